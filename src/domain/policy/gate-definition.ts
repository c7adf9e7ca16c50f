import { asList, asRecord, asSwitch, asText, at, type JsonRecord } from '../shared/json';

/** What one item of the Definition of Done is to the gate. Unknown kinds never hold. */
export type GateItem =
  | { readonly kind: 'tick'; readonly id: string; readonly text: string | null }
  | { readonly kind: 'subtasks' | 'blockers' | 'separate' | 'unknown'; readonly text: string | null }
  | { readonly kind: 'field'; readonly field: string; readonly text: string | null };

/** What the rules read of the definition of one class of work. Null is damaged. */
export interface GateDefinition {
  readonly criteria: boolean | null;
  /** The lines that are held against what is stored. */
  readonly ticks: readonly GateItem[] | null;
  /** The lines that are held against the work item itself. */
  readonly checks: readonly GateItem[] | null;
}

/** Jira allows an evaluation 10 expensive operations; the policy and the assignee take two of them. */
const readableFields = 8;

export const readDefinition = (raw: unknown): GateDefinition | null => {
  const definition = asRecord(raw);
  if (definition === null) return null;
  const items = readItems(at(definition, 'done'));
  return {
    criteria: asSwitch(at(definition, 'criteria')),
    ticks: items && readTicked(items),
    checks: items && readChecks(items),
  };
};

const readItems = (raw: unknown): readonly JsonRecord[] | null => {
  const items = asList(raw)?.map(asRecord);
  if (!items?.every((item) => item !== null)) return null;
  return items.every((item) => [null, 'string'].includes(at(item, 'kind') === null ? null : typeof at(item, 'kind')))
    ? items
    : null;
};

const textOf = (item: JsonRecord): string | null => asText(at(item, 'text'))?.trim() ?? null;

const readTicked = (items: readonly JsonRecord[]): GateDefinition['ticks'] => {
  const read = items.flatMap((item): (GateItem | null)[] => {
    const kind = at(item, 'kind');
    if (kind === 'subtasks' || kind === 'blockers') return [{ kind, text: textOf(item) }];
    if (kind !== 'tick') return [];
    const id = asText(at(item, 'id'));
    return [id === null ? null : { kind, id: id.trim(), text: textOf(item) }];
  });
  return read.every((item) => item !== null) ? read : null;
};

const readChecks = (items: readonly JsonRecord[]): GateDefinition['checks'] => {
  const read = items.flatMap((item): (GateItem | null)[] => {
    const kind = at(item, 'kind');
    const text = textOf(item);
    // Every text is looked at here, whichever rule its item belongs to.
    if (text === null || !/[^ ]/.test(asText(at(item, 'text')) ?? '')) return [null];
    if (kind === 'tick' || kind === 'subtasks' || kind === 'blockers') return [];
    if (kind === 'separate') return [{ kind, text }];
    if (kind !== 'field') return [{ kind: 'unknown', text }];
    const field = /^(customfield_[0-9]{1,12}|fixVersions)/.exec(asText(at(item, 'field')) ?? '')?.[0];
    return [field === undefined ? null : { kind, field, text }];
  });
  const fields = read.filter((item) => item?.kind === 'field');
  return read.every((item) => item !== null) && fields.length <= readableFields ? read : null;
};
