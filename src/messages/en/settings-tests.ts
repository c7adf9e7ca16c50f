import type { ReportNote } from '../../domain/evidence/report-log';
import type { Format } from '../format';
import { createSection } from '../section';

interface At {
  readonly at: string;
}

interface Count extends At {
  readonly count: number;
}

/** The tab about test reports: what pipelines sign with, and what came. */
export const settingsTestsTexts = createSection('settingsTests', {
  title: 'Tests that prove criteria',
  help: 'Pipelines send their test reports here. A test names the criterion that it proves, such as PAY-7#2. The guide to evidence has ready steps for GitHub Actions, GitLab CI, Jenkins and Bitbucket.',
  branches: {
    label: 'Branches that count',
    help: 'Tests of these branches prove criteria, and so do reports without a branch. What others say is shown apart and proves nothing. * stands for any letters: release/*.',
    placeholder: 'Type a name and press Enter',
  },
  notCounted: ({ outcome }: { readonly outcome: string }) => `${outcome}; its branch proves nothing`,
  failed: 'That did not work',
  loading: 'Reading what pipelines sent',
  address: 'Address (ASSAY_URL)',
  secret: 'Secret (ASSAY_SECRET)',
  shownOnce: 'Copy it now: it is not shown again',
  none: 'There is no secret yet, so that no report is taken.',
  made: ({ id, at }: At & { readonly id: string }, { moment }) => `Secret ${id} was made on ${moment(at)}.`,
  former: ({ id, at }: At & { readonly id: string }, { moment }) =>
    `Secret ${id} of ${moment(at)} still counts beside it.`,
  make: 'Make a secret',
  rotate: 'Make another secret',
  endFormer: 'End the former secret',
  lastReports: 'The last reports',
  nothingCame: 'No report came yet.',
  columns: { at: 'Taken', build: 'Build', tests: 'Tests', proved: 'Criteria', outcome: 'Outcome' },
  counts: ({ tests, tagged }: { readonly tests: number; readonly tagged: number }, { number }) =>
    `${number(tests)}, ${number(tagged)} with a tag`,
  good: 'Taken over',
  unknown: ({ names }: { readonly names: readonly string[] }, { list }) => `Not there: ${list(names)}`,
  fault: {
    'no-json': 'It is no JSON',
    'no-xml': 'It is no XML',
    doctype: 'XML with a document type is not read',
    'wrong-shape': 'It is no report of this format',
    'too-many-tests': 'It has more than 20,000 tests',
    'too-deep': 'Its elements are nested too deeply',
    'no-policy': 'These settings were not in force',
  } satisfies Readonly<Record<NonNullable<ReportNote['fault']>, string>>,
  refusedTitle: 'What was refused',
  refused: {
    unsigned: ({ count, at }: Count, { number, moment }: Format) =>
      `${number(count)} with a wrong signature, last on ${moment(at)}`,
    'too-old': ({ count, at }: Count, { number, moment }: Format) =>
      `${number(count)} signed too long ago, last on ${moment(at)}`,
    replayed: ({ count, at }: Count, { number, moment }: Format) => `${number(count)} repeated, last on ${moment(at)}`,
    'too-large': ({ count, at }: Count, { number, moment }: Format) =>
      `${number(count)} too large, last on ${moment(at)}`,
    malformed: ({ count, at }: Count, { number, moment }: Format) =>
      `${number(count)} that are no reports, last on ${moment(at)}`,
  },
});
