import Button from '@atlaskit/button/new';
import SectionMessage from '@atlaskit/section-message';
import { useState } from 'react';

import {
  fieldsToShow,
  putOnScreens,
  readScreens,
  type ScreenLack,
  type ScreensReport,
} from '../../src/workflow-gate/fields-on-screens';
import { jira, openPath } from '../ui/bridge';
import { Busy } from '../ui/busy';
import { toFailure, useReply } from '../ui/use-reply';
import type { Edit } from './edit';
import { HelpView } from './gate/help-view';

const useWords = { create: 'create', edit: 'edit', view: 'view' } as const;

const Lacks = ({ screens }: { readonly screens: readonly ScreenLack[] }) => (
  <ul className="settings-list">
    {screens
      .filter(({ lacks }) => lacks.length > 0)
      .map(({ screenId, uses, lacks }) => (
        <li key={screenId}>
          The screen to {uses.map((one) => useWords[one]).join(' and ')}: {lacks.map(({ name }) => name).join(', ')}
        </li>
      ))}
  </ul>
);

const Report = ({ report, onPut }: { readonly report: ScreensReport; readonly onPut: () => void }) => {
  if (report.state === 'not-allowed') return <HelpView help={report.help} />;
  if (report.state === 'by-hand')
    return (
      <>
        <p>In a team-managed project two clicks do it:</p>
        <ol className="settings-list settings-numbered">
          {report.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <div>
          <Button onClick={() => void openPath(report.link)}>Open the project settings</Button>
        </div>
      </>
    );
  if (report.screens.every(({ lacks }) => lacks.length === 0)) return <p>All of them are on the project’s screens.</p>;
  return (
    <>
      <p>These are not there yet:</p>
      <Lacks screens={report.screens} />
      <div>
        <Button onClick={onPut}>Put them on the screens</Button>
      </div>
    </>
  );
};

/** Where people see the fields: what is missing on the project's screens, and one click to put it there. */
export const OnScreens = ({ draft, loaded }: Edit) => {
  const nameOf = (id: string): string => loaded.fields.find((field) => field.id === id)?.name ?? id;
  const wish = { project: loaded.project, fields: fieldsToShow(draft.fields, nameOf) };
  const reply = useReply(() => readScreens(jira)(wish), [JSON.stringify(wish.fields)]);
  const [done, setDone] = useState<ScreensReport | null>(null);
  const [busy, setBusy] = useState(false);
  const [why, setWhy] = useState<string | null>(null);

  const put = async (): Promise<void> => {
    setBusy(true);
    setWhy(null);
    try {
      setDone(await putOnScreens(jira)(wish));
    } catch (error) {
      setWhy(toFailure(error).message);
    }
    setBusy(false);
  };

  return (
    <fieldset className="settings-group">
      <legend>On screens</legend>
      <p className="settings-help">
        So that people see {wish.fields.map(({ name }) => name).join(', ') || 'the fields'} on the work item. Board
        cards and list columns take them too: Board → Configure → Card layout, and the columns of any list.
      </p>
      <div role="status" className="settings-group">
        {(reply.state === 'waiting' || busy) && (
          <Busy label={busy ? 'Putting the fields on the screens' : 'Reading the screens'} />
        )}
        {reply.state === 'failed' && (
          <SectionMessage appearance="warning" title="The screens could not be read">
            {reply.why.message} Nothing was changed.
          </SectionMessage>
        )}
        {why !== null && (
          <SectionMessage appearance="error" title="Not all of it was done">
            {why} What was put on a screen before stays there; try again for the rest.
          </SectionMessage>
        )}
        {reply.state === 'ready' && !busy && <Report report={done ?? reply.value} onPut={() => void put()} />}
      </div>
    </fieldset>
  );
};
