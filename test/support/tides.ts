import type { FrameLocator, Page } from 'playwright-core';

import { accountOf, type ASite, type Made, type Person, type Place } from './a-site';
import { openPage, signIn } from './browser';
import { openBrowserSite } from './browser-site';

const day = 86_400_000;
const at = (days: number): string => new Date(Date.now() + days * day).toISOString();

export interface Size {
  readonly value?: number;
  readonly points?: number;
  readonly summary?: string;
}

export interface Visit {
  readonly page: Page;
  readonly frame: FrameLocator;
  readonly invoked: () => readonly string[];
  readonly to: (tab: string) => Promise<void>;
}

/** What was delivered in the morning and waits, by its summaries. */
export const morningNames = ['Pay by card', 'Pay by invoice', 'Pay in cash'];

const storiesOf = (site: ASite) => ({
  story: ({ policy }: Place, size: Size): Promise<Made> =>
    site.create(site.shop, {
      ...(size.value !== undefined && { [policy.fields.value ?? '']: size.value }),
      ...(size.points !== undefined && { [policy.fields.points ?? '']: size.points }),
      ...(size.summary !== undefined && { summary: size.summary }),
    }),
  /** Lacks nothing but the answer. */
  deliver: async (made: Made): Promise<void> => {
    await site.mustMove('jonas', site.shop, made, 'inProgress');
    await site.tick('jonas', made);
    await site.idle();
  },
});

/** Five sprints in which a point buys ever more, and a sixth that runs, with three stories that wait for their Product Owner. */
const live = async (site: ASite): Promise<readonly Made[]> => {
  const { story, deliver } = storiesOf(site);
  const board = [...site.jira.store.collection('boards').values()].find(
    ({ projectId }) => projectId === site.shop.project.id,
  );
  const agile = <T>(path: string, body: unknown): Promise<T> => site.as('pia').post<T>(`/rest/agile/1.0/${path}`, body);
  /** A sprint that has begun, with what is in it. */
  const begin = async (name: string, begun: number, stories: readonly Made[]): Promise<string> => {
    const dates = { startDate: at(begun), endDate: at(begun + 7) };
    const { id } = await agile<{ id: number }>('sprint', { name, originBoardId: Number(board?.id) });
    await agile(`sprint/${id}/issue`, { issues: stories.map(({ key }) => key) });
    site.clock.set(at(begun));
    await agile(`sprint/${id}`, { state: 'active', ...dates });
    return String(id);
  };
  for (const round of [0, 1, 2, 3, 4]) {
    const begun = -42 + 7 * round;
    site.clock.set(at(begun - 0.5));
    const stories = [
      await story(site.shop, { value: 8 + 4 * round, points: 4, summary: `Part ${round}` }),
      await story(site.shop, { value: 2, points: 1, summary: `Rest ${round}` }),
    ];
    const sprint = await begin(`Tide ${round + 1}`, begun, stories);
    for (const [index, made] of stories.entries()) {
      site.clock.set(at(begun + 2 + index));
      await deliver(made);
      site.clock.set(at(begun + 3 + index));
      await site.mustMove('ana', site.shop, made, 'done');
      await site.idle();
    }
    site.clock.set(at(begun + 6.9));
    await agile(`sprint/${sprint}`, { state: 'closed' });
  }
  site.clock.set(at(-5));
  const waiting = await Promise.all(
    morningNames.map((summary, index) => story(site.shop, { value: 10 + index, points: 3, summary })),
  );
  await begin('Tide 6', -4, waiting);
  for (const [index, made] of waiting.entries()) {
    site.clock.set(at(-3 + index / 10));
    await deliver(made);
  }
  site.clock.set(new Date().toISOString());
  return waiting;
};

/** Holds back the next call of a function, and gives what lets it go on. */
export const holdInvocation = async (page: Page): Promise<() => void> => {
  let go = (): void => undefined;
  const released = new Promise<void>((resolve) => (go = resolve));
  let isNext = true;
  await page.route('**/sandbox/api/bridge', async (route) => {
    const { name } = route.request().postDataJSON() as { name: string };
    const isHeld = name === 'invoke' && isNext;
    isNext &&= !isHeld;
    if (isHeld) await released;
    await route.continue();
  });
  return () => go();
};

export const leave = ({ page }: Visit): Promise<void> => page.context().close();

/** A shop after six sprints, in a browser: the project page is visited there as anybody. */
export const openTides = async () => {
  const web = await openBrowserSite();
  const { site } = web;
  await site.setPolicy(site.shop);
  const waiting = await live(site);
  const { story, deliver } = storiesOf(site);
  await story(site.shop, { value: 20, points: 2, summary: 'Nearly free' });
  await story(site.shop, { value: 3, points: 13, summary: 'A palace' });
  await story(site.shop, { points: 5, summary: 'Of unknown worth' });
  await site.idle();
  return {
    site,
    waiting,
    story,
    deliver,
    web,
    close: web.close,
    categoryOf: async ({ key }: Made): Promise<string> => {
      const { fields } = await site
        .as('ana')
        .get<{ fields: { status: { statusCategory: { key: string } } } }>(`/rest/api/3/issue/${key}`);
      return fields.status.statusCategory.key;
    },
    acceptanceOf: async (made: Made): Promise<unknown> => (await site.stored(site.shop, made)).acceptance,
    visit: async (
      who: Person,
      route: string,
      options: Parameters<typeof openPage>[1] = {},
      { project }: Place = site.shop,
    ): Promise<Visit> => {
      const page = await openPage(web.browser, options);
      await signIn(page, web.url, accountOf(who));
      const invoked: string[] = [];
      page.on('request', (request) => {
        if (!request.url().endsWith('/sandbox/api/bridge')) return;
        const { name, argument } = request.postDataJSON() as { name: string; argument: { functionKey?: string } };
        if (name === 'invoke') invoked.push(argument.functionKey ?? '');
      });
      await page.goto(`${web.url}/projects/${project.key}/apps/project-page/${route}`);
      const frame = page.frameLocator('iframe[title="Assay"]');
      await frame.getByText(/^As of /).waitFor();
      return {
        page,
        frame,
        invoked: () => invoked,
        // The queue's tab says how many wait as well.
        to: (tab) => frame.getByRole('link', { name: new RegExp(`^${tab}( \\d+)?$`) }).click(),
      };
    },
  };
};

export type Tides = Awaited<ReturnType<typeof openTides>>;
