import type { ReactNode } from 'react';

import type { settingsTexts } from '../../src/messages/en/settings';
import type { Finding } from '../../src/workflow-gate/finding';
import { CopiesTab } from './copies-tab';
import { CriteriaTab } from './criteria-tab';
import { DefinitionsTab } from './definitions-tab';
import type { Problems } from './draft';
import type { Edit } from './edit';
import { FieldsTab } from './fields-tab';
import { GateTab } from './gate/gate-tab';
import { PeopleTab } from './people-tab';
import { SiteTab } from './site/site-tab';
import { TestsTab } from './tests/tests-tab';
import { ValueTab } from './value/value-tab';

export type TabName = keyof typeof settingsTexts.texts.tabs;

interface SettingsTab {
  readonly name: TabName;
  /** The parts of the policy whose problems are shown there. */
  readonly paths: readonly string[];
  readonly show: (edit: Edit, saved: boolean) => ReactNode;
}

const peoplePaths = [
  'productOwner',
  'deputies',
  'mode',
  'types',
  'noSelfAcceptance',
  'receiptsSince',
  'hidesTransitions',
  'breach',
  'rejectedTo',
  'statuses',
  'closingResolutions',
  'closing',
];

export const tabs: readonly SettingsTab[] = [
  { name: 'people', paths: peoplePaths, show: (edit) => <PeopleTab {...edit} /> },
  { name: 'definitions', paths: ['definitions'], show: (edit) => <DefinitionsTab {...edit} /> },
  { name: 'criteria', paths: ['criteria'], show: (edit) => <CriteriaTab {...edit} /> },
  { name: 'value', paths: ['value', 'stakeholders'], show: (edit) => <ValueTab {...edit} /> },
  { name: 'gate', paths: [], show: (edit, saved) => <GateTab edit={edit} saved={saved} /> },
  { name: 'tests', paths: ['testBranches'], show: (edit) => <TestsTab {...edit} /> },
  { name: 'fields', paths: ['fields'], show: (edit) => <FieldsTab {...edit} /> },
  { name: 'site', paths: [], show: (edit) => <SiteTab {...edit} /> },
  { name: 'changes', paths: ['', 'changes'], show: (edit) => <CopiesTab {...edit} /> },
];

/** The tab that puts a finding right. */
export const tabOf: Readonly<Record<Finding['where'], TabName>> = {
  people: 'people',
  types: 'people',
  policy: 'people',
  gate: 'gate',
  fields: 'fields',
};

export const countIn = (problems: Problems, paths: readonly string[]): number =>
  Object.keys(problems).filter((at) => paths.includes(at.split('.')[0] ?? '')).length;

/** The first tab with a problem. */
export const firstWith = (problems: Problems): number =>
  Math.max(
    0,
    tabs.findIndex(({ paths }) => countIn(problems, paths) > 0),
  );
