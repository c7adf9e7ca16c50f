import { Label } from '@atlaskit/form';
import { workClasses } from '../../src/domain/policy/definition-of';
import { WorkClass } from '../../src/domain/policy/work-class';
import { settingsPeopleTexts } from '../../src/messages/en/settings-people';
import { useMessages } from '../ui/messages';
import { problemAt } from './draft';
import type { Edit } from './edit';
import { Why } from './row';
import { Select } from './select';

interface Option {
  readonly label: string;
  readonly value: string;
}

/** Which work the policy applies to, and as what. Types that are gone from the project stay until they are taken out. */
export const WorkTypes = ({ draft, loaded, problems, locked, change }: Edit) => {
  const { types: texts, classes } = useMessages(settingsPeopleTexts);
  const none: Option = { label: texts.none, value: '' };
  const options: readonly Option[] = [
    none,
    ...workClasses.map((value) => ({ label: texts.choice(classes[value]), value })),
  ];
  const { workTypes } = loaded.project;
  const gone = Object.keys(draft.types).filter((id) => !workTypes.some((type) => type.id === id));
  const all = [...workTypes, ...gone.map((id) => ({ id, name: texts.gone({ id }) }))];

  const set = (id: string, value: string | undefined): void => {
    const { [id]: _, ...others } = draft.types;
    const read = WorkClass.safeParse(value);
    change({ types: read.success ? { ...others, [id]: read.data } : others });
  };

  return (
    <fieldset className="settings-group">
      <legend>{texts.title}</legend>
      <p className="settings-help">{texts.help}</p>
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
      {Object.keys(draft.types).length === 0 && <p className="settings-why">{texts.empty}</p>}
      <Why id="types">{problemAt(problems, 'types')}</Why>
    </fieldset>
  );
};
