import { criteriaVerdict } from '../../src/domain/readiness/criteria-verdict';
import { gateMessages } from '../../src/domain/readiness/gate-messages';
import { isOpen } from '../../src/domain/readiness/is-open';
import type { GateItem } from '../../src/domain/policy/gate-lines';
import type { GateStart } from '../../src/domain/policy/gate-start';
import { gateDefinitionOf, type GatePolicy } from '../../src/domain/policy/parse-gate-policy';
import type { PolicyReading } from '../../src/domain/policy/read-policy';
import type { WorkItem } from '../../src/domain/shared/work-item';

/** One try to start work: what the rules look at. */
interface Try {
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

const sized = ({ gate: { sizes, hasFields }, start, item }: Try): string | null => {
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
  item: WorkItem,
  { isCreation = false }: { readonly isCreation?: boolean } = {},
): readonly string[] => {
  if (typeof gate === 'string') return [];
  const definition = gateDefinitionOf(gate, item.type.id);
  if (definition === undefined) return [];
  if (gate.version === 'unreadable') return [damaged];
  if (item.status.category !== 'new' && !isCreation) return [];
  if (definition === null) return [damaged];
  const { start } = definition;
  if (start === null) return [];
  const said = [held, criteriaPresent, sized, fieldsFilled].map((rule) => rule({ gate, start, item }));
  return [...new Set(said.filter((one) => one !== null))];
};
