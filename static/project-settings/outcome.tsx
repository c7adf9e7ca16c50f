import Button from '@atlaskit/button/new';
import SectionMessage from '@atlaskit/section-message';

import { settingsTexts } from '../../src/messages/en/settings';
import { useAllMessages, useMessages } from '../ui/messages';
import { differences } from './differences';
import type { Settings } from './use-settings';
import { useFailureText } from '../ui/failure-text';

/** Two admins at once: what the other changed, and a choice. Nothing is lost until one is made. */
const Overtaken = ({ settings }: { readonly settings: Settings }) => {
  const { outcome: texts, unknownUser } = useMessages(settingsTexts);
  const messages = useAllMessages();
  const { outcome, stored, edit, busy } = settings;
  if (outcome?.state !== 'overtaken') return null;
  const { theirs, revision } = outcome;
  const changed =
    theirs === null ? [] : differences(stored, theirs, { ...edit.loaded, unknownUser, messages }, outcome.people);
  return (
    <SectionMessage appearance="warning" title={texts.overtaken}>
      <p>{texts.overtakenWhat({ revision })}</p>
      {theirs === null ? (
        <p>{texts.theirsUnreadable}</p>
      ) : (
        <ul className="settings-list">
          {changed.length === 0 && <li>{texts.theirsSame}</li>}
          {changed.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      )}
      <div className="settings-buttons">
        <Button onClick={() => void settings.saveOverTheirs()} isLoading={busy}>
          {texts.keepMine}
        </Button>
        {theirs !== null && <Button onClick={settings.takeTheirs}>{texts.takeTheirs}</Button>}
        <Button appearance="subtle" onClick={settings.back}>
          {texts.back}
        </Button>
      </div>
    </SectionMessage>
  );
};

/** How the last attempt to save ended, and what is kept. */
export const Outcome = ({ settings }: { readonly settings: Settings }) => {
  const sayFailure = useFailureText();
  const { outcome: texts } = useMessages(settingsTexts);
  const { outcome, dirty, resumed, edit } = settings;
  switch (outcome?.state) {
    case undefined:
      return resumed && dirty ? (
        <SectionMessage appearance="information" title={texts.resumed}>
          {texts.resumedWhat}
        </SectionMessage>
      ) : null;
    case 'saved':
      if (dirty) return null;
      return outcome.inForce ? (
        <SectionMessage appearance="success" title={texts.saved}>
          {texts.savedWhat(outcome.policy)}
        </SectionMessage>
      ) : (
        <SectionMessage appearance="warning" title={texts.savedLater}>
          {texts.savedLaterWhat(outcome.policy)}
        </SectionMessage>
      );
    case 'refused':
      return (
        <SectionMessage appearance="error" title={texts.refused}>
          {edit.problems[''] ?? texts.refusedWhat({ count: Object.keys(edit.problems).length })}
        </SectionMessage>
      );
    case 'overtaken':
      return <Overtaken settings={settings} />;
    case 'failed':
      return (
        <SectionMessage appearance="error" title={outcome.isUnsure ? texts.unsure : texts.failed}>
          {outcome.isUnsure
            ? texts.unsureWhat({ why: sayFailure(outcome.why) })
            : texts.failedWhat({ why: sayFailure(outcome.why) })}
        </SectionMessage>
      );
  }
};
