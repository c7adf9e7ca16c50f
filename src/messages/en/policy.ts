import type { Dropped } from '../../domain/policy/from-policy-file';
import { maxCheckedFields } from '../../domain/policy/policy';
import type { PolicyFault, PolicyPart } from '../../domain/policy/policy-fault';
import type { FileFault } from '../../domain/policy/policy-file';
import type { PolicyProblem } from '../../domain/policy/policy-problems';
import type { RepairNote } from '../../domain/policy/repair-note';
import { maxResolutions, maxStatuses } from '../../domain/policy/status-meaning';
import { maxLevels, maxStakeholders, minLevels } from '../../domain/policy/value-rule';
import { type ByCode, createSection } from '../section';

const lost = (what: string): string => `Assay could not read ${what} and goes on without it.`;

/** What is wrong with a project's settings as they are stored, as they are about to be saved, or as they stand in a file. */
export const policyTexts = createSection('policy', {
  fault: {
    'not-ours': 'They are not in a form that Assay writes.',
    'no-object': 'They are not an object.',
    'no-version': 'They do not say which version they are.',
    'no-mode': 'They say neither Off nor Warn nor Block.',
    'unknown-class': 'They name a class of work that Assay does not know.',
    newer: ({ version, reads }) =>
      `They were saved by a newer Assay (version ${version}); this one reads version ${reads} and blocks nothing. Ask a Jira admin to update the app.`,
  } satisfies ByCode<Exclude<PolicyFault, { readonly code: 'damaged' }>>,
  damaged: ({ parts }: { readonly parts: readonly string[] }, { list }) => `They are damaged in ${list(parts)}.`,
  part: {
    accepters: 'the Product Owner or a deputy',
    'own-work': 'whether people may accept their own work',
    criteria: 'how acceptance criteria are found',
    ticks: 'where confirmations are stored',
    closing: 'what closes without delivery, and who may close',
    done: 'the Definition of Done',
    ready: 'a Definition of Ready that the gate asks for',
  } satisfies Readonly<Record<PolicyPart, string>>,
  note: {
    fields: lost('which fields are in use'),
    types: lost('a work type'),
    changes: lost('who changed what'),
    language: lost('the language of the acceptance criteria'),
    hints: lost('whether hints on unclear criteria are shown'),
    refusal: lost('whether the move to Done is hidden'),
    receipts: lost('since when only pressing Accept counts'),
    history: lost('who could accept at which time'),
    words: lost('the words that announce acceptance criteria'),
    since: lost('when the settings came into force'),
    breach: lost('what happens when work reaches Done without acceptance'),
    branches: lost('on which branches tests prove criteria'),
    'rejected-to': lost('the status for rejected work items'),
    ready: lost('a line of a Definition of Ready'),
    'needs-value': lost('whether a business value is needed'),
    'needs-points': lost('whether an estimate is needed'),
    'starts-ready': lost('whether only ready work may be started'),
    statuses: lost('what a status means'),
    closing: lost('who may close without delivery'),
    value: lost('how value is put into a number'),
    stakeholders: lost('who proposes values'),
  } satisfies Readonly<Record<RepairNote, string>>,
  problem: {
    mode: 'Choose Off, Warn or Block.',
    owner: 'Choose the Product Owner.',
    deputies: 'Name at most 10 deputies.',
    deputy: 'Choose the deputy.',
    'deputy-until': 'Give the last day of the term, as in 2026-12-24.',
    types: 'Say for each work type which class of work it is.',
    'criteria-field': 'Choose the description or a text field.',
    'criteria-words': 'Add at most 20 words.',
    'criteria-word': 'A word has 2 to 60 characters.',
    'criteria-pattern': 'The words are too long to be searched for; remove some.',
    lines: 'A definition has at most 20 lines.',
    'line-text': 'Say what has to hold, in 1 to 120 characters.',
    'line-field': 'Choose a field.',
    'line-kind': 'This kind of line is not known.',
    definition: 'Say what this class of work needs.',
    field: 'Choose a custom field, or none.',
    'rejected-to': 'Choose a status, or none.',
    'own-work': 'Choose yes or no.',
    refusal: 'Choose yes or no.',
    receipts: 'Choose yes or no.',
    'receipts-without-field': 'Choose the field “DoD ticks” under Fields first.',
    statuses: 'Say for each status of category Done whether it means delivered or closed.',
    resolutions: (_values, { number }) => `Choose at most ${number(maxResolutions)} resolutions.`,
    closing: 'Choose who may close without delivery.',
    language: 'Choose a language, or none.',
    breach: 'Choose what follows.',
    branches: 'Name one to twenty branches, each with at most 100 letters.',
    'old-after': 'Give 7 to 1,000 days, or none.',
    weight: 'Give a weight from 0 to 100.',
    'level-name': 'Give the level a name of 1 to 40 characters.',
    'level-worth': 'Give the level a number from 0 to 1,000.',
    levels: (_values, { number }) => `Give ${number(minLevels)} to ${number(maxLevels)} levels.`,
    'value-rule': 'Choose how value is put into a number.',
    stakeholders: (_values, { number }) => `Name at most ${number(maxStakeholders)} stakeholders.`,
    stakeholder: 'Choose the stakeholder.',
    area: 'Say for which area they speak, in 1 to 40 characters.',
    'stakeholder-weight': 'Give a weight above 0, up to 100.',
    'levels-not-rising': 'Each level needs a higher number than the one before it.',
    'same-level': 'Two levels have the same name.',
    'no-weight': 'At least one part needs a weight above 0.',
    'same-stakeholder': 'The same stakeholder is named twice.',
    'same-id': 'Two lines have the same id.',
    'many-fields': (_values, { number }) => `At most ${number(maxCheckedFields)} lines can look at a field.`,
    'many-ready-fields': (_values, { number }) =>
      `Where only ready work may be started, at most ${number(maxCheckedFields)} lines can look at a field.`,
    'same-deputy': 'The same deputy is named twice.',
    'many-types': 'At most 100 work types can be governed.',
    'many-statuses': (_values, { number }) => `At most ${number(maxStatuses)} statuses can have a meaning.`,
    'shared-id': 'A line of the Definition of Ready has the same id.',
    unreadable: 'This is not in a form that Assay reads.',
    'too-long': ({ length, most }, { number }) =>
      `These settings are ${number(length)} characters long; Jira stores at most ${number(most)}. Shorten or remove some lines.`,
  } satisfies ByCode<PolicyProblem>,
  file: {
    'no-json': 'This is not JSON.',
    'not-ours': 'This is not a file of Assay’s settings.',
    damaged: 'This file of Assay’s settings is damaged.',
    'damaged-at': ({ where }) => `This file of Assay’s settings is damaged at ${where}.`,
  } satisfies ByCode<FileFault>,
  dropped: {
    line: ({ text }) => `The line “${text}”: this project has no one field that it looks at.`,
    type: ({ name }) => `The work type “${name}”: this project has no one type of that name.`,
    status: ({ name }) => `The status “${name}” for rejected work: this project has no one status of that name.`,
    'criteria-field': 'The field that holds acceptance criteria: this project has no one field of that name.',
    'type-gone': ({ id }) => `The work type ${id}: it is gone from the other project.`,
  } satisfies ByCode<Dropped>,
});
