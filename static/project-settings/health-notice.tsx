import SectionMessage from '@atlaskit/section-message';

import { healthTexts } from '../../src/messages/en/health';
import { settingsTexts } from '../../src/messages/en/settings';
import { findingText } from '../../src/messages/finding-text';
import type { Finding } from '../../src/workflow-gate/finding';
import { Lozenge } from '../ui/lozenge';
import type { Tone } from '../ui/tone';
import { useAllMessages, useMessages } from '../ui/messages';
import { type TabName, tabOf } from './tabs';

const tones: Readonly<Record<Finding['severity'], Tone>> = { error: 'danger', warning: 'warning', note: 'neutral' };

/** What should be put right, by whom and where. Nothing found takes no room. */
export const HealthNotice = ({
  findings: all,
  onShow,
}: {
  readonly findings: readonly Finding[] | null;
  readonly onShow: (tab: TabName) => void;
}) => {
  const messages = useAllMessages();
  const texts = messages.of(healthTexts);
  const { health, tabs } = useMessages(settingsTexts);
  // The damage is shown above already; what only a Jira admin may read, the daily check reads.
  const findings = (all ?? []).filter(({ code }) => code !== 'policy-damaged' && code !== 'unknown');
  if (findings.length === 0) return null;
  const problems = findings.filter(({ severity }) => severity === 'error').length;
  const title = problems === findings.length ? health.titleProblems : health.title;
  return (
    <SectionMessage
      appearance={findings.some(({ severity }) => severity !== 'note') ? 'warning' : 'information'}
      title={title({ count: findings.length })}
    >
      <ul className="settings-findings">
        {findings.map((finding, index) => (
          <li key={index}>
            <Lozenge tone={tones[finding.severity]}>{texts.severity[finding.severity]}</Lozenge>{' '}
            <span>
              {findingText(messages, finding)} {texts.fixer[finding.fixer]}{' '}
              <button type="button" className="settings-link" onClick={() => onShow(tabOf[finding.where])}>
                {health.show}
                <span className="visually-hidden"> {health.showTab({ name: tabs[tabOf[finding.where]] })}</span>
              </button>
            </span>
          </li>
        ))}
      </ul>
    </SectionMessage>
  );
};
