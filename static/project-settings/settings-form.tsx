import Button from '@atlaskit/button/new';
import Tabs, { Tab, TabList, TabPanel } from '@atlaskit/tabs';
import { type ReactNode, useState } from 'react';

import { policyMaxLength } from '../../src/domain/policy/policy';
import { policyLength } from '../../src/domain/policy/policy-problems';
import { CopiesTab } from './copies-tab';
import { CriteriaTab } from './criteria-tab';
import { DefinitionsTab } from './definitions-tab';
import type { Problems } from './draft';
import type { Edit } from './edit';
import { FieldsTab } from './fields-tab';
import { GateTab } from './gate/gate-tab';
import { HealthNotice } from './health-notice';
import type { Loaded } from './load';
import { Notice } from './notice';
import { Outcome } from './outcome';
import { PeopleTab } from './people-tab';
import { SiteTab } from './site/site-tab';
import { StoredFields } from './stored-fields';
import { useSettings } from './use-settings';

interface Part {
  readonly name: string;
  /** The parts of the policy whose problems are shown there. */
  readonly paths: readonly string[];
  readonly show: (edit: Edit, saved: boolean) => ReactNode;
}

const tabs: readonly Part[] = [
  {
    name: 'Who and how',
    paths: [
      'productOwner',
      'deputies',
      'mode',
      'types',
      'noSelfAcceptance',
      'hidesTransitions',
      'breach',
      'rejectedTo',
      'statuses',
      'closingResolutions',
      'closing',
    ],
    show: (edit) => <PeopleTab {...edit} />,
  },
  { name: 'Ready and Done', paths: ['definitions'], show: (edit) => <DefinitionsTab {...edit} /> },
  { name: 'Acceptance criteria', paths: ['criteria'], show: (edit) => <CriteriaTab {...edit} /> },
  { name: 'Gate', paths: [], show: (edit, saved) => <GateTab edit={edit} saved={saved} /> },
  { name: 'Fields', paths: ['fields'], show: (edit) => <FieldsTab {...edit} /> },
  { name: 'Your site', paths: [], show: (edit) => <SiteTab {...edit} /> },
  { name: 'Changes and copies', paths: ['', 'changes'], show: (edit) => <CopiesTab {...edit} /> },
];

const countIn = (problems: Problems, paths: readonly string[]): number =>
  Object.keys(problems).filter((at) => paths.includes(at.split('.')[0] ?? '')).length;

const firstWith = (problems: Problems): number => tabs.findIndex(({ paths }) => countIn(problems, paths) > 0);

/** How much of what Jira stores these settings take. */
const Length = ({ edit }: { readonly edit: Edit }) => {
  const length = policyLength(edit.draft);
  const near = length > policyMaxLength * 0.8;
  return (
    <div className="settings-length">
      <meter
        id="settings-length"
        min={0}
        max={policyMaxLength}
        high={policyMaxLength * 0.8}
        optimum={0}
        value={length}
      />
      <label htmlFor="settings-length" className={near ? 'settings-why' : 'settings-help'}>
        {length.toLocaleString(edit.loaded.locale)} of the {policyMaxLength.toLocaleString(edit.loaded.locale)}{' '}
        characters that Jira stores{near ? ': shorten or remove lines before it is too long to save.' : '.'}
      </label>
    </div>
  );
};

/** The settings of one project. What was typed stays until it is saved, whatever happens on the way. */
export const SettingsForm = ({ loaded }: { readonly loaded: Loaded }) => {
  const settings = useSettings(loaded);
  const { edit, busy, dirty, stored } = settings;
  const [selected, setSelected] = useState(0);

  const submit = async (): Promise<void> => {
    const problems = await settings.submit();
    if (Object.keys(problems).length > 0) setSelected(Math.max(0, firstWith(problems)));
  };

  return (
    <form
      className="settings"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void submit();
      }}
    >
      <Notice loaded={loaded} />
      <HealthNotice
        loaded={loaded}
        revision={stored?.revision ?? 0}
        onShow={(name) => setSelected(tabs.findIndex((tab) => tab.name === name))}
      />
      {stored !== null && <StoredFields projectId={loaded.project.id} policy={stored} isAdmin={loaded.admin} />}
      <Tabs id="settings" selected={selected} onChange={setSelected}>
        <TabList>
          {tabs.map(({ name, paths }) => {
            const count = countIn(edit.problems, paths);
            return (
              <Tab key={name}>
                {count === 0 ? name : `${name} (${count === 1 ? '1 problem' : `${count} problems`})`}
              </Tab>
            );
          })}
        </TabList>
        {tabs.map(({ name, show }) => (
          <TabPanel key={name}>{show(edit, stored !== null && !dirty)}</TabPanel>
        ))}
      </Tabs>
      <div className="settings-outcome" role="status">
        <Outcome settings={settings} />
      </div>
      {!edit.locked && (
        <div className="settings-foot">
          <Button appearance="primary" type="submit" isLoading={busy}>
            Save
          </Button>
          {dirty && stored !== null && (
            <Button appearance="subtle" onClick={settings.discard}>
              Discard changes
            </Button>
          )}
          {dirty && <span className="settings-help">There are unsaved changes.</span>}
          <Length edit={edit} />
        </div>
      )}
    </form>
  );
};
