import { isDeepStrictEqual } from 'node:util';

const longest = 10_000;
const pause = 50;

/** Reads again and again until it is what is wanted; after ten seconds it must be. */
export const expectSoon = async (read: () => unknown, wanted: unknown): Promise<void> => {
  for (const end = Date.now() + longest; Date.now() < end && !isDeepStrictEqual(await read(), wanted);)
    await new Promise((resolve) => setTimeout(resolve, pause));
  expect(await read()).toEqual(wanted);
};
