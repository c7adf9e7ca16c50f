import Select from '@atlaskit/select';

import { Label } from '@atlaskit/form';
import { workClasses } from '../../src/domain/policy/definition-of';
import { WorkClass } from '../../src/domain/policy/work-class';
import { classWords } from './class-words';
import { problemAt } from './draft';
import type { Edit } from './edit';
import { Why } from './row';

interface Option {
  readonly label: string;
  readonly value: string;
}

const none: Option = { label: 'Not governed', value: '' };
const options: readonly Option[] = [
  none,
  ...workClasses.map((value) => ({ label: `${classWords[value].name}: ${classWords[value].what}`, value })),
];

/** Which work the policy applies to, and as what. Types that are gone from the project stay until they are taken out. */
export const WorkTypes = ({ draft, loaded, problems, locked, change }: Edit) => {
  const { workTypes } = loaded.project;
  const gone = Object.keys(draft.types).filter((id) => !workTypes.some((type) => type.id === id));
  const all = [...workTypes, ...gone.map((id) => ({ id, name: `Work type ${id}, not in this project any more` }))];

  const set = (id: string, value: string | undefined): void => {
    const { [id]: _, ...others } = draft.types;
    const read = WorkClass.safeParse(value);
    change({ types: read.success ? { ...others, [id]: read.data } : others });
  };

  return (
    <fieldset className="settings-group">
      <legend>Work types</legend>
      <p className="settings-help">
        Each class of work has its own Definition of Ready and of Done. What is not governed moves as it always did.
      </p>
      <div className="settings-types">
        {all.map(({ id, name }) => (
          <div key={id} className="settings-type">
            <Label htmlFor={`type-${id}`}>{name}</Label>
            <Select<Option>
              inputId={`type-${id}`}
              options={options}
              value={options.find(({ value }) => value === (draft.types[id] ?? '')) ?? none}
              isDisabled={locked}
              isSearchable={false}
              spacing="compact"
              onChange={(option) => set(id, option?.value)}
            />
          </div>
        ))}
      </div>
      {Object.keys(draft.types).length === 0 && (
        <p className="settings-why">No work type is governed, so nothing is checked.</p>
      )}
      <Why id="types">{problemAt(problems, 'types')}</Why>
    </fieldset>
  );
};
