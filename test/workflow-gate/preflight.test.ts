import { type NamedExpression, preflight, type TrialIssue } from '../../src/workflow-gate/preflight';
import { gateRules, type RuleKey } from '../../src/workflow-gate/rules';
import { aSite, type ASite, type Place } from '../support/a-site';
import { conditions, modules, validators } from '../support/gate';
import { requestAs } from '../support/gate-site';

let site: ASite;
let shop: Place;
beforeAll(async () => {
  site = await aSite();
  ({ shop } = site);
});
afterAll(() => site.close());

const rules: readonly NamedExpression[] = [...conditions, ...validators].map(({ key, name, expression }) => ({
  name,
  rule: key as RuleKey,
  expression,
}));
const others: readonly NamedExpression[] = [
  ...modules['jira:actionValidator'].map(({ key, expression }) => ({ name: key, rule: null, expression })),
  ...modules['jira:customField'].flatMap(({ key, view }) =>
    view?.formatter ? [{ name: key, rule: null, expression: view.formatter.expression }] : [],
  ),
];

const trial = async (): Promise<TrialIssue> => {
  const story = await site.create(shop);
  await site.idle();
  return {
    ...story,
    projectId: shop.project.id,
    typeId: shop.types.story,
    status: { id: shop.statuses.toDo, name: 'To Do', category: 'new' },
    to: { id: shop.statuses.done, name: 'Done' },
  };
};
const asked = (all: readonly NamedExpression[], issue: TrialIssue | null) =>
  preflight(requestAs(site, 'ines'))(all, issue);

test('every expression of the manifest is parsed, and each rule says of a work item what it would say of the move', async () => {
  const issue = await trial();
  const found = await asked([...rules, ...others], issue);
  if (found.state !== 'passed') throw new Error(JSON.stringify(found.problems));
  expect(found.issueKey).toBe(issue.key);
  expect(found.answers.map(({ name }) => name)).toEqual(rules.map(({ name }) => name));
  const said = new Map(found.answers.map(({ name, value }) => [name, value]));
  // Ines is a Jira admin, and no Product Owner.
  expect(said.get(gateRules['po-accepts-validator'].name)).toContain('Only the Product Owner');
  expect(said.get(gateRules['criteria-present'].name)).toBe(true);
  expect(said.get(gateRules['done-holds'].name)).toContain('Reviewed by someone else');
  expect(said.get(gateRules['done-counts'].name)).toBe(true);
});

test('without a work item the expressions are parsed all the same', async () => {
  expect(await asked(rules, null)).toEqual({ state: 'passed', issueKey: null, answers: [] });
});

test.each([
  ['that cannot be parsed', 'let p = ; true'],
  ['that asks for what is not there', 'issue.magic == 1'],
  ['that gives a number', '1 + 1'],
])('a rule %s is told of in Jira’s words, and nothing passes', async (_what, expression) => {
  const broken = rules.map((one) => (one.rule === 'done-holds' ? { ...one, expression } : one));
  const found = await asked(broken, await trial());
  if (found.state !== 'refused') throw new Error('It passed');
  expect(found.problems.map(({ name }) => name)).toContain(gateRules['done-holds'].name);
  expect(found.problems[0]?.message).not.toBe('');
});

test('a site that cannot be asked is told of as what it is, not as a refusal', async () => {
  const silent = () => Promise.reject(new TypeError('no network'));
  await expect(preflight(silent)(rules, null)).rejects.toMatchObject({ code: 'jira-unavailable' });
});
