import { policyKey } from '../../src/domain/policy/policy';
import { aSite, type ASite, type Made, openToAnyone, type Place } from '../support/a-site';
import { workflowIdOf } from '../support/gate-site';
import { addApps, type Attacker, attackerNames, identityOf, send, stateOf } from './attackers';

/** What lies in fields, properties and workflows, written straight past the app by everybody. */
let site: ASite;
let shop: Place;
let story: Made;
beforeAll(async () => {
  site = await aSite();
  ({ shop } = site);
  addApps(site);
  openToAnyone(site, shop.project);
  story = await site.create(shop);
  await site.mustMove('jonas', shop, story, 'inProgress');
  await site.tick('jonas', story);
  await site.idle();
  site.forge.configure({ events: { delayMs: 1e9 } });
});
afterAll(() => site.close());

const forged = { held: { reviewed: { by: 'x', at: '2026-11-21T12:00:00.000Z' } }, subtasks: 0, blockers: 0 };
const fieldValues = {
  ticks: forged,
  acceptance: { state: 'accepted', by: 'x', at: '2026-11-21T12:00:00.000Z' },
  readiness: 'accepted',
  valuePerPoint: 99,
} as const;
type FieldName = keyof typeof fieldValues;

const idOf = (name: FieldName): string => shop.policy.fields[name] ?? '';

/** How one may try to write a field. */
const roads: Readonly<Record<string, (who: Attacker, name: FieldName) => Promise<unknown>>> = {
  'an edit, version 3': (who, name) =>
    send(site, who, 'PUT', `/rest/api/3/issue/${story.key}`, { fields: { [idOf(name)]: fieldValues[name] } }),
  'an edit, version 2': (who, name) =>
    send(site, who, 'PUT', `/rest/api/2/issue/${story.key}`, {
      update: { [idOf(name)]: [{ set: fieldValues[name] }] },
    }),
  'the call for apps': (who, name) =>
    send(site, who, 'PUT', `/rest/api/3/app/field/${idOf(name)}/value`, {
      updates: [{ issueIds: [Number(story.id)], value: fieldValues[name] }],
    }),
  'the call for apps, in bulk': (who, name) =>
    send(site, who, 'POST', '/rest/api/3/app/field/value', {
      updates: [{ customField: idOf(name), issueIds: [Number(story.id)], value: fieldValues[name] }],
    }),
};

const fieldCases = Object.keys(roads).flatMap((road) =>
  (Object.keys(fieldValues) as FieldName[]).flatMap((name) => attackerNames.map((who) => [road, name, who] as const)),
);

test.each(fieldCases)('by %s the field of the %s stays as the app wrote it: %s', async (road, name, who) => {
  const before = stateOf(site, story);
  await roads[road]?.(who, name);
  site.clock.pass(60_000);
  expect(stateOf(site, story)).toBe(before);
});

/** An app to which a Jira admin gave the scope `manage:jira-project` is as good as one. */
const admins: readonly Attacker[] = ['a project admin', 'a Jira admin', 'another app'];

describe.each([policyKey, 'assay.health', 'assay.recompute'])('the project property %s', (key) => {
  const path = (): string => `/rest/api/3/project/${shop.project.id}/properties/${key}`;
  const there = (): string =>
    JSON.stringify(site.jira.store.collection('properties').get(`project:${shop.project.id}`)?.[key]);

  test.each(attackerNames)('is written by %s only if they administer the project', async (who) => {
    const before = there();
    const written = await send(site, who, 'PUT', path(), { mode: 'off' });
    expect(written.status < 300).toBe(admins.includes(who));
    expect(there() === before).toBe(!admins.includes(who));
    const removed = await send(site, who, 'DELETE', path());
    expect(removed.status < 300).toBe(admins.includes(who));
    await site.setPolicy(shop);
    const reading = await site.as('pia').send('GET', path());
    expect([200, 404]).toContain(reading.status);
  });
});

describe('the workflow', () => {
  const stored = (): string =>
    JSON.stringify(site.jira.store.collection('workflows').get(workflowIdOf(shop))?.transitions);

  /** Everybody but those whom Jira lets: its admins, and apps to which they gave `manage:jira-configuration`. */
  const others = attackerNames.filter((who) => !['a Jira admin', 'another app'].includes(who));

  test.each(others)('keeps its rules when %s saves it without them', async (who) => {
    const { body } = await site
      .as('ines')
      .send<{ workflows: { transitions: object[] }[]; statuses: unknown }>(
        ...(['POST', '/rest/api/3/workflows', { workflowIds: [workflowIdOf(shop)] }] as const),
      );
    const workflows = body.workflows.map((one) => ({
      ...one,
      transitions: one.transitions.map((way) => ({ ...way, conditions: null, validators: [] })),
    }));
    const before = stored();
    const { status } = await send(site, who, 'POST', '/rest/api/3/workflows/update', { ...body, workflows });
    expect(status).toBeGreaterThanOrEqual(400);
    expect(stored()).toBe(before);
  });

  test.each(attackerNames)('keeps its rules when %s switches them off by their configuration', async (who) => {
    const workflow = site.jira.store.collection('workflows').get(workflowIdOf(shop));
    const rules = (workflow?.transitions ?? []).flatMap(({ validators }) => validators);
    expect(rules.length).toBeGreaterThan(0);
    const validators = rules.map(({ id, parameters }) => ({
      ...{ id: parameters['id'] ?? id, key: parameters['key'] },
      configuration: { value: '{"expression":"true"}', disabled: true },
    }));
    const before = stored();
    const body = { workflows: [{ workflowId: { name: workflow?.name ?? '', draft: false }, validators }] };
    await send(site, who, 'PUT', '/rest/api/3/workflow/rule/config', body);
    expect(stored()).toBe(before);
  });
});

test('nobody here is the app: none of them has its id', () => {
  const { appId } = site.forge.installation;
  expect(attackerNames.map((who) => identityOf(site, who).app?.appId)).not.toContain(appId);
});
