import type { Identity, Jira } from '../../jira/jira';

export interface AppField {
  readonly id: string;
  readonly name: string;
  readonly readOnly: boolean;
  readonly valueType: string;
  readonly hasFormatter: boolean;
}

/** Issue key → field id → the text that Jira shows for the value. */
export type Drawn = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Runs a field's formatter; null when it fails, and then the bare value is shown, as in Jira. */
export type Formatter = (formatter: string, issueKey: string, fieldId: string, who: Identity) => string | null;

/** The custom fields of the installed app, and their values as text. */
export interface AppFields {
  list(): readonly AppField[];
  draw(issues: readonly string[], who: Identity): Promise<Drawn>;
}

export const createAppFields = (jira: Jira, format: Formatter): AppFields => {
  const appFields = () => [...jira.store.collection('fields').values()].filter(({ forge }) => forge !== null);
  return {
    list: () =>
      appFields().map(({ id, name, forge }) => ({
        id,
        name,
        readOnly: forge?.readOnly ?? false,
        valueType: forge?.valueType ?? 'string',
        hasFormatter: forge?.formatter != null,
      })),
    draw: (issues, who) =>
      Promise.resolve(
        Object.fromEntries(
          issues.map((key) => [
            key,
            Object.fromEntries(
              appFields().flatMap(({ id, forge }) => {
                const text = forge?.formatter == null ? null : format(forge.formatter, key, id, who);
                return text === null ? [] : [[id, text]];
              }),
            ),
          ]),
        ),
      ),
  };
};
