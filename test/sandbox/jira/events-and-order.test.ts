import fc from 'fast-check';
import { moveToBacklog, moveToSprint, rankIssues } from '../../../sandbox/jira/agile/moves';
import { completeSprint, createSprint, startSprint } from '../../../sandbox/jira/agile/sprints';
import { assignIssue, editIssue } from '../../../sandbox/jira/issues/edit';
import { deleteIssue } from '../../../sandbox/jira/issues/delete';
import { rankAfter, rankBetween } from '../../../sandbox/jira/issues/rank';
import { timestamp } from '../../../sandbox/jira/serializers/time';
import { noInput } from '../../../sandbox/jira/issues/input';
import { createLink } from '../../../sandbox/jira/issues/links';
import { addComment } from '../../../sandbox/jira/issues/comments';
import type { Issue, JsonObject } from '../../../sandbox/jira/model';
import { createVersion, updateVersion } from '../../../sandbox/jira/versions';
import { transition } from '../../../sandbox/jira/workflow/transition';
import { anEngine, refusal, type Engine } from '../engine-site';

const doc = (text: string): JsonObject => ({
  type: 'doc',
  version: 1,
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});

const done = (e: Engine, issue: Issue, by = e.me.bo, more: Partial<typeof noInput> = {}) =>
  transition(e.jira, by, e.jira.store.collection('issues').get(issue.id)!, {
    id: issue.key.startsWith('SHOP') ? '51' : '31',
    ...more,
  });

describe('events', () => {
  const typesAfter = (e: Engine, work: () => unknown) => {
    const before = e.events.length;
    work();
    return e.events.slice(before).map(({ eventType }) => eventType);
  };

  test('each happening is told once, when all of it is kept', () => {
    const e = anEngine();
    const story = e.add();
    const other = e.add();
    expect(e.events[0]).toMatchObject({
      eventType: 'avi:jira:created:issue',
      actorId: e.ada.accountId,
      payload: {
        issue: {
          id: story.id,
          key: 'SHOP-1',
          fields: { summary: 'A story', issuetype: { name: 'Story' }, project: { key: 'SHOP' } },
        },
        timestamp: expect.stringMatching(/^\d{13}$/) as string,
      },
    });
    expect(typesAfter(e, () => assignIssue(e.jira, e.me.bo, story, e.bo.accountId))).toEqual([
      'avi:jira:updated:issue',
      'avi:jira:assigned:issue',
    ]);
    expect(typesAfter(e, () => done(e, story))).toEqual(['avi:jira:updated:issue']);
    expect(e.events.at(-1)!.payload).toMatchObject({
      changelog: {
        items: [
          expect.objectContaining({ fieldId: 'resolution' }),
          { fieldId: 'status', from: '10000', to: '10002', fromString: 'To Do', toString: 'Done' },
        ],
      },
      associatedStatuses: { statuses: [{ name: 'To Do' }, { name: 'Done' }] },
    });
    expect(typesAfter(e, () => addComment(e.jira, e.me.vi, story, doc('Hm')))).toEqual(['avi:jira:commented:issue']);
    expect(
      typesAfter(e, () =>
        createLink(e.jira, e.me.bo, {
          type: { name: 'Blocks' },
          inwardIssue: { key: story.key },
          outwardIssue: { key: other.key },
        }),
      ),
    ).toEqual(['avi:jira:updated:issue', 'avi:jira:updated:issue', 'avi:jira:created:issuelink']);
    expect(e.historyOf(other).at(-1)!.items[0]).toMatchObject({
      field: 'Link',
      to: 'SHOP-1',
      toString: 'This issue is blocked by SHOP-1',
    });
    expect(typesAfter(e, () => deleteIssue(e.jira, e.me.bo, story, false))).toEqual([
      'avi:jira:deleted:issuelink',
      'avi:jira:deleted:issue',
    ]);
    const version = createVersion(e.jira, e.me.ada, { projectId: e.shop.id, name: '1.0' });
    expect(typesAfter(e, () => updateVersion(e.jira, e.me.ada, version, { released: true }))).toEqual([
      'avi:jira:released:version',
    ]);
  });

  test('a property leaves neither history nor event', () => {
    const e = anEngine();
    const story = e.add();
    expect(
      typesAfter(e, () => editIssue(e.jira, e.me.bo, story, { ...noInput, properties: [{ key: 'k', value: 1 }] })),
    ).toEqual([]);
    expect(e.historyOf(story)).toEqual([]);
  });
});

describe('sprints and order', () => {
  test('an issue moves in, stays listed in the closed sprint, and its history has lists of ids', () => {
    const e = anEngine();
    const board = [...e.jira.store.collection('boards').values()][0]!;
    const first = createSprint(e.jira, e.me.ada, { boardId: board.id, name: 'One' });
    const second = createSprint(e.jira, e.me.ada, { boardId: board.id, name: 'Two' });
    const story = e.add();
    moveToSprint(e.jira, e.me.bo, [story.key], first);
    const active = startSprint(e.jira, e.me.ada, first, Date.UTC(2026, 9, 8));
    const closed = completeSprint(e.jira, e.me.ada, active);
    expect(closed).toMatchObject({ state: 'closed', completeDate: expect.any(Number) as number });
    moveToSprint(e.jira, e.me.bo, [story.key], second);
    expect(e.historyOf(story).map(({ items }) => items[0])).toMatchObject([
      { field: 'Sprint', from: '', to: first.id, toString: 'One' },
      { field: 'Sprint', from: first.id, to: `${first.id}, ${second.id}`, toString: 'One, Two' },
    ]);
    moveToBacklog(e.jira, e.me.bo, [story.key]);
    expect(e.jira.store.collection('issues').get(story.id)!.sprintIds).toEqual([first.id]);
    expect(refusal(() => moveToSprint(e.jira, e.me.bo, [story.key], closed))).toEqual([
      'Issues can only be moved to open or active sprints.',
    ]);
    const happened = e.events.filter(({ eventType }) => eventType.includes('software'));
    expect(happened.map(({ eventType }) => eventType.split(':')[2])).toEqual([
      'created',
      'created',
      'started',
      'closed',
    ]);
    expect(happened[2]!.payload['sprint']).toMatchObject({ id: first.id, state: 'active' });
  });

  test('ranking puts issues before or after another one, in the given order', () => {
    const e = anEngine();
    const [a, b, c, d] = [e.add(), e.add(), e.add(), e.add()] as const;
    const order = () =>
      [...e.jira.store.collection('issues').values()]
        .sort((x, y) => (x.rank < y.rank ? -1 : 1))
        .map(({ key }) => key.slice(-1))
        .join('');
    expect(order()).toBe('1234');
    rankIssues(e.jira, e.me.bo, [d.key, c.key], { before: a.key });
    expect(order()).toBe('4312');
    rankIssues(e.jira, e.me.bo, [d.key], { after: b.key });
    expect(order()).toBe('3124');
    rankIssues(e.jira, e.me.bo, [b.key], { after: c.key });
    expect(order()).toBe('3214');
    expect(e.historyOf(d).map(({ items }) => items[0]!.toString)).toEqual(['Ranked higher', 'Ranked lower']);
    expect(refusal(() => rankIssues(e.jira, e.me.vi, [a.key], { before: b.key }))).toEqual([
      'You do not have permission to schedule issues in this project.',
    ]);
  });
});

test('deleting takes sub-tasks only when told to, and everything that hangs on the issue', () => {
  const e = anEngine();
  const story = e.add();
  const other = e.add();
  const part = e.add({ issuetype: { name: 'Sub-task' }, parent: { key: story.key } });
  createLink(e.jira, e.me.bo, {
    type: { name: 'Relates' },
    inwardIssue: { key: story.key },
    outwardIssue: { key: other.key },
  });
  expect(refusal(() => deleteIssue(e.jira, e.me.vi, story, true))).toEqual([
    'You do not have permission to delete issues in this project.',
  ]);
  expect(refusal(() => deleteIssue(e.jira, e.me.bo, story, false))).toEqual([expect.stringContaining('has subtasks')]);
  deleteIssue(e.jira, e.me.bo, part, true);
  expect(e.events.at(-1)!.payload).toMatchObject({ issue: { key: part.key, fields: { parent: { id: story.id } } } });
  e.add({ issuetype: { name: 'Sub-task' }, parent: { key: story.key } });
  deleteIssue(e.jira, e.me.bo, story, true);
  expect([...e.jira.store.collection('issues').values()].map(({ key }) => key)).toEqual([other.key]);
  expect(e.jira.store.collection('links').size).toBe(0);
});

test('there is always a rank between two others, and they sort as strings', () => {
  const place = fc.nat(1_000);
  fc.assert(
    fc.property(fc.array(place, { maxLength: 60 }), (places) => {
      const ranks = [rankAfter(null)];
      for (const wish of places) {
        const at = wish % (ranks.length + 1);
        ranks.splice(at, 0, rankBetween(ranks[at - 1] ?? null, ranks[at] ?? null));
      }
      expect(ranks).toEqual([...new Set(ranks)].sort());
    }),
  );
});

test.each([
  [0, 'UTC', '1970-01-01T00:00:00.000+0000'],
  [Date.UTC(2026, 8, 26, 1, 42, 39, 399), 'America/Sao_Paulo', '2026-09-25T22:42:39.399-0300'],
  [Date.UTC(2026, 2, 29, 0, 59, 59), 'Europe/Berlin', '2026-03-29T01:59:59.000+0100'],
  [Date.UTC(2026, 2, 29, 1, 0, 0), 'Europe/Berlin', '2026-03-29T03:00:00.000+0200'],
  [Date.UTC(2026, 0, 1, 0, 0), 'Asia/Kathmandu', '2026-01-01T05:45:00.000+0545'],
])('%d in %s is written %s', (ms, zone, expected) => {
  expect(timestamp(ms, zone)).toBe(expected);
});

test('a change is made to the issue as it is now, whatever the caller still holds', () => {
  const e = anEngine();
  const story = e.add();
  assignIssue(e.jira, e.me.bo, story, e.bo.accountId);
  editIssue(e.jira, e.me.bo, story, { ...noInput, fields: { summary: 'Later' } });
  expect(transition(e.jira, e.me.bo, story, { id: '21' })).toMatchObject({
    summary: 'Later',
    assigneeId: e.bo.accountId,
  });
});
