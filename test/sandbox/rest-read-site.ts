import { serve } from '@hono/node-server';
import type { AddressInfo } from 'node:net';
import { createAgileClient, createCloudClient } from '../support/jira-client';
import { asPerson } from '../../sandbox/jira/identity';
import { createIssue } from '../../sandbox/jira/issues/create';
import { noInput } from '../../sandbox/jira/issues/input';
import type { Jira } from '../../sandbox/jira/jira';
import type { Issue, Json, User } from '../../sandbox/jira/model';
import { openJira } from '../../sandbox/jira/open-jira';
import { createUser } from '../../sandbox/jira/people';
import { createProject } from '../../sandbox/jira/projects/create-project';
import { jiraApp } from '../../sandbox/jira/rest/server';
import { fieldIds } from '../../sandbox/jira/seed/system-fields';
import { openStore } from '../../sandbox/store/open-store';

export const today = Date.UTC(2026, 8, 24, 12);

/** Status and first message of a refusal. */
export const refused = async (answer: Promise<unknown>): Promise<string> => {
  try {
    await answer;
    return 'answered';
  } catch (error) {
    const { status, body } = error as { status?: number; body?: { errorMessages?: string[] } };
    if (status === undefined) throw error;
    return `${status} ${body?.errorMessages?.[0] ?? ''}`;
  }
};

/** Ada administers Jira and leads both projects; Bo works in APP alone; Cleo has left. OPS is team-managed and Ada's own. */
export const aListeningSite = async () => {
  let now = today - 3 * 86_400_000;
  const store = openStore(':memory:');
  const first = openJira({ store, clock: () => now });
  const person = (displayName: string, extra: Partial<User> & { readonly administrator?: boolean } = {}): User =>
    createUser(first, {
      displayName,
      emailAddress: `${displayName.toLowerCase().split(' ')[0] ?? ''}@example.com`,
      ...extra,
    });
  const ada = person('Ada Lind', { administrator: true });
  const bo = person('Bo Okoro', { timeZone: 'America/Sao_Paulo' });
  const cleo = person('Cleo Marsh', { active: false });
  const app = createProject(first, {
    key: 'APP',
    name: 'The app',
    style: 'classic',
    leadAccountId: ada.accountId,
    members: [bo.accountId],
  });
  const ops = createProject(first, { key: 'OPS', name: 'Operations', style: 'next-gen', leadAccountId: ada.accountId });
  store.collection('versions').put('500', {
    id: '500',
    projectId: app.id,
    name: '1.0',
    description: 'First',
    archived: false,
    released: false,
    startDate: null,
    releaseDate: '2026-09-01',
  });
  store.collection('components').put('600', { id: '600', projectId: app.id, name: 'Engine', description: '' });
  const [board] = [...store.collection('boards').values()];
  if (!board) throw new Error('no board');
  for (const [id, state] of [
    ['71', 'future'],
    ['72', 'active'],
    ['73', 'closed'],
  ] as const)
    store.collection('sprints').put(id, {
      id,
      boardId: board.id,
      name: `Sprint ${id}`,
      goal: 'Go',
      state,
      created: now,
      startDate: state === 'future' ? null : now,
      endDate: state === 'future' ? null : now + 1,
      completeDate: state === 'closed' ? now + 1 : null,
    });
  const add = (
    project: string,
    summary: string,
    fields: Readonly<Record<string, Json>> = {},
    change: Partial<Issue> = {},
  ): Issue => {
    now += 60_000;
    const made = createIssue(first, asPerson(ada.accountId), {
      ...noInput,
      fields: { project: { key: project }, issuetype: { name: 'Story' }, summary, ...fields },
    });
    const issue = { ...made, ...change };
    store.collection('issues').put(issue.id, issue);
    return issue;
  };
  const one = add(
    'APP',
    'Export the painting',
    { labels: ['docs'] },
    {
      assigneeId: bo.accountId,
      fixVersionIds: ['500'],
      sprintIds: ['73', '72'],
      fields: { [fieldIds.storyPoints]: 5 },
    },
  );
  const two = add('APP', 'Login fails', { labels: ['docs'] }, { sprintIds: ['71'] });
  const three = add('APP', 'Tidy the shed');
  const four = add('OPS', 'Rotate the keys');
  store.collection('histories').put(
    one.id,
    Array.from({ length: 45 }, (_, at) => ({
      id: String(900 + at),
      authorId: bo.accountId,
      created: today - 86_400_000 + at * 1_000,
      items: [
        {
          field: at % 2 ? 'summary' : 'labels',
          fieldId: at % 2 ? 'summary' : 'labels',
          fieldtype: 'jira' as const,
          from: null,
          fromString: `a${at}`,
          to: null,
          toString: `b${at}`,
        },
      ],
    })),
  );
  store.collection('properties').put(`issue:${one.id}`, { 'assay.ticks': { done: true } });
  now = today;

  // Self links need the address, which is known only once the server listens.
  const rest: { app?: ReturnType<typeof jiraApp> } = {};
  const server = serve({
    fetch: (request) => rest.app?.fetch(request) ?? new Response(),
    port: 0,
    hostname: '127.0.0.1',
  });
  await new Promise((resolve) => server.once('listening', resolve));
  const host = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const jira: Jira = { ...first, baseUrl: host };
  rest.app = jiraApp(jira);
  const client = (email: string | null) => ({
    host,
    ...(email === null ? {} : { auth: { type: 'basic' as const, email, apiToken: 'any' } }),
    onSchemaMismatch: 'throw' as const,
  });
  /** An answer as it comes, status and all. */
  const raw = async (path: string, body?: unknown, email = 'bo@example.com') => {
    const response = await fetch(`${host}${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { authorization: `Basic ${btoa(`${email}:x`)}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  };
  return {
    jira,
    host,
    raw,
    app,
    ops,
    board,
    ada,
    bo,
    cleo,
    one,
    two,
    three,
    four,
    add,
    cloud: (email: string | null) => createCloudClient(client(email)),
    agile: (email: string | null) => createAgileClient(client(email)),
    close: () => new Promise((resolve) => server.close(resolve)),
  };
};

export type ListeningSite = Awaited<ReturnType<typeof aListeningSite>>;
