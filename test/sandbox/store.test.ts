import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { openStore } from '../../sandbox/store/open-store';

let folder = '';
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'store-'))));
afterAll(() => rmSync(folder, { recursive: true }));

test('what was put is there again after closing and opening, in the same order', () => {
  const path = join(folder, 'again.db');
  const first = openStore(path);
  const people = first.table('people');
  people.put('b', { name: 'Bo' });
  people.put('a', { name: 'Ada' });
  people.put('c', { name: 'Cy' });
  people.put('b', { name: 'Bob' });
  people.delete('c');
  expect([first.nextId('things'), first.nextId('things'), first.nextId('others')]).toEqual(['10000', '10001', '10000']);
  first.close();

  const second = openStore(path);
  expect([...second.table('people').entries()]).toEqual([
    ['b', { name: 'Bob' }],
    ['a', { name: 'Ada' }],
  ]);
  expect(second.nextId('things')).toBe('10002');
  second.close();
});

test('a transaction that fails leaves memory, order, watchers and file as they were', () => {
  const path = join(folder, 'rollback.db');
  const store = openStore(path);
  const table = store.table('t');
  for (const id of ['x', 'y', 'z']) table.put(id, id);
  const heard: string[] = [];
  table.watch((id, before, after) => void heard.push(`${id}:${String(before)}>${String(after)}`));
  const work = () =>
    store.transaction(() => {
      table.put('x', 'changed');
      store.transaction(() => table.delete('y'));
      table.put('new', 'new');
      store.nextId('t');
      throw new Error('no');
    });
  expect(work).toThrow('no');
  expect([...table.entries()]).toEqual([
    ['x', 'x'],
    ['y', 'y'],
    ['z', 'z'],
  ]);
  expect(heard).toEqual([
    'x:x>changed',
    'y:y>undefined',
    'new:undefined>new',
    'new:new>undefined',
    'y:undefined>y',
    'x:changed>x',
  ]);
  expect(store.nextId('t')).toBe('10000');
  store.close();
  expect([...openStore(path).table('t').values()]).toEqual(['x', 'y', 'z']);
});

test('any sequence of puts, deletes and failed transactions keeps memory and file alike', () => {
  const step = fc.record({
    id: fc.constantFrom('a', 'b', 'c', 'd'),
    value: fc.option(fc.integer()),
    fails: fc.boolean(),
  });
  let run = 0;
  fc.assert(
    fc.property(fc.array(fc.array(step, { maxLength: 4 }), { maxLength: 6 }), (transactions) => {
      const path = join(folder, `any-${(run += 1)}.db`);
      const store = openStore(path);
      const table = store.table('t');
      const model = new Map<string, number>();
      for (const steps of transactions) {
        const fails = steps.some((one) => one.fails);
        const attempt = () =>
          store.transaction(() => {
            for (const { id, value } of steps) {
              if (value === null) table.delete(id);
              else table.put(id, value);
            }
            if (fails) throw new Error('undo');
          });
        if (fails) expect(attempt).toThrow('undo');
        else {
          attempt();
          for (const { id, value } of steps) {
            if (value === null) model.delete(id);
            else model.set(id, value);
          }
        }
      }
      expect([...table.entries()]).toEqual([...model]);
      store.close();
      const again = openStore(path);
      expect([...again.table('t').entries()]).toEqual([...model]);
      again.close();
    }),
    { numRuns: 30 },
  );
});

test('ten thousand documents are written in one transaction', () => {
  const store = openStore(join(folder, 'many.db'));
  store.transaction(() => {
    for (let at = 0; at < 10_000; at += 1) store.table('many').put(String(at), { text: 'x'.repeat(1_500) });
  });
  expect(store.table('many').size).toBe(10_000);
  store.close();
});

test.each([
  [
    'a damaged file',
    () => {
      writeFileSync(join(folder, 'bad.db'), 'no database '.repeat(500));
      return 'bad.db';
    },
    /bad\.db is damaged/,
  ],
  ['a folder that is not there', () => 'nowhere/x.db', /x\.db cannot be opened or written/],
  ['a folder in place of a file', () => '.', /cannot be opened or written/],
])('%s gives one error that names it', (_what, path, message) => {
  expect(() => openStore(join(folder, path()))).toThrow(message);
});
