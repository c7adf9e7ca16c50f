import { z } from 'zod/mini';

const Mark = z.looseObject({ type: z.string(), attrs: z.optional(z.record(z.string(), z.unknown())) });
const Plain = z.looseObject({
  type: z.string(),
  text: z.optional(z.string()),
  attrs: z.optional(z.record(z.string(), z.unknown())),
  marks: z.optional(z.array(Mark)),
  content: z.optional(z.array(z.unknown())),
});

/** A node of Atlassian's document format; what is below is parsed when it is reached. */
export type AdfNode = z.infer<typeof Plain>;

/** Null for what is no node at all. */
export const nodeOf = (value: unknown): AdfNode | null => {
  const parsed = Plain.safeParse(value);
  return parsed.success ? parsed.data : null;
};

export const childrenOf = (node: AdfNode): readonly AdfNode[] =>
  (node.content ?? []).map(nodeOf).filter((child) => child !== null);

export const attr = (
  node: { readonly attrs?: Readonly<Record<string, unknown>> | undefined },
  name: string,
): string => {
  const value = node.attrs?.[name];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
};
