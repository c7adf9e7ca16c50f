import Button from '@atlaskit/button/new';
import Tabs, { Tab, TabList, TabPanel } from '@atlaskit/tabs';
import { useState } from 'react';

import { policyMaxLength } from '../../src/domain/policy/policy';
import { policyLength } from '../../src/domain/policy/policy-problems';
import { commonTexts } from '../../src/messages/en/common';
import { settingsTexts } from '../../src/messages/en/settings';
import { useMessages } from '../ui/messages';
import type { Edit } from './edit';
import { HealthNotice } from './health-notice';
import type { Loaded } from './load';
import { Notice } from './notice';
import { Outcome } from './outcome';
import { SetupSteps } from './setup-steps';
import { StoredFields } from './stored-fields';
import { countIn, firstWith, type TabName, tabs } from './tabs';
import { useHealth } from './use-health';
import { type Settings, useSettings } from './use-settings';

/** How much of what Jira stores these settings take. */
const Length = ({ edit }: { readonly edit: Edit }) => {
  const texts = useMessages(settingsTexts);
  const length = policyLength(edit.draft);
  const near = length > policyMaxLength * 0.8;
  const values = { length, most: policyMaxLength };
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
        {near ? texts.lengthNear(values) : texts.length(values)}
      </label>
    </div>
  );
};

const Foot = ({ settings: { edit, busy, dirty, stored, discard } }: { readonly settings: Settings }) => {
  const texts = useMessages(settingsTexts);
  const { save } = useMessages(commonTexts);
  return (
    <div className="settings-foot">
      <Button appearance="primary" type="submit" isLoading={busy}>
        {save}
      </Button>
      {dirty && stored !== null && (
        <Button appearance="subtle" onClick={discard}>
          {texts.discard}
        </Button>
      )}
      {dirty && <span className="settings-help">{texts.unsaved}</span>}
      <Length edit={edit} />
    </div>
  );
};

const SettingsTabs = ({
  settings: { edit, stored, dirty },
  selected,
  onSelect,
}: {
  readonly settings: Settings;
  readonly selected: number;
  readonly onSelect: (index: number) => void;
}) => {
  const texts = useMessages(settingsTexts);
  return (
    <Tabs id="settings" selected={selected} onChange={onSelect}>
      <TabList>
        {tabs.map(({ name, paths }) => {
          const count = countIn(edit.problems, paths);
          const words = texts.tabs[name];
          return <Tab key={name}>{count === 0 ? words : texts.tabWithProblems({ name: words, count })}</Tab>;
        })}
      </TabList>
      {tabs.map(({ name, show }) => (
        <TabPanel key={name}>{show(edit, stored !== null && !dirty)}</TabPanel>
      ))}
    </Tabs>
  );
};

/** The settings of one project. What was typed stays until it is saved, whatever happens on the way. */
export const SettingsForm = ({ loaded }: { readonly loaded: Loaded }) => {
  const [round, setRound] = useState(0);
  const settings = useSettings(loaded, () => setRound((before) => before + 1));
  const { busy, stored } = settings;
  const [selected, setSelected] = useState(0);
  const health = useHealth(loaded, `${stored?.revision ?? 0}-${round}`);
  const select = (index: number): void => {
    setSelected(index);
    settings.forgetSaved();
  };
  const show = (name: TabName): void => select(tabs.findIndex((tab) => tab.name === name));

  const submit = async (): Promise<void> => {
    const problems = await settings.submit();
    if (Object.keys(problems).length > 0) setSelected(firstWith(problems));
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
      <Notice loaded={loaded} isSaved={settings.isSaved} />
      {loaded.admin && <SetupSteps stored={stored} findings={health} onShow={show} />}
      <HealthNotice findings={health} onShow={show} />
      {stored !== null && <StoredFields projectId={loaded.project.id} policy={stored} isAdmin={loaded.admin} />}
      <SettingsTabs settings={settings} selected={selected} onSelect={select} />
      <div className="settings-outcome" role="status">
        <Outcome settings={settings} />
      </div>
      {!settings.edit.locked && <Foot settings={settings} />}
    </form>
  );
};
