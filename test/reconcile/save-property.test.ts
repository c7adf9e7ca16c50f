import { goalsKey, noGoals } from '../../src/domain/goal/goals';
import { policyKey } from '../../src/domain/policy/policy';
import { isSameJson, type JsonRecord } from '../../src/domain/shared/json';
import { noSaves, type PropertySaves } from '../../src/domain/shared/property-saves';
import type { Request } from '../../src/jira/request';
import type { PropertyPlace } from '../../src/ledger/property-saves';
import { goalsWish } from '../../src/operations/goals';
import { policyWish } from '../../src/operations/save-policy';
import { finishSaves, type PropertySaved, saveProperty, type SaveWish } from '../../src/reconcile/save-property';
import { aPolicy } from '../support/a-policy';

/** What people save, with a word of it by which two saves differ. */
interface Kind {
  readonly key: string;
  readonly first: JsonRecord;
  readonly wish: (word: 'off' | 'warn', press: { readonly base: number; by: string; callId: string }) => SaveWish;
  readonly with: (word: 'off' | 'warn') => JsonRecord;
}
const kinds: Readonly<Record<'settings' | 'vision and goal', Kind>> = {
  settings: {
    key: policyKey,
    first: { ...aPolicy({ revision: 4 }) },
    wish: (mode, press) => policyWish(aPolicy({ revision: press.base, mode }), press),
    with: (mode) => ({ mode }),
  },
  'vision and goal': {
    key: goalsKey,
    first: { ...noGoals, revision: 4 },
    wish: (vision, press) => goalsWish({ vision, goal: null, isNew: false, brought: null }, press),
    with: (vision) => ({ vision }),
  },
};

/** A property of a project as Jira and Forge hold it, and functions that can be cut off at any of their calls. */
const aProject = ({ key, first }: Kind) => {
  let stored = first;
  let state: PropertySaves = noSaves;
  let minutes = 0;
  let written: JsonRecord[] = [];
  const reply = (status: number, body: unknown) =>
    Promise.resolve({ ok: status < 300, status, headers: new Headers(), text: () => Promise.resolve(JSON.stringify(body)) }); // prettier-ignore

  /** `at`: before the call of that number nothing goes on, or its answer is lost. */
  const needs = (cut: { readonly at: number; readonly how: 'before' | 'after' } = { at: Infinity, how: 'before' }) => {
    let calls = 0;
    const step = async <T>(work: () => Promise<T> | T): Promise<T> => {
      calls += 1;
      const isCut = calls === cut.at;
      if (calls > cut.at || (isCut && cut.how === 'before')) throw new Error('killed');
      const value = await work();
      if (isCut) throw new Error('killed');
      return value;
    };
    const request: Request = (path, init) =>
      step(() => {
        if (!path.endsWith(key)) throw new Error(path);
        if (init?.method !== 'PUT') return reply(200, { value: stored });
        stored = JSON.parse(init.body ?? '') as JsonRecord;
        written = [...written, stored];
        return reply(200, {});
      });
    return {
      request,
      saves: {
        read: ({ property }: PropertyPlace) => step(() => (property === key ? state : noSaves)),
        replace: (_: PropertyPlace, before: PropertySaves, next: PropertySaves) =>
          step(() => {
            if (!isSameJson(state, before)) return false;
            state = next;
            return true;
          }),
      },
      jobs: { push: () => step(() => undefined) },
      clock: () => new Date(Date.parse('2026-11-21T12:00:00.000Z') + minutes * 60_000).toISOString(),
      count: () => calls,
    };
  };
  return {
    needs,
    stored: () => stored,
    state: () => state,
    written: () => written,
    overwrite: (raw: JsonRecord) => void (stored = raw),
    pass: () => void (minutes += 1),
  };
};

const revisions = (all: readonly JsonRecord[]) => all.map(({ revision }) => revision);

describe.each(Object.entries(kinds))('%s:', (_, kind) => {
  const wish = (word: 'off' | 'warn', callId: string, base = 4) => kind.wish(word, { base, by: 'pia', callId });

  test('of two who save at once, in whatever order their steps come, one is let in and the other is told', async () => {
    for (let lead = 0; lead < 8; lead += 1) {
      const project = aProject(kind);
      const first = saveProperty(project.needs())('1', wish('off', 'call-first'));
      for (let turn = 0; turn < lead; turn += 1) await Promise.resolve();
      const answers: PropertySaved[] = await Promise.all([
        first,
        saveProperty(project.needs())('1', wish('warn', 'call-second')),
      ]);
      expect(answers.map(({ state }) => state).sort()).toEqual(['overtaken', 'saved']);
      const saved = answers.find((answer) => answer.state === 'saved');
      expect(project.stored()).toEqual(saved?.state === 'saved' ? saved.value : null);
      expect(project.stored()['revision']).toBe(5);
    }
  });

  test('cut off at any of its calls, before or after, it is finished by the same call, by a job, or by the next to save', async () => {
    const whole = aProject(kind).needs();
    await saveProperty(whole)('1', wish('off', 'call-first'));
    expect(whole.count()).toBeGreaterThan(5);
    for (let at = 1; at <= whole.count(); at += 1)
      for (const how of ['before', 'after'] as const) {
        const again = aProject(kind);
        await saveProperty(again.needs({ at, how }))('1', wish('off', 'call-first')).catch(() => undefined);
        const answer = await saveProperty(again.needs())('1', wish('off', 'call-first'));
        expect([at, how, answer]).toMatchObject([at, how, { state: 'saved', inForce: true, value: { revision: 5 } }]);
        expect(again.stored()).toMatchObject({ revision: 5, ...kind.with('off') });

        const alone = aProject(kind);
        await saveProperty(alone.needs({ at, how }))('1', wish('off', 'call-first')).catch(() => undefined);
        const wasLetIn = alone.state().saves.length > 0;
        alone.pass();
        await finishSaves(alone.needs())('1');
        expect([at, how, alone.stored()['revision']]).toEqual([at, how, wasLetIn ? 5 : 4]);
        expect(alone.state()).toEqual(noSaves);

        const next = aProject(kind);
        await saveProperty(next.needs({ at, how }))('1', wish('off', 'call-first')).catch(() => undefined);
        const letIn = next.state().saves.length > 0;
        const other = await saveProperty(next.needs())('1', wish('warn', 'call-second'));
        expect([at, how, other.state]).toEqual([at, how, letIn ? 'overtaken' : 'saved']);
        expect(next.stored()).toMatchObject({ revision: 5, ...kind.with(letIn ? 'off' : 'warn') });
      }
  });

  test('a write that was on its way for long does not stay over a newer save', async () => {
    const project = aProject(kind);
    await saveProperty(project.needs())('1', wish('off', 'call-first'));
    const older = project.stored();
    await saveProperty(project.needs())('1', wish('warn', 'call-second', 5));
    project.overwrite(older);
    await finishSaves(project.needs())('1');
    expect(project.stored()).toMatchObject({ revision: 6 });
    expect(revisions(project.written())).toEqual([5, 6, 6]);
  });

  test('what somebody wrote past the app stays, and is what the next save has to know', async () => {
    const project = aProject(kind);
    await saveProperty(project.needs())('1', wish('off', 'call-first'));
    project.overwrite({ ...kind.first, revision: 9 });
    await finishSaves(project.needs())('1');
    expect(project.stored()).toMatchObject({ revision: 9 });
    const answer = await saveProperty(project.needs())('1', wish('warn', 'call-second', 5));
    expect(answer).toMatchObject({ state: 'overtaken', stored: { revision: 9 } });
  });

  test('what Jira refuses is saved nowhere, and where Jira does not answer a job does the rest', async () => {
    const project = aProject(kind);
    const answering = (status: number) => {
      const needs = project.needs();
      const request: Request = async (path, init) =>
        init?.method === 'PUT'
          ? { ok: false, status, headers: new Headers(), text: () => Promise.resolve('{}') }
          : needs.request(path, init);
      return { ...needs, request };
    };
    await expect(saveProperty(answering(403))('1', wish('off', 'call-first'))).rejects.toMatchObject({
      code: 'forbidden',
    });
    expect(project.state()).toEqual(noSaves);
    const answer = await saveProperty(answering(503))('1', wish('off', 'call-second'));
    expect(answer).toMatchObject({ state: 'saved', inForce: false });
    expect(project.stored()).toMatchObject({ revision: 4 });
    await finishSaves(project.needs())('1');
    expect(project.stored()).toMatchObject({ revision: 5, ...kind.with('off') });
  });
});
