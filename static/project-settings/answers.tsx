import Select from '@atlaskit/select';

import { BreachAnswer } from '../../src/domain/policy/policy';
import { problemAt } from './draft';
import type { Edit } from './edit';
import { Row, Why } from './row';

interface Option {
  readonly label: string;
  readonly value: string;
}

const stays: Option = { label: 'It stays where it is', value: '' };

const breaches: readonly { readonly answer: BreachAnswer; readonly name: string; readonly what: string }[] = [
  { answer: 'record', name: 'Record it', what: 'The record and the field Acceptance say so, nothing else.' },
  { answer: 'flag', name: 'Record and show it', what: 'Readiness on cards, lists and in the panel says so too.' },
  {
    answer: 'return',
    name: 'Send it back',
    what: 'It goes back once, with a comment that says why; where the workflow has no way back, or somebody moves it again, it is shown instead.',
  },
];

/** What becomes of what was rejected, and of what arrives in Done unaccepted. */
export const Answers = ({ draft, loaded, problems, locked, change }: Edit) => {
  const statuses: readonly Option[] = [
    stays,
    ...loaded.statuses
      .filter(({ category }) => category !== 'done')
      .map(({ id, name }) => ({ label: name, value: id })),
  ];
  const chosen = statuses.find(({ value }) => value === (draft.rejectedTo ?? '')) ?? {
    label: 'A status that this project does not have',
    value: draft.rejectedTo ?? '',
  };
  return (
    <>
      <Row
        id="rejected-to"
        label="Rejected work goes to"
        why={problemAt(problems, 'rejectedTo')}
        help="When the workflow offers that move from where the work item is."
      >
        <Select<Option>
          inputId="rejected-to"
          options={statuses}
          value={chosen}
          isDisabled={locked}
          descriptionId="rejected-to-help"
          onChange={(option) => change({ rejectedTo: option === null || option.value === '' ? null : option.value })}
        />
      </Row>
      <fieldset className="settings-group" disabled={locked}>
        <legend>When something is in Done unaccepted</legend>
        <p className="settings-help">
          A move between projects, a change of work type, an import or an edited workflow can lead there without a
          transition, where no gate stands. Assay sees it afterwards.
        </p>
        {breaches.map(({ answer, name, what }) => (
          <label key={answer} className="settings-choice">
            <input
              type="radio"
              name="breach"
              checked={draft.breach === answer}
              aria-describedby={`breach-${answer}`}
              onChange={() => change({ breach: answer })}
            />
            <span>
              <span className="settings-choice-name">{name}</span>
              <span className="settings-help" id={`breach-${answer}`}>
                {what}
              </span>
            </span>
          </label>
        ))}
        <Why id="breach">{problemAt(problems, 'breach')}</Why>
      </fieldset>
    </>
  );
};
