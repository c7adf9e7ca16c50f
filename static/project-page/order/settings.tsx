import { orderTexts } from '../../../src/messages/en/order';
import { Busy } from '../../ui/busy';
import { Disclosure } from '../../ui/disclosure';
import { useMessages } from '../../ui/messages';
import { Part } from '../../ui/part';
import { useProject } from '../data';
import type { SettingsProps } from './settings-form';

// Loaded when it is first opened.
const loadForm = () => import('./settings-form');

/** What the project decides about its order; Jira lets project admins alone save it. */
export const Settings = (props: SettingsProps) => {
  const { may } = useProject();
  const texts = useMessages(orderTexts);
  if (!may('ADMINISTER_PROJECTS')) return null;
  return (
    <Disclosure title={texts.settings}>
      <Part load={loadForm} props={props} waiting={<Busy label={texts.settings} />} />
    </Disclosure>
  );
};
