import { aListeningSite, type ListeningSite, refused } from '../rest-read-site';

let site: ListeningSite;

beforeAll(async () => {
  site = await aListeningSite();
});

afterAll(() => site.close());

const ada = () => site.cloud('ada@example.com');

const bo = () => site.cloud('bo@example.com');

describe('searching', () => {
  const keys = async (jql: string, email = 'ada@example.com') =>
    (
      (await site.cloud(email).issueSearch.searchAndReconsileIssuesUsingJqlPost({ jql, fields: ['key'] })).issues ?? []
    ).map(({ key }) => key);

  test('newest first, and only what one may see', async () => {
    expect(await keys('created <= now()')).toEqual(['OPS-1', 'APP-3', 'APP-2', 'APP-1']);
    expect(await keys('created <= now()', 'bo@example.com')).toEqual(['APP-3', 'APP-2', 'APP-1']);
  });

  test('without fields there is the id, and nothing else', async () => {
    const { issues, isLast } = await bo().issueSearch.searchAndReconsileIssuesUsingJql({ jql: 'key = APP-1' });
    expect({ issues, isLast }).toEqual({ issues: [{ id: site.one.id }], isLast: true });
  });

  test('named fields, names, schema, properties and the newest of the change log', async () => {
    const found = await bo().issueSearch.searchAndReconsileIssuesUsingJql({
      jql: 'key = APP-1',
      fields: ['summary', 'customfield_10028'],
      expand: 'names,schema,changelog',
      properties: ['assay.ticks', 'none'],
    });
    expect(found.issues?.[0]).toMatchObject({
      key: 'APP-1',
      fields: { summary: 'Export the painting', customfield_10028: 5 },
      properties: { 'assay.ticks': { done: true } },
      changelog: { total: 45, maxResults: 40 },
    });
    expect(found.issues?.[0]?.changelog?.histories?.[0]?.id).toBe('944');
    expect(found.names).toEqual({ summary: 'Summary', customfield_10028: 'Story Points' });
    expect(found.schema).toMatchObject({ customfield_10028: { type: 'number', customId: 10028 } });
    const { issues } = await bo().issueSearch.searchAndReconsileIssuesUsingJql({
      jql: 'key = APP-1',
      fields: ['*all', '-comment'],
    });
    expect(issues?.[0]?.fields).toHaveProperty('description');
    expect(issues?.[0]?.fields).not.toHaveProperty('comment');
  });

  test('transitions, the fields that can be edited and rendered texts come along on demand', async () => {
    const { issues } = await bo().issueSearch.searchAndReconsileIssuesUsingJql({
      jql: 'key = APP-1',
      fields: ['description'],
      expand: 'transitions,editmeta,renderedFields',
    });
    expect(issues?.[0]?.transitions?.map(({ name }) => name)).toContain('In Progress');
    expect(issues?.[0]?.editmeta?.fields).toHaveProperty('summary');
    expect(issues?.[0]).toHaveProperty('renderedFields');
  });

  test('pages follow each other by token', async () => {
    const search = (nextPageToken?: string) =>
      ada().issueSearch.searchAndReconsileIssuesUsingJqlPost({
        jql: 'project = APP ORDER BY key',
        fields: ['key'],
        maxResults: 1,
        ...(nextPageToken ? { nextPageToken } : {}),
      });
    const one = await search();
    const two = await search(one.nextPageToken ?? '');
    const three = await search(two.nextPageToken ?? '');
    expect([one, two, three].map((page) => page.issues?.[0]?.key)).toEqual(['APP-1', 'APP-2', 'APP-3']);
    expect([one.isLast, three.isLast, three.nextPageToken]).toEqual([false, true, undefined]);
  });

  test('no issue is skipped when those of the page before have left the list', async () => {
    const search = (nextPageToken?: string) =>
      bo().issueSearch.searchAndReconsileIssuesUsingJqlPost({
        jql: 'labels = docs ORDER BY key',
        fields: ['key'],
        maxResults: 1,
        ...(nextPageToken ? { nextPageToken } : {}),
      });
    const { nextPageToken } = await search();
    const issues = site.jira.store.collection('issues');
    const one = issues.get(site.one.id)!;
    issues.put(one.id, { ...one, labels: [] });
    expect((await search(nextPageToken ?? '')).issues?.map(({ key }) => key)).toEqual(['APP-2']);
    issues.put(one.id, one);
  });

  test('a token is good for the query it was given for, and for seven days', async () => {
    const search = (jql: string, nextPageToken?: string) =>
      ada().issueSearch.searchAndReconsileIssuesUsingJqlPost({
        jql,
        maxResults: 1,
        ...(nextPageToken ? { nextPageToken } : {}),
      });
    const { nextPageToken } = await search('project = APP');
    const message = '400 The provided nextPageToken is invalid or has expired.';
    expect(await refused(search('project = OPS', nextPageToken ?? ''))).toBe(message);
    expect(await refused(search('project = APP', 'nonsense'))).toBe(message);
  });

  test('pages hold a hundred issues with fields, five thousand without', async () => {
    for (let at = 0; at < 120; at += 1) site.add('OPS', `Filler ${at}`);
    const size = async (fields: string[]) =>
      (await ada().issueSearch.searchAndReconsileIssuesUsingJqlPost({ jql: 'project = OPS', fields, maxResults: 5000 }))
        .issues?.length;
    expect(await size(['summary'])).toBe(100);
    expect(await size(['key'])).toBe(121);
    expect(
      await refused(ada().issueSearch.searchAndReconsileIssuesUsingJqlPost({ jql: 'project = OPS', maxResults: 5001 })),
    ).toMatch(/^400/);
    expect(await ada().issueSearch.countIssues({ jql: 'project = OPS' })).toEqual({ count: 121 });
  });

  test('what is wrong with a query is told as Jira tells it', async () => {
    const search = (jql: string) => refused(bo().issueSearch.searchAndReconsileIssuesUsingJqlPost({ jql }));
    expect(await search('')).toBe(
      '400 Unbounded JQL queries are not allowed here. Please add a search restriction to your query.',
    );
    expect(await search('project = OPS')).toBe("400 The value 'OPS' does not exist for the field 'project'.");
    expect(await search('colour = red')).toBe(
      "400 Field 'colour' does not exist or you do not have permission to view it.",
    );
    expect(await refused(bo().issueSearch.countIssues({ jql: 'ORDER BY key' }))).toMatch(/^400 Unbounded/);
  });

  test('the search of old is gone', async () => {
    expect(await site.raw('/rest/api/3/search?jql=project=APP')).toEqual({
      status: 410,
      body: {
        errorMessages: [
          'The requested API has been removed. Please migrate to the /rest/api/3/search/jql API. A full migration guideline is available at https://developer.atlassian.com/changelog/#CHANGE-2046',
        ],
        errors: {},
      },
    });
  });

  test('issues are read in bulk by id and key; what is hidden is absent', async () => {
    const { issues } = await bo().issues.bulkFetchIssues({
      issueIdsOrKeys: ['APP-2', site.one.id, 'OPS-1', 'APP-99'],
      fields: ['summary'],
    });
    expect(issues?.map(({ key }) => key)).toEqual(['APP-1', 'APP-2']);
    const many = Array.from({ length: 101 }, (_, at) => `APP-${at + 1}`);
    expect(await refused(bo().issues.bulkFetchIssues({ issueIdsOrKeys: many }))).toMatch(/^400/);
    expect((await bo().issues.bulkFetchIssues({ issueIdsOrKeys: many, fields: ['summary'] })).issues).toHaveLength(3);
    expect(
      await refused(bo().issues.bulkFetchIssues({ issueIdsOrKeys: many, fields: ['summary', 'comment'] })),
    ).toMatch(/^400/);
    expect(await refused(bo().issues.bulkFetchIssues({ issueIdsOrKeys: [] }))).toMatch(/^400/);
  });

  test('change logs are read in bulk, oldest first, by field and in pages', async () => {
    const page = await bo().issues.getBulkChangelogs({
      issueIdsOrKeys: ['APP-1', 'OPS-1'],
      fieldIds: ['summary'],
      maxResults: 20,
    });
    expect(page.issueChangeLogs?.[0]?.changeHistories).toHaveLength(20);
    const rest = await bo().issues.getBulkChangelogs({
      issueIdsOrKeys: ['APP-1', 'OPS-1'],
      fieldIds: ['summary'],
      maxResults: 20,
      nextPageToken: page.nextPageToken ?? '',
    });
    expect(rest.issueChangeLogs?.[0]?.changeHistories?.map(({ id }) => id)).toEqual(['941', '943']);
    expect(rest.nextPageToken).toBeUndefined();
    const { body } = await site.raw('/rest/api/3/changelog/bulkfetch', { issueIdsOrKeys: ['APP-1'], maxResults: 1 });
    expect(JSON.stringify(body)).toContain('"created":"2026-09-23T12:00:00.000+0000"');
  });

  test('instants are written in the time zone of the site, whoever asks', async () => {
    const { body } = await site.raw('/rest/api/3/search/jql?jql=key%3DAPP-1&fields=created');
    expect(JSON.stringify(body)).toContain('"created":"2026-09-21T12:01:00.000+0000"');
  });

  test('the picker finds by key and by word', async () => {
    const { sections } = await bo().issueSearch.getIssuePickerResource({ query: 'shed' });
    expect(sections?.[0]?.issues?.map(({ key }) => key)).toEqual(['APP-3']);
  });
});

describe('JQL', () => {
  test('queries are parsed, checked as one wishes', async () => {
    const parse = async (query: string, validation: 'strict' | 'warn' | 'none') =>
      (await bo().jql.parseJqlQueries({ queries: [query], validation })).queries[0];
    expect(await parse('project = OPS', 'strict')).toEqual({
      query: 'project = OPS',
      errors: ["The value 'OPS' does not exist for the field 'project'."],
    });
    expect(await parse('project = OPS', 'warn')).toMatchObject({
      warnings: ["The value 'OPS' does not exist for the field 'project'."],
      structure: { where: { operator: '=' } },
    });
    expect(await parse('project = OPS', 'none')).not.toHaveProperty('errors');
    expect((await parse('project =', 'none'))?.errors?.[0]).toMatch(/^Error in JQL Query/);
    expect(
      await parse('status was Done AND assignee in (currentUser(), EMPTY) ORDER BY Rank', 'strict'),
    ).toHaveProperty('structure');
  });

  test('issues are matched against queries', async () => {
    const ids = [site.one, site.two, site.four].map(({ id }) => Number(id));
    expect(
      await bo().issueSearch.matchIssues({
        issueIds: ids,
        jqls: ['labels = docs', 'sprint in openSprints()', 'x = 1'],
      }),
    ).toEqual({
      matches: [
        { matchedIssues: [ids[0], ids[1]], errors: [] },
        { matchedIssues: [ids[0]], errors: [] },
        { matchedIssues: [], errors: ["Field 'x' does not exist or you do not have permission to view it."] },
      ],
    });
  });

  test('completion knows the fields and functions', async () => {
    const data = await bo().jql.getAutoComplete();
    expect(data.visibleFieldNames?.map(({ displayName }) => displayName)).toContain('Story Points - cf[10028]');
    expect(data.visibleFunctionNames?.map(({ value }) => value)).toContain('openSprints()');
  });
});
