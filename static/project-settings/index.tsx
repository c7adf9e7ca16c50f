import './settings.css';
import './parts.css';

import { settingsTexts } from '../../src/messages/en/settings';
import { Busy } from '../ui/busy';
import type { Context } from '../ui/context';
import { NotRead } from '../ui/not-read';
import { useMessages } from '../ui/messages';
import { useReply } from '../ui/use-reply';
import { load } from './load';
import { SettingsForm } from './settings-form';

/** The project settings page: who the Product Owner is, and what Ready and Done mean here. */
const ProjectSettings = ({ context }: { readonly context: Context }) => {
  const texts = useMessages(settingsTexts);
  const reply = useReply(() => load(context), [context]);
  if (reply.state === 'waiting') return <Busy label={texts.loading} />;
  if (reply.state === 'failed') return <NotRead title={texts.unreadable} reply={reply} />;
  return <SettingsForm loaded={reply.value} />;
};

export default ProjectSettings;
