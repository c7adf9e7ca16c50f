import { criteriaVerdict } from '../../src/domain/readiness/criteria-verdict';
import { gateMessages } from '../../src/domain/readiness/gate-messages';
import { type GateStart, readStart } from './gate-start';
import { isOpen } from '../../src/domain/readiness/is-open';
import type { GateItem } from '../../src/domain/policy/gate-lines';
import { gateDefinitionOf, type GatePolicy } from '../../src/domain/policy/parse-gate-policy';
import { CustomFieldId } from '../../src/domain/shared/ids';
import { asRecord, at } from '../../src/domain/shared/json';
import type { PolicyReading } from '../../src/domain/policy/read-policy';
import type { WorkItem } from '../../src/domain/shared/work-item';

/** The fields for value and estimate; null where there is none that can be read, which is then not asked for. */
export type Sizes = Readonly<Record<'value' | 'points', string | null>>;

export const sizesIn = (policy: unknown): Sizes => {
  const fields = asRecord(at(asRecord(policy) ?? {}, 'fields')) ?? {};
  const one = (key: string): string | null => CustomFieldId.safeParse(at(fields, key)).data ?? null;
  return { value: one('value'), points: one('points') };
};

/** What the ways that start work ask of a class; null: nothing. */
export const startIn = (policy: unknown, workClass: string): GateStart | null => {
  const definition = asRecord(at(asRecord(at(asRecord(policy) ?? {}, 'definitions')) ?? {}, workClass));
  return definition === null ? null : readStart(definition);
};

/** One try to start work: what the rules look at. */
interface Try {
  readonly sizes: Sizes;
  readonly gate: GatePolicy;
  readonly start: GateStart;
  readonly item: WorkItem;
}

const { damagedReady: damaged, noCriteria, notReady } = gateMessages;

const naming = (texts: readonly (string | null)[]): string | null => {
  if (texts.includes(null)) return damaged;
  return texts.length === 0 ? null : notReady + texts.join('; ');
};

const held = ({ gate: { ticksStorage }, start, item }: Try): string | null => {
  if (ticksStorage === null || start.held === null) return damaged;
  return naming(start.held.filter((line) => isOpen(line, item.stored.ticks)).map(({ text }) => text));
};

const criteriaPresent = ({ gate: { criteria, ticksStorage, hasFields }, start, item }: Try): string | null => {
  if (start.criteria === null) return damaged;
  if (!start.criteria) return null;
  if (criteria === null || !hasFields || item.criteriaDamaged) return damaged;
  const stored = ticksStorage?.field == null ? { ...item, stored: { ...item.stored, ticks: null } } : item;
  const present = criteriaVerdict(criteria.pattern, stored);
  if (present === null) return damaged;
  return present ? null : noCriteria;
};

const words = { points: 'It is estimated', value: 'Its business value is set' };

const sized = ({ gate: { hasFields }, sizes, start, item }: Try): string | null => {
  if (start.sizes.length > 0 && !hasFields) return damaged;
  const isEmpty = (field: string | null): boolean => field !== null && item.filled[field] !== true;
  return naming(start.sizes.filter((size) => isEmpty(sizes[size])).map((size) => words[size]));
};

const isEmptyField = (line: GateItem, { filled }: WorkItem): boolean =>
  line.kind === 'field' && filled[line.field] !== true;

const fieldsFilled = ({ start, item }: Try): string | null =>
  start.fields === null
    ? damaged
    : naming(start.fields.filter((line) => isEmptyField(line, item)).map(({ text }) => text));

/**
 * What Jira's gate answers when anybody moves this work item into a status of category In Progress: the validators of `manifest.yml` on such ways, in their
 * order, with their words; each once. Empty is that it passes.
 */
export const startVerdict = (
  { gate }: Pick<PolicyReading, 'gate'>,
  policy: unknown,
  item: WorkItem,
  { isCreation = false }: { readonly isCreation?: boolean } = {},
): readonly string[] => {
  if (typeof gate === 'string') return [];
  const definition = gateDefinitionOf(gate, item.type.id);
  if (definition === undefined) return [];
  if (gate.version === 'unreadable') return [damaged];
  if (item.status.category !== 'new' && !isCreation) return [];
  if (definition === null) return [damaged];
  const start = startIn(policy, String(at(gate.types, item.type.id)));
  if (start === null) return [];
  const said = [held, criteriaPresent, sized, fieldsFilled].map((rule) =>
    rule({ gate, sizes: sizesIn(policy), start, item }),
  );
  return [...new Set(said.filter((one) => one !== null))];
};
