/**
 * The rules that are there from the start. The build of the pages on work items puts `null` here, so that they come when a text needs them;
 * see `static/stubs/late-rules-at-start.ts`.
 */
export { lateRules as lateRulesAtStart } from './late-rules';
