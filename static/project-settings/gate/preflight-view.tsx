import SectionMessage from '@atlaskit/section-message';

import type { Preflight } from '../../../src/workflow-gate/preflight';

/** What Jira said of the rules on this site. */
export const PreflightView = ({ of, when }: { readonly of: Preflight; readonly when: 'before' | 'after' }) => {
  if (of.state === 'refused')
    return (
      <SectionMessage
        appearance="error"
        title={
          when === 'before'
            ? 'Jira does not take these rules: nothing was installed'
            : 'A rule does not work on this site'
        }
      >
        <p>
          {when === 'before'
            ? 'Each rule was tried before any workflow was changed. Rules that Jira cannot read would stop everybody. Jira says:'
            : 'The rules are in the workflow. Take the gate out again until this is put right. Jira says:'}
        </p>
        <ul className="settings-list">
          {of.problems.map(({ name, message }) => (
            <li key={`${name}: ${message}`}>
              {name}: {message ?? 'It gave neither yes, no nor a text.'}
            </li>
          ))}
        </ul>
      </SectionMessage>
    );
  const { issueKey, answers } = of;
  const said = ({ value }: (typeof answers)[number]): string =>
    value === true ? 'would let it pass' : value === false ? 'would refuse it' : `would refuse it: “${value}”`;
  return (
    <SectionMessage appearance="success" title="Jira reads and evaluates every rule on this site">
      {issueKey === null ? (
        <p>There is no open work item of a governed type to try them on; Jira has parsed them.</p>
      ) : (
        <>
          <p>Tried on {issueKey}, as if you moved it to Done:</p>
          <ul className="settings-list">
            {answers.map((answer) => (
              <li key={answer.name}>
                {answer.name}: {said(answer)}
              </li>
            ))}
          </ul>
        </>
      )}
    </SectionMessage>
  );
};
