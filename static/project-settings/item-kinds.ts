import type { CheckedField, DoneItem, FieldIds, ReadyItem } from '../../src/domain/policy/policy';
import type { settingsDefinitionsTexts } from '../../src/messages/en/settings-definitions';
import { newId } from './draft';

export type AnyItem = DoneItem | ReadyItem;

/** What can be added to a definition, in the words of the menu. */
export interface Preset<I extends AnyItem> {
  readonly name: string;
  readonly make: () => I;
}

type Texts = Readonly<Record<keyof typeof settingsDefinitionsTexts.texts.preset, string>>;
type Common = Extract<DoneItem, ReadyItem>;

const filled = (text: string, field: CheckedField): Preset<Common> => ({
  name: text,
  make: () => ({ id: newId(), text, kind: 'field', field }),
});

const common = ({ points, value }: FieldIds, texts: Texts): readonly Preset<Common>[] => [
  { name: texts.tick, make: () => ({ id: newId(), text: '', kind: 'tick' }) },
  ...(points === null ? [] : [filled(texts.points, points)]),
  ...(value === null ? [] : [filled(texts.value, value)]),
  filled(texts.version, 'fixVersions'),
  { name: texts.otherField, make: () => ({ id: newId(), text: '', kind: 'field', field: 'fixVersions' }) },
];

const blockers = ({ blockers: text }: Texts): Preset<Common> => ({
  name: text,
  make: () => ({ id: newId(), text, kind: 'blockers' }),
});

/** The kinds that the app judges by itself, one choice each. */
type Automatic<I extends AnyItem> = Readonly<Record<Exclude<I['kind'], 'tick' | 'field'>, Preset<I>>>;

const automaticDone = (texts: Texts): Automatic<DoneItem> => ({
  subtasks: { name: texts.subtasks, make: () => ({ id: newId(), text: texts.subtasks, kind: 'subtasks' }) },
  blockers: blockers(texts),
  separate: { name: texts.separate, make: () => ({ id: newId(), text: texts.separate, kind: 'separate' }) },
  tests: { name: texts.tests, make: () => ({ id: newId(), text: texts.tests, kind: 'tests' }) },
});

const automaticReady = (texts: Texts): Automatic<ReadyItem> => ({
  criteria: { name: texts.criteria, make: () => ({ id: newId(), text: texts.criteria, kind: 'criteria' }) },
  blockers: blockers(texts),
  questions: { name: texts.questions, make: () => ({ id: newId(), text: texts.questions, kind: 'questions' }) },
});

/** What can be added to a Definition of Done; a line begins with the words of the menu, and the project may change them. */
export const donePresets = (fields: FieldIds, texts: Texts): readonly Preset<DoneItem>[] => [
  ...common(fields, texts),
  ...Object.values(automaticDone(texts)),
];

/** The same for a Definition of Ready. */
export const readyPresets = (fields: FieldIds, texts: Texts): readonly Preset<ReadyItem>[] => {
  const { criteria, ...others } = automaticReady(texts);
  return [criteria, ...common(fields, texts), ...Object.values(others)];
};
