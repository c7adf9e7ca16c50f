import { Failure } from '../errors';
import { textOf } from '../json';
import { allMatches, nextMatch } from '../find-pattern';
import { compilePattern } from '../pattern';
import { longestText } from '../runtime';
import { Fn, type Value } from '../values';
import { countAt, table, textAt } from './table';

const most = 100;

const groupsOf = (match: RegExpMatchArray): readonly (string | null)[] =>
  Array.from(match, (group: string | undefined) => group ?? null);

const checkCount = (name: string, count: number): number => {
  if (count < 0 || count > most) throw new Failure(`"${name}" takes a number from 0 to ${most}, but got ${count}.`);
  return count;
};

const pad = (name: 'padStart' | 'padEnd') => ({
  takes: ['Number', 'String?'],
  gives: 'String',
  call: (self: string, args: readonly Value[]) =>
    self[name](checkCount(name, countAt(args, 0) ?? 0), args.length > 1 ? textAt(args, 1) : ' '),
});

/** `$1` in a replacement stands for a group; everything else stands for itself. */
const fillGroups = (replacement: string, groups: readonly (string | null)[]): string =>
  replacement.replace(/\$(\d)/g, (whole, digit: string) => {
    const group = groups[Number(digit)];
    return group === undefined ? whole : (group ?? '');
  });

/** The methods of String. There are no others: no startsWith, endsWith, substring, charAt, replaceAll. */
export const stringTable = table<string>({
  length: { type: 'Number', read: (self) => self.length },
  trim: { takes: [], gives: 'String', call: (self) => self.trim() },
  padStart: pad('padStart'),
  padEnd: pad('padEnd'),
  toLowerCase: { takes: [], gives: 'String', call: (self) => self.toLowerCase() },
  toUpperCase: { takes: [], gives: 'String', call: (self) => self.toUpperCase() },
  split: {
    takes: ['String?'],
    gives: 'List<String>',
    call: (self, args) => (args.length === 0 ? [self] : self.split(textAt(args, 0))),
  },
  repeat: {
    takes: ['Number'],
    gives: 'String',
    call: (self, args, rt) => {
      const count = checkCount('repeat', countAt(args, 0) ?? 0);
      return self.length * count > longestText ? rt.outOfTime() : self.repeat(count);
    },
  },
  replace: {
    takes: ['String', 'String|Function'],
    gives: 'String',
    call: (self, args, rt) => {
      const by = args[1];
      let text = '';
      let from = 0;
      for (const match of allMatches(compilePattern(textAt(args, 0)), self, rt)) {
        const groups = groupsOf(match);
        text += self.slice(from, match.index);
        text += by instanceof Fn ? textOf(by.call(...groups), rt) : fillGroups(textAt(args, 1), groups);
        from = match.index + match[0].length;
      }
      return rt.checkText(text + self.slice(from));
    },
  },
  match: {
    takes: ['String'],
    gives: 'List<String>',
    call: (self, args, rt) => {
      const pattern = compilePattern(textAt(args, 0));
      pattern.lastIndex = 0;
      const match = nextMatch(pattern, self, rt);
      return match ? groupsOf(match) : null;
    },
  },
  matchAll: {
    takes: ['String'],
    gives: 'List<List<String>>',
    call: (self, args, rt) => Array.from(allMatches(compilePattern(textAt(args, 0)), self, rt), groupsOf),
  },
  includes: { takes: ['String'], gives: 'Boolean', call: (self, args) => self.includes(textAt(args, 0)) },
  indexOf: { takes: ['String'], gives: 'Number', call: (self, args) => self.indexOf(textAt(args, 0)) },
  slice: {
    takes: ['Number', 'Number?'],
    gives: 'String',
    call: (self, args) => self.slice(countAt(args, 0), countAt(args, 1)),
  },
});
