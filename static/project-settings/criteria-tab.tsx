import { showsClarityHints } from '../../src/domain/policy/clarity-hints';
import { CustomFieldId } from '../../src/domain/shared/ids';
import { settingsCriteriaTexts } from '../../src/messages/en/settings-criteria';
import { useMessages } from '../ui/messages';
import { CriteriaLanguage } from './criteria-language';
import { CriteriaSurvey } from './criteria-survey';
import { CriteriaTry } from './criteria-try';
import { problemAt } from './draft';
import type { Edit } from './edit';
import { Row } from './row';
import { Select } from './select';
import { TextList } from './text-list';

interface Option {
  readonly label: string;
  readonly value: string;
}

const CriteriaPlace = ({ draft, loaded, problems, locked, change }: Edit) => {
  const { place: texts } = useMessages(settingsCriteriaTexts);
  const { criteria } = draft;
  const places: readonly Option[] = [
    { label: texts.description, value: '' },
    ...loaded.fields
      .filter(
        ({ id, type, kind }) => CustomFieldId.safeParse(id).success && type === 'string' && !kind.includes('/static/'),
      )
      .map(({ id, name }) => ({ label: texts.field({ name }), value: id })),
  ];
  const place = places.find(({ value }) => value === (criteria.field ?? '')) ?? {
    label: texts.gone({ name: criteria.field ?? '' }),
    value: criteria.field ?? '',
  };
  return (
    <Row id="criteria-place" label={texts.label} why={problemAt(problems, 'criteria.field')} help={texts.help}>
      <Select<Option>
        inputId="criteria-place"
        options={places}
        value={place}
        isDisabled={locked}
        descriptionId="criteria-place-help"
        onChange={(option) => {
          const field = CustomFieldId.safeParse(option?.value);
          change({ criteria: { ...criteria, field: field.success ? field.data : null } });
        }}
      />
    </Row>
  );
};

const CriteriaWords = ({ draft, problems, locked, change }: Edit) => {
  const { words: texts } = useMessages(settingsCriteriaTexts);
  const { criteria } = draft;
  const why = problemAt(problems, 'criteria.words');
  return (
    <Row id="criteria-words" label={texts.label} why={why} help={texts.help}>
      <TextList
        id="criteria-words"
        texts={criteria.words}
        placeholder={texts.placeholder}
        isDisabled={locked}
        isInvalid={why !== undefined}
        onChange={(words) => change({ criteria: { ...criteria, words: [...words] } })}
      />
    </Row>
  );
};

/** Written down only where the project does not want them: shown is the default. */
const ClarityHints = ({ draft, locked, change }: Edit) => {
  const { hints } = useMessages(settingsCriteriaTexts);
  const { clarityHints: _, ...others } = draft.criteria;
  return (
    <label className="settings-choice">
      <input
        type="checkbox"
        checked={showsClarityHints(draft.criteria)}
        disabled={locked}
        aria-describedby="clarity-hints"
        onChange={(event) => change({ criteria: event.target.checked ? others : { ...others, clarityHints: false } })}
      />
      <span>
        <span className="settings-choice-name">{hints.name}</span>
        <span className="settings-help" id="clarity-hints">
          {hints.help}
        </span>
      </span>
    </label>
  );
};

/** Where acceptance criteria are written, the words that announce them, and what that finds in the project. */
export const CriteriaTab = (edit: Edit) => (
  <div className="settings-tab">
    <CriteriaPlace {...edit} />
    <CriteriaLanguage {...edit} />
    <CriteriaWords {...edit} />
    <ClarityHints {...edit} />
    <CriteriaSurvey {...edit} />
    <CriteriaTry {...edit} />
  </div>
);
