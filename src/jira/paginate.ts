/** A page by offset: its values, and whether it is the last; a page that does not say is. */
interface OffsetPage<T> {
  readonly values: readonly T[];
  readonly isLast?: boolean | undefined;
}

/**
 * All pages of an answer that is read by `startAt`, in Jira's order. An empty page ends it, whatever it says of itself.
 * @throws Failure when a page cannot be read.
 */
export const pagesByOffset = async function* <T>(
  read: (startAt: number) => Promise<OffsetPage<T>>,
): AsyncGenerator<readonly T[]> {
  for (let startAt = 0; ;) {
    const { values, isLast = true } = await read(startAt);
    yield values;
    if (isLast || values.length === 0) return;
    startAt += values.length;
  }
};

/** A page by token: it names the one that follows; null or nothing is the end. */
interface TokenPage {
  readonly nextPageToken?: string | null | undefined;
}

/**
 * All pages of an answer that is read by `nextPageToken`, in Jira's order.
 * @throws Failure when a page cannot be read.
 */
export const pagesByToken = async function* <P extends TokenPage>(
  read: (nextPageToken: string | undefined) => Promise<P>,
): AsyncGenerator<P> {
  let token: string | undefined;
  do {
    const page = await read(token);
    yield page;
    token = page.nextPageToken ?? undefined;
  } while (token !== undefined);
};

/** The values of all pages together. */
export const collect = async <T>(pages: AsyncIterable<readonly T[]>): Promise<T[]> => {
  const all: T[] = [];
  for await (const page of pages) all.push(...page);
  return all;
};
