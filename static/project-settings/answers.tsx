import { BreachAnswer } from '../../src/domain/policy/policy';
import { settingsPeopleTexts } from '../../src/messages/en/settings-people';
import { useMessages } from '../ui/messages';
import { Choices } from './choices';
import { problemAt } from './draft';
import type { Edit } from './edit';
import { Row, Why } from './row';
import { Select } from './select';

interface Option {
  readonly label: string;
  readonly value: string;
}

const RejectedTo = ({ draft, loaded, problems, locked, change }: Edit) => {
  const { rejected: texts } = useMessages(settingsPeopleTexts);
  const statuses: readonly Option[] = [
    { label: texts.stays, value: '' },
    ...loaded.statuses
      .filter(({ category }) => category !== 'done')
      .map(({ id, name }) => ({ label: name, value: id })),
  ];
  const chosen = statuses.find(({ value }) => value === (draft.rejectedTo ?? '')) ?? {
    label: texts.gone,
    value: draft.rejectedTo ?? '',
  };
  return (
    <Row id="rejected-to" label={texts.label} why={problemAt(problems, 'rejectedTo')} help={texts.help}>
      <Select<Option>
        inputId="rejected-to"
        options={statuses}
        value={chosen}
        isDisabled={locked}
        descriptionId="rejected-to-help"
        onChange={(option) => change({ rejectedTo: option === null || option.value === '' ? null : option.value })}
      />
    </Row>
  );
};

/** What becomes of what was rejected, and of what arrives in Done unaccepted. */
export const Answers = (edit: Edit) => {
  const { draft, problems, locked, change } = edit;
  const { breach: texts } = useMessages(settingsPeopleTexts);
  return (
    <>
      <RejectedTo {...edit} />
      <Choices
        name="breach"
        title={texts.title}
        help={texts.help}
        values={BreachAnswer.options}
        texts={texts.choices}
        chosen={draft.breach}
        locked={locked}
        onChoose={(breach) => change({ breach })}
      >
        <Why id="breach">{problemAt(problems, 'breach')}</Why>
      </Choices>
    </>
  );
};
