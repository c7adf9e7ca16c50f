import Select, { CreatableSelect } from '@atlaskit/select';

import { CustomFieldId } from '../../src/domain/shared/ids';
import { CriteriaTry } from './criteria-try';
import { problemAt } from './draft';
import type { Edit } from './edit';
import { Row } from './row';

interface Option {
  readonly label: string;
  readonly value: string;
}

const description: Option = { label: 'The description', value: '' };

/** Where acceptance criteria are written, and the words that announce them. */
export const CriteriaTab = (edit: Edit) => {
  const { draft, loaded, problems, locked, change } = edit;
  const { criteria } = draft;
  const places: readonly Option[] = [
    description,
    ...loaded.fields
      .filter(
        ({ id, type, kind }) => CustomFieldId.safeParse(id).success && type === 'string' && !kind.includes('/static/'),
      )
      .map(({ id, name }) => ({ label: `The field “${name}”`, value: id })),
  ];
  const place = places.find(({ value }) => value === (criteria.field ?? '')) ?? {
    label: `${criteria.field}, not in this project`,
    value: criteria.field ?? '',
  };

  return (
    <div className="settings-tab">
      <Row
        id="criteria-place"
        label="Where they are written"
        why={problemAt(problems, 'criteria.field')}
        help="Jira reads them there whenever somebody moves a work item to Done."
      >
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
      <Row
        id="criteria-words"
        label="Words that announce them"
        why={problemAt(problems, 'criteria.words')}
        help="“Acceptance criteria”, “AC”, “Done when” and the like are known in eight languages. Add what your team writes instead: type it and press Enter."
      >
        <CreatableSelect<Option, true>
          inputId="criteria-words"
          isMulti
          isDisabled={locked}
          isInvalid={problemAt(problems, 'criteria.words') !== undefined}
          components={{ DropdownIndicator: null }}
          menuIsOpen={false}
          noOptionsMessage={() => null}
          placeholder="Such as “We are happy when”"
          value={criteria.words.map((word) => ({ label: word, value: word }))}
          descriptionId="criteria-words-help"
          onChange={(words) => change({ criteria: { ...criteria, words: words.map(({ value }) => value.trim()) } })}
        />
      </Row>
      <CriteriaTry {...edit} />
    </div>
  );
};
