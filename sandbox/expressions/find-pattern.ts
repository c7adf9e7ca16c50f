import { createContext, Script } from 'node:vm';

import type { Runtime } from './runtime';

/** A step of a search costs next to nothing up to so many of them. */
const cheap = 2_000_000;

/** Unbounded repetitions in a pattern, and whether one of them repeats something that repeats or has a choice. */
interface Shape {
  readonly repetitions: number;
  readonly nested: boolean;
}

const unbounded = /^(?:[*+]|\{\d+,\})/;

const shapeOf = (pattern: string): Shape => {
  const groups: boolean[] = [];
  let [repetitions, nested, inClass] = [0, /\\[1-9]/.test(pattern), false];
  for (let at = 0; at < pattern.length; at += 1) {
    const sign = pattern[at];
    if (sign === '\\') at += 1;
    else if (inClass) inClass = sign !== ']';
    else if (sign === '[') inClass = true;
    else if (sign === '(') groups.push(false);
    else if (sign === '|') groups.fill(true);
    else if (sign === ')') {
      const isVaried = groups.pop() === true;
      const isRepeated = /^(?:[*+]|\{\d*,?[\d]+\}|\{\d+,\})/.test(pattern.slice(at + 1));
      if (isVaried && isRepeated) nested = true;
      if (isVaried && groups.length > 0) groups[groups.length - 1] = true;
    } else if (unbounded.test(pattern.slice(at, at + 16))) {
      repetitions += 1;
      groups.fill(true);
    }
  }
  return { repetitions, nested };
};

const shapes = new Map<RegExp, Shape>();

const mayHang = (pattern: RegExp, text: string): boolean => {
  const shape = shapes.get(pattern) ?? shapeOf(pattern.source);
  if (shapes.size > 500) shapes.clear();
  shapes.set(pattern, shape);
  return shape.nested || text.length ** (shape.repetitions + 1) > cheap;
};

const vmContext = createContext({ pattern: /x/, text: '' });
const find = new Script('pattern.exec(text)');

/**
 * The next match from `lastIndex` on. A search that goes on and on is cut off, as Jira's limit on steps does with everything else: a
 * search is one step, however long it takes, and nobody else can do anything meanwhile.
 * @throws LimitFailure
 */
export const nextMatch = (pattern: RegExp, text: string, rt: Runtime): RegExpExecArray | null => {
  if (!mayHang(pattern, text)) return pattern.exec(text);
  const left = rt.timeLeft();
  if (left <= 0) return rt.outOfTime();
  Object.assign(vmContext, { pattern, text });
  try {
    return find.runInContext(vmContext, { timeout: Math.ceil(left) }) as RegExpExecArray | null;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return rt.outOfTime();
    throw error;
  }
};

/** Every match, one after the other. @throws LimitFailure */
export const allMatches = function* (pattern: RegExp, text: string, rt: Runtime): Generator<RegExpExecArray> {
  let from = 0;
  for (;;) {
    // The pattern is shared: what runs between two matches may use it too.
    pattern.lastIndex = from;
    const match = nextMatch(pattern, text, rt);
    if (match === null) return;
    from = match.index + Math.max(match[0].length, 1);
    rt.checkTime();
    yield match;
  }
};
