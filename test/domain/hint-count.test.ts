import { changedFields, deriveFields } from '../../src/domain/acceptance/derived-fields';
import { readPolicy } from '../../src/domain/policy/read-policy';
import { hintCount } from '../../src/domain/readiness/hint-count';
import { hintsIn, readTicks } from '../../src/domain/readiness/read-ticks';
import type { WorkItem } from '../../src/domain/shared/work-item';
import { aPolicy, now } from '../support/a-policy';
import { aWorkItem, described } from '../support/a-work-item';

const vague = described('The page is fast');
const clear = described('A card is refused');
const toDo: WorkItem['status'] = { id: '1', name: 'To Do', category: 'new' };
const aStory = (over: Partial<WorkItem>): WorkItem => aWorkItem({ status: toDo, ...over });

describe('how many hints the criteria have', () => {
  const { criteria } = aPolicy();

  test.each<[string, WorkItem['criteriaText'], number]>([
    ['a vague word', vague, 1],
    ['clear criteria', clear, 0],
    ['no criteria', null, 0],
  ])('is counted: %s', (_, criteriaText, count) => {
    expect(hintCount({ criteria }, { criteriaText })).toBe(count);
  });

  test('is none where the project wants none', () => {
    expect(hintCount({ criteria: { ...criteria, clarityHints: false } }, { criteriaText: vague })).toBe(0);
  });

  const reading = readPolicy(aPolicy());
  const derived = (item: WorkItem) => deriveFields(reading, item, null, now, null, hintCount).ticks.hints;

  test('is stored beside the ticks of work that is not in Done', () => {
    expect(derived(aStory({ criteriaText: vague }))).toBe(1);
    expect(derived(aStory({ criteriaText: clear }))).toBeUndefined();
    const done: WorkItem['status'] = { id: '5', name: 'Done', category: 'done' };
    expect(derived(aStory({ criteriaText: vague, status: done }))).toBeUndefined();
  });

  test('stays as it is stored where the words are not loaded, so that a page finds nothing stale', () => {
    const item = aStory({ criteriaText: vague });
    const stored = deriveFields(reading, item, null, now, null, hintCount);
    const after = { ...item, stored };
    expect(stored.ticks.hints).toBe(1);
    expect(changedFields(stored, deriveFields(reading, after, stored.acceptance, now, null))).toEqual({});
  });

  test.each<[unknown, number | null]>([
    [{ held: {}, subtasks: 0, blockers: 0, hints: 2 }, 2],
    [{ held: {}, subtasks: 0, blockers: 0 }, null],
    [{ held: {}, hints: 0 }, null],
    [{ held: {}, hints: 'many' }, null],
    ['text', null],
    [null, null],
  ])('is read from %j as %p', (raw, count) => {
    expect(hintsIn(raw)).toBe(count);
    const ticks = readTicks(raw);
    if (ticks !== null && ticks !== 'damaged') expect(ticks.hints ?? null).toBe(count);
  });
});
