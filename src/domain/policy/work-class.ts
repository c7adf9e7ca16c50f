import * as z from 'zod/mini';

/** What a work type is for: it earns value, makes that possible, mends, or answers. */
export const WorkClass = z.enum(['feature', 'enabler', 'defect', 'support']);
export type WorkClass = z.infer<typeof WorkClass>;

const words: readonly (readonly [RegExp, WorkClass])[] = [
  [/bug|defect|fault|incident|fehler|anomal|defecto/i, 'defect'],
  [/support|question|service|request|training/i, 'support'],
  [/task|enabler|technical|chore|spike|maintenance|refactor|aufgabe|tarea|tâche/i, 'enabler'],
];

/** A first guess by the work type's name, until an admin says otherwise. */
export const guessClass = (typeName: string): WorkClass =>
  words.find(([pattern]) => pattern.test(typeName))?.[1] ?? 'feature';
