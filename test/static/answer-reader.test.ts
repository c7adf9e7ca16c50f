import { Failure } from '../../src/domain/shared/result';
import { createReader } from '../../static/project-sync/answers/reader';
import { readerOnDemand } from '../../static/project-sync/answers/reader-on-demand';
import { type Asked, tell, type Told } from '../../static/project-sync/answers/tell';
import { unpackItems } from '../../static/project-sync/cache/packed-items';
import { unpackHistories } from '../../static/project-sync/histories';

const fields = { value: null, points: null, readiness: null, acceptance: null, sprint: null };

const issue = (id: string) => ({
  id,
  key: `GEN-${id}`,
  fields: {
    summary: `Ünïcödé 漢字 — what ${id} is about, in enough words that an answer about five hundred of them is a long one`,
    issuetype: { id: '1', name: 'Story' },
    status: { id: '3', name: 'To do', statusCategory: { key: 'new' } },
    ...{ assignee: null, labels: [], fixVersions: [], issuelinks: [], resolution: null },
    ...{ created: '2026-11-21T12:00:00.000+0000', updated: '2026-11-21T12:00:00.000+0000' },
    ...{ statuscategorychangedate: null, resolutiondate: null },
  },
});

const ids = Array.from({ length: 600 }, (_, at) => String(at));
const answer = JSON.stringify({ issues: ids.toReversed().map(issue) });
const positions = new Map(ids.map((id, at) => [id, at]));
const question = { answer, fields, policy: { types: { 1: 'enabler' as const } }, positions };

type Listener = (event: { readonly data: Told }) => void;

/** Works as `does` says; the page hears of it a little later. */
const workerThat = (does: (asked: Asked, say: (told: Told) => void, fail: () => void) => void) => {
  const listeners = new Map<string, Listener>();
  const made = { asked: 0, ended: 0 };
  const worker = {
    addEventListener: (name: string, listener: Listener) => void listeners.set(name, listener),
    postMessage: (of: Asked) => {
      made.asked += 1;
      const say = (data: Told): void => void setImmediate(() => listeners.get('message')?.({ data }));
      does(of, say, () =>
        setImmediate(() => listeners.get('error')?.({ data: { id: 0, read: null, buffer: new ArrayBuffer(0) } })),
      );
    },
    terminate: () => void (made.ended += 1),
  };
  return { made, create: () => worker as unknown as Worker };
};

const working = () => workerThat((asked, say) => say(tell(asked)));

describe('answers about many work items', () => {
  test.each<readonly [string, () => Worker]>([
    ['by a worker', working().create],
    ['in the page, where no worker is allowed', () => { throw new Error('Refused'); }], // prettier-ignore
    ['in the page, where the worker fails', workerThat((_asked, _say, fail) => fail()).create],
    [
      'in the page, where the worker cannot',
      workerThat(({ id, bytes: { buffer } }, say) => say({ id, read: null, buffer })).create,
    ],
  ])('are read %s', async (_where, create) => {
    const items = unpackItems(await createReader(create).items(question));
    expect(items.map(({ id, position }) => [id, position])).toEqual(ids.map((id, at) => [id, at]));
    expect(items[7]?.summary).toContain('Ünïcödé 漢字 — what 7 is');
    expect(items[7]).toMatchObject({ key: 'GEN-7', workClass: 'enabler', created: '2026-11-21T12:00:00.000Z' });
  });

  test('in another form are refused, whoever reads them', async () => {
    const strange = JSON.stringify({ issues: ids.map((id) => ({ id })) }).padEnd(300_000);
    const failing = workerThat(({ id, bytes: { buffer } }, say) => say({ id, read: null, buffer }));
    const refused = createReader(failing.create).items({ ...question, answer: strange });
    await expect(refused).rejects.toEqual(new Failure('internal', { code: 'jira-strange' }));
    expect(failing.made.asked).toBe(1);
  });

  test('that are short are read in the page, and no worker is made', async () => {
    const { made, create } = working();
    const read = createReader(create);
    const one = JSON.stringify({ issueChangeLogs: [{ issueId: '1', changeHistories: [] }], nextPageToken: 'on' });
    const page = await read.histories({ answer: one, names: null });
    expect(page).toEqual({ packed: '1 []', next: 'on' });
    expect(unpackHistories(page === 'names' ? '' : page.packed)).toEqual([['1', '[]']]);
    expect(made.asked).toBe(0);
  });

  test('a custom field that has a name alone is read once the names are there', async () => {
    const items = [{ field: 'Value', fieldtype: 'custom', from: null, fromString: null, to: null, toString: '8' }];
    const history = { id: '1', created: '2026-11-21T12:00:00.000+0000', author: { accountId: 'a' }, items };
    const one = JSON.stringify({ issueChangeLogs: [{ issueId: '1', changeHistories: [history] }] });
    const read = createReader(working().create);
    expect(await read.histories({ answer: one, names: null })).toBe('names');
    const page = await read.histories({ answer: one, names: new Map([['Value', 'customfield_1']]) });
    expect(page === 'names' ? page : page.packed).toContain('"fieldId":"customfield_1"');
  });

  test('wait for the script that reads them, which is asked for again where it did not come', async () => {
    let tries = 0;
    const read = readerOnDemand(async () => {
      tries += 1;
      if (tries === 1) throw new Error('Did not come');
      return Promise.resolve(createReader(working().create));
    });
    read.end();
    expect(tries).toBe(0);
    await expect(read.items(question)).rejects.toThrow('Did not come');
    read.begin();
    expect(unpackItems(await read.items(question)).length).toBe(ids.length);
    expect(tries).toBe(2);
  });

  test('the worker ends with the reading, and another one is made when more is to be read', async () => {
    const { made, create } = working();
    const read = createReader(create);
    read.begin();
    await read.items(question);
    read.end();
    read.end();
    await read.items(question);
    expect(made).toEqual({ asked: 2, ended: 1 });
  });
});
