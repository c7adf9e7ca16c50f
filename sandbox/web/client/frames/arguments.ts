import { z } from 'zod/mini';
import type { Flag } from '../shell/flags';

/** What frames pass to the bridge; it comes from another origin, so each call is read by its schema. */

export type Callback = (...values: readonly unknown[]) => unknown;

export const callback = z.custom<Callback>((value) => typeof value === 'function');

export const ModalOptions = z.looseObject({
  resource: z.nullish(z.string()),
  onClose: z.optional(callback),
  size: z.optional(z.union([z.string(), z.looseObject({ width: z.string(), height: z.optional(z.string()) })])),
  context: z.optional(z.unknown()),
  closeOnEscape: z.optional(z.boolean()),
  closeOnOverlayClick: z.optional(z.boolean()),
  title: z.optional(z.string()),
});
export type ModalOptions = z.infer<typeof ModalOptions>;

const FlagOptions = z.looseObject({
  id: z.coerce.string(),
  title: z.optional(z.string()),
  description: z.optional(z.string()),
  type: z.optional(z.string()),
  actions: z.optional(z.array(z.looseObject({ text: z.string(), onClick: z.optional(callback) }))),
  isAutoDismiss: z.optional(z.boolean()),
});
export const Subscribe = z.looseObject({ event: z.string(), callback });
export const Emit = z.looseObject({ event: z.string(), payload: z.optional(z.unknown()) });
export const Target = z.looseObject({
  url: z.optional(z.string()),
  target: z.optional(z.string()),
  type: z.optional(z.string()),
});
export const ViewIssue = z.looseObject({
  data: z.looseObject({ onClose: z.optional(callback), context: z.looseObject({ issueKey: z.string() }) }),
});
export const CreateIssue = z.looseObject({
  data: z.looseObject({ onClose: z.optional(callback), context: z.optional(z.unknown()) }),
});

const flagKinds: Readonly<Record<string, Flag['kind']>> = { success: 'success', warning: 'warning', error: 'error' };

/** A flag of the app as these pages show one. */
export const flagOf = (argument: unknown): Flag => {
  const { id, title = '', description, type = 'info', actions = [], isAutoDismiss } = FlagOptions.parse(argument);
  return {
    id: `app ${id}`,
    kind: flagKinds[type] ?? 'info',
    title,
    ...(description === undefined ? {} : { text: description }),
    actions: actions.map(({ text, onClick }) => ({ text, run: () => void onClick?.() })),
    passing: isAutoDismiss === true,
  };
};
