import type { Definition, DoneItem, Policy, ReadyItem } from './policy';

/** Value and estimate of the classes that need them, where the definition has no line of its own for the field. */
const sizing = ({ ready, needsValue, needsPoints }: Definition, { fields }: Policy): readonly ReadyItem[] => {
  const unsetRequirements = [
    ...(needsPoints ? [{ id: 'needs-points', text: 'It is estimated', field: fields.points }] : []),
    ...(needsValue ? [{ id: 'needs-value', text: 'Its business value is set', field: fields.value }] : []),
  ];
  return unsetRequirements.flatMap(({ id, text, field }): ReadyItem[] => {
    const has = ready.some((item) => item.kind === 'field' && item.field === field);
    return field === null || has ? [] : [{ id, text, kind: 'field', field }];
  });
};

/** What Ready asks of a class: what the admin wrote, and after leading criteria its size. */
export const readyItems = (definition: Definition, policy: Policy): readonly ReadyItem[] => {
  const { ready } = definition;
  const first = ready.findIndex(({ kind }) => kind !== 'criteria');
  const from = first === -1 ? ready.length : first;
  return [...ready.slice(0, from), ...sizing(definition, policy), ...ready.slice(from)];
};

/** What Done asks of a class beside acceptance criteria. */
export const doneItems = ({ done }: Definition, { noSelfAcceptance }: Policy): readonly DoneItem[] =>
  noSelfAcceptance && !done.some(({ kind }) => kind === 'separate')
    ? [...done, { id: 'no-self-acceptance', kind: 'separate', text: 'Somebody other than the assignee accepts' }]
    : done;

/** Of work that is not governed, nothing is asked. */
export const emptyDefinition: Definition = {
  ready: [],
  done: [],
  needsValue: false,
  needsPoints: false,
  criteria: false,
};
