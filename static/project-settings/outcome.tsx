import Button from '@atlaskit/button/new';
import SectionMessage from '@atlaskit/section-message';

import { differences } from './differences';
import type { Settings } from './use-settings';

/** Two admins at once: what the other changed, and a choice. Nothing is lost until one is made. */
const Overtaken = ({ settings }: { readonly settings: Settings }) => {
  const { outcome, stored, edit, busy } = settings;
  if (outcome?.state !== 'overtaken') return null;
  const { theirs, revision } = outcome;
  const changed = theirs === null ? [] : differences(stored, theirs, edit.loaded, outcome.people);
  return (
    <SectionMessage appearance="warning" title="Somebody else saved meanwhile">
      <p>Nothing of yours was lost or saved. They saved settings no. {revision}:</p>
      {theirs === null ? (
        <p>What they saved cannot be read.</p>
      ) : (
        <ul className="settings-list">
          {changed.length === 0 && <li>the same as before.</li>}
          {changed.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      )}
      <div className="settings-buttons">
        <Button onClick={() => void settings.keepMine()} isLoading={busy}>
          Keep mine, replacing theirs
        </Button>
        {theirs !== null && <Button onClick={settings.takeTheirs}>Take theirs, dropping mine</Button>}
        <Button appearance="subtle" onClick={settings.back}>
          Back to editing
        </Button>
      </div>
    </SectionMessage>
  );
};

/** How the last attempt to save ended, and what is kept. */
export const Outcome = ({ settings }: { readonly settings: Settings }) => {
  const { outcome, dirty, resumed, edit } = settings;
  const count = Object.keys(edit.problems).length;
  switch (outcome?.state) {
    case undefined:
      return resumed && dirty ? (
        <SectionMessage appearance="information" title="These are your unsaved changes from before">
          You left this page without saving. Save them, or discard them.
        </SectionMessage>
      ) : null;
    case 'saved':
      return dirty ? null : (
        <SectionMessage appearance="success" title="Saved">
          These settings (no. {outcome.policy.revision}) apply from now on.
        </SectionMessage>
      );
    case 'refused':
      return (
        <SectionMessage appearance="error" title="Not saved yet">
          {edit.problems[''] ??
            `${count === 1 ? 'One entry needs' : `${count} entries need`} another look; each says why. All that you typed is kept.`}
        </SectionMessage>
      );
    case 'overtaken':
      return <Overtaken settings={settings} />;
    case 'failed':
      return (
        <SectionMessage appearance="error" title="Jira did not save it">
          {outcome.why} All that you typed is kept.
        </SectionMessage>
      );
  }
};
