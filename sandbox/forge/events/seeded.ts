/** Random numbers from 0 to 1 that are the same again for the same seed (mulberry32); setting a seed starts over. */
export const seeded = (source: () => { readonly seed: number }): (() => number) => {
  let from = source();
  let state = from.seed;
  return () => {
    if (source() !== from) {
      from = source();
      state = from.seed;
    }
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};
