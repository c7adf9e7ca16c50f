import { toAdf } from '../../sandbox/convert';
import { crew } from '../../demo/ferry-company/content/crew';
import { ferry } from '../../demo/ferry-company/content/ferry';
import { findCriteria } from '../../src/domain/criteria/find';
import { matchesPattern } from '../../src/domain/criteria/matches-pattern';
import { criteriaPattern } from '../../src/domain/criteria/pattern';
import { gateText } from '../../src/domain/criteria/plain-text';

const all = [...ferry, ...crew];
const pattern = criteriaPattern([]);

const judged = all.map((item) => {
  const adf = toAdf(item.body, 'markdown');
  return {
    title: item.title,
    done: item.stand[0] === 'done',
    found: findCriteria(adf, []).present,
    matched: matchesPattern(pattern, gateText(adf)),
  };
});

test('there are more than 120 work items in two projects, and no title twice', () => {
  const subtasks = all.flatMap((item) => item.subtasks ?? []);
  expect(all.length + subtasks.length).toBeGreaterThanOrEqual(120);
  expect(new Set(all.map(({ title }) => title)).size).toBe(all.length);
});

test('names that work items are linked by exist', () => {
  for (const items of [ferry, crew]) {
    const refs = new Set(items.map(({ ref }) => ref));
    for (const { epic, blocks = [], relates = [] } of items)
      for (const name of [epic, ...blocks, ...relates]) if (name !== undefined) expect(refs).toContain(name);
  }
});

test('structure and the gate’s pattern see the same criteria in it', () => {
  expect(judged.filter(({ found, matched }) => found !== matched)).toEqual([]);
});

test('whatever was accepted has criteria, and many others have none', () => {
  expect(judged.filter(({ done, matched }) => done && !matched)).toEqual([]);
  expect(judged.filter(({ matched }) => !matched).length).toBeGreaterThan(20);
});
