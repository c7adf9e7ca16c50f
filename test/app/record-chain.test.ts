import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { RecordsOutput } from '../../src/contract/records';
import { footerOf, type Header } from '../../src/domain/record/file';
import { readPolicy } from '../../src/domain/policy/read-policy';
import { verifyRecord } from '../../src/domain/record/verify';
import type { Result } from '../../src/domain/shared/result';
import { accountOf, aSite, type ASite, type Made, type Person, type Place } from '../support/a-site';
import { storiesOn } from '../support/stories';

/** The entries of a work item form one chain, whoever writes at the same time, and people can be forgotten without breaking it. */
let site: ASite;
let shop: Place;
const { aStory } = storiesOn(() => site);
beforeAll(async () => {
  site = await aSite();
  ({ shop } = site);
});
afterAll(() => site.close());

const records = async (who: Person | 'nobody', issues: readonly Made[]): Promise<Result<RecordsOutput>> => {
  const reply = await site.forge.invokeResolver({
    ...{ moduleKey: 'project-page', functionKey: 'records', payload: { issueIds: issues.map(({ id }) => id) } },
    accountId: who === 'nobody' ? null : accountOf(who),
    extension: { type: 'jira:projectPage', project: { id: shop.project.id, key: 'SHOP', type: 'software' } },
  });
  if (!reply.ok) throw new Error(reply.error.message);
  return reply.body as Result<RecordsOutput>;
};

/** A file as a page writes it. */
const fileOf = async (who: Person, issues: readonly Made[]): Promise<string> => {
  const reply = await records(who, issues);
  if (!reply.ok) throw new Error(reply.failure.message);
  const header: Header = { record: 'assay', version: 1, of: { kind: 'project', name: 'SHOP' }, made: '2026-11-21T12:00:00.000Z' }; // prettier-ignore
  const blocks = reply.value.chains.map(({ issueId: id, end, lines }) => {
    return { item: { item: { id, key: issues.find((one) => one.id === id)?.key ?? '', summary: '', end } }, lines };
  });
  const footer = footerOf(header, blocks.map(({ item }) => item)); // prettier-ignore
  return [header, ...blocks.flatMap(({ item, lines }) => [item, ...lines]), footer]
    .map((line) => JSON.stringify(line))
    .join('\n');
};

const soundness = async (issues: readonly Made[]) => verifyRecord(await fileOf('ana', issues));

const table = (name: 'ledger' | 'head') => site.jira.store.table(`kvs:entity:${name}`);

interface Row {
  readonly value: Readonly<Record<string, unknown>>;
}

/** What lies in the storage of a work item's record. */
const rowsOf = ({ id }: Made): readonly (readonly [string, Row])[] =>
  [...table('ledger').entries()].flatMap(([key, row]) =>
    key.startsWith(`${id}:`) ? [[key, row as Row] as const] : [],
  );

/** As an earlier version of the app left it: no links, and a head that knows of none. */
const asBefore = (issue: Made): void => {
  for (const [key, row] of rowsOf(issue)) {
    const { link: _link, ...value } = row.value;
    table('ledger').put(key, { ...row, value });
  }
  const head = table('head').get(issue.id) as { readonly value: { readonly state: Readonly<Record<string, unknown>> } };
  const { chain: _chain, people: _people, ...state } = head.value.state;
  table('head').put(issue.id, { ...head, value: { ...head.value, state } });
};

test('twenty writers at the same moment make one chain, and each is in it once', async () => {
  const story = await aStory();
  site.forge.configure({ queryLagMs: 300 });
  await Promise.all(
    Array.from({ length: 20 }, (_, at) =>
      site.must(at % 2 === 0 ? 'jonas' : 'ana', story, 'explainValue', { from: at, to: at + 1, why: `Reason ${at}` }),
    ),
  );
  site.forge.configure({ queryLagMs: 0 });
  const { chains } = ((await records('ana', [story])) as { value: RecordsOutput }).value;
  const reasons = chains[0]?.lines.map((line) => ('entry' in line ? line.entry['why'] : null)) ?? [];
  expect(new Set(reasons).size).toBe(20);
  expect(chains[0]?.end.length).toBe(20);
  expect(await soundness([story])).toMatchObject({ ok: true, sound: { entries: 20, old: 0 } });
});

test('what lay there before is taken in as it is and marked, with the next entry or when it is asked for', async () => {
  const [one, other] = [await aStory(), await aStory()];
  for (const story of [one, other])
    for (let round = 0; round < 15; round += 1)
      for (const to of ['done', 'open']) await site.must('jonas', story, 'tick', { item: 'reviewed', set: { to } });
  for (const story of [one, other]) asBefore(story);
  const before = new Map(rowsOf(one).map(([key, { value }]) => [key, value['entry']]));
  site.forge.configure({ queryLagMs: 60_000 });
  await site.tick('jonas', one);
  await site.tick('jonas', one);
  expect(await soundness([one, other])).toMatchObject({ ok: true, sound: { items: 2, entries: 62, old: 60 } });
  expect(await soundness([one, other])).toMatchObject({ ok: true, sound: { entries: 62, old: 60 } });
  site.forge.configure({ queryLagMs: 0 });
  for (const [key, entry] of before) expect((table('ledger').get(key) as Row).value['entry']).toEqual(entry);
});

test('whoever changes what is stored is found, and named by the tool that needs nothing but the file', async () => {
  const story = await aStory();
  for (const to of ['done', 'open', 'done']) await site.must('jonas', story, 'tick', { item: 'reviewed', set: { to } });
  const folder = mkdtempSync(join(tmpdir(), 'record-'));
  const file = join(folder, 'record.jsonl');
  const run = (): string => {
    try {
      const script = ['node_modules/tsx/dist/cli.mjs', 'scripts/verify-record.ts', file];
      return execFileSync(process.execPath, script, { encoding: 'utf8', stdio: 'pipe', cwd: join(__dirname, '../..') });
    } catch (error) {
      return (error as { stderr: string }).stderr;
    }
  };
  writeFileSync(file, await fileOf('ana', [story]));
  expect(run()).toContain('is whole: 3 entries of 1 work items');
  const [key, row] = rowsOf(story).find(([, { value }]) => (value['link'] as { n: number }).n === 2) ?? ['', null];
  const entry = { ...(row?.value['entry'] as object), by: accountOf('ana') };
  table('ledger').put(key, { ...row, value: { ...row?.value, entry } });
  writeFileSync(file, await fileOf('ana', [story]));
  expect(run()).toContain(`entry 2 of ${story.key} was changed`);
  rmSync(folder, { recursive: true });
});

test('an export shows what its reader may see: no work items of others, and no proposals before their time', async () => {
  const stakeholders = [{ accountId: accountOf('dara'), area: 'Sales', weight: 1 }];
  await site.setPolicy(shop, { ...shop.policy, stakeholders });
  const story = await aStory();
  await site.must('dara', story, 'proposeValue', { value: 8, why: 'It sells' });
  await site.setPolicy(shop);
  const seen = await records('jonas', [story, { id: '999999', key: 'GONE-1' }]);
  expect(seen).toMatchObject({ ok: true, value: { chains: [{ issueId: story.id, lines: [{ withheld: { n: 1 } }] }] } });
  expect(JSON.stringify(seen)).not.toContain('It sells');
  expect(await records('nobody', [story])).toMatchObject({ ok: false, failure: { code: 'forbidden' } });
});

test('an account that was closed is forgotten in record and fields, and the chain still holds', async () => {
  const story = await aStory();
  await site.mustMove('jonas', shop, story, 'inProgress');
  await site.tick('jonas', story);
  await site.mustMove('ana', shop, story, 'done');
  await site.idle();
  asBefore(story);
  site.forge.configure({ closedAccounts: [accountOf('jonas')] });
  expect(await site.forge.runScheduled('personal-data')).toMatchObject([{ ok: true }]);
  await site.idle();
  site.forge.configure({ closedAccounts: [] });
  expect(JSON.stringify(rowsOf(story))).not.toContain(accountOf('jonas'));
  expect(JSON.stringify(table('head').get(story.id))).not.toContain(accountOf('jonas'));
  const { ticks, acceptance } = await site.stored(shop, story);
  expect(ticks).toMatchObject({ held: { reviewed: { by: 'erased' } } });
  expect(acceptance).toMatchObject({ state: 'accepted', by: accountOf('ana') });
  expect(await soundness([story])).toMatchObject({ ok: true, sound: { old: 2, erased: 1 } });
  const reported = site.forge.records.list().flatMap(({ calls }) => calls).filter(({ path }) => path === '/app/report-accounts'); // prettier-ignore
  expect(reported.map(({ status }) => status)).toEqual([200]);
});

test('an account that was closed is forgotten in the settings of each project, and the admin is told that nobody accepts', async () => {
  const deputies = [{ accountId: accountOf('dara'), until: '2026-12-24' }];
  await site.setPolicy(shop, { ...shop.policy, deputies });
  site.forge.configure({ closedAccounts: [accountOf('ana'), accountOf('dara')] });
  expect(await site.forge.runScheduled('personal-data')).toMatchObject([{ ok: true }]);
  await site.idle();
  site.forge.configure({ closedAccounts: [] });
  const property = async (key: string): Promise<unknown> =>
    (await site.as('pia').get<{ value: unknown }>(`/rest/api/3/project/SHOP/properties/${key}`)).value;
  const policy = await property('assay.policy');
  expect(policy).toMatchObject({ productOwner: 'erased', deputies: [] });
  expect(JSON.stringify(policy)).not.toContain(accountOf('ana'));
  expect(JSON.stringify(policy)).not.toContain(accountOf('dara'));
  expect(readPolicy(policy)).toMatchObject({ state: 'ok' });
  await site.forge.runScheduled('watch');
  await site.forge.settle();
  expect(JSON.stringify(await property('assay.health'))).toMatch(/"code":"owner-inactive","name":null/);
  await site.setPolicy(shop);
});
