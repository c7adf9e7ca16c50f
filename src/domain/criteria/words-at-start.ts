/**
 * The words in other scripts that are there from the start: all. The build of the pages on work items puts `null` here, so that those
 * words come when a text needs them; see `static/stubs/words-at-start.ts`.
 */
export { otherScripts as wordsAtStart } from './other-scripts';
