import { createWatch } from '../../src/events/watch';
import type { Request } from '../../src/jira/request';
import type { Job } from '../../src/reconcile/jobs';

/** A site with so many projects, of which those are governed that `isGoverned` says. */
const pagesOf = async (total: number, isGoverned: (n: number) => boolean) => {
  const queue: { readonly job: Extract<Job, { kind: 'watch-page' }>; readonly delay: number }[] = [];
  const checked: string[] = [];
  const request: Request = (path) => {
    const asked = new URLSearchParams(path.split('?')[1]);
    const [startAt, size] = [Number(asked.get('startAt')), Number(asked.get('maxResults'))];
    const values = Array.from({ length: Math.max(0, Math.min(size, total - startAt)) }, (_, at) => {
      const n = startAt + at;
      return { id: `${n}`, key: `P${n}`, name: `P${n}`, properties: isGoverned(n) ? { 'assay.policy': {} } : {} };
    });
    const body = JSON.stringify({ isLast: startAt + values.length >= total, total, values });
    return Promise.resolve({ ok: true, status: 200, headers: new Headers(), text: () => Promise.resolve(body) });
  };
  const nothing = () => Promise.reject(new Error('Not asked for'));
  const watch = createWatch({
    ...{ request, owner: () => 'here', clock: () => '2026-11-21T12:00:00.000Z', waitingWork: nothing },
    heads: { unfinished: () => Promise.resolve([]), ofProject: nothing, each: nothing },
    recompute: { catchUp: nothing },
    finishSaves: nothing,
    jobs: {
      push: (jobs, delay = 0) => {
        for (const job of jobs)
          if (job.kind === 'watch-page') queue.push({ job, delay });
          else if (job.kind === 'watch-project') checked.push(job.projectId);
        return Promise.resolve();
      },
    },
  });
  await watch.begin();
  let [pages, seconds] = [0, 0];
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    seconds += next.delay;
    pages += 1;
    await watch.page(next.job);
  }
  return { pages, hours: seconds / 3_600, checked };
};

describe('the daily check of every project', () => {
  test.each([
    ['of a few', 20, 1, 0],
    ['of two hundred', 200, 8, 1.75],
    ['of two thousand', 2_000, 80, 19.75],
    ['of six thousand, more of them at once', 6_000, 81, 20],
  ])('%s is spread over the day', async (_, total, pages, hours) => {
    const found = await pagesOf(total, () => true);
    expect([found.pages, found.hours]).toEqual([pages, hours]);
    expect(found.checked).toEqual(Array.from({ length: total }, (_one, n) => `${n}`));
  });

  test('does not wait for pages without any', async () => {
    const { hours, checked } = await pagesOf(1_000, (n) => n >= 990);
    expect([hours, checked.length]).toEqual([0, 10]);
  });
});
