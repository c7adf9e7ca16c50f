import { join } from 'node:path';

import { installGate } from '../../src/workflow-gate/install';
import { aSite, type ASite, type Made, openToAnyone, type Place, type Who } from '../support/a-site';
import { addClosingStatuses, closingIds, closingMeanings, closingTransitions } from '../support/closing-statuses';
import { changeNeeds, gateProject, workflowIdOf } from '../support/gate-site';
import { actors, inWords, tablesOf } from '../support/tables';

const [words = [], cases = [], expected = []] = tablesOf(join(__dirname, 'matrix-closing.md'));
const nameOf = (row: Readonly<Record<string, string>>): string => row['case'] ?? '';

let site: ASite;
beforeAll(async () => {
  site = await aSite();
  for (const place of [site.shop, site.team]) {
    openToAnyone(site, place.project);
    addClosingStatuses(site, place);
    const [outcome] = await installGate(changeNeeds(site, 'ines'))(gateProject(place), [workflowIdOf(place)]);
    expect(outcome).toMatchObject({ state: 'changed' });
  }
});
afterAll(() => site.close());

const ways: Readonly<Record<string, { readonly id: string; readonly to: (place: Place) => string }>> = {
  Cancel: { id: closingTransitions.cancel, to: () => closingIds.cancelled },
  Release: { id: closingTransitions.release, to: () => closingIds.released },
  'Deliver after all': { id: closingTransitions.undo, to: ({ statuses }) => statuses.done },
};

const setMode = (place: Place, mode: 'block' | 'warn', closing: 'accepters' | 'team' = 'accepters') =>
  site.setPolicy(place, { ...place.policy, ...closingMeanings, mode, closing });

/** Moves it without a gate, and lets the app see that. */
const bring = async (place: Place, item: Made, wayId: string): Promise<void> => {
  await setMode(place, 'warn');
  const { status } = await site.as('jonas').send('POST', `/rest/api/3/issue/${item.key}/transitions`, {
    transition: { id: wayId },
  });
  expect(status).toBe(204);
  await site.idle();
};

/** A work item as a case has it, in the status that the case begins with. */
const make = async (place: Place, { from, 'work item': what }: Readonly<Record<string, string>>): Promise<Made> => {
  await setMode(place, 'block');
  const isBare = what === 'no criteria, nothing is ticked';
  const made = await site.create(place, isBare ? { description: null } : {});
  await site.mustMove('jonas', place, made, 'inProgress');
  await site.idle();
  if (!isBare) await site.tick('jonas', made);
  if (what === 'accepted') await site.mustMove('ana', place, made, 'done');
  else if (from === 'Done') await bring(place, made, place.transitions.done);
  else if (from === 'Cancelled') await bring(place, made, closingTransitions.cancel);
  await site.idle();
  return made;
};

const messagesOf = (body: unknown): readonly string[] =>
  (body as { errorMessages?: string[] } | null)?.errorMessages ?? [];

const byRest = async (who: Who, { key }: Made, wayId: string): Promise<readonly string[]> =>
  messagesOf(
    (await site.as(who).send('POST', `/rest/api/3/issue/${key}/transitions`, { transition: { id: wayId } })).body,
  );

const byBulk = async (who: Who, { id, key }: Made, wayId: string): Promise<readonly string[]> => {
  const started = await site
    .as(who)
    .send<{ taskId?: string; errors?: { message: string }[] }>('POST', '/rest/api/3/bulk/issues/transition', {
      bulkTransitionInputs: [{ selectedIssueIdsOrKeys: [key], transitionId: wayId }],
    });
  if (started.status !== 201) return (started.body.errors ?? []).map(({ message }) => message);
  const task = await site
    .as(who)
    .get<{ failedAccessibleIssues: Record<string, string[]> }>(`/rest/api/3/bulk/queue/${started.body.taskId}`);
  return task.failedAccessibleIssues[id] ?? [];
};

const statusOf = async ({ key }: Made): Promise<string> =>
  (await site.as('ana').get<{ fields: { status: { id: string } } }>(`/rest/api/3/issue/${key}?fields=status`)).fields
    .status.id;

test('the table has a row for each case, and a column for each kind of person', () => {
  expect(expected.map(nameOf)).toEqual(cases.map(nameOf));
  for (const row of expected) expect(Object.keys(row)).toEqual(['case', ...Object.keys(actors)]);
});

describe.each(['company-managed', 'team-managed'])('in a %s project', (style) => {
  describe.each(cases.map(nameOf))('%s', (name) => {
    // One that nobody moved serves the next attempt as well.
    let item: Made | null = null;
    test.each([
      ['REST', byRest],
      ['bulk transition', byBulk],
    ] as const)('by %s, each gets what is written', async (path, go) => {
      const place = style === 'company-managed' ? site.shop : site.team;
      const row = expected.find((one) => nameOf(one) === name) ?? {};
      const what = cases.find((one) => nameOf(one) === name) ?? {};
      const way = ways[what['transition'] ?? ''];
      if (way === undefined) throw new Error(`No such transition: ${what['transition']}`);
      const seen: Record<string, string> = { case: name };
      for (const [actor, who] of Object.entries(actors)) {
        item ??= await make(place, what);
        await setMode(place, 'block', what['who may close'] === 'the team' ? 'team' : 'accepters');
        const messages = await go(who, item, way.id);
        const isThere = (await statusOf(item)) === way.to(place);
        expect([actor, isThere]).toEqual([actor, messages.length === 0]);
        if (isThere) item = null;
        seen[actor] = isThere ? 'moved' : inWords(messages, words);
        site.clock.pass(60_000);
      }
      const denied = path === 'bulk transition' ? { anonymous: 'not permitted' } : {};
      expect(seen).toEqual({ ...row, ...denied });
    });
  });
});
