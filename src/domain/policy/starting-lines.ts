import type { Definition, DoneItem, ReadyItem } from './policy';

/** A line that Assay itself proposes. The id is stored too, so that a confirmation outlives the change from one set of lines to another. */
export type StartingLine =
  | 'criteria'
  | 'free'
  | 'sub-tasks'
  | 'blockers'
  | 'reviewed'
  | 'tests-pass'
  | 'users-known'
  | 'shown'
  | 'help'
  | 'risks'
  | 'evidence'
  | 'risks-met'
  | 'version'
  | 'for-what'
  | 'written-down'
  | 'steps'
  | 'gone'
  | 'guarded'
  | 'answered';

/** The lines' words in the language of whoever sets the project up. They become the project's own text. */
export type StartingTexts = Readonly<Record<StartingLine, string>>;

type Wordless<Item> = Item extends DoneItem | ReadyItem
  ? Readonly<Omit<Item, 'id' | 'text'>> & { readonly id: StartingLine }
  : never;

/** A definition whose lines have no words yet. */
export interface StartingDefinition extends Readonly<Omit<Definition, 'ready' | 'done'>> {
  readonly ready: readonly Wordless<ReadyItem>[];
  readonly done: readonly Wordless<DoneItem>[];
}

export const startingTick = <L extends StartingLine>(id: L) => ({ id, kind: 'tick' }) as const;

/** The definition with the words of its lines, as it can be stored. */
export const withTexts = ({ ready, done, ...needs }: StartingDefinition, texts: StartingTexts): Definition => ({
  ...needs,
  ready: ready.map((line) => ({ ...line, text: texts[line.id] })),
  done: done.map((line) => ({ ...line, text: texts[line.id] })),
});
