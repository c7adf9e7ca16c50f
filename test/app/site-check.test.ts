import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { type SiteCheck, SiteCheckCode } from '../../src/domain/shared/site-check';
import type { Request } from '../../src/jira/request';
import { bulkChecks } from '../../src/site-check/bulk-checks';
import { expressionChecks } from '../../src/site-check/expression-checks';
import { trialIssue } from '../../src/workflow-gate/trial-issue';
import type { NamedExpression } from '../../src/workflow-gate/preflight';
import { gateRules, type RuleKey } from '../../src/workflow-gate/rules';
import { accountOf, aSite, type ASite, type Place, type Who } from '../support/a-site';
import { conditions, validators } from '../support/gate';
import { requestAs } from '../support/gate-site';
import { siteTraits } from '../support/site-kind';

let site: ASite;
let shop: Place;
beforeAll(async () => {
  site = await aSite();
  ({ shop } = site);
});
afterAll(() => site.close());

const all: readonly NamedExpression[] = [...conditions, ...validators].map(({ key, name, expression }) => ({
  name,
  rule: key as RuleKey,
  expression,
}));

const byCode = (checks: readonly SiteCheck[]): ReadonlyMap<SiteCheckCode, SiteCheck> =>
  new Map(checks.map((one) => [one.code, one]));

interface Over {
  readonly who?: Who;
  readonly expressions?: readonly NamedExpression[];
  /** Stands between the app and Jira. */
  readonly between?: (request: Request) => Request;
}

/** What the settings page asks as the person who looks. */
const asked = async ({ who = 'ines', expressions = all, between = (request) => request }: Over = {}) => {
  const request = between(requestAs(site, who));
  const statuses = [{ id: shop.statuses.done, name: 'Done', category: 'done' as const }];
  const place = { projectId: shop.project.id, isSaved: true };
  const issue = await trialIssue(requestAs(site, who))({ ...place, statuses }, shop.policy);
  const checks = [
    ...expressionChecks(request, expressions, { ...place, issue, criteria: shop.policy.criteria }),
    ...bulkChecks(request, { ...place, me: accountOf('ines') }),
  ];
  return byCode(await Promise.all(checks.map(({ run }) => run())));
};

const outcomes = (found: ReadonlyMap<SiteCheckCode, SiteCheck>) =>
  Object.fromEntries([...found].map(([code, { outcome }]) => [code, outcome]));

/** What only the app can ask. */
const askedByApp = async (who: 'pia' | 'jonas' = 'pia') => {
  const result = await site.callProject(who, shop, 'trySite', {});
  if (!result.ok) throw new Error(result.failure.message);
  return byCode(result.value.checks);
};

/** Answers one path otherwise than the site does. */
const answering =
  (part: string, status: number, body: unknown) =>
  (request: Request): Request =>
  async (path, init) =>
    path.includes(part)
      ? { ok: status < 400, status, headers: { get: () => null }, text: async () => JSON.stringify(body) }
      : request(path, init);

describe('a project without work items', () => {
  test('leaves unknown what needs one, and asks the rest', async () => {
    const found = await asked();
    expect(outcomes(found)).toMatchObject({
      syntax: 'expected',
      rules: 'unknown',
      'settings-in-rules': 'unknown',
      'ids-as-text': 'unknown',
      'plain-text': 'unknown',
      'bulk-read': 'unknown',
      'bulk-history': 'unknown',
    });
  });

  test('has seen no event yet', async () => {
    expect((await askedByApp()).get('events')).toMatchObject({ outcome: 'unknown', seen: [] });
  });
});

describe('a project with work items', () => {
  beforeAll(async () => {
    for (let made = 0; made < 100; made += 1) await site.create(shop);
    await site.mustMove('jonas', shop, await site.create(shop), 'inProgress');
    await site.forge.settle();
  });

  test('finds the gate’s expressions as Assay expects them, in the site’s words', async () => {
    const found = await asked();
    expect(outcomes(found)).toMatchObject({
      syntax: 'expected',
      rules: 'expected',
      'settings-in-rules': 'expected',
      'ids-as-text': 'expected',
      'plain-text': 'expected',
    });
    expect(found.get('syntax')?.said).toEqual([`${all.length} × "valid": true`]);
    expect(found.get('rules')?.said).toContain(`${gateRules['done-counts'].name}: true`);
    expect(found.get('ids-as-text')?.said).toEqual([`issue.issueType.id + '': "${shop.types.story}"`]);
    expect(found.get('plain-text')?.said[0]).toContain('An expired card is refused');
  });

  test('a rule that cannot be read or evaluated is told of by its name, in Jira’s words', async () => {
    const broken = all.map((one) => (one.rule === 'done-holds' ? { ...one, expression: 'let p = ; true' } : one));
    const unread = await asked({ expressions: broken });
    expect(unread.get('syntax')).toMatchObject({ outcome: 'other' });
    expect(unread.get('syntax')?.said[0]).toContain(`${gateRules['done-holds'].name}: `);
    const failing = all.map((one) => (one.rule === 'done-holds' ? { ...one, expression: 'issue.magic == 1' } : one));
    const found = (await asked({ expressions: failing })).get('rules');
    expect(found).toMatchObject({ outcome: 'other', said: [expect.stringContaining('magic')] });
  });

  test('a bulk read beyond what the site takes, and calls that it does not offer, are told of as they are', async () => {
    const found = await asked();
    const { experimental, bulkFetch } = siteTraits;
    expect(outcomes(found)).toMatchObject({
      'bulk-read': bulkFetch > 100 ? 'expected' : 'other',
      'bulk-history': 'expected',
      'projects-by-property': experimental ? 'expected' : 'other',
      'people-in-bulk': experimental ? 'expected' : 'other',
    });
    for (const code of ['bulk-read', 'projects-by-property', 'people-in-bulk'] as const)
      expect(found.get(code)?.said.join('')).not.toBe('');
  });

  test.each<[SiteCheckCode, string, unknown]>([
    ['settings-in-rules', '/expression/evaluate', { value: null }],
    ['ids-as-text', '/expression/evaluate', { value: '10001.0' }],
    ['plain-text', '/expression/evaluate', { value: 'Acceptance criteria\n\n- An expired card is refused' }],
    ['rules', '/expression/evaluate', { value: 7 }],
    ['bulk-history', '/changelog/bulkfetch', { issueChangeLogs: [{ changeHistories: [{ created: 'some time' }] }] }],
    ['projects-by-property', '/project/search', { values: [{ id: '0' }] }],
    ['people-in-bulk', '/user/bulk', { values: [] }],
  ])('%s is not as expected where %s answers %j', async (code, part, body) => {
    expect((await asked({ between: answering(part, 200, body) })).get(code)).toMatchObject({ outcome: 'other' });
  });

  test.each([
    ['is busy', 503],
    ['does not let the person ask', 403],
  ])('nothing is concluded about a site that %s', async (_what, status) => {
    const found = await asked({ between: answering('/rest/', status, { errorMessages: ['Not now.'] }) });
    for (const { outcome, said } of found.values()) {
      expect(outcome).toBe('unknown');
      if (said.length > 0) expect(said).toEqual(['Not now.']);
    }
  });

  test('the layout of a plain text is shown near the first difference', async () => {
    const value = 'Something else';
    const found = await asked({ between: answering('/expression/evaluate', 200, { value }) });
    expect(found.get('plain-text')?.said).toEqual(['"Something else"']);
    expect(found.get('plain-text')?.expected).toMatch(/^".+"$/);
  });

  test('the app says which events it served, what it may do here, and that it may change the workflow, which stays as it was', async () => {
    const before = await readVersion();
    expect(before).toBeDefined();
    const found = await askedByApp();
    expect(found.get('events')).toMatchObject({ outcome: 'expected', said: [] });
    expect(found.get('events')?.seen?.map(({ what }) => what)).toContain('avi:jira:created:issue');
    expect(found.get('app-in-project')?.said).toContain('"BROWSE_PROJECTS": true');
    expect(outcomes(found)).toMatchObject({ 'app-in-project': 'expected', 'app-workflows': 'expected' });
    expect(found.get('app-workflows')?.said).toEqual(['"errors": []']);
    expect(await readVersion()).toBe(before);
  });

  test('who does not administer the project is refused', async () => {
    expect(await site.callProject('jonas', shop, 'trySite', {})).toMatchObject({
      ok: false,
      failure: { code: 'forbidden' },
    });
  });
});

/** Counts the changes of the workflow. */
const readVersion = async (): Promise<number | undefined> => {
  const workflowIds = [shop.project.workflowIds[shop.types.story]];
  const { workflows } = await site
    .as('ines')
    .post<{ workflows: { version: { versionNumber: number } }[] }>('/rest/api/3/workflows', { workflowIds });
  return workflows[0]?.version.versionNumber;
};

test('the page lists every check that the document of open questions names', () => {
  const text = readFileSync(join(__dirname, '../../docs/real-site.md'), 'utf8');
  const named = [...text.matchAll(/^\| `([a-z-]+)` /gm)].map(([, code]) => code);
  expect(new Set(named)).toEqual(new Set(SiteCheckCode.options));
});
