export { compileJql, type CompiledJql } from './compile';
export type { JqlContext } from './context';
export { findField } from './find-field';
export { jqlFor } from './for-identity';
export { jqlFunctions } from './functions';
export { JqlError } from './jql-error';
export { parseJql } from './parse';
export { countIssues, matching, indexAfter as placeAmong, searchIssues } from './search';
export { structureOf } from './structure';
