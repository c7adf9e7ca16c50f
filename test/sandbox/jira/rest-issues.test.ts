import { fieldIds } from '../../../sandbox/jira/seed/system-fields';
import { aWritableSite, refused, type WritableSite } from '../rest-write-site';

let site: WritableSite;

beforeAll(async () => {
  site = await aWritableSite();
});

afterAll(() => site.close());

// Each test has the limits on writes for itself.
beforeEach(() => site.advance(60_000));

const doc = (text: string) => ({
  type: 'doc' as const,
  version: 1 as const,
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});

const ada = () => site.cloud('ada');

const bo = () => site.cloud('bo');

const vi = () => site.cloud('vi');

const cannotMove: unknown = expect.stringMatching(/^Can't move \(\S+\)\. You might not have permission/);

const missing = [404, ['Issue does not exist or you do not have permission to see it.']];

const newIssue = async (fields: Record<string, unknown> = {}) =>
  await bo().issues.createIssue({
    fields: { project: { key: 'SHOP' }, issuetype: { name: 'Story' }, summary: 'A story', ...fields } as never,
  });

describe('issues', () => {
  test('are created, read, changed, assigned and deleted', async () => {
    const { key, id } = await newIssue({ description: doc('Text'), labels: ['a'], [fieldIds.storyPoints]: 3 });
    const read = await bo().issues.getIssue({
      issueIdOrKey: key,
      expand: 'names,schema,editmeta,transitions,changelog,renderedFields',
    });
    expect(read).toMatchObject({
      id,
      key,
      fields: { summary: 'A story', labels: ['a'], [fieldIds.storyPoints]: 3, status: { name: 'To Do' } },
      names: { [fieldIds.storyPoints]: 'Story Points' },
      renderedFields: { description: '<p>Text</p>' },
    });
    await bo().issues.editIssue({
      issueIdOrKey: key,
      fields: { summary: 'Better' } as never,
      update: { labels: [{ add: 'b' }] } as never,
    });
    await bo().issues.assignIssue({ issueIdOrKey: key, accountId: site.bo.accountId });
    const some = await bo().issues.getIssue({ issueIdOrKey: key, fields: ['summary', 'labels', 'assignee'] });
    expect(Object.keys(some.fields ?? {}).sort()).toEqual(['assignee', 'labels', 'summary']);
    expect(some.fields).toMatchObject({ summary: 'Better', labels: ['a', 'b'], assignee: { displayName: 'Bo' } });
    const history = await bo().issues.getChangeLogs({ issueIdOrKey: key });
    expect(history.values.map(({ items }) => items?.map(({ field }) => field))).toEqual([
      ['summary', 'labels'],
      ['assignee'],
    ]);
    await bo().issues.deleteIssue({ issueIdOrKey: key });
    expect(await refused(bo().issues.getIssue({ issueIdOrKey: key }))).toEqual(missing);
  });

  test('hide from those who may not browse, in the words of a missing issue', async () => {
    const { key } = await newIssue();
    const zed = site.cloud('zed');
    expect(await refused(zed.issues.getIssue({ issueIdOrKey: key }))).toEqual(missing);
    expect(await refused(zed.issues.getTransitions({ issueIdOrKey: key }))).toEqual(missing);
    expect(await refused(zed.issueComments.getComments({ issueIdOrKey: key }))).toEqual(missing);
    expect(await refused(zed.issueProperties.getIssuePropertyKeys({ issueIdOrKey: key }))).toEqual(missing);
  });

  test('are refused with the problem of each field', async () => {
    expect(await refused(newIssue({ summary: '', priority: { name: 'None' } }))).toEqual([
      400,
      { summary: 'You must specify a summary of the issue.', priority: 'The priority selected is invalid.' },
    ]);
    expect(await refused(newIssue({ project: { key: 'NONE' } }))).toEqual([
      400,
      { project: 'valid project is required' },
    ]);
    expect(await refused(newIssue({ issuetype: { name: 'Wish' } }))).toEqual([
      400,
      { issuetype: 'Specify a valid issue type' },
    ]);
    const { key } = await newIssue();
    expect(await refused(vi().issues.editIssue({ issueIdOrKey: key, fields: { summary: 'x' } as never }))).toEqual([
      400,
      { summary: "Field 'summary' cannot be set. It is not on the appropriate screen, or unknown." },
    ]);
  });

  test('are created in bulk, the bad ones named by number', async () => {
    const fields = { project: { key: 'SHOP' }, issuetype: { name: 'Task' }, summary: 'One' };
    const made = await bo().issues.createIssues({
      issueUpdates: [{ fields }, { fields: { ...fields, summary: '' } }] as never,
    });
    expect(made.issues).toHaveLength(1);
    expect(made.errors).toMatchObject([
      {
        failedElementNumber: 1,
        status: 400,
        elementErrors: { errors: { summary: 'You must specify a summary of the issue.' } },
      },
    ]);
  });

  test('may take a transition as they are created, and say what came of it', async () => {
    const fields = { project: { key: 'SHOP' }, issuetype: { name: 'Task' }, summary: 'One' };
    const made = await bo().issues.createIssue({ fields, transition: { id: '51' } });
    expect(made.transition).toMatchObject({ status: 204 });
    expect((await bo().issues.getIssue({ issueIdOrKey: made.key })).fields).toMatchObject({ status: { name: 'Done' } });
    const other = await bo().issues.createIssue({ fields, transition: { id: '41' } });
    expect(other.transition).toMatchObject({
      status: 400,
      errorCollection: { errorMessages: [cannotMove] },
    });
  });

  test('tell their forms: what can be edited, and what is asked on creation', async () => {
    const { key } = await newIssue();
    const meta = await bo().issues.getEditIssueMeta({ issueIdOrKey: key });
    expect(meta.fields).toMatchObject({
      summary: { required: true, operations: ['set'] },
      labels: { operations: ['add', 'set', 'remove'] },
    });
    expect(meta.fields).not.toHaveProperty('reporter');
    expect((await ada().issues.getEditIssueMeta({ issueIdOrKey: key })).fields).toHaveProperty('reporter');
    expect(Object.keys((await vi().issues.getEditIssueMeta({ issueIdOrKey: key })).fields ?? {})).toEqual(['comment']);
    const types = await bo().issues.getCreateIssueMetaIssueTypes({ projectIdOrKey: 'SHOP' });
    expect(types.issueTypes?.map(({ name }) => name)).toEqual(['Epic', 'Story', 'Task', 'Sub-task', 'Bug']);
    const fields = await bo().issues.getCreateIssueMetaIssueTypeId({ projectIdOrKey: 'SHOP', issueTypeId: '10001' });
    expect(fields.fields?.map(({ fieldId }) => fieldId)).toContain(fieldIds.storyPoints);
  });
});

describe('transitions', () => {
  test('are listed and done, through conditions and validators', async () => {
    const rule = site.appRuleOf('condition', `user.accountId == '${site.ada.accountId}'`);
    site.guard({
      conditions: site.all(rule),
      validators: [site.appRuleOf('validator', "issue.labels.includes('ready') ? true : 'Not ready.'")],
    });
    const { key } = await newIssue();
    const listed = async (who: typeof ada, more = {}) =>
      (await who().issues.getTransitions({ issueIdOrKey: key, ...more })).transitions?.map(
        ({ id, isAvailable }) => `${id} ${isAvailable}`,
      );
    expect(await listed(bo)).toEqual(['11 true', '21 true']);
    expect(await listed(bo, { includeUnavailableTransitions: true })).toEqual(['11 true', '21 true', '51 false']);
    expect(await listed(ada, { transitionId: '51' })).toEqual(['51 true']);
    expect(await listed(ada, { transitionId: '999' })).toEqual([]);
    const go = (who: typeof ada) => who().issues.doTransition({ issueIdOrKey: key, transition: { id: '51' } });
    expect(await refused(go(bo))).toEqual([400, [cannotMove]]);
    expect(await refused(go(ada))).toEqual([400, ['Not ready.']]);
    await bo().issues.editIssue({ issueIdOrKey: key, update: { labels: [{ add: 'ready' }] } as never });
    await go(ada);
    expect((await bo().issues.getIssue({ issueIdOrKey: key })).fields).toMatchObject({ status: { name: 'Done' } });
    expect((await site.ask(site.me.bo, 'POST', `/rest/api/3/issue/${key}/transitions`, {})).status).toBe(400);
  });

  test('in bulk go through the same rules, one by one', async () => {
    const good = await newIssue({ labels: ['ready'] });
    const bad = await newIssue();
    const offered = await ada().issueBulkOperations.getAvailableTransitions({
      issueIdsOrKeys: `${good.key},${bad.key}`,
    });
    expect(offered.availableTransitions).toMatchObject([
      {
        issues: [good.key, bad.key],
        transitions: [{ transitionId: 11 }, { transitionId: 21 }, { transitionId: 51, transitionName: 'Done' }],
      },
    ]);
    const move = (who: typeof ada) =>
      who().issueBulkOperations.submitBulkTransition({
        bulkTransitionInputs: [{ selectedIssueIdsOrKeys: [good.key, bad.key, 'SHOP-9999'], transitionId: '51' }],
      });
    const progress = async (who: typeof ada) => {
      const { taskId = '' } = await move(who);
      return await who().issueBulkOperations.getBulkOperationProgress({ taskId });
    };
    expect(await progress(bo)).toMatchObject({
      processedAccessibleIssues: [],
      failedAccessibleIssues: { [good.id]: [cannotMove] },
    });
    expect(await progress(ada)).toMatchObject({
      status: 'COMPLETE',
      progressPercent: 100,
      processedAccessibleIssues: [Number(good.id)],
      failedAccessibleIssues: { [bad.id]: ['Not ready.'] },
      invalidOrInaccessibleIssueCount: 1,
      totalIssueCount: 3,
    });
    const nobody = await site.ask({ accountId: null, app: null }, 'POST', '/rest/api/3/bulk/issues/transition', {});
    expect(nobody).toMatchObject({ status: 403, body: { errors: [{ message: expect.any(String) as string }] } });
    site.guard({ conditions: site.all(), validators: [] });
  });

  test('tell the fields of their screen', async () => {
    const { key } = await newIssue();
    site.jira.store.collection('screens').put('77', { id: '77', name: 'Finish', fieldIds: ['assignee', 'resolution'] });
    site.guard({ screenId: '77' }, site.shop, '21');
    const { transitions } = await bo().issues.getTransitions({
      issueIdOrKey: key,
      transitionId: '21',
      expand: 'transitions.fields',
    });
    expect(transitions).toMatchObject([
      {
        hasScreen: true,
        isLooped: false,
        fields: {
          assignee: { required: false, schema: { type: 'user' } },
          resolution: { allowedValues: [{ name: 'Done' }, {}, {}, {}] },
        },
      },
    ]);
  });
});

test('comments are written, read, changed and removed by those who may', async () => {
  const { key } = await newIssue();
  const comment = await vi().issueComments.addComment({ issueIdOrKey: key, body: doc('Hm') });
  expect(comment).toMatchObject({ author: { displayName: 'Vi' }, body: doc('Hm') });
  const id = comment.id ?? '';
  expect(await refused(bo().issueComments.deleteComment({ issueIdOrKey: key, id }))).toEqual([
    400,
    [`You do not have the permission to delete the comment with id: ${id}.`],
  ]);
  const plain = await site.ask(site.me.bo, 'POST', `/rest/api/3/issue/${key}/comment`, { body: 'text' });
  expect(plain).toMatchObject({ status: 400, body: { errors: { comment: 'Comment body is not valid!' } } });
  await ada().issueComments.updateComment({ issueIdOrKey: key, id, body: { body: doc('Well') } });
  expect(await bo().issueComments.getComments({ issueIdOrKey: key })).toMatchObject({
    total: 1,
    comments: [{ updateAuthor: { displayName: 'Ada' } }],
  });
  await ada().issueComments.deleteComment({ issueIdOrKey: key, id });
  expect(await refused(bo().issueComments.getComment({ issueIdOrKey: key, id }))).toEqual([
    404,
    [`Can not find a comment for the id: ${id}.`],
  ]);
});
