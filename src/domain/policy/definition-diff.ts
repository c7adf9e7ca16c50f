import { isForAccepters, isWaivable } from './may-tick';
import type { Definition, DoneItem, ReadyItem, TickItem } from './policy';
import type { WorkClass } from './work-class';

type Item = DoneItem | ReadyItem;
type NameField = (fieldId: string) => string;

const tickDiff = (was: TickItem, is: TickItem): readonly string[] => [
  ...(isForAccepters(was) === isForAccepters(is)
    ? []
    : [
        `“${is.text}” is now confirmed by ${isForAccepters(is) ? 'the Product Owner or a deputy' : 'whoever may edit'}`,
      ]),
  ...(isWaivable(was) === isWaivable(is)
    ? []
    : [`“${is.text}” ${isWaivable(is) ? 'can now' : 'can no longer'} be called not applicable`]),
];

const itemDiff = (was: Item, is: Item, nameField: NameField): readonly string[] => [
  ...(was.text === is.text ? [] : [`“${was.text}” now reads “${is.text}”`]),
  ...(was.kind === is.kind ? [] : [`“${is.text}” is judged in another way`]),
  ...(was.kind === 'field' && is.kind === 'field' && was.field !== is.field
    ? [`“${is.text}” now looks at ${nameField(is.field)}`]
    : []),
  ...(was.kind === 'tick' && is.kind === 'tick' ? tickDiff(was, is) : []),
];

const itemsDiff = (before: readonly Item[], after: readonly Item[], nameField: NameField): readonly string[] => {
  const was = new Map(before.map((item) => [item.id, item]));
  const is = new Map(after.map((item) => [item.id, item]));
  const kept = (of: readonly Item[], other: ReadonlyMap<string, Item>) =>
    of.filter(({ id }) => other.has(id)).map(({ id }) => id);
  const reordered = kept(before, is).join() !== kept(after, was).join();
  return [
    ...after.flatMap((item) => {
      const old = was.get(item.id);
      return old === undefined ? [`“${item.text}” added`] : itemDiff(old, item, nameField);
    }),
    ...before.filter(({ id }) => !is.has(id)).map(({ text }) => `“${text}” removed`),
    ...(reordered ? ['lines in another order'] : []),
  ];
};

const switches = [
  ['needsValue', 'Ready', 'a business value'],
  ['needsPoints', 'Ready', 'an estimate'],
  ['criteria', 'Done', 'acceptance criteria'],
] as const;

/** What changed in the definition of one class of work, a line for each change. */
export const definitionDiff = (
  name: WorkClass,
  before: Definition,
  after: Definition,
  nameField: NameField,
): readonly string[] => [
  ...switches.flatMap(([key, part, what]) =>
    before[key] === after[key]
      ? []
      : [`${part} of ${name} work ${after[key] ? 'now asks' : 'no longer asks'} for ${what}`],
  ),
  ...itemsDiff(before.ready, after.ready, nameField).map((line) => `Ready of ${name} work: ${line}`),
  ...itemsDiff(before.done, after.done, nameField).map((line) => `Done of ${name} work: ${line}`),
];
