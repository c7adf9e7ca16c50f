import { englishMessages } from '../../src/messages/create-messages';
import { findingText } from '../../src/messages/finding-text';
import { readPolicy } from '../../src/domain/policy/read-policy';
import { healthOf, type HealthFacts } from '../../src/workflow-gate/health';
import { installGate, removeGate } from '../../src/workflow-gate/install';
import type { GateTransition, ScannedWorkflow, ScanResult } from '../../src/workflow-gate/model';
import type { StoredFinding } from '../../src/workflow-gate/finding';
import { readHealth } from '../../src/workflow-gate/stored-health';
import { ana, aPolicy, dara, now } from '../support/a-policy';
import { aSite, type ASite, changeNeeds, gateProject, workflowIdOf } from '../support/gate-site';

const way = (missing: GateTransition['missing']): GateTransition => ({
  transitionId: '31',
  name: 'Ship it',
  kind: 'global',
  from: [],
  to: '3',
  has: missing.length === 0 ? ['po-accepts', 'po-accepts-validator'] : [],
  idle: [],
  missing,
});

const scanOf = (...ways: readonly GateTransition[]): ScanResult => {
  const workflow: ScannedWorkflow = {
    id: 'w',
    name: 'Delivery',
    editable: true,
    scope: 'site',
    sharedWith: [],
    asksReady: false,
    types: [],
    statuses: [],
    transitions: ways,
    others: [],
    misplacedRules: [],
    install: [],
    remove: [],
  };
  return { state: 'scanned', scan: { workflows: [workflow], unknownTypes: [] } };
};

const policy = aPolicy({ productOwner: ana, deputies: [{ accountId: dara, until: '2026-12-24' }] });
const people = (...inactive: readonly string[]) =>
  new Map([ana, dara].map((id) => [id, { displayName: id === ana ? 'Ana' : 'Dara', active: !inactive.includes(id) }]));
const fieldIds = new Set(Object.values(policy.fields).flatMap((id) => id ?? []));

const well: HealthFacts = {
  policy: readPolicy(policy),
  scan: scanOf(way([])),
  people: people(),
  screens: { state: 'read', screens: [] },
  fieldIds,
  now,
};
const found = (change: Partial<HealthFacts>): readonly string[] =>
  healthOf({ ...well, ...change }).map(({ severity, code }) => `${severity} ${code}`);

test.each([
  ['may close without delivery, by its name', 'Cancelled', {}, ['warning status-unnamed']],
  ['may deliver as well, by its name', 'Released', {}, ['note status-unnamed']],
  ['is named', 'Cancelled', { 5: 'delivered', 7: 'closed' }, []],
] as const)('a status of category Done that %s: whether the watch asks', (_, name, meanings, expected) => {
  const scanned = scanOf(way([]));
  if (scanned.state !== 'scanned') throw new Error('No scan');
  const statuses = [
    { id: '5', name: 'Done', category: 'done' as const },
    { id: '7', name, category: 'done' as const },
  ];
  const workflows = scanned.scan.workflows.map((workflow) => ({ ...workflow, statuses }));
  const scan: ScanResult = { ...scanned, scan: { ...scanned.scan, workflows } };
  expect(found({ policy: readPolicy({ ...policy, statuses: meanings }), scan })).toEqual(expected);
});

test('what is well has no findings, and neither has a project without a policy', () => {
  expect(healthOf(well)).toEqual([]);
  expect(found({ policy: readPolicy(null), scan: scanOf(way(['po-accepts'])) })).toEqual([]);
});

test('what nobody may look at is not known, each part by itself', () => {
  const unknown = 'warning unknown';
  expect(found({ scan: null, people: null, screens: null, fieldIds: null })).toEqual([unknown, unknown, unknown]);
  for (const part of [{ scan: null }, { people: null }, { screens: null }]) expect(found(part)).toEqual([unknown]);
});

test.each<[string, Partial<HealthFacts>, readonly string[]]>([
  [
    'the pattern is not made of the words',
    { policy: readPolicy({ ...policy, criteria: { ...policy.criteria, pattern: 'anything' } }) },
    ['warning pattern-other'],
  ],
  [
    'words were added and the pattern was not made anew',
    { policy: readPolicy({ ...policy, criteria: { ...policy.criteria, words: ['Fertig wenn'] } }) },
    ['warning pattern-other'],
  ],
  ['the gate is not there', { scan: scanOf(way(['po-accepts'])) }, ['error gate-missing']],
  ['the gate has a hole', { scan: scanOf(way([]), way(['done-holds'])) }, ['error gate-partial']],
  [
    'the gate has a hole while the policy is off',
    { scan: scanOf(way([]), way(['done-holds'])), policy: readPolicy({ ...policy, mode: 'off' }) },
    ['note gate-partial'],
  ],
  [
    'work is started without being asked',
    { scan: scanOf(way([]), { ...way(['ready-holds']), startsWork: true }) },
    ['error start-open'],
  ],
  [
    'the gate is missing, and work is started without being asked',
    { scan: scanOf(way(['po-accepts']), { ...way(['ready-holds']), has: ['ready-fields'], startsWork: true }) },
    ['error gate-missing', 'error start-open'],
  ],
  ['the Product Owner is inactive', { people: people(ana) }, ['error owner-inactive']],
  ['the Product Owner was removed', { people: new Map() }, ['error owner-inactive', 'warning deputy-inactive']],
  ['a deputy is inactive', { people: people(dara) }, ['warning deputy-inactive']],
  ['a term is over', { now: '2027-01-01T00:00:00.000Z' }, ['note deputy-ended']],
  ['a policy is damaged', { policy: readPolicy({ mode: 'block' }) }, ['error policy-damaged']],
  [
    'a field is off the screen',
    {
      screens: {
        state: 'read',
        screens: [
          { screenId: '1', tabId: '1', uses: ['view'], lacks: [{ id: 'c', name: 'Readiness', readOnly: true }] },
        ],
      },
    },
    ['warning field-off-screen'],
  ],
  [
    'a field is gone',
    { fieldIds: new Set([...fieldIds].filter((id) => id !== policy.fields.readiness)) },
    ['warning field-missing'],
  ],
])('%s', (_, change, expected) => {
  expect(found(change)).toEqual(expected);
});

test('a finding names what is open, in words that fit on a line', () => {
  const [finding] = healthOf({ ...well, scan: scanOf(way([]), way(['done-holds'])) });
  expect(finding).toMatchObject({ where: 'gate', fixer: 'jira-admin' });
  expect(finding && findingText(englishMessages, finding)).toContain('“Ship it” in “Delivery”');
});

test('an open way is named with what it is for, and one that an earlier version found without', () => {
  const scan = scanOf(way([]), { ...way(['done-holds']), to: '7' });
  if (scan.state !== 'scanned') throw new Error('It is scanned');
  const [workflow] = scan.scan.workflows;
  const closing = { ...policy, statuses: { 7: 'closed' } };
  const statuses = [{ id: '7', name: 'Cancelled', category: 'done' as const }];
  const facts = {
    policy: readPolicy(closing),
    scan: { ...scan, scan: { ...scan.scan, workflows: workflow === undefined ? [] : [{ ...workflow, statuses }] } },
  };
  const [finding] = healthOf({ ...well, ...facts });
  expect(finding && findingText(englishMessages, finding)).toContain(
    '“Ship it” in “Delivery” (closes without delivery).',
  );
  const common = { code: 'gate-partial', severity: 'error', fixer: 'jira-admin', where: 'gate' };
  const stored = { ...common, ways: [{ way: 'Ship it', workflow: 'Delivery' }], more: 0 };
  const [read] = readHealth({ version: 1, at: now, findings: [stored] })?.findings ?? [];
  expect(read && findingText(englishMessages, read)).toContain('by “Ship it” in “Delivery”.');
});

test('a finding that an earlier version of the app left says its own text; what is none is no health at all', () => {
  const old = {
    code: 'gate-partial',
    severity: 'error',
    text: 'The gate has a hole.',
    fixer: 'jira-admin',
    where: 'gate',
  };
  const [read] = readHealth({ version: 1, at: now, findings: [old] })?.findings ?? [];
  expect(read && findingText(englishMessages, read)).toBe('The gate has a hole.');
  expect(readHealth({ version: 1, at: now, findings: [{ code: 'gate-partial' }] })).toBeNull();
});

test('every finding is read as it was stored, and says a sentence', () => {
  const facts: readonly Partial<HealthFacts>[] = [
    { scan: scanOf(way(['po-accepts'])) },
    { scan: scanOf(way([]), way(['done-holds']), way(['done-holds']), way(['done-holds']), way(['done-holds'])) },
    { scan: scanOf(way([]), { ...way(['ready-holds']), startsWork: true }) },
    { scan: null, people: null, screens: null },
    { people: people(ana, dara) },
    { people: new Map(), now: '2027-01-01T00:00:00.000Z' },
    { policy: readPolicy({ mode: 'block' }) },
    { policy: readPolicy({ ...policy, version: 99 }) },
    { fieldIds: new Set() },
  ];
  for (const one of facts) {
    const findings = healthOf({ ...well, ...one });
    expect(findings.length).toBeGreaterThan(0);
    const stored = JSON.parse(JSON.stringify({ version: 1, at: now, findings })) as unknown;
    expect(readHealth(stored)?.findings).toEqual(findings);
    for (const found of findings) expect(findingText(englishMessages, found)).toMatch(/^[A-Z].+\.$/);
  }
});

test.each([null, 7, {}, { version: 2, at: now, findings: [] }])('a health property of %j says nothing', (raw) => {
  expect(readHealth(raw)).toBeNull();
});

describe('the daily watch', () => {
  let site: ASite;
  beforeAll(async () => {
    site = await aSite();
  });
  afterAll(() => site.close());

  test('it leaves its findings in the project, and notices a hole and that it was closed', async () => {
    const health = async (key: string): Promise<readonly StoredFinding[] | undefined> => {
      const path = `/rest/api/3/project/${key}/properties/assay.health`;
      return readHealth((await site.as('pia').get<{ value: unknown }>(path)).value)?.findings;
    };
    const codes = async (key: string): Promise<readonly string[] | undefined> =>
      (await health(key))?.map(({ code }) => code);

    await site.forge.runScheduled('watch');
    await site.forge.settle();
    expect(await codes('SHOP')).toEqual(['deputy-ended']);
    expect(await codes('TEAM')).toEqual(['deputy-ended']);

    await removeGate(changeNeeds(site, 'ines'))(gateProject(site.shop), [workflowIdOf(site.shop)]);
    await site.forge.runScheduled('watch');
    await site.forge.settle();
    expect(await codes('SHOP')).toEqual(['gate-missing', 'deputy-ended']);
    expect(await codes('TEAM')).toEqual(['deputy-ended']);

    await installGate(changeNeeds(site, 'ines'))(gateProject(site.shop), [workflowIdOf(site.shop)]);
    await site.forge.runScheduled('watch');
    await site.forge.settle();
    expect(await codes('SHOP')).toEqual(['deputy-ended']);

    await site.setPolicy(site.team, { mode: 'block' });
    await site.forge.runScheduled('watch');
    await site.forge.settle();
    expect(await codes('TEAM')).toEqual(['policy-damaged']);
  });

  test('it writes its two properties of each project, nothing on work items and no comment', async () => {
    site.forge.records.clear();
    await site.forge.runScheduled('watch');
    await site.forge.settle();
    const changes = site.writes().filter((call) => !/\/(workflows|workflowscheme\/read)$/.test(call));
    const health = [site.shop, site.team].map(
      ({ project }) => `/rest/api/3/project/${project.id}/properties/assay.health`,
    );
    expect(changes.filter((call) => call.endsWith('/assay.health'))).toEqual(health.map((path) => `PUT ${path}`));
    expect(changes.filter((call) => !/\/properties\/assay\.(health|recompute)$/.test(call))).toEqual([]);
  });

  test('what it may not read is not known, and never well', async () => {
    const { scopes } = site.forge.manifest;
    const spoiled = scopes.filter(({ name }) => name !== 'manage:jira-configuration');
    Object.defineProperty(site.forge.manifest, 'scopes', { value: spoiled, configurable: true });
    await site.forge.runScheduled('watch');
    await site.forge.settle();
    Object.defineProperty(site.forge.manifest, 'scopes', { value: scopes, configurable: true });
    const path = `/rest/api/3/project/${site.shop.project.id}/properties/assay.health`;
    const { value } = await site.as('pia').get<{ value: { findings: readonly { code: string }[] } }>(path);
    expect(value.findings.map(({ code }) => code)).toContain('unknown');
  });
});
