import fc from 'fast-check';

import { compilePattern } from '../../sandbox/expressions/pattern';
import { criteriaPattern } from '../../src/domain/criteria/pattern';
import { isPortable } from '../../src/domain/criteria/portable-pattern';

const jiraReads = (pattern: string): boolean => {
  try {
    compilePattern(pattern);
    return true;
  } catch {
    return false;
  }
};

test.each([
  ['acceptance criteria', true],
  ['(?:a|b)(?=c)(?!d)\\1?', true],
  ['[^a-z\\]&-]{2,3}\\.', true],
  ['(?i)acceptance', false],
  ['(?<=a)b', false],
  ['(?<name>a)', false],
  ['(?>a)', false],
  ['a++', false],
  ['a{2}+', false],
  ['[a[b]]', false],
  ['[a&&b]', false],
  ['[]a]', false],
  ['a{', false],
  ['\\h', false],
  ['\\', false],
  ['(', false],
])('%s is a pattern that Jira reads alike: %p', (pattern, portable) => {
  expect(isPortable(pattern)).toBe(portable);
  expect(jiraReads(pattern)).toBe(portable);
});

test('the domain calls a pattern good exactly when the expression language takes it', () => {
  const bits = [
    'a',
    'z',
    '0',
    '9',
    '\\',
    '[',
    ']',
    '(',
    ')',
    '{',
    '}',
    '?',
    '*',
    '+',
    '|',
    '^',
    '$',
    '.',
    ':',
    '=',
    '!',
    '<',
    '&',
    '-',
    ',',
    'x',
    'u',
    'b',
    's',
    ' ',
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...bits), { maxLength: 8 }), (all) => {
      const pattern = all.join('');
      // Java may repeat the end of a text; JavaScript may not, so the domain takes no such pattern.
      const same = isPortable(pattern) === jiraReads(pattern);
      return same || (!isPortable(pattern) && /\$[?*+{]/.test(pattern));
    }),
    { seed: 20261121, numRuns: 20_000 },
  );
});

test('the pattern that Assay derives is one that Jira reads alike', () => {
  expect(isPortable(criteriaPattern(['C++ checks (all)', 'a\\b', '[x]']))).toBe(true);
});

test('a long pattern that is damaged at its end is refused at once', () => {
  expect(isPortable(`${'[^a]'.repeat(2_000)}[`)).toBe(false);
});
