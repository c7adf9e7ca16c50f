/**
 * A number from 0 up to 1 made from words: the same for the same words, whatever was drawn before (FNV-1a, then the
 * finishing steps of MurmurHash3). So one more call in a run leaves the fate of all others as it was.
 */
export const drawn = (...words: readonly (string | number)[]): number => {
  let hash = 0x811c9dc5;
  for (const char of words.join('\u0000')) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 4_294_967_296;
};
