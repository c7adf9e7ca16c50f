/** Where an answer was seen, or where it is written down. */
export const sources = {
  live: 'recorded on a live Jira Cloud site',
  openapi: 'OpenAPI document of Jira Cloud',
  docs: 'developer.atlassian.com',
  client: "jira.js's own tests, which run against a live site",
  schema: 'full.json of @atlaskit/adf-schema',
} as const;

export type Who = 'ada' | 'bo' | 'vi' | 'zed' | 'nobody' | 'app';

/** A call: method, path and body. `{story}`, `{id}`, `{board}` and the like stand for what the site of the test has. */
export type Call = readonly [method: string, path: string, body?: unknown];

/** One call and what Jira answers to it. */
export interface Record {
  readonly says: string;
  readonly source: keyof typeof sources;
  /** Ada administers Jira, Bo works in the project, Vi looks on, Zed may not see it. Bo unless given. */
  readonly by?: Who;
  /** What is done before, by the same person. */
  readonly after?: readonly Call[];
  readonly call: Call;
  readonly status: number;
  /** What the answer holds at least; in a list, in this order. Absent: nothing is said of it. */
  readonly body?: unknown;
  /** A key that stands nowhere in the answer. */
  readonly lacks?: string;
}
