import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

import { BadInput, readRows, score } from '../../../bench/ac-score';

describe('scoring', () => {
  const folder = mkdtempSync(join(tmpdir(), 'criteria-'));
  const file = (name: string, ...rows: unknown[]): string => {
    const path = join(folder, name);
    const lines = rows.map((row) => (typeof row === 'string' ? row : JSON.stringify(row))).join('\n');
    writeFileSync(path, name.endsWith('.gz') ? gzipSync(lines) : lines);
    return path;
  };
  const row = (description: string, hasAC: boolean, count: number, borderline = false) => ({
    description,
    markup: 'markdown',
    hasAC,
    count,
    borderline,
  });

  test('counts right and wrong rows, with and without the doubtful', () => {
    const rows = readRows(
      file(
        'some.gz',
        row('AC: it is red', true, 1),
        row('AC: it is red', true, 2),
        row('it is red', true, 1, true),
        row('AC: it is red', false, 0),
        row('it is red', false, 0),
      ),
    );
    const group = {
      rows: 4,
      withCriteria: 2,
      structure: { f1: 0.8, right: 0.75 },
      pattern: { f1: 0.8, right: 0.75 },
    };
    expect(score(rows)).toEqual({
      structure: {
        all: { precision: 0.6667, recall: 0.6667, f1: 0.6667, rows: 5 },
        clear: { precision: 0.6667, recall: 1, f1: 0.8, rows: 4 },
      },
      pattern: {
        all: { precision: 0.6667, recall: 0.6667, f1: 0.6667, rows: 5 },
        clear: { precision: 0.6667, recall: 1, f1: 0.8, rows: 4 },
      },
      exactCount: { all: 0.4, clear: 0.5 },
      languages: { unknown: group },
      kinds: { unknown: group },
    });
  });

  test('reads short rows, documents, and figures by language and kind', () => {
    const adf = {
      type: 'doc',
      version: 1,
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Ziel' }] }],
    };
    const rows = readRows(
      file(
        'short',
        { description: 'AC: it is red', want: true, language: 'en', kind: 'inline' },
        { adf, want: false, language: 'de', kind: 'none' },
        { description: 'Fertig+: es ist rot', want: true, language: 'de', kind: 'inline', words: ['Fertig+'] },
      ),
    );
    const figures = score(rows);
    expect(figures.structure.all).toEqual({ precision: 1, recall: 1, f1: 1, rows: 3 });
    expect(figures.exactCount).toEqual({ all: 1, clear: 1 });
    expect(Object.entries(figures.languages).map(([name, { rows: count }]) => [name, count])).toEqual([
      ['de', 2],
      ['en', 1],
    ]);
    expect(Object.keys(figures.kinds)).toEqual(['inline', 'none']);
  });

  test.each([
    ['a missing file', () => join(folder, 'nowhere'), /ENOENT/],
    ['a line that is not JSON', () => file('a', row('x', true, 1), '{'), /^line 2: not JSON$/],
    ['an unknown markup', () => file('b', { ...row('x', true, 1), markup: 'rst' }), /^line 1: markup must be one of/],
    ['a missing count', () => file('c', { description: 'x', markup: 'markdown', hasAC: true }), /^line 1: count must/],
  ])('refuses %s with one clear message', (_, path, message) => {
    expect(() => readRows(path())).toThrow(BadInput);
    expect(() => readRows(path())).toThrow(message);
  });

  const labelled = join(__dirname, '../../../../shared/data/ac-labelled.jsonl');
  const there = existsSync(labelled);
  (there ? test : test.skip)(
    `real descriptions are judged as their readers did${there ? '' : ' (skipped: the labelled set is not here)'}`,
    () => {
      const { structure, pattern, exactCount } = score(readRows(labelled));
      expect(structure.clear.f1).toBeGreaterThanOrEqual(0.985);
      expect(pattern.clear.f1).toBeGreaterThanOrEqual(0.975);
      expect(exactCount.clear).toBeGreaterThanOrEqual(0.97);
    },
  );
});
