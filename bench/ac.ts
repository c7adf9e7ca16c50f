import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { findCriteria } from '../src/domain/criteria/find';
import { matchesPattern } from '../src/domain/criteria/matches-pattern';
import { criteriaPattern } from '../src/domain/criteria/pattern';
import { readRows, score } from './ac-score';
import type { Measured } from './figure';

/** Labelled descriptions that lie beside the repository; `npm run -s ac:score -- FILE` judges any other file. */
const labelled = join(__dirname, '../../shared/data/ac-labelled.jsonl');

/** Our own texts in the languages of Jira's interface. */
const own = join(__dirname, 'criteria-texts.jsonl');

/** More of them, written after the words were. */
const more = join(__dirname, 'criteria-texts-more.jsonl');

/** Sets that were written one after another, each scored before it was read beside the rules. */
const blind = [1, 2, 3, 4].map((n) => ({
  name: `ac.blind-${n}`,
  file: join(__dirname, `criteria-texts-blind-${n}.jsonl`),
}));

/** Labels that nobody listed, sentences that announce a list, and templates: the pattern knows few of them, so it has no goal there. */
const rare = join(__dirname, 'criteria-texts-rare.jsonl');

const figures = function* (
  name: string,
  file: string,
  goals: { readonly structure: number; readonly pattern: number | null },
): Generator<Measured> {
  const { structure, pattern, exactCount } = score(readRows(file));
  const unit = 'of 1';
  yield { name: `${name}.structure.f1`, value: structure.clear.f1, unit, goal: { atLeast: goals.structure } };
  yield { name: `${name}.structure.f1-with-borderline`, value: structure.all.f1, unit, goal: null };
  yield {
    name: `${name}.pattern.f1`,
    value: pattern.clear.f1,
    unit,
    goal: goals.pattern === null ? null : { atLeast: goals.pattern },
  };
  yield { name: `${name}.pattern.f1-with-borderline`, value: pattern.all.f1, unit, goal: null };
  yield { name: `${name}.exact-count`, value: exactCount.clear, unit, goal: null };
};

const milliseconds = (work: () => void): number => {
  const rounds = Array.from({ length: 5 }, () => {
    const from = performance.now();
    work();
    return performance.now() - from;
  });
  return Math.round(Math.min(...rounds) * 10) / 10;
};

const prose =
  'As a baker I want to see the orders of tomorrow, sorted by the time at which they are fetched, before I go.\n';
const hostile = [
  'Acceptance criteria\n',
  'AC1:\n',
  'acceptence kriteria:\n',
  'given a user\n',
  'foo. Bar baz. ',
  ': ',
  '[',
  '- [ ] it is\n',
  'kriterier: wird\n',
  'a\n',
  '. AC 1 ',
  'done done when ',
  '! ',
];
const filled = (unit: string, length: number): string => unit.repeat(Math.ceil(length / unit.length)).slice(0, length);

/** How long a look takes: a long text, and the worst of texts that nearly hold criteria everywhere. */
const speed = function* (): Generator<Measured> {
  const pattern = criteriaPattern([], 'de');
  const looks = {
    structure: (text: string) => findCriteria(text, []),
    pattern: (text: string) => matchesPattern(pattern, text),
  };
  for (const [name, look] of Object.entries(looks)) {
    const long = milliseconds(() => look(filled(prose, 1_000_000)));
    const worst = Math.max(...hostile.map((unit) => milliseconds(() => look(filled(unit, 32_000)))));
    const twice = milliseconds(() => look(filled(prose, 2_000_000)));
    yield { name: `ac.${name}.time-of-1-mb`, value: long, unit: 'ms', goal: { atMost: 50 } };
    yield { name: `ac.${name}.time-of-32-kb-hostile`, value: worst, unit: 'ms', goal: { atMost: 5 } };
    yield {
      name: `ac.${name}.growth`,
      value: Math.round((twice / long) * 100) / 100,
      unit: '× for twice the text',
      goal: null,
    };
  }
};

/** How well acceptance criteria are found, as F1 of their presence where reasonable readers agree on it, and how fast. */
export const measure = async function* (): AsyncGenerator<Measured> {
  yield* figures('ac.languages', own, { structure: 0.95, pattern: 0.92 });
  yield* figures('ac.more', more, { structure: 0.95, pattern: 0.92 });
  yield* figures('ac.rare', rare, { structure: 0.95, pattern: null });
  for (const { name, file } of blind) yield* figures(name, file, { structure: 0.95, pattern: 0.92 });
  if (existsSync(labelled)) yield* figures('ac', labelled, { structure: 0.985, pattern: 0.98 });
  else yield { name: 'ac', skipped: 'ac-labelled.jsonl is not there' };
  yield* speed();
};
