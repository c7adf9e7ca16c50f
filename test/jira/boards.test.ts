import { boards } from '../../src/jira/boards';
import type { Request } from '../../src/jira/request';

const reply = (body: unknown, status = 200) => ({
  ok: status < 400,
  status,
  headers: { get: () => null },
  text: async () => JSON.stringify(body),
});

const board = (id: number, type: string, projectKey: string) => ({
  id,
  name: `Board ${id}`,
  type,
  location: { projectKey },
});

/** Jira with these boards; each estimates with the field of its id, but for those without one. */
const jiraWith =
  (values: readonly ReturnType<typeof board>[], withoutField: readonly number[] = []): Request =>
  async (path) => {
    const id = Number(/board\/(\d+)\/configuration/.exec(path)?.[1] ?? 0);
    if (id === 0) return reply({ values });
    if (withoutField.includes(id)) return reply({ estimation: { type: 'issueCount' } });
    const field = { fieldId: `customfield_${id}`, displayName: `Points ${id}` };
    return reply({ estimation: { type: 'field', field } });
  };

const bothAnswers = async (request: Request) => {
  const [estimation, own] = await Promise.all([boards(request).estimation('PAY'), boards(request).ofProject('PAY')]);
  return { settings: estimation?.field ?? null, page: own?.points ?? null, board: own?.name ?? null };
};

test('settings and project page estimate with the same field, whatever order Jira lists the boards in', async () => {
  const all = [board(1, 'kanban', 'PAY'), board(2, 'scrum', 'OTHER'), board(3, 'scrum', 'PAY')];
  for (const order of [all, all.toReversed(), [all[1], all[0], all[2]] as typeof all]) {
    expect(await bothAnswers(jiraWith(order))).toEqual({
      settings: 'customfield_3',
      page: 'customfield_3',
      board: 'Board 3',
    });
  }
});

test('a board that estimates with no field leaves the answer to the next one', async () => {
  const all = [board(1, 'kanban', 'PAY'), board(3, 'scrum', 'PAY')];
  expect(await bothAnswers(jiraWith(all, [3]))).toEqual({
    settings: 'customfield_1',
    page: 'customfield_1',
    board: 'Board 3',
  });
});

test('a project whose boards estimate with no field has none', async () => {
  expect(await bothAnswers(jiraWith([board(1, 'scrum', 'PAY')], [1]))).toMatchObject({ settings: null, page: null });
});

test('a board says which project it is of; one of a person, or that may not be seen, is of none', async () => {
  const of = (body: unknown, status = 200) => boards(async () => reply(body, status)).projectOf('7');
  expect(await of({ location: { type: 'project', key: 'PAY', id: 10_001 } })).toEqual({ id: '10001', key: 'PAY' });
  expect(await of({ location: null })).toBeNull();
  expect(await of({}, 404)).toBeNull();
});

test('boards beside the project’s own are read with all their sprints and goals, those without sprints are left out', async () => {
  const all = [
    board(1, 'scrum', 'PAY'),
    board(2, 'scrum', 'PAY'),
    board(3, 'kanban', 'PAY'),
    board(4, 'simple', 'PAY'),
  ];
  const asked: string[] = [];
  const request: Request = async (path) => {
    asked.push(path);
    if (!path.includes('/sprint')) return reply({ values: all });
    const sprint = { id: 7, name: 'Tide', state: 'active', startDate: '2026-02-02T09:00:00.000Z', goal: ' Sail ' };
    return path.includes('board/2/') ? reply({ isLast: true, values: [sprint] }) : reply({ isLast: true, values: [] });
  };
  expect(await boards(request).besides('PAY', '1')).toEqual([
    {
      board: { id: '2', name: 'Board 2' },
      sprints: [
        {
          id: '7',
          name: 'Tide',
          state: 'active',
          start: '2026-02-02T09:00:00.000Z',
          end: null,
          completed: null,
          goal: 'Sail',
        },
      ],
    },
  ]);
  expect(asked.filter((path) => /board\/[13]\/sprint/.test(path))).toEqual([]);
});
