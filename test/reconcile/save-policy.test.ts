import { policyKey } from '../../src/domain/policy/policy';
import { noSaves, type PolicySaves } from '../../src/domain/policy/policy-saves';
import { isSameJson, type JsonRecord } from '../../src/domain/shared/json';
import type { Request } from '../../src/jira/request';
import { finishPolicySaves, type PolicySaved, savePolicy } from '../../src/reconcile/save-policy';
import { aPolicy } from '../support/a-policy';

/** A project's policy as Jira and Forge hold it, and functions that can be cut off at any of their calls. */
const aProject = () => {
  let stored: JsonRecord = { ...aPolicy({ revision: 4 }) };
  let state: PolicySaves = noSaves;
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
        if (!path.endsWith(policyKey)) throw new Error(path);
        if (init?.method !== 'PUT') return reply(200, { value: stored });
        stored = JSON.parse(init.body ?? '') as JsonRecord;
        written = [...written, stored];
        return reply(200, {});
      });
    return {
      request,
      saves: {
        read: () => step(() => state),
        replace: (_: string, before: PolicySaves, next: PolicySaves) =>
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

const wish = (mode: 'off' | 'warn', callId: string, base = 4) => ({
  draft: aPolicy({ revision: base, mode }),
  ...{ base, by: 'pia', callId },
});
const revisions = (all: readonly JsonRecord[]) => all.map(({ revision }) => revision);

test('of two who save at once, in whatever order their steps come, one is let in and the other is told', async () => {
  for (let lead = 0; lead < 8; lead += 1) {
    const project = aProject();
    const first = savePolicy(project.needs())('1', wish('off', 'call-first'));
    for (let turn = 0; turn < lead; turn += 1) await Promise.resolve();
    const answers: PolicySaved[] = await Promise.all([
      first,
      savePolicy(project.needs())('1', wish('warn', 'call-second')),
    ]);
    expect(answers.map(({ state }) => state).sort()).toEqual(['overtaken', 'saved']);
    const saved = answers.find((answer) => answer.state === 'saved');
    expect(project.stored()).toEqual(saved?.state === 'saved' ? saved.policy : null);
    expect(project.stored()['revision']).toBe(5);
  }
});

test('cut off at any of its calls, before or after, it is finished by the same call, by a job, or by the next to save', async () => {
  const whole = aProject().needs();
  await savePolicy(whole)('1', wish('off', 'call-first'));
  expect(whole.count()).toBeGreaterThan(5);
  for (let at = 1; at <= whole.count(); at += 1)
    for (const how of ['before', 'after'] as const) {
      const again = aProject();
      await savePolicy(again.needs({ at, how }))('1', wish('off', 'call-first')).catch(() => undefined);
      const answer = await savePolicy(again.needs())('1', wish('off', 'call-first'));
      expect([at, how, answer]).toMatchObject([at, how, { state: 'saved', inForce: true, policy: { revision: 5 } }]);
      expect(again.stored()).toMatchObject({ revision: 5, mode: 'off' });

      const alone = aProject();
      await savePolicy(alone.needs({ at, how }))('1', wish('off', 'call-first')).catch(() => undefined);
      const wasLetIn = alone.state().saves.length > 0;
      alone.pass();
      await finishPolicySaves(alone.needs())('1');
      expect([at, how, alone.stored()['revision']]).toEqual([at, how, wasLetIn ? 5 : 4]);
      expect(alone.state()).toEqual(noSaves);

      const next = aProject();
      await savePolicy(next.needs({ at, how }))('1', wish('off', 'call-first')).catch(() => undefined);
      const letIn = next.state().saves.length > 0;
      const other = await savePolicy(next.needs())('1', wish('warn', 'call-second'));
      expect([at, how, other.state]).toEqual([at, how, letIn ? 'overtaken' : 'saved']);
      expect(next.stored()).toMatchObject({ revision: 5, mode: letIn ? 'off' : 'warn' });
    }
});

test('a write that was on its way for long does not stay over a newer save', async () => {
  const project = aProject();
  await savePolicy(project.needs())('1', wish('off', 'call-first'));
  const older = project.stored();
  await savePolicy(project.needs())('1', wish('warn', 'call-second', 5));
  project.overwrite(older);
  await finishPolicySaves(project.needs())('1');
  expect(project.stored()).toMatchObject({ revision: 6 });
  expect(revisions(project.written())).toEqual([5, 6, 6]);
});

test('what somebody wrote past the app stays, and is what the next save has to know', async () => {
  const project = aProject();
  await savePolicy(project.needs())('1', wish('off', 'call-first'));
  project.overwrite({ ...aPolicy({ revision: 9 }) });
  await finishPolicySaves(project.needs())('1');
  expect(project.stored()).toMatchObject({ revision: 9 });
  const answer = await savePolicy(project.needs())('1', wish('warn', 'call-second', 5));
  expect(answer).toMatchObject({ state: 'overtaken', stored: { revision: 9 } });
});

test('what Jira refuses is saved nowhere, and where Jira does not answer a job does the rest', async () => {
  const project = aProject();
  const answering = (status: number) => {
    const needs = project.needs();
    const request: Request = async (path, init) =>
      init?.method === 'PUT'
        ? { ok: false, status, headers: new Headers(), text: () => Promise.resolve('{}') }
        : needs.request(path, init);
    return { ...needs, request };
  };
  await expect(savePolicy(answering(403))('1', wish('off', 'call-first'))).rejects.toMatchObject({ code: 'forbidden' });
  expect(project.state()).toEqual(noSaves);
  const answer = await savePolicy(answering(503))('1', wish('off', 'call-second'));
  expect(answer).toMatchObject({ state: 'saved', inForce: false });
  expect(project.stored()).toMatchObject({ revision: 4 });
  await finishPolicySaves(project.needs())('1');
  expect(project.stored()).toMatchObject({ revision: 5, mode: 'off' });
});
