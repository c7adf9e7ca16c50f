/** What went wrong, in words. An error of another realm (Node's own, under Jest) is no `instanceof Error`. */
export const reasonOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : String(error);
