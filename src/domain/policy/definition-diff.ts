import { isForAccepters, isWaivable } from './may-tick';
import type { Definition, DoneItem, ReadyItem, TickItem } from './policy';
import type { Requirement, LineDifference, PolicyDifference } from './policy-difference';
import type { WorkClass } from './work-class';

type Item = DoneItem | ReadyItem;
type NameField = (fieldId: string) => string;

const tickDiff = (was: TickItem, is: TickItem): readonly LineDifference[] => [
  ...(isForAccepters(was) === isForAccepters(is)
    ? []
    : [{ code: isForAccepters(is) ? 'by-accepters' : 'by-team', text: is.text } as const]),
  ...(isWaivable(was) === isWaivable(is)
    ? []
    : [{ code: isWaivable(is) ? 'waivable' : 'not-waivable', text: is.text } as const]),
];

const itemDiff = (was: Item, is: Item, nameField: NameField): readonly LineDifference[] => [
  ...(was.text === is.text ? [] : [{ code: 'text', from: was.text, to: is.text } as const]),
  ...(was.kind === is.kind ? [] : [{ code: 'kind', text: is.text } as const]),
  ...(was.kind === 'field' && is.kind === 'field' && was.field !== is.field
    ? [{ code: 'looks-at', text: is.text, field: nameField(is.field) } as const]
    : []),
  ...(was.kind === 'tick' && is.kind === 'tick' ? tickDiff(was, is) : []),
];

const itemsDiff = (
  before: readonly Item[],
  after: readonly Item[],
  nameField: NameField,
): readonly LineDifference[] => {
  const was = new Map(before.map((item) => [item.id, item]));
  const is = new Map(after.map((item) => [item.id, item]));
  const common = (of: readonly Item[], other: ReadonlyMap<string, Item>) =>
    of.filter(({ id }) => other.has(id)).map(({ id }) => id);
  const reordered = common(before, is).join() !== common(after, was).join();
  return [
    ...after.flatMap((item): readonly LineDifference[] => {
      const old = was.get(item.id);
      return old === undefined ? [{ code: 'added', text: item.text }] : itemDiff(old, item, nameField);
    }),
    ...before.filter(({ id }) => !is.has(id)).map(({ text }): LineDifference => ({ code: 'removed', text })),
    ...(reordered ? [{ code: 'order' } as const] : []),
  ];
};

const requirements: readonly Requirement[] = ['needsValue', 'needsPoints', 'criteria', 'startsReady'];

/** What changed in the definition of one class of work. */
export const definitionDiff = (
  workClass: WorkClass,
  before: Definition,
  after: Definition,
  nameField: NameField,
): readonly PolicyDifference[] => [
  ...requirements.flatMap((what): readonly PolicyDifference[] =>
    (before[what] ?? false) === (after[what] ?? false)
      ? []
      : [{ code: after[what] === true ? 'asks' : 'asks-not', workClass, what }],
  ),
  ...itemsDiff(before.ready, after.ready, nameField).map((line): PolicyDifference => ({
    code: 'ready-line',
    workClass,
    line,
  })),
  ...itemsDiff(before.done, after.done, nameField).map((line): PolicyDifference => ({
    code: 'done-line',
    workClass,
    line,
  })),
];
