/** What the report of an import says beside what was added and what was refused. */
export type NoteCode =
  | 'encoding'
  | 'damaged-text'
  | 'estimated-finish'
  | 'unknown-finish'
  | 'estimated-sprint'
  | 'missing-parent'
  | 'missing-link-target'
  | 'unreadable-date'
  | 'unreadable-number'
  | 'criteria-in-description'
  | 'undated-comment'
  | 'comments-not-in-file'
  | 'renamed-status'
  | 'estimates-differ'
  | 'nameless-sprint'
  | 'nameless-field';

export interface Note {
  readonly code: NoteCode;
  readonly count: number;
  /** The first few, in the words of the file. */
  readonly examples: readonly string[];
}

/** A column or field of the file that was not imported, and how many of its cells hold something. */
export interface LeftOutColumn {
  readonly name: string;
  readonly values: number;
}

/** Gathers what a report will say while a file is read. */
export interface Notes {
  readonly add: (code: NoteCode, example?: string) => void;
  /** A column was seen that is not imported; called once a cell, `filled` when it holds something. */
  readonly leaveOut: (column: string, filled: boolean) => void;
  readonly all: () => readonly Note[];
  readonly leftOut: () => readonly LeftOutColumn[];
}

/** A note names so many of what it counts. */
export const mostExamples = 5;

export const createNotes = (): Notes => {
  const notes = new Map<NoteCode, { count: number; examples: string[] }>();
  const columns = new Map<string, number>();
  return {
    add: (code, example) => {
      const note = notes.get(code) ?? { count: 0, examples: [] };
      note.count += 1;
      if (example !== undefined && note.examples.length < mostExamples && !note.examples.includes(example))
        note.examples.push(example);
      notes.set(code, note);
    },
    leaveOut: (column, filled) => void columns.set(column, (columns.get(column) ?? 0) + Number(filled)),
    all: () => [...notes].map(([code, note]) => ({ code, ...note })),
    leftOut: () => [...columns].map(([name, values]) => ({ name, values })),
  };
};
