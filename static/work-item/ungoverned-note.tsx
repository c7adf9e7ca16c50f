import { ungovernedTexts } from '../../src/messages/en/ungoverned';
import { faultText } from '../../src/messages/fault-text';
import { openProjectSettings } from '../ui/bridge';
import { Button } from '../ui/button';
import { Message } from '../ui/message';
import { useAllMessages } from '../ui/messages';
import type { Ungoverned } from './build-view-model';

export interface UngovernedProps {
  readonly of: Ungoverned;
  readonly projectKey: string;
}

/** Nothing to answer here: says why, and what comes next. */
const UngovernedNote = ({ of, projectKey }: UngovernedProps) => {
  const messages = useAllMessages();
  const texts = messages.of(ungovernedTexts);
  const { title, admin, others } = texts[of.state];
  if (of.escapedAt !== undefined)
    return (
      <Message tone="danger" title={texts.escaped.title}>
        <p>{texts.escaped.detail({ at: of.escapedAt })}</p>
      </Message>
    );
  return (
    <Message
      tone={of.state === 'damaged' ? 'danger' : 'neutral'}
      title={title}
      {...(of.admin
        ? { actions: <Button onClick={() => void openProjectSettings(projectKey)}>{texts.openSettings}</Button> }
        : {})}
    >
      {of.state === 'none' && <p>{texts.about}</p>}
      {of.state === 'damaged' && of.why !== null && <p>{faultText(messages, of.why)}</p>}
      <p>{of.admin ? admin : others}</p>
    </Message>
  );
};

export default UngovernedNote;
