import { appFields } from '../../src/jira/app-fields';
import { boards } from '../../src/jira/boards';
import { changelog } from '../../src/jira/changelog';
import { appField, type Field, fields, ofProject, pointsCandidates } from '../../src/jira/fields';
import { issueProperty } from '../../src/jira/issue-property';
import { toStoredPolicy } from '../../src/domain/policy/stored-policy';
import { comments as commentsOf } from '../../src/jira/comments';
import { issues } from '../../src/jira/issues';
import { permissions } from '../../src/jira/permissions';
import { projectProperty } from '../../src/jira/project-property';
import { userProperty } from '../../src/jira/user-property';
import { projects } from '../../src/jira/projects';
import { type Request } from '../../src/jira/request';
import { search } from '../../src/jira/search';
import { toWorkItem } from '../../src/jira/to-work-item';
import { transitionsIntoDelivered } from '../../src/domain/acceptance/answers';
import { transitionTo, transitions } from '../../src/jira/transitions';
import { users } from '../../src/jira/users';
import { everyClass } from '../support/a-policy';
import { accountOf, aSite, type ASite, type Who } from '../support/a-site';
import { failureOf, reply } from '../support/replies';

describe('on a site', () => {
  let site: ASite;
  beforeAll(async () => {
    site = await aSite({}, { apart: true });
  });
  afterAll(() => site.close());

  const asking =
    (who: Who): Request =>
    (to, init) =>
      site.ask(to, { ...init }, site.identityOf(who));

  test('one call reads all that a surface shows of a work item', async () => {
    const { policy } = site.shop;
    const made = await site.create(site.shop, { [policy.fields.value ?? '']: 8, [policy.fields.points ?? '']: 2 });
    await site.idle();
    const issue = await issues(asking('ana')).read(made.key);
    const item = toWorkItem(issue, policy);
    expect(item).toMatchObject({ id: made.id, key: made.key, value: 8, points: 2, openSubtasks: 0, openBlockers: 0 });
    expect(item.status.category).toBe('new');
    expect(item.type.id).toBe(site.shop.types.story);
    expect(item.criteriaText).toMatchObject({ type: 'doc' });
    expect(item.stored).toMatchObject({ valuePerPoint: 4, readiness: { state: 'ready' } });
    expect(issue.names[policy.fields.value ?? '']).toBe('Business value');
    expect(issue.editable.has(policy.fields.value ?? '')).toBe(true);
    expect(issue.editable.has(policy.fields.readiness ?? '')).toBe(false);
    expect(issue.transitions.map(({ to }) => to.id)).toContain(site.shop.statuses.inProgress);
  });

  test('open sub-tasks and open blockers are counted, done ones and what it blocks itself are not', async () => {
    const [item, blocker, blocked] = await Promise.all([1, 2, 3].map(() => site.create(site.team)));
    const parent = { key: item!.key };
    await site.create(site.team, { type: 'subtask', parent });
    const done = await site.create(site.team, { type: 'subtask', parent });
    await site.mustMove('jonas', site.team, done, 'done');
    const link = (inward: string, outward: string) =>
      site.as('jonas').send('POST', '/rest/api/3/issueLink', {
        type: { name: 'Blocks' },
        inwardIssue: { key: inward },
        outwardIssue: { key: outward },
      });
    await link(blocker!.key, item!.key);
    await link(item!.key, blocked!.key);
    const read = toWorkItem(await issues(asking('jonas')).read(item!.key), site.team.policy);
    expect(read).toMatchObject({ openSubtasks: 1, openBlockers: 1 });
  });

  test('which fields are filled follows the gate: blank and empty are not, zero is', async () => {
    const value = site.shop.policy.fields.value!;
    const made = await site.create(site.shop, { [value]: 0 });
    const definition = {
      ...site.shop.policy.definitions.feature,
      ready: [{ id: 'v', kind: 'field' as const, text: 'Value', field: value }],
      done: [{ id: 'f', kind: 'field' as const, text: 'Version', field: 'fixVersions' as const }],
    };
    const policy = { ...site.shop.policy, definitions: everyClass(definition) };
    const { filled } = toWorkItem(await issues(asking('ana')).read(made.key), policy);
    expect(filled).toMatchObject({ [value]: true, fixVersions: false });
  });

  test('the way into Done is offered to all, and where the settings hide it to who may accept alone', async () => {
    const made = await site.create(site.shop);
    await site.mustMove('jonas', site.shop, made, 'inProgress');
    const waysOf = (who: Who) => transitions(asking(who)).list(made.key);
    const [offered] = transitionsIntoDelivered(await waysOf('jonas'), site.shop.policy);
    const refused = await failureOf(transitions(asking('jonas')).execute(made.key, offered!.id));
    expect(refused.messages.join(' ')).toMatch(
      /Only the Product Owner, or a deputy whose term has not ended, can accept/,
    );
    await site.setPolicy(site.shop, { ...site.shop.policy, hidesTransitions: true });
    expect(transitionsIntoDelivered(await waysOf('jonas'), site.shop.policy)).toEqual([]);
    const [way] = transitionsIntoDelivered(await waysOf('ana'), site.shop.policy);
    expect(way?.to.id).toBe(site.shop.statuses.done);
    expect(transitionTo(await waysOf('jonas'), site.shop.statuses.toDo)?.to.name).toBe('To Do');
    expect(transitionTo(await waysOf('jonas'), '999')).toBeNull();
    await site.setPolicy(site.shop);
  });

  test('a refusal of the gate comes with its own words', async () => {
    const made = await site.create(site.shop, { description: null });
    await site.mustMove('jonas', site.shop, made, 'inProgress');
    const [way] = transitionsIntoDelivered(await transitions(asking('ana')).list(made.key), site.shop.policy);
    const failure = await failureOf(transitions(asking('ana')).execute(made.key, way!.id));
    expect(failure.code).toBe('invalid-input');
    expect(failure.messages.join(' ')).toMatch(/Acceptance criteria are missing/);
  });

  test('a number is saved as the person who types it, and taken away again', async () => {
    const made = await site.create(site.shop);
    const { fields: ids } = site.shop.policy;
    await issues(asking('ana')).editNumber(made.key, ids.value!, 13);
    expect(toWorkItem(await issues(asking('ana')).read(made.key), site.shop.policy).value).toBe(13);
    await issues(asking('ana')).editNumber(made.key, ids.value!, null);
    expect(toWorkItem(await issues(asking('ana')).read(made.key), site.shop.policy).value).toBeNull();
    const refused = await failureOf(issues(asking('ana')).editNumber(made.key, ids.value!, -1));
    expect(refused.messages.join(' ')).toMatch(/Business value is 0 or more/);
    const viewer = await failureOf(issues(asking('vera')).editNumber(made.key, ids.value!, 1));
    expect(['forbidden', 'invalid-input']).toContain(viewer.code);
  });

  test('a comment begins with the person it is for', async () => {
    const made = await site.create(site.shop);
    const jonas = { accountId: accountOf('jonas'), displayName: 'jonas', active: true };
    await commentsOf(asking('ana')).add(made.key, ['Rejected: no', '', '• one'], jonas);
    const { comments } = await site
      .as('ana')
      .get<{ comments: { body: { content: unknown[] } }[] }>(`/rest/api/3/issue/${made.key}/comment`);
    const { content } = comments[0]!.body;
    expect(content).toHaveLength(2);
    expect(content[0]).toMatchObject({ content: [{ type: 'mention', attrs: { id: jonas.accountId } }, {}, {}] });
  });

  test('what one may not see is not found', async () => {
    const made = await site.create(site.shop);
    expect((await failureOf(issues(asking('sam')).read(made.key))).code).toBe('not-found');
  });

  test('the policy is read by all, written by project admins alone, and null where there is none', async () => {
    const { project, policy } = site.team;
    const next = { ...policy, revision: 7 };
    expect((await failureOf(projectProperty(asking('jonas')).savePolicy(project.id, next))).code).toBe('forbidden');
    await projectProperty(asking('pia')).savePolicy(project.id, next);
    expect(await projectProperty(asking('jonas')).readPolicy(project.id)).toEqual(toStoredPolicy(next));
    await site.setPolicy(site.team, null);
    expect(await projectProperty(asking('jonas')).readPolicy(project.id)).toBeNull();
    await site.setPolicy(site.team);
  });

  test('ticks in the issue property are read back, and anything else there is none', async () => {
    const made = await site.create(site.shop);
    const property = issueProperty(asking('jonas'));
    expect(await property.readTicks(made.key)).toBeNull();
    const ticks = { held: {}, subtasks: 0, blockers: null };
    await property.saveTicks(made.key, ticks);
    expect(await property.readTicks(made.key)).toEqual(ticks);
    await site.as('jonas').put(`/rest/api/3/issue/${made.key}/properties/assay.ticks`, { held: 'all' });
    expect(await property.readTicks(made.key)).toBeNull();
  });

  test('what a person keeps for themselves is theirs alone, and null where there is nothing', async () => {
    const [ana, jonas] = [accountOf('ana'), accountOf('jonas')];
    expect(await userProperty(asking('ana')).read(ana, 'assay.views.1')).toBeNull();
    await userProperty(asking('ana')).save(ana, 'assay.views.1', { views: ['one'] });
    expect(await userProperty(asking('ana')).read(ana, 'assay.views.1')).toEqual({ views: ['one'] });
    expect(await userProperty(asking('jonas')).read(jonas, 'assay.views.1')).toBeNull();
    expect((await failureOf(userProperty(asking('jonas')).read(ana, 'assay.views.1'))).code).toBe('forbidden');
    expect((await failureOf(userProperty(asking('jonas')).save(ana, 'assay.views.1', {}))).code).toBe('forbidden');
  });

  test("the app's fields are known by their type, whatever they are called", async () => {
    const all = await fields(asking('jonas')).list();
    const { appId } = site.forge.installation;
    expect(appField(all, appId, 'business-value')).toBe(site.shop.policy.fields.value);
    expect(appField(all, appId, 'dod-ticks')).toBe(site.shop.policy.fields.ticks);
    expect(appField(all, 'another-app', 'business-value')).toBeNull();
    expect(appField(all, appId, 'value')).toBeNull();
  });

  test('story points are what the board estimates with, in either kind of project', async () => {
    for (const { project, policy } of [site.shop, site.team]) {
      const found = await boards(asking('jonas')).estimation(project.key);
      expect(found?.field).toBe(policy.fields.points);
      expect(found?.board).not.toBe('');
    }
    expect(await boards(async () => reply(404)).estimation('X')).toBeNull();
    expect((await failureOf(boards(async () => reply(503)).estimation('X'))).code).toBe('jira-unavailable');
  });

  test('without a board, likely fields are told by type and name, the own ones of the project first', () => {
    const field = (id: number, name: string, kind = 'x:float', projectId: string | null = null): Field => ({
      ...{ id: `customfield_${id}`, name, type: 'number', kind, projectId },
    });
    const all = [
      field(1, 'Budget'),
      field(2, 'Story Points'),
      field(3, 'Storypunkte', 'com.pyxis.greenhopper.jira:jsw-story-points', '7'),
      field(4, 'Story point estimate', 'com.pyxis.greenhopper.jira:jsw-story-points', '8'),
      field(5, 'Old points'),
    ];
    expect(pointsCandidates(all, '7').map(({ id }) => id)).toEqual(['customfield_3', 'customfield_2', 'customfield_5']);
    expect(ofProject(all, '7')).toHaveLength(4);
  });

  test('people are found by name and named by id, and those who are gone are left out', async () => {
    const found = await users(asking('pia')).searchAssignable(site.shop.project.key, 'jon');
    expect(found.map(({ accountId }) => accountId)).toEqual([accountOf('jonas')]);
    const named = await users(asking('pia')).byId([accountOf('ana'), accountOf('ana'), 'gone']);
    expect([...named.values()].map(({ displayName }) => displayName)).toEqual(['ana']);
    expect((await users(asking('pia')).byId([])).size).toBe(0);
    expect((await users(asking('pia')).me()).accountId).toBe(accountOf('pia'));
  });

  test('permissions are those of the place', async () => {
    const where = { projectId: site.shop.project.id };
    const asked = ['EDIT_ISSUES', 'ADMINISTER_PROJECTS'] as const;
    expect([...(await permissions(asking('pia')).granted(where, asked))]).toContain('ADMINISTER_PROJECTS');
    expect([...(await permissions(asking('jonas')).granted(where, asked))]).toEqual(['EDIT_ISSUES']);
    expect([...(await permissions(asking('vera')).granted(where, asked))]).toEqual([]);
  });

  test('a project has its work types with their level, and each status once', async () => {
    const project = await projects(asking('jonas')).read(site.team.project.id);
    expect(project).toMatchObject({ key: 'TEAM', teamManaged: true, leadId: accountOf('pia') });
    expect(project.workTypes.find(({ id }) => id === site.team.types.story)?.level).toBe(0);
    expect(project.workTypes.find(({ id }) => id === site.team.types.subtask)?.level).toBe(-1);
    const statuses = await projects(asking('jonas')).statuses(site.team.project.id);
    expect(new Set(statuses.map(({ id }) => id)).size).toBe(statuses.length);
    expect(statuses.find(({ id }) => id === site.team.statuses.done)?.category).toBe('done');
  });

  test('the standing of a score is counted among the open work items of its project', async () => {
    const { fields: ids } = site.shop.policy;
    const sized = (value: number) => site.create(site.shop, { [ids.value!]: value, [ids.points!]: 1 });
    await Promise.all([sized(1000), sized(900)]);
    await site.idle();
    const { higher, scored } = await search(asking('ana')).standing(site.shop.project.id, ids.valuePerPoint!, 900);
    expect(higher).toBe(1);
    expect(scored).toBeGreaterThanOrEqual(2);
  });

  test('a search goes on until the last page', async () => {
    const seen: string[] = [];
    for await (const page of search(asking('ana')).pages(`project = ${site.shop.project.id}`, ['summary']))
      seen.push(...page.map(({ id }) => id));
    expect(seen.length).toBe(await search(asking('ana')).count(`project = ${site.shop.project.id}`));
    const tokens: string[] = [];
    const paged: Request = async (to) => {
      const token = new URL(to, 'http://jira').searchParams.get('nextPageToken');
      tokens.push(token ?? '');
      return reply(200, {
        issues: [{ id: '1' }],
        ...(token === 'b' ? {} : { nextPageToken: token === 'a' ? 'b' : 'a' }),
      });
    };
    let pages = 0;
    for await (const page of search(paged).pages('project = 1', [])) pages += page.length;
    expect(pages).toBe(3);
    expect(tokens).toEqual(['', 'a', 'b']);
  });

  test('the history is read to its end, oldest first, in moments that every engine reads', async () => {
    const made = await site.create(site.shop);
    await site.mustMove('jonas', site.shop, made, 'inProgress');
    await site.mustMove('jonas', site.shop, made, 'toDo');
    const all = await changelog(asking('jonas')).read(made.key);
    const moves = all.filter(({ items }) => items.some(({ fieldId }) => fieldId === 'status'));
    expect(moves.map(({ items }) => items[0]?.toName)).toEqual(['In Progress', 'To Do']);
    expect(moves[0]).toMatchObject({ by: accountOf('jonas') });
    expect(all.every(({ at }) => at.endsWith('Z') && !Number.isNaN(Date.parse(at)))).toBe(true);
  });

  test("only the app writes the app's fields", async () => {
    const made = await site.create(site.shop);
    const values = [{ field: site.shop.policy.fields.readiness!, value: 'ready' }];
    expect((await failureOf(appFields(asking('pia')).save(made.id, values))).code).toBe('forbidden');
    await appFields(asking('app')).save(made.id, values);
    expect(toWorkItem(await issues(asking('ana')).read(made.key), site.shop.policy).stored.readiness).toEqual({
      state: 'ready',
    });
  });
});
