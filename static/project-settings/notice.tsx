import SectionMessage from '@atlaskit/section-message';

import { policyTexts } from '../../src/messages/en/policy';
import { settingsTexts } from '../../src/messages/en/settings';
import { faultText } from '../../src/messages/fault-text';
import { useAllMessages } from '../ui/messages';
import type { Loaded } from './load';

interface NoticeProps {
  readonly loaded: Loaded;
  /** Settings were saved since the page was opened: what was said of those before is over. */
  readonly isSaved: boolean;
}

/** What the reader should know before reading on: that it is the first time, that it cannot be changed, that it was damaged. */
export const Notice = ({ loaded: { reading, admin }, isSaved }: NoticeProps) => {
  const messages = useAllMessages();
  const { notice } = messages.of(settingsTexts);
  const { note } = messages.of(policyTexts);
  if (!admin && reading.state !== 'newer')
    return (
      <SectionMessage appearance="information" title={notice.readOnly}>
        {reading.state === 'none' && <p>{notice.readOnlyNew}</p>}
        <p>{notice.readOnlyWhy}</p>
      </SectionMessage>
    );
  if (reading.state === 'newer')
    return (
      <SectionMessage appearance="warning" title={notice.newer}>
        {notice.newerWhat({ why: faultText(messages, reading.why) })}
      </SectionMessage>
    );
  if (isSaved) return null;
  if (reading.state === 'none')
    return (
      <SectionMessage appearance="information" title={notice.none}>
        {notice.noneWhat}
      </SectionMessage>
    );
  const why = reading.state === 'damaged' || reading.state === 'off' ? reading.why : null;
  if (why !== null)
    return (
      <SectionMessage appearance="warning" title={notice.damaged}>
        {notice.damagedWhat({ why: faultText(messages, why) })}
      </SectionMessage>
    );
  if (reading.state === 'ok' && reading.notes.length > 0)
    return (
      <SectionMessage appearance="warning" title={notice.repaired}>
        <ul className="settings-list">
          {reading.notes.map((one) => (
            <li key={one}>{note[one]}</li>
          ))}
        </ul>
      </SectionMessage>
    );
  return null;
};
