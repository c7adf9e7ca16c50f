import type { Ordered } from '../../src/domain/backlog/order';
import type { Trend } from '../../src/domain/flow';
import { createMessages, englishMessages } from '../../src/messages/create-messages';
import { backlogTexts } from '../../src/messages/en/backlog';
import { waitText } from '../../src/messages/wait-text';
import { noteOn } from '../../static/project-page/backlog/note';
import { facetName } from '../../static/project-page/backlog/facet-name';
import { periodTitle } from '../../static/project-page/period-name';
import { trendText } from '../../static/project-page/value/trend-text';

const german = createMessages('de-DE');
const { format } = englishMessages;
const hour = 3_600_000;

describe('figures in words', () => {
  test.each([
    [format.number(1234.567), '1,234.57'],
    [format.number(0.0261), '0.026'],
    [format.number(0.001), '0.001'],
    [format.number(0), '0'],
    [format.percent(0.874), '87%'],
    [format.signed(0.54), '+0.54'],
    [format.signed(-0.5), '-0.5'],
    [format.signed(0), '0'],
    [format.compact(9_999), '9,999'],
    [format.compact(1_234_567), '1.23M'],
    [waitText(englishMessages, 10_000), 'less than an hour'],
    [waitText(englishMessages, hour), '1 hour'],
    [waitText(englishMessages, 36 * hour), '1.5 days'],
    [waitText(englishMessages, 24 * hour), '1 day'],
    [waitText(englishMessages, 400 * hour), '17 days'],
    [german.format.number(1234.5), '1.234,5'],
    [german.format.signed(0.54), '+0,54'],
  ])('%s is %s', (is, should) => {
    expect(is).toBe(should);
  });
});

describe('a note on the order', () => {
  const ordered = (times: number | null, ...blockersBelow: string[]): Ordered => ({
    id: '1',
    key: 'A-1',
    rank: 2,
    valueRank: 1,
    shift: 1,
    worth: times === null ? null : { times, above: 'A-0' },
    blockersBelow,
  });
  test.each([
    [ordered(null), ''],
    [undefined, ''],
    [ordered(1.52), '1.5× the item above'],
    [ordered(3.2), '3× the item above'],
    [ordered(Infinity), 'Over 100× the item above'],
    [ordered(null, 'A-7', 'A-9'), 'Blocked by A-7 and A-9 below'],
    [ordered(2, 'A-7'), '2× the item above; blocked by A-7 below'],
  ])('%#: %s', (order, text) => {
    expect(noteOn(englishMessages, order)).toBe(text);
  });

  test('follows the reader’s numbers', () => {
    expect(noteOn(german, ordered(1.5))).toBe('1,5× the item above');
  });
});

describe('what is said of a trend', () => {
  const known = (direction: 'rising' | 'falling' | 'none', slope: number, low: number, high: number): Trend => ({
    direction,
    slope,
    intercept: 1,
    interval: { low, high },
    p: 0.1,
    certainty: direction === 'none' ? null : 'likely',
    count: 6,
  });
  test.each<[Trend, string]>([
    [known('rising', 0.8, 0.3, 1.2), 'A story point buys more than it did: +0.8 a sprint (+0.3 to +1.2)'],
    [known('falling', -0.8, -1.2, -0.3), 'A story point buys less than it did: -0.8 a sprint (-1.2 to -0.3)'],
    [known('none', 0.54, -0.5, 1.3), 'No clear trend yet: +0.54 a sprint (-0.5 to +1.3)'],
    [{ direction: 'too-few', count: 3 }, 'Too few sprints with delivered value to tell a trend'],
  ])('%#', (trend, text) => {
    expect(trendText(englishMessages, trend, 'sprint')).toBe(text);
  });
});

test('how far the order follows value is said in a sentence', () => {
  const { claim } = englishMessages.of(backlogTexts);
  expect(claim.barely).toBe('The order and value per point barely agree.');
  expect(claim.unknown).toBe('Too few scores to compare the orders.');
});

test('weeks and their days are written as the reader writes dates', () => {
  const week = { kind: 'week', name: '2026-11-23', closed: false } as const;
  expect(periodTitle(englishMessages, week)).toBe('Week of Nov 23, 2026 (running)');
  expect(periodTitle(german, { ...week, closed: true })).toBe('Week of 23. Nov. 2026');
  expect(periodTitle(german, { kind: 'sprint', name: 'Tide 3', closed: true })).toBe('Tide 3');
});

test('a filter’s values are codes in the address and words on the page', () => {
  expect(facetName(englishMessages, 'class', 'defect')).toBe('Defect');
  expect(facetName(englishMessages, 'class', 'toString')).toBe('toString');
  expect(facetName(englishMessages, 'readiness', 'not-ready')).toBe('Not ready');
  expect(facetName(englishMessages, 'label', 'defect')).toBe('defect');
  expect(facetName(englishMessages, 'label', 'None')).toBe('None');
});
