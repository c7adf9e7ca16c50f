/** What differs from one Jira site to the next, so that whoever asks must be ready for either. */
export interface SiteTraits {
  /** How many work items `issue/bulkfetch` takes where only light fields are named: documents say 100, and under conditions 1,000. */
  readonly bulkFetch: number;
  /** How many values one `app/field/value` writes: no document names a limit, and a client of it counts on 200. */
  readonly fieldValues: number;
  /** Whether the site answers calls that Atlassian calls experimental: `project/search?properties=` and `user/bulk`. */
  readonly experimental: boolean;
  /** So many calls may be under way at once; one more is answered 429. */
  readonly parallelCalls: number;
  /** The system's time zone, in which answers write instants; people's own zones count in JQL. */
  readonly timeZone: string;
  /** How `changelog/bulkfetch` writes instants: Jira's document shows seconds since 1970, the record of a live site a text. */
  readonly bulkChangelogTimes: 'text' | 'seconds';
}

/** The kindest site that the records and documents allow. */
export const kindSite: SiteTraits = {
  bulkFetch: 1_000,
  fieldValues: 1_000,
  experimental: true,
  parallelCalls: 100,
  timeZone: 'UTC',
  bulkChangelogTimes: 'text',
};

/** The strictest one. */
export const strictSite: SiteTraits = {
  bulkFetch: 100,
  fieldValues: 200,
  experimental: false,
  parallelCalls: 20,
  timeZone: 'America/Sao_Paulo',
  bulkChangelogTimes: 'seconds',
};
