import type { StoredFinding } from '../../workflow-gate/finding';
import type { TransitionPurpose } from '../../workflow-gate/transition-purposes';
import { type ByCode, createSection } from '../section';

interface Named {
  readonly name: string | null;
}

interface Way {
  readonly way: string;
  readonly workflow: string;
}

/** What `findingText` puts together. */
type Composed = { readonly code: 'gate-partial' | 'start-open' | 'field-missing' | 'unknown' };

const nameOf = ({ name }: Named): string => name ?? 'Unknown user';

/** What the daily check, the settings and the page for Jira admins find. */
export const healthTexts = createSection('health', {
  finding: {
    'gate-missing': 'The gate is not installed: anyone can move work items into Done.',
    'owner-inactive': (of) => `The Product Owner ${nameOf(of)} is not active in Jira and cannot accept.`,
    'owner-not-person': (of) => `The Product Owner ${nameOf(of)} is an app or an agent: only people accept.`,
    'deputy-inactive': (of) => `The deputy ${nameOf(of)} is not active in Jira and cannot accept.`,
    'deputy-not-person': (of) => `The deputy ${nameOf(of)} is an app or an agent: only people accept.`,
    'deputy-ended': (of, { calendarDay }) => `The term of the deputy ${nameOf(of)} ended on ${calendarDay(of.until)}.`,
    'field-off-screen': ({ names }, { list }) => `Not on the project’s screens: ${list(names)}.`,
    // Why they are damaged stands above in the settings; elsewhere a project admin has to look there anyway.
    'policy-damaged':
      'Assay’s settings are damaged, so nothing can be accepted until a project admin saves them again.',
    'policy-newer':
      'Assay’s settings were saved by a newer version of the app, so Assay blocks nothing in this project.',
    'status-unnamed': ({ names }, { list }) =>
      `The settings do not say whether ${list(names.map((name) => `“${name}”`))} means delivered or closed without delivery: until then it counts as delivered.`,
    'pattern-other':
      'The pattern that finds acceptance criteria is not the one that this version of Assay makes of the project’s words: another version made it, or it was written past the settings. Saving the settings makes it anew.',
    'type-gone': ({ id }) => `The governed work type ${id} is not in this project any more.`,
    'as-text': ({ text }) => text,
  } satisfies ByCode<Exclude<StoredFinding, Composed>>,
  partial: ({ ways, more }: { readonly ways: readonly string[]; readonly more: number }, { list, number }) =>
    `Some transitions bypass the gate. Anyone can move work items into Done by ${list([
      ...ways,
      ...(more > 0 ? [`${number(more)} more`] : []),
    ])}.`,
  startOpen: ({ ways, more }: { readonly ways: readonly string[]; readonly more: number }, { list, number }) =>
    `Some transitions start work without asking whether it is ready: ${list([
      ...ways,
      ...(more > 0 ? [`${number(more)} more`] : []),
    ])}.`,
  /** An open transition, by what it is for; an earlier version of the app did not say that. */
  way: {
    deliver: ({ way, workflow }: Way) => `“${way}” in “${workflow}” (delivers)`,
    close: ({ way, workflow }: Way) => `“${way}” in “${workflow}” (closes without delivery)`,
    between: ({ way, workflow }: Way) => `“${way}” in “${workflow}” (moves what is delivered)`,
    start: ({ way, workflow }: Way) => `“${way}” in “${workflow}” (starts work)`,
    'not-said': ({ way, workflow }: Way) => `“${way}” in “${workflow}”`,
  } satisfies Readonly<Record<TransitionPurpose | 'not-said', (values: Way) => string>>,
  fieldMissing: ({ name, id }: { readonly name: string; readonly id: string }) =>
    `The field ${name} (${id}) is not there any more, or hidden.`,
  field: {
    value: 'Business value',
    points: 'Story points',
    valuePerPoint: 'Value per point',
    readiness: 'Readiness',
    ticks: 'DoD ticks',
    acceptance: 'Acceptance',
  },
  unknown: {
    gate: 'Whether the gate is whole is not known: Jira does not let Assay look. A Jira admin can look in the project settings.',
    people:
      'Whether those who accept are active is not known: Jira does not let Assay look. A project admin can look in the project settings.',
    screens:
      'Whether the fields are on the screens is not known: Jira does not let Assay look. A Jira admin can look in the project settings.',
    project:
      'How Assay stands in this project is not known: Jira does not let Assay look. A project admin can look in the project settings.',
  },
  severity: { error: 'Problem', warning: 'Warning', note: 'Note' } satisfies Readonly<
    Record<StoredFinding['severity'], string>
  >,
  fixer: {
    'project-admin': 'A project admin can fix it.',
    'jira-admin': 'A Jira admin can fix it.',
  } satisfies Readonly<Record<StoredFinding['fixer'], string>>,
});
