/** What an error says. Node's own errors are not always `instanceof` the `Error` of the code that catches them. */
export const messageOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : String(error);

/** The code of one of Node's errors, such as `ENOENT`. */
export const codeOf = (error: unknown): string | null =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : null;
