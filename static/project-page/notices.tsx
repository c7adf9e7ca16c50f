import { commonTexts } from '../../src/messages/en/common';
import { projectTexts } from '../../src/messages/en/project';
import { faultText } from '../../src/messages/fault-text';
import { openProjectSettings } from '../ui/bridge';
import { Button } from '../ui/button';
import { Message } from '../ui/message';
import { useAllMessages, useMessages } from '../ui/messages';
import { useFreshness } from '../ui/use-freshness';
import { useProject } from './data';
import { useReasonText } from '../ui/failure-text';

/** What is missing of what is shown, and what that means for the figures. */
const Failures = () => {
  const sayReason = useReasonText();
  const { failures, refresh } = useProject();
  const { missing } = useMessages(projectTexts);
  const { tryAgain } = useMessages(commonTexts);
  const first = new Map(failures.map(({ part, why }) => [part, why]));
  if (first.size === 0) return null;
  return (
    <Message
      tone="warning"
      title={missing.title}
      alert
      actions={<Button onClick={() => void refresh()}>{tryAgain}</Button>}
    >
      <ul className="page-missing">
        {[...first].map(([part, why]) => (
          <li key={part}>{missing.part[part]({ why: sayReason(why) })}</li>
        ))}
      </ul>
      <p>{missing.rest}</p>
    </Message>
  );
};

/** Without settings the page shows what it can. */
const Policy = () => {
  const { policyResult: reading, may, projectKey } = useProject();
  const messages = useAllMessages();
  const { policy: texts } = messages.of(projectTexts);
  if (reading === null || reading.state === 'ok') return null;
  const isAdmin = may('ADMINISTER_PROJECTS');
  const open = isAdmin ? (
    <Button onClick={() => void openProjectSettings(projectKey)}>{texts.openSettings}</Button>
  ) : undefined;
  const ask = isAdmin ? null : <p>{texts.adminCan}</p>;
  if (reading.state === 'damaged')
    return (
      <Message tone="danger" title={texts.damaged} actions={open}>
        <p>{texts.damagedDetail({ why: faultText(messages, reading.why) })}</p>
        {ask}
      </Message>
    );
  if (reading.state === 'newer')
    return (
      <Message tone="warning" title={texts.newer}>
        <p>{faultText(messages, reading.why)}</p>
      </Message>
    );
  if (reading.state === 'off')
    return reading.mode === 'off' ? (
      <Message tone="neutral" title={texts.off}>
        <p>{texts.offDetail}</p>
      </Message>
    ) : null;
  return (
    <Message tone="information" title={texts.none} actions={open}>
      <p>{texts.noneDetail}</p>
      {ask}
    </Message>
  );
};

/** Readiness and value per point are stored with the work items: while they are older than the settings the page says so. */
const Freshness = () => {
  const { context, policyResult } = useProject();
  const { freshness: texts } = useMessages(projectTexts);
  const policy = policyResult?.state === 'ok' ? policyResult.policy : null;
  const freshness = useFreshness(context.extension.project?.id ?? '', policy, { remembers: true });
  if (freshness === null || freshness.state === 'current') return null;
  return (
    <Message tone="information" title={texts.title}>
      <p>{freshness.state === 'running' ? texts.running({ share: freshness.share }) : texts.later}</p>
    </Message>
  );
};

export const Notices = () => (
  <>
    <Failures />
    <Policy />
    <Freshness />
  </>
);
