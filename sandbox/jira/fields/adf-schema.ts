import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import Ajv, { type ValidateFunction } from 'ajv';

import type { Adf } from '../model';

/** The path of Atlassian's own schema of its document format, whatever this file was bundled into. */
const schemaFile = (): string => createRequire(__filename).resolve('@atlaskit/adf-schema/json-schema/v1/full.json');

const compiled = (): ValidateFunction => {
  // `$schema` names a draft that the validator does not know and does not need.
  const { $schema: _, ...schema } = JSON.parse(readFileSync(schemaFile(), 'utf8')) as Record<string, unknown>;
  // Compiling takes four times as long with references put in line; what is wrong is of no interest, only whether.
  return new Ajv({
    strict: false,
    validateSchema: false,
    inlineRefs: false,
    messages: false,
    code: { optimize: false },
  }).compile(schema);
};

let validator: ValidateFunction | null = null;

/** Does the document fit Atlassian's schema? Jira answers `INVALID_INPUT` where it does not. */
export const isValidDocument = (document: Adf): boolean => {
  validator ??= compiled();
  try {
    return validator(document);
  } catch (error) {
    // Nested more deeply than can be followed.
    if (error instanceof RangeError) return false;
    throw error;
  }
};
