/**
 * The Jira expression language, as conditions, validators, field formatters and validations, event filters and the
 * expression endpoints of the REST API use it.
 */
export { analyse, type Analysis, type AnalysisError, type Check } from './analyse/analyse';
export { ExpressionError, type Complexity, type ErrorKind } from './errors';
export { evaluate, type Evaluation } from './evaluate';
export { toJson } from './json';
export { eventFilterLimits, strictLimits, type Limits } from './limits';
export { measure } from './parser';
export { plainTextOf, type PlainTextLayout } from './plain-text';
export { compile, type Program } from './program';
export type { Surroundings } from './runtime';
export { noSource, type Source } from './source';
export type { Value } from './values';
export * from './variables';
