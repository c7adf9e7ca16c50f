/** Where an installed Chromium or Chrome is, for the browser tests and for screenshots. */
import { existsSync } from 'node:fs';

const usual = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * The program to start: `CHROMIUM_PATH` if it is set and exists, else the first one found in the usual places.
 * @returns {string | null} null when there is none.
 */
export const findBrowser = () =>
  [process.env.CHROMIUM_PATH, ...usual].find((path) => path !== undefined && existsSync(path)) ?? null;
