import { judge, routeBytes, scriptBytes, scriptsOf } from '../../bench/script-bytes';
import { clarityWords } from '../../src/domain/criteria/clarity-words';
import { otherScripts } from '../../src/domain/criteria/other-scripts';
import { patternWords } from '../../src/domain/criteria/pattern-words';
import { buildAppPages } from '../support/app-pages';

jest.setTimeout(120_000);

beforeAll(() => buildAppPages());

const kilobytes = (bytes: number): number => Math.round(bytes / 100) / 10;

describe('the scripts of the pages stay small, in kilobytes gzipped', () => {
  test.each([
    ['issue-panel', 60, 100],
    ['issue-context', 52, 92],
  ])('%s begins with at most %d and judges a text in Latin letters with at most %d', (surface, start, all) => {
    const page = `${surface}/index.tsx`;
    expect(kilobytes(scriptBytes(page))).toBeLessThanOrEqual(start);
    expect(kilobytes(scriptBytes(page, judge))).toBeLessThanOrEqual(all);
  });

  test('what judges a text in Latin letters has words in Latin letters alone, and no words of patterns or hints', () => {
    const scripts = scriptsOf('issue-panel/index.tsx', judge).join('\n');
    expect(scripts).toContain('akzeptanz');
    const { labels, steps } = otherScripts;
    const absent = [
      ...Object.values(labels),
      steps.trim(),
      ...Object.values(patternWords),
      ...Object.values(clarityWords),
    ];
    expect(absent.map((words) => words.slice(0, 14)).filter((words) => scripts.includes(words))).toEqual([]);
  });

  test.each(['backlog', 'waiting', 'sprints', 'order', 'forecast', 'value', 'stock', 'effort', 'tests', 'support'])(
    'the route %s begins with at most 90',
    (route) => {
      expect(kilobytes(routeBytes(route))).toBeLessThanOrEqual(90);
    },
  );

  test('the page of the site admin begins with at most 70', () => {
    expect(kilobytes(scriptBytes('admin-page/index.tsx'))).toBeLessThanOrEqual(70);
  });

  test('the gadget begins with at most 60', () => {
    expect(kilobytes(scriptBytes('dashboard-gadget/index.tsx'))).toBeLessThanOrEqual(60);
  });

  test('a module that is no script of its own is an error, not nothing', () => {
    expect(() => scriptBytes('issue-panel/gone.tsx')).toThrow('issue-panel/gone.tsx');
  });
});
