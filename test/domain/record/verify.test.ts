import fc from 'fast-check';

import { canonicalJson } from '../../../src/domain/record/canonical';
import { accountIdsIn, fits, withoutPerson } from '../../../src/domain/record/link';
import { verifyRecord } from '../../../src/domain/record/verify';
import { anyBlock, anyEntry, type Block, blockOf, chainOf, recordOf, textOf } from './chains';

const verify = (lines: readonly unknown[]) => verifyRecord(textOf(lines));

const entry = (id: string, more: object = {}) => {
  return { id, issueId: '1', kind: 'ticked', by: 'ana', at: '2026-11-20T09:00:00.000Z', item: 'reviewed', ...more };
};

/** Every leaf of a line, by its path. */
const leavesOf = (value: unknown, path: readonly string[] = []): readonly (readonly string[])[] =>
  typeof value === 'object' && value !== null && Object.keys(value).length > 0
    ? Object.entries(value).flatMap(([key, one]) => leavesOf(one, [...path, key]))
    : [path];

const put = (value: unknown, [first, ...rest]: readonly string[], by: (old: unknown) => unknown): unknown => {
  if (first === undefined) return by(value);
  const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) }) as Record<string, unknown>;
  copy[first] = put(copy[first], rest, by);
  return copy;
};

const other = (old: unknown): unknown => {
  if (typeof old === 'number') return old + (Math.abs(old) > 1e9 ? old : 1);
  if (typeof old === 'boolean') return !old;
  if (typeof old !== 'string' || old === '') return 'x';
  const last = old.at(-1);
  return old.slice(0, -1) + (last === '0' ? '1' : '0');
};

test('canonical JSON does not depend on the order of keys, and leaves out what is undefined', () => {
  expect(canonicalJson({ b: [1, { d: null, c: 'é' }], a: undefined })).toBe('{"b":[1,{"c":"é","d":null}]}');
  expect(canonicalJson(1e21)).toBe('1e+21');
});

test('a whole record is sound, and says what it holds', () => {
  const blocks = [blockOf('1', [entry('a'), entry('b'), entry('c', { by: null })], 2), blockOf('2', [])];
  expect(verify(recordOf(blocks))).toEqual({
    ok: true,
    sound: { items: 2, entries: 3, old: 2, erased: 0, withheld: 0 },
  });
});

test('the first fault is named, with its work item, its number and its id', () => {
  const [head, item, first, second, third, foot] = recordOf([
    blockOf(
      '1',
      ['a', 'b', 'c'].map((id) => entry(id)),
    ),
  ]);
  const at = (line: number, code: string, n: number, id: string | null) => {
    return { ok: false, fault: { code, line, key: 'PAY-1', n, id } };
  };
  const changed = put(second, ['entry', 'at'], other);
  expect(verify([head, item, first, changed, third, foot])).toEqual(at(4, 'changed', 2, 'b'));
  expect(verify([head, item, first, third, foot])).toEqual(at(4, 'removed', 2, null));
  expect(verify([head, item, first, second, foot])).toEqual(at(2, 'removed', 3, null));
  expect(verify([head, item, first, third, second, foot])).toEqual(at(4, 'moved', 3, 'c'));
  expect(verify([head, item, first, second, third, third, foot])).toEqual(at(6, 'moved', 3, 'c'));
  expect(verify([head, item, first, second, third])).toEqual({ ok: false, fault: { code: 'no-footer', line: 5 } });
  expect(verify([item, first, foot])).toEqual({ ok: false, fault: { code: 'no-header', line: 1 } });
  expect(verify([head, item, 'x', foot])).toEqual({ ok: false, fault: { code: 'unreadable', line: 3 } });
});

test('an entry that was written anew with a hash of its own is found by its neighbour, and the last one by the end', () => {
  const genuine = blockOf('1', ['a', 'b', 'c'].map((id) => entry(id))); // prettier-ignore
  for (const [forged, n] of [
    ['b', 2],
    ['c', 3],
  ] as const) {
    // prettier-ignore
    const anew = chainOf(['a', 'b', 'c'].map((id) => entry(id, id === forged ? { at: '2026-01-01T00:00:00.000Z' } : {})));
    const lines = genuine.lines.map((line, at) => (at === n - 1 ? (anew.lines[at] ?? line) : line));
    // Its own chain up to there is the genuine one but for the salts: only its own line is another.
    const [before] = n === 2 ? genuine.lines : genuine.lines.slice(1);
    const relinked = lines.map((line, at) =>
      at === n - 1 && 'entry' in line && before !== undefined && 'entry' in before
        ? (chainOf([
            ...genuine.lines.slice(0, n - 1).map((one) => ('entry' in one ? one.entry : {})),
            line.entry,
          ]).lines.at(-1) ?? line)
        : line,
    );
    expect(verify(recordOf([{ ...genuine, lines: relinked }]))).toMatchObject({
      ok: false,
      fault: { code: 'changed' },
    });
  }
});

test('a person can be forgotten, and nothing else of the record', () => {
  fc.assert(
    fc.property(fc.array(anyEntry('1'), { minLength: 1, maxLength: 4 }), (entries) => {
      const block = blockOf('1', entries);
      const lines = block.lines.map((line) => {
        if (!('entry' in line)) return line;
        const without = withoutPerson(line.entry, line.link, 'ana');
        expect(without === null).toBe(!accountIdsIn(line.entry).includes('ana'));
        return without ?? line;
      });
      expect(JSON.stringify(lines)).not.toContain('"ana"');
      expect(verify(recordOf([{ ...block, lines }]))).toMatchObject({ ok: true });
      // A tombstone is for whoever was there: nobody else can be put in their place.
      const forged = put(lines[0], ['entry', 'by'], (by) => (by === 'erased' ? 'dara' : by === null ? 'erased' : null));
      expect(verify(recordOf([{ ...block, lines: [forged as Block['lines'][number], ...lines.slice(1)] }])).ok).toBe(
        false,
      );
    }),
    { numRuns: 300 },
  );
});

test('what its reader may not see yet is withheld, and its place holds the chain together', () => {
  const block = blockOf('1', ['a', 'b', 'c'].map((id) => entry(id))); // prettier-ignore
  const lines = block.lines.map((line, at) => {
    if (at !== 1 || !('entry' in line)) return line;
    const { n, before, hash } = line.link;
    return { withheld: { n, before, hash } };
  });
  expect(verify(recordOf([{ ...block, lines }]))).toMatchObject({ ok: true, sound: { withheld: 1 } });
  expect(verify(recordOf([{ ...block, lines: [...lines.slice(0, 1), ...lines.slice(2)] }])).ok).toBe(false);
});

/** One of the ways in which somebody may tamper with a file. */
const tampered = (lines: readonly unknown[], how: number, seed: number): readonly unknown[] => {
  const at = seed % lines.length;
  if (how === 0) return lines.filter((_, index) => index !== at);
  if (how === 1) {
    const to = (at + 1 + (Math.trunc(seed / 7) % (lines.length - 1))) % lines.length;
    const swapped = [...lines];
    [swapped[at], swapped[to]] = [swapped[to], swapped[at]];
    return swapped;
  }
  const leaves = leavesOf(lines[at]);
  const path = leaves[Math.trunc(seed / 13) % leaves.length] ?? [];
  return lines.map((line, index) => (index === at ? put(line, path, other) : line));
};

test('each of a hundred thousand changes, omissions and swaps is found', () => {
  const blocks = [...fc.sample(fc.tuple(anyBlock('1')), 45), ...fc.sample(fc.tuple(anyBlock('1'), anyBlock('2')), 5)];
  let tried = 0;
  for (let round = 0; tried < 100_000; round += 1) {
    const lines = recordOf(blocks[round % blocks.length] ?? []);
    if (round < blocks.length) expect(verify(lines).ok).toBe(true);
    for (let seed = round * 7_919; seed < round * 7_919 + 250; seed += 1) {
      const attempt = tampered(lines, seed % 3, Math.trunc(seed / 3) * 2_654_435 + seed);
      tried += 1;
      if (verify(attempt).ok) throw new Error(`Not found: ${textOf(lines)}\n\n${textOf(attempt)}`);
    }
  }
  expect(tried).toBeGreaterThanOrEqual(100_000);
});

test('an entry fits its own link alone', () => {
  const [a, b] = chainOf([entry('a'), entry('b')]).lines;
  if (a === undefined || b === undefined || !('entry' in a) || !('entry' in b)) throw new Error('No entries');
  expect(fits(a.entry, a.link)).toBe(true);
  expect(fits(a.entry, b.link)).toBe(false);
  expect(fits(entry('a', { by: null }), a.link)).toBe(false);
});
