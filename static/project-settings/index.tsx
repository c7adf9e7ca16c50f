import './settings.css';
import './parts.css';

import { Busy } from '../ui/busy';
import type { Context } from '../ui/context';
import { ErrorState } from '../ui/error-state';
import { useReply } from '../ui/use-reply';
import { load } from './load';
import { SettingsForm } from './settings-form';

/** The project settings page: who the Product Owner is, and what Ready and Done mean here. */
const ProjectSettings = ({ context }: { readonly context: Context }) => {
  const reply = useReply(() => load(context), [context]);
  if (reply.state === 'waiting') return <Busy label="Loading the settings" />;
  if (reply.state === 'failed')
    return (
      <ErrorState
        title="The settings could not be read"
        detail={`${reply.why.message} Nothing was changed.`}
        onRetry={() => void reply.again()}
      />
    );
  return <SettingsForm loaded={reply.value} />;
};

export default ProjectSettings;
