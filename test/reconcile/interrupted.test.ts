import type { Policy } from '../../src/domain/policy/policy';
import { reject } from '../../src/operations/reject';
import { tick } from '../../src/operations/tick';
import { type AppInProcess, appInProcess } from '../support/app-in-process';
import { aSite, type ASite, type Made, type Place } from '../support/a-site';
import { memoryLedger } from '../support/memory-ledger';

/**
 * A function may be killed between any two of its calls, and an answer may be lost after the deed. Whatever was begun is finished by the next
 * look: each flow is cut at each of its calls, once before the call and once after it, tried again, and has to come to what it comes to when
 * nothing goes wrong.
 */
let site: ASite;
let shop: Place;
let app: AppInProcess;
beforeAll(async () => {
  site = await aSite();
  ({ shop } = site);
  // The deployed app hears of nothing: the one in this process is the one that is cut.
  site.forge.configure({ events: { delayMs: 1e9 } });
  app = appInProcess(site, memoryLedger());
});
afterAll(() => site.close());

const returning = (): Policy => ({ ...shop.policy, breach: 'return' });

const started = async (policy: Policy): Promise<Made> => {
  // So many moves by one person within minutes would be a bulk change, which is never sent back.
  site.clock.pass(5 * 60_000);
  await site.setPolicy(shop, { ...policy, mode: 'warn' });
  const story = await site.create(shop);
  await site.mustMove('jonas', shop, story, 'inProgress');
  await app.reconcileSoon(story.id);
  await site.setPolicy(shop, policy);
  return story;
};

const past = async (who: 'ana' | 'jonas', story: Made, to: 'done' | 'inProgress', policy: Policy): Promise<void> => {
  await site.setPolicy(shop, { ...policy, mode: 'warn' });
  await site.mustMove(who, shop, story, to);
  await site.setPolicy(shop, policy);
};

interface Flow {
  readonly name: string;
  readonly policy: () => Policy;
  readonly prepare: (story: Made, policy: Policy) => Promise<void>;
  /** The same for each try. */
  readonly attempt: (story: Made) => Promise<unknown>;
}

const flows: readonly Flow[] = [
  {
    name: 'the return of a work item that nobody accepted',
    policy: returning,
    prepare: (story, policy) => past('jonas', story, 'done', policy),
    attempt: (story) => app.reconcileSoon(story.id),
  },
  {
    name: 'the record of an acceptance',
    policy: () => shop.policy,
    prepare: (story, policy) => past('ana', story, 'done', policy),
    attempt: (story) => app.reconcileSoon(story.id),
  },
  {
    name: 'the record of a reopening',
    policy: () => shop.policy,
    prepare: async (story, policy) => {
      await past('ana', story, 'done', policy);
      await app.reconcileSoon(story.id);
      await site.mustMove('jonas', shop, story, 'inProgress');
    },
    attempt: (story) => app.reconcileSoon(story.id),
  },
  {
    name: 'a tick',
    policy: () => shop.policy,
    prepare: async () => undefined,
    attempt: (story) => tick(app)({ item: 'reviewed', set: { to: 'done' } }, app.caller('jonas', story, 'call-0001')),
  },
  {
    name: 'a rejection',
    policy: () => shop.policy,
    prepare: (story) =>
      tick(app)({ item: 'reviewed', set: { to: 'done' } }, app.caller('jonas', story, 'call-0000')).then(
        () => undefined,
      ),
    attempt: (story) =>
      reject(app)({ reason: 'The receipt never came', failed: ['reviewed'] }, app.caller('ana', story, 'call-0002')),
  },
];

/** What is there in the end, without what differs from one story to the next. */
const outcome = async (story: Made) => {
  const issue = await site.as('ana').get<{
    fields: { status: { name: string }; comment: { comments: readonly unknown[] } };
  }>(`/rest/api/3/issue/${story.key}?fields=status,comment`);
  const { acceptance, readiness, ticks } = await site.stored(shop, story);
  const { head, entries } = await app.ledger.read(story.id);
  return {
    status: issue.fields.status.name,
    comments: issue.fields.comment.comments.length,
    stored: { acceptance: acceptance?.state, readiness, held: Object.keys(ticks.held) },
    entries: entries.map(({ kind }) => kind).sort(),
    pending: head.pending,
  };
};

describe.each(flows)('$name', ({ policy, prepare, attempt }) => {
  test.each(['before', 'after'] as const)(
    'comes to the same when it is killed %s any of its calls',
    async (when) => {
      const ready = async (): Promise<Made> => {
        const story = await started(policy());
        await prepare(story, policy());
        return story;
      };
      const whole = await ready();
      app.mend();
      await attempt(whole);
      const expected = await outcome(whole);
      expect(expected.pending).toEqual([]);

      for (let call = 1; ; call += 1) {
        const story = await ready();
        app.cutAt(call, when);
        const wasCut = await attempt(story).then(
          () => app.calls() >= call,
          () => true,
        );
        app.mend();
        if (!wasCut) break;
        // Another delivery comes a minute later, and a page tries again.
        site.clock.pass(61_000);
        await attempt(story);
        await app.reconcileSoon(story.id);
        expect([call, await outcome(story)]).toEqual([call, expected]);
      }
    },
    60_000,
  );
});

describe('whoever moves a work item back while the app does the same', () => {
  /** Moves of the app itself out of Done, as Jira's history has them. */
  const returnsByApp = async (story: Made): Promise<number> => {
    const { values } = await site.as('ana').get<{
      values: readonly {
        author?: { accountId: string };
        items: readonly { fieldId: string; from: string | null }[];
      }[];
    }>(`/rest/api/3/issue/${story.key}/changelog`);
    return values.filter(
      ({ author, items }) =>
        author?.accountId === site.forge.installation.accountId &&
        items.some(({ fieldId, from }) => fieldId === 'status' && from === shop.statuses.done),
    ).length;
  };

  // To where the app sends it too, and elsewhere: from there the app's own move still moves it, but not out of Done.
  test.each(['inProgress', 'toDo'] as const)(
    'is not overlooked at any of its calls (%s): the record and the comment say that the app did it only where it did',
    async (to) => {
      const returns: number[] = [];
      for (let call = 1; ; call += 1) {
        const story = await started(returning());
        await past('jonas', story, 'done', returning());
        app.interrupt(call, () => site.mustMove('ines', shop, story, to));
        await app.reconcileSoon(story.id);
        const isOver = app.calls() < call;
        app.mend();
        await app.reconcileSoon(story.id);
        const { comments, entries, pending } = await outcome(story);
        const returned = entries.filter((kind) => kind === 'returned').length;
        expect([call, returned, comments, pending]).toEqual([call, await returnsByApp(story), returned, []]);
        returns.push(returned);
        if (isOver) break;
      }
      expect([returns[0], returns.at(-1)]).toEqual([0, 1]);
    },
    60_000,
  );
});
