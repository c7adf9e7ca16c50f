/**
 * The rule that is there from the start. The build of the pages on work items puts `null` here, so that its words come when a text needs
 * them; see `static/stubs/settling-at-start.ts`.
 */
export { saysToBeSettled as settlingAtStart } from './settling';
