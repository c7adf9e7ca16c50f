import './settings.css';
import './parts.css';

import { commonTexts } from '../../src/messages/en/common';
import { settingsTexts } from '../../src/messages/en/settings';
import { Busy } from '../ui/busy';
import type { Context } from '../ui/context';
import { ErrorState } from '../ui/error-state';
import { useMessages } from '../ui/messages';
import { useReply } from '../ui/use-reply';
import { load } from './load';
import { SettingsForm } from './settings-form';
import { useFailureText } from '../ui/failure-text';

/** The project settings page: who the Product Owner is, and what Ready and Done mean here. */
const ProjectSettings = ({ context }: { readonly context: Context }) => {
  const sayFailure = useFailureText();
  const texts = useMessages(settingsTexts);
  const { nothingChanged } = useMessages(commonTexts);
  const reply = useReply(() => load(context), [context]);
  if (reply.state === 'waiting') return <Busy label={texts.loading} />;
  if (reply.state === 'failed')
    return (
      <ErrorState
        title={texts.unreadable}
        detail={nothingChanged({ why: sayFailure(reply.why) })}
        onRetry={() => void reply.again()}
      />
    );
  return <SettingsForm loaded={reply.value} />;
};

export default ProjectSettings;
