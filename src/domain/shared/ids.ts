import * as z from 'zod/mini';

/** An Atlassian account id: opaque, at most 128 characters. */
export const AccountId = z.string().check(z.minLength(1), z.maxLength(128));
export type AccountId = z.infer<typeof AccountId>;

/** A Jira id: digits, always a string in REST. */
export const JiraId = z.string().check(z.regex(/^\d{1,19}$/));
export type JiraId = z.infer<typeof JiraId>;

export const CustomFieldId = z.string().check(z.regex(/^customfield_\d{1,12}$/));
export type CustomFieldId = z.infer<typeof CustomFieldId>;

/** A day, `YYYY-MM-DD`. */
export const CalendarDate = z.iso.date();
export type CalendarDate = z.infer<typeof CalendarDate>;

/** A moment in UTC, ISO 8601. */
export const Instant = z.iso.datetime();
export type Instant = z.infer<typeof Instant>;

/** The stable id of a line of a Definition of Ready or Done: it survives a change of its text. */
export const ItemId = z.string().check(z.regex(/^[a-z0-9-]{1,40}$/));
export type ItemId = z.infer<typeof ItemId>;

/** Rich text in Atlassian Document Format; read defensively, so only its outline is typed. */
export interface AdfNode {
  readonly type: string;
  readonly text?: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
  readonly marks?: readonly { readonly type: string; readonly attrs?: Readonly<Record<string, unknown>> }[];
  readonly content?: readonly AdfNode[];
}
