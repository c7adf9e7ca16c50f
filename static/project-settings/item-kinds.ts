import type { CheckedField, DoneItem, FieldIds, ReadyItem } from '../../src/domain/policy/policy';
import { newId } from './draft';

export type AnyItem = DoneItem | ReadyItem;

/** What can be added to a definition, in the words of the menu. */
export interface Preset<I extends AnyItem> {
  readonly name: string;
  readonly make: () => I;
}

type Common = Extract<DoneItem, ReadyItem>;

const filled = (text: string, field: CheckedField): Preset<Common> => ({
  name: text,
  make: () => ({ id: newId(), text, kind: 'field', field }),
});

const common = ({ points, value }: FieldIds): readonly Preset<Common>[] => [
  { name: 'Something a person confirms', make: () => ({ id: newId(), text: '', kind: 'tick' }) },
  ...(points === null ? [] : [filled('Estimate is set', points)]),
  ...(value === null ? [] : [filled('Business value is set', value)]),
  filled('Fix version is set', 'fixVersions'),
  { name: 'Another field is filled', make: () => ({ id: newId(), text: '', kind: 'field', field: 'fixVersions' }) },
];

const blockers: Preset<Common> = {
  name: 'Nothing blocks it',
  make: () => ({ id: newId(), text: 'Nothing blocks it', kind: 'blockers' }),
};

export const donePresets = (fields: FieldIds): readonly Preset<DoneItem>[] => [
  ...common(fields),
  { name: 'All sub-tasks are done', make: () => ({ id: newId(), text: 'All sub-tasks are done', kind: 'subtasks' }) },
  blockers,
  {
    name: 'Who accepts is not the assignee',
    make: () => ({ id: newId(), text: 'Who accepts is not the assignee', kind: 'separate' }),
  },
];

export const readyPresets = (fields: FieldIds): readonly Preset<ReadyItem>[] => [
  {
    name: 'Acceptance criteria are there',
    make: () => ({ id: newId(), text: 'Acceptance criteria are there', kind: 'criteria' }),
  },
  ...common(fields),
  blockers,
];

/** How a line is judged, in words. */
export const kindWords: Readonly<Record<AnyItem['kind'], string>> = {
  tick: 'A person confirms it',
  field: 'Holds when this field is filled',
  subtasks: 'Checked by itself: no sub-task is open',
  blockers: 'Checked by itself: no linked blocker is open',
  separate: 'Checked by itself: nobody accepts their own work',
  criteria: 'Checked by itself: acceptance criteria are found',
};
