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
import { commonTexts } from '../../src/messages/en/common';
import { settingsFieldsTexts } from '../../src/messages/en/settings-fields';
import { jira, openPath } from '../ui/bridge';
import { Busy } from '../ui/busy';
import { useMessages } from '../ui/messages';
import { useReply } from '../ui/use-reply';
import type { Edit } from './edit';
import { HelpView } from './gate/help-view';
import { useFailureText } from '../ui/failure-text';

const Lacks = ({ screens }: { readonly screens: readonly ScreenLack[] }) => {
  const { screens: texts } = useMessages(settingsFieldsTexts);
  return (
    <ul className="settings-list">
      {screens
        .filter(({ lacks }) => lacks.length > 0)
        .map(({ screenId, uses, lacks }) => (
          <li key={screenId}>
            {texts.lack({ uses: uses.map((one) => texts.use[one]), fields: lacks.map(({ name }) => name) })}
          </li>
        ))}
    </ul>
  );
};

const Report = ({ report, onPut }: { readonly report: ScreensReport; readonly onPut: () => void }) => {
  const { screens: texts } = useMessages(settingsFieldsTexts);
  if (report.state === 'not-allowed') return <HelpView help={report.help} />;
  if (report.state === 'by-hand')
    return (
      <>
        <p>{texts.byHand}</p>
        <ol className="settings-list settings-numbered">
          <li>{texts.byHandOpen}</li>
          <li>{texts.byHandAdd({ fields: report.fields })}</li>
        </ol>
        <div>
          <Button onClick={() => void openPath(report.link)}>{texts.openSettings}</Button>
        </div>
      </>
    );
  if (report.screens.every(({ lacks }) => lacks.length === 0)) return <p>{texts.all}</p>;
  return (
    <>
      <p>{texts.missing}</p>
      <Lacks screens={report.screens} />
      <div>
        <Button onClick={onPut}>{texts.put}</Button>
      </div>
    </>
  );
};

/** Where people see the fields: what is missing on the project's screens, and one click to put them there. */
export const OnScreens = ({ draft, loaded, siteChanged }: Edit) => {
  const sayFailure = useFailureText();
  const { screens: texts } = useMessages(settingsFieldsTexts);
  const { nothingChanged } = useMessages(commonTexts);
  const nameOf = (id: string): string => loaded.fields.find((field) => field.id === id)?.name ?? id;
  const request = { project: loaded.project, fields: fieldsToShow(draft.fields, nameOf) };
  const reply = useReply(() => readScreens(jira)(request), [JSON.stringify(request.fields)]);
  const [done, setDone] = useState<ScreensReport | null>(null);
  const [busy, setBusy] = useState(false);
  const [why, setWhy] = useState<string | null>(null);

  const putFields = async (): Promise<void> => {
    setBusy(true);
    setWhy(null);
    try {
      setDone(await putOnScreens(jira)(request));
      siteChanged();
    } catch (error) {
      setWhy(sayFailure(error));
    }
    setBusy(false);
  };

  return (
    <fieldset className="settings-group">
      <legend>{texts.title}</legend>
      <p className="settings-help">
        {request.fields.length === 0 ? texts.helpNone : texts.help({ fields: request.fields.map(({ name }) => name) })}
      </p>
      <div role="status" className="settings-group">
        {(reply.state === 'waiting' || busy) && <Busy label={busy ? texts.putting : texts.reading} />}
        {reply.state === 'failed' && (
          <SectionMessage appearance="warning" title={texts.unreadable}>
            {nothingChanged({ why: sayFailure(reply.why) })}
          </SectionMessage>
        )}
        {why !== null && (
          <SectionMessage appearance="error" title={texts.partly}>
            {texts.partlyWhat({ why })}
          </SectionMessage>
        )}
        {reply.state === 'ready' && !busy && <Report report={done ?? reply.value} onPut={() => void putFields()} />}
      </div>
    </fieldset>
  );
};
