import { at, type JsonRecord } from '../../src/domain/shared/json';
import {
  asFields,
  asTick,
  comparable,
  findsKind,
  type GateItem,
  readItems,
  textOf,
} from '../../src/domain/policy/gate-lines';

/** What the rules on the ways that start work read of a class whose work is started only when it is ready, each rule its own part. Null is damaged. */
export interface GateStart {
  /** What people confirm, and whether something blocks it. */
  readonly held: readonly GateItem[] | null;
  readonly fields: readonly GateItem[] | null;
  /** Which of value and estimate are asked for, where the policy names a field for them. */
  readonly sizes: readonly ('value' | 'points')[];
  /** Whether a line asks for acceptance criteria. */
  readonly criteria: boolean | null;
}

const readHeld = (items: readonly JsonRecord[]): GateStart['held'] =>
  comparable(items)
    ? items.flatMap((item): GateItem[] => {
        const kind = at(item, 'kind');
        if (kind === 'blockers') return [{ kind, text: textOf(item) }];
        return kind === 'tick' ? [asTick(item)] : [];
      })
    : null;

const readFields = (items: readonly JsonRecord[]): GateStart['fields'] =>
  comparable(items) ? asFields(items.filter((item) => at(item, 'kind') === 'field')) : null;

/** Null: its work may be started whether it is ready or not. Questions to the Product Owner lie in comments, which no rule can read. */
export const readStart = (definition: JsonRecord): GateStart | null => {
  if (at(definition, 'startsReady') !== true) return null;
  const items = readItems(at(definition, 'ready'));
  return {
    held: items && readHeld(items),
    fields: items && readFields(items),
    sizes: [
      ...(at(definition, 'needsPoints') === true ? (['points'] as const) : []),
      ...(at(definition, 'needsValue') === true ? (['value'] as const) : []),
    ],
    criteria: items && findsKind(items, 'criteria'),
  };
};
