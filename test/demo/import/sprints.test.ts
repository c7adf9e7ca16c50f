import fc from 'fast-check';

import { startByName } from '../../../demo/import/sprint-dates';
import { sprintOf } from '../../../demo/import/sprint-text';
import { importSite, type ImportSite, restIssue, table } from '../../support/import-site';

let into: ImportSite;
beforeAll(async () => {
  into = await importSite(Date.UTC(2026, 5, 1));
});
afterAll(async () => {
  await into.close();
});

interface SprintBean {
  readonly name: string;
  readonly state: string;
  readonly boardId: number;
  readonly goal?: string;
  readonly startDate?: string;
  readonly endDate?: string;
  readonly completeDate?: string;
}
const sprintsOf = async (key: string): Promise<readonly SprintBean[]> =>
  into.fieldsOf(key).then((fields: Readonly<Record<string, unknown>>) => {
    const sprints = fields['customfield_10020'];
    return Array.isArray(sprints) ? (sprints as SprintBean[]) : [];
  });
const inShort = ({ name, state, startDate, endDate }: SprintBean): string =>
  `${name} ${state} ${startDate?.slice(0, 10) ?? '-'}..${endDate?.slice(0, 10) ?? '-'}`;
const shortOf = async (key: string) => (await sprintsOf(key)).map(inShort);

const sprint = (id: number, state: string, over: object = {}) => ({
  id,
  name: `Tide ${id}`,
  state,
  boardId: 3,
  ...over,
});

test('sprints have the dates, state and goal of the file, whatever their length', async () => {
  const first = sprint(1, 'closed', {
    startDate: '2026-04-01T08:00:00.000Z',
    endDate: '2026-04-22T08:00:00.000Z',
    completeDate: '2026-04-23T09:30:00.000Z',
    goal: 'Sail',
  });
  const second = sprint(2, 'active', { startDate: '2026-05-20T08:00:00.000Z', endDate: '2026-06-10T08:00:00.000Z' });
  const third = sprint(3, 'future');
  const imported = into.bring(
    JSON.stringify([
      restIssue('TID-1', { customfield_77: [first, second] }),
      restIssue('TID-2', { customfield_77: [first, third] }),
    ]),
  );
  expect(await shortOf('TID-1')).toEqual([
    'Tide 1 closed 2026-04-01..2026-04-22',
    'Tide 2 active 2026-05-20..2026-06-10',
  ]);
  expect(await shortOf('TID-2')).toEqual(['Tide 1 closed 2026-04-01..2026-04-22', 'Tide 3 future -..-']);
  expect((await sprintsOf('TID-1'))[0]).toMatchObject({
    goal: 'Sail',
    completeDate: expect.stringContaining('2026-04-23T09:30') as string,
  });
  expect(imported.notes).toEqual([]);
});

test('sprints of one name on two boards stay two, on two boards', async () => {
  const dates = { startDate: '2026-04-01T08:00:00.000Z', endDate: '2026-04-08T08:00:00.000Z' };
  into.bring(
    JSON.stringify([
      restIssue('BOA-1', { customfield_77: [sprint(1, 'closed', { ...dates, name: 'One', boardId: 3 })] }),
      restIssue('BOA-2', { customfield_77: [sprint(2, 'closed', { ...dates, name: 'One', boardId: 4 })] }),
    ]),
  );
  const [a, b] = [await sprintsOf('BOA-1'), await sprintsOf('BOA-2')];
  expect(a[0]?.boardId).not.toBe(b[0]?.boardId);
});

test('a second file with the same sprint brings no second sprint', async () => {
  const dates = { startDate: '2026-04-01T08:00:00.000Z', endDate: '2026-04-08T08:00:00.000Z' };
  for (const n of [1, 2])
    into.bring(JSON.stringify(restIssue(`AGA-${n}`, { customfield_77: [sprint(9, 'closed', dates)] })));
  const boardId = (await sprintsOf('AGA-1'))[0]?.boardId ?? 0;
  const { values } = await into.ask<{ values: unknown[] }>(`/rest/agile/1.0/board/${boardId}/sprint`);
  expect(values).toHaveLength(1);
});

const server = (content: string): string => `com.atlassian.greenhopper.service.sprint.Sprint@1a2b[${content}]`;

test('the text that Jira Server writes for a sprint is read, with commas in name and goal, and dates that are not set', () => {
  const text = server(
    'id=7,rapidViewId=2,state=CLOSED,name=Tide 7, north,goal=Fares, first=part,startDate=2026-03-04T09:30:00.000+01:00,endDate=2026-03-18T09:30:00.000+0100,completeDate=<null>,sequence=7',
  );
  expect(sprintOf(text)).toEqual({
    ...{ sourceId: '7', boardId: '2', name: 'Tide 7, north', state: 'closed', goal: 'Fares, first=part' },
    ...{ start: Date.UTC(2026, 2, 4, 8, 30), end: Date.UTC(2026, 2, 18, 8, 30), complete: null },
  });
});

test('any name and goal without a key of Jira’s in it comes back from the text of Jira Server', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), fc.string(), (name, goal) => {
      fc.pre(!/[=<\]]/.test(name + goal) && name.trim() === name);
      expect(sprintOf(server(`id=1,name=${name},goal=${goal},sequence=1`))).toMatchObject({ name, goal });
    }),
  );
});

test('Server’s text is read in JSON and in a table', async () => {
  const text = server('id=7,rapidViewId=2,state=FUTURE,name=Tide 7,startDate=<null>,goal=');
  into.bring(JSON.stringify(restIssue('SVJ-1', { customfield_55: [text] })));
  into.bring(table('Sprint', `SVC-1,a,Story,To Do,2025-03-05,"${text}"`));
  for (const key of ['SVJ-1', 'SVC-1']) expect(await shortOf(key)).toEqual(['Tide 7 future -..-']);
});

test('the board’s own fields for sprints count, once', async () => {
  const dates = { startDate: '2026-05-20T08:00:00.000Z', endDate: '2026-06-10T08:00:00.000Z' };
  const fields = {
    sprint: sprint(2, 'active', dates),
    closedSprints: [
      sprint(1, 'closed', { startDate: '2026-04-01T08:00:00.000Z', endDate: '2026-04-08T08:00:00.000Z' }),
    ],
  };
  into.bring(JSON.stringify(restIssue('AGI-1', { ...fields, customfield_77: [sprint(2, 'active', dates)] })));
  expect((await sprintsOf('AGI-1')).map(({ name }) => name)).toEqual(['Tide 1', 'Tide 2']);
});

test('an open work item stays in all of its sprints; those before the last are over, and none begins before the one before has ended', async () => {
  const imported = into.bring(table('Sprint,Sprint,Sprint', 'OPN-1,a,Story,In Progress,2026-05-20,A,B,C'));
  const sprints = await sprintsOf('OPN-1');
  expect(sprints.map(({ name }) => name)).toEqual(['A', 'B', 'C']);
  expect(sprints.slice(0, 2).map(({ state }) => state)).toEqual(['closed', 'closed']);
  const starts = sprints.map(({ startDate }) => startDate ?? '');
  expect(starts).toEqual(starts.toSorted());
  expect(into.said(imported)).toContain('The dates of 3 sprints are not in the file');
});

test('a sprint that is only named was when its work was finished, and says that this is an estimate', async () => {
  const imported = into.bring(
    table(
      'Resolved,Sprint',
      'EST-1,a,Story,Done,2025-11-03,2026-02-10,Ebb',
      'EST-2,b,Story,Done,2025-11-03,2026-02-12,Ebb',
    ),
  );
  const [ebb] = await sprintsOf('EST-1');
  expect(ebb && ebb.startDate && ebb.startDate < '2026-02-10' && ebb.endDate && ebb.endDate > '2026-02-12').toBe(true);
  expect(into.said(imported)).toContain('(Ebb)');
});

test.each([
  ['2017 Sprint 08 SDK', '2017-04-09'],
  ['Sprint 2017.1', '2017-01-01'],
  ['Sprint 14', null],
  ['2017 Sprint 54', null],
])('the sprint "%s" began on %s by its name', (name, day) => {
  const at = startByName(name);
  expect(at === null ? null : new Date(at).toISOString().slice(0, 10)).toBe(day);
});
