import type { BrowserContext, Frame, Page } from 'playwright-core';

import { isOpen } from '../src/domain/backlog/backlog-item';
import { unpackItems } from '../static/project-sync/cache/packed-items';
import type { Measured } from './figure';
import { openReactPage } from './react-page';
import type { PageVisit } from './page-visit';

/** Scrolls from top to end and gives the time of each frame. Text, since a function is rewritten on its way into the page. */
const scroll = `new Promise((resolve) => {
  const list = document.querySelector('.list');
  list.scrollTop = 0;
  const times = [];
  let last = performance.now();
  const step = (now) => {
    times.push(now - last);
    last = now;
    list.scrollTop += 1000;
    if (times.length < 120 && list.scrollTop + list.clientHeight < list.scrollHeight - 1) requestAnimationFrame(step);
    else resolve(times.slice(2));
  };
  requestAnimationFrame(step);
})`;

interface Given {
  readonly packed: readonly string[];
  readonly rows: number;
  readonly height: number;
}

/** What the browser keeps of the items, packed; how many of them the list shows, and how high it is. */
const given = `new Promise((resolve, reject) => {
  const list = document.querySelector('.list');
  const isOurs = ({ name }) => name.startsWith('assay-page');
  indexedDB.databases().then((all) => {
    const opening = indexedDB.open(all.find(isOurs).name);
    opening.onerror = reject;
    opening.onsuccess = () => {
      const asked = opening.result.transaction('items').objectStore('items').getAll();
      asked.onerror = reject;
      asked.onsuccess = () => {
        opening.result.close();
        resolve({ packed: asked.result, rows: Number(list.getAttribute('aria-rowcount')) - 1, height: list.clientHeight });
      };
    };
  }, reject);
})`;

/** The same rows in a grid of react-table, react-virtual and React, alone on a page. */
const openGrid = async (context: BrowserContext, list: Frame): Promise<Page> => {
  const { packed, rows, height } = await list.evaluate<Given>(given);
  const items = packed.flatMap(unpackItems).filter(isOpen).slice(0, rows);
  const handed = JSON.stringify({ items, height });
  const page = await openReactPage(context, 'grid.tsx', `window.given = ${handed}`);
  await page.locator('.list tbody tr').first().waitFor();
  return page;
};

const scrolled = async (page: Page, frame: Frame, slowdown: number): Promise<readonly number[]> => {
  await page.bringToFront();
  // A frame of another site has a process of its own, which the page's session does not slow down.
  const cdp = await page.context().newCDPSession(frame === page.mainFrame() ? page : frame);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  const times = await frame.evaluate<readonly number[]>(scroll);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  return times;
};

/** Three frames of a screen of 60 Hz are 50.0 ms; the browser's clock is a little coarser than that. */
const tooLong = 50.5;

const longShare = (times: readonly number[]): number =>
  (times.filter((time) => time > tooLong).length / times.length) * 100;

/** Times each, in turn, so that what else the machine does hits both alike. */
const turns = 2;

/** Frames while the list is scrolled as fast as it draws, beside a react-table grid of the same rows. */
export const measureScroll = async function* (context: BrowserContext, shown: PageVisit): AsyncGenerator<Measured> {
  const grid = await openGrid(context, shown.frame);
  const frames = { own: [] as number[], grid: [] as number[], ownSlow: [] as number[], gridSlow: [] as number[] };
  for (let turn = 0; turn < turns; turn += 1) {
    frames.own.push(...(await scrolled(shown.page, shown.frame, 1)));
    frames.grid.push(...(await scrolled(grid, grid.mainFrame(), 1)));
    frames.ownSlow.push(...(await scrolled(shown.page, shown.frame, 4)));
    frames.gridSlow.push(...(await scrolled(grid, grid.mainFrame(), 4)));
  }
  await grid.close();
  const mean = (times: readonly number[]): number => times.reduce((sum, time) => sum + time, 0) / times.length;
  const longest = { value: Math.round(Math.max(...frames.own)), baseline: Math.round(Math.max(...frames.grid)) };
  const slow = { value: longShare(frames.ownSlow), baseline: longShare(frames.gridSlow) };
  yield { name: 'page.scroll.frames', value: frames.own.length, unit: 'frames', goal: null };
  yield { name: 'page.scroll.longest', unit: 'ms a frame', ...longest, goal: { atMost: 50 } };
  yield {
    name: 'page.scroll.long',
    value: longShare(frames.own),
    unit: '% above 50 ms',
    baseline: longShare(frames.grid),
    goal: null,
  };
  yield {
    name: 'page.scroll.slow.long',
    unit: '% above 50 ms, CPU 4× slower',
    ...slow,
    goal: { atMost: slow.baseline / 2 },
  };
  yield {
    name: 'page.scroll.slow.mean',
    value: mean(frames.ownSlow),
    unit: 'ms a frame, CPU 4× slower',
    baseline: mean(frames.gridSlow),
    goal: null,
  };
};
