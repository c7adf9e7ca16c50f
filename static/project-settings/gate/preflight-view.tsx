import SectionMessage from '@atlaskit/section-message';

import { settingsGateTexts } from '../../../src/messages/en/settings-gate';
import type { Preflight, PreflightAnswer } from '../../../src/workflow-gate/preflight';
import { useMessages } from '../../ui/messages';

type Refused = Extract<Preflight, { state: 'refused' }>;

const RefusedView = ({ of, when }: { readonly of: Refused; readonly when: 'before' | 'after' }) => {
  const { preflight: texts, noReason } = useMessages(settingsGateTexts);
  return (
    <SectionMessage appearance="error" title={when === 'before' ? texts.refusedBefore : texts.refusedAfter}>
      <p>{when === 'before' ? texts.refusedBeforeWhat : texts.refusedAfterWhat}</p>
      <ul className="settings-list">
        {of.problems.map(({ name, message }, index) => (
          <li key={index}>
            {texts.problem({ name, message: message === '' ? noReason : (message ?? texts.noAnswer) })}
          </li>
        ))}
      </ul>
    </SectionMessage>
  );
};

/** What Jira said of the rules on this site. */
export const PreflightView = ({ of, when }: { readonly of: Preflight; readonly when: 'before' | 'after' }) => {
  const { preflight: texts } = useMessages(settingsGateTexts);
  if (of.state === 'refused') return <RefusedView of={of} when={when} />;
  const { issueKey, answers } = of;
  const lineOf = ({ name, value }: PreflightAnswer): string => {
    if (typeof value === 'string') return texts.refusesWith({ name, words: value });
    return value ? texts.lets({ name }) : texts.refuses({ name });
  };
  return (
    <SectionMessage appearance="success" title={texts.passed}>
      {issueKey === null ? (
        <p>{texts.noIssue}</p>
      ) : (
        <>
          <p>{texts.tried({ key: issueKey })}</p>
          <ul className="settings-list">
            {answers.map((answer) => (
              <li key={answer.name}>{lineOf(answer)}</li>
            ))}
          </ul>
        </>
      )}
    </SectionMessage>
  );
};
