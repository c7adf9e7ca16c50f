import Button from '@atlaskit/button/new';
import SectionMessage from '@atlaskit/section-message';
import Tabs, { Tab, TabList, TabPanel } from '@atlaskit/tabs';
import { type ReactNode, useState } from 'react';

import { policyMaxLength } from '../../src/domain/policy';
import { policyLength } from '../../src/domain/policy-problems';
import { CriteriaTab } from './criteria-tab';
import { DefinitionsTab } from './definitions-tab';
import { type Draft, firstDraft, noProblems, type Problems, problemsOf, toSave } from './draft';
import type { Edit } from './edit';
import { FieldsTab } from './fields-tab';
import type { Loaded } from './load';
import { Notice } from './notice';
import { PeopleTab } from './people-tab';
import { save, type Saved } from './save';

const tabs: readonly {
  readonly name: string;
  readonly paths: readonly string[];
  readonly show: (edit: Edit) => ReactNode;
}[] = [
  {
    name: 'Who and how',
    paths: ['productOwner', 'deputies', 'mode', 'governed'],
    show: (edit) => <PeopleTab {...edit} />,
  },
  { name: 'Ready and Done', paths: ['ready', 'done'], show: (edit) => <DefinitionsTab {...edit} /> },
  { name: 'Acceptance criteria', paths: ['criteria'], show: (edit) => <CriteriaTab {...edit} /> },
  { name: 'Fields', paths: ['fields', 'rejectedTo'], show: (edit) => <FieldsTab {...edit} /> },
];

const countIn = (problems: Problems, paths: readonly string[]): number =>
  Object.keys(problems).filter((at) => paths.includes(at.split('.')[0] ?? '')).length;

const firstWith = (problems: Problems): number => tabs.findIndex(({ paths }) => countIn(problems, paths) > 0);

const outcomeWords = (saved: Saved, problems: Problems): ReactNode => {
  switch (saved.state) {
    case 'saved':
      return (
        <SectionMessage appearance="success" title="Saved">
          These settings (no. {saved.policy.revision}) apply from now on.
        </SectionMessage>
      );
    case 'refused':
      return (
        <SectionMessage appearance="error" title="Not saved yet">
          {Object.keys(problems).length === 1 ? 'One entry needs' : `${Object.keys(problems).length} entries need`}{' '}
          another look; each says why. All that you typed is kept.
        </SectionMessage>
      );
    case 'overtaken':
      return (
        <SectionMessage appearance="warning" title="Somebody else saved meanwhile">
          Nothing of yours was lost or saved. Press Save again to replace the other settings (no. {saved.revision}) with
          these, or load the page again to see them.
        </SectionMessage>
      );
    case 'failed':
      return (
        <SectionMessage appearance="error" title="Jira did not save it">
          {saved.why} All that you typed is kept.
        </SectionMessage>
      );
  }
};

/** The settings of one project. What was typed stays until it is saved, whatever happens on the way. */
export const SettingsForm = ({ loaded }: { readonly loaded: Loaded }) => {
  const [draft, setDraft] = useState<Draft>(() => firstDraft(loaded));
  const [problems, setProblems] = useState<Problems>(noProblems);
  const [outcome, setOutcome] = useState<Saved | null>(null);
  const [base, setBase] = useState<number | null>(() =>
    'policy' in loaded.reading && loaded.reading.policy !== null ? loaded.reading.policy.revision : null,
  );
  const [selected, setSelected] = useState(0);
  const [busy, setBusy] = useState(false);
  const locked = !loaded.admin;
  const length = policyLength(toSave(draft, new Date()));

  const submit = async (): Promise<void> => {
    const policy = toSave(draft, new Date());
    const found = problemsOf(policy);
    setProblems(found);
    if (Object.keys(found).length > 0) {
      setOutcome({ state: 'refused' });
      setSelected(Math.max(0, firstWith(found)));
      return;
    }
    setBusy(true);
    const saved = await save(loaded.project.id, policy, base);
    setBusy(false);
    setOutcome(saved);
    if (saved.state === 'saved') setDraft(saved.policy);
    if (saved.state === 'saved') setBase(saved.policy.revision);
    if (saved.state === 'overtaken') setBase(saved.revision);
  };

  const edit: Edit = {
    draft,
    loaded,
    problems,
    locked,
    change: (part) => setDraft((before) => ({ ...before, ...part })),
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
      <Tabs id="settings" selected={selected} onChange={setSelected}>
        <TabList>
          {tabs.map(({ name, paths }) => {
            const count = countIn(problems, paths);
            return (
              <Tab key={name}>
                {count === 0 ? name : `${name} (${count === 1 ? '1 problem' : `${count} problems`})`}
              </Tab>
            );
          })}
        </TabList>
        {tabs.map(({ name, show }) => (
          <TabPanel key={name}>{show(edit)}</TabPanel>
        ))}
      </Tabs>
      {length > policyMaxLength * 0.8 && (
        <p className="settings-help">
          These settings take {length.toLocaleString()} of the {policyMaxLength.toLocaleString()} characters that Jira
          stores.
        </p>
      )}
      <div className="settings-outcome" role="status">
        {outcome !== null && outcomeWords(outcome, problems)}
      </div>
      {!locked && (
        <div>
          <Button appearance="primary" type="submit" isLoading={busy}>
            Save
          </Button>
        </div>
      )}
    </form>
  );
};
