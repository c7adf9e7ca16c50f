import Button from '@atlaskit/button/new';
import { Label } from '@atlaskit/form';
import Textfield from '@atlaskit/textfield';

import { maxStakeholders, type Stakeholder as Named } from '../../../src/domain/policy/value-rule';
import { settingsValueTexts } from '../../../src/messages/en/settings-value';
import { useMessages } from '../../ui/messages';
import type { KnownPeople } from '../deputies';
import { replaced, without } from '../draft';
import type { Edit } from '../edit';
import { PersonSelect } from '../person-select';
import { Why } from '../row';
import { typedNumber } from './typed-number';

interface StakeholdersProps {
  readonly edit: Edit;
  readonly people: KnownPeople;
}

interface RowProps extends StakeholdersProps {
  readonly index: number;
  readonly stakeholder: Named;
  readonly onChange: (next: Named) => void;
  readonly onRemove: () => void;
}

const Stakeholder = ({ edit, people, index, stakeholder, onChange, onRemove }: RowProps) => {
  const { people: texts } = useMessages(settingsValueTexts);
  const { loaded, problems, locked } = edit;
  const { accountId, area, weight } = stakeholder;
  const at = `stakeholders.${index}`;
  const [areaWhy, weightWhy] = [problems[`${at}.area`], problems[`${at}.weight`]];
  return (
    <div className="settings-deputy">
      <PersonSelect
        id={`stakeholder-${index}`}
        label={texts.label({ nth: index + 1 })}
        projectKey={loaded.project.key}
        person={people.personOf(accountId)}
        why={problems[`${at}.accountId`]}
        locked={locked}
        onChange={(person) => {
          if (person !== null) people.remember(person);
          onChange({ ...stakeholder, accountId: person?.accountId ?? '' });
        }}
      />
      <div className="settings-row">
        <Label htmlFor={`area-${index}`}>{texts.area}</Label>
        <Textfield
          id={`area-${index}`}
          value={area}
          placeholder={texts.areaHint}
          isDisabled={locked}
          isInvalid={areaWhy !== undefined}
          aria-describedby={areaWhy === undefined ? undefined : `area-${index}-why`}
          onChange={({ currentTarget: { value } }) => onChange({ ...stakeholder, area: value })}
        />
        <Why id={`area-${index}`}>{areaWhy}</Why>
      </div>
      <div className="settings-row">
        <Label htmlFor={`counts-${index}`}>{texts.weight}</Label>
        <Textfield
          id={`counts-${index}`}
          type="number"
          step="any"
          value={weight < 0 ? '' : weight}
          isDisabled={locked}
          isInvalid={weightWhy !== undefined}
          aria-describedby={weightWhy === undefined ? undefined : `counts-${index}-why`}
          onChange={({ currentTarget: { value } }) => onChange({ ...stakeholder, weight: typedNumber(value) })}
        />
        <Why id={`counts-${index}`}>{weightWhy}</Why>
      </div>
      {!locked && (
        <Button appearance="subtle" onClick={onRemove}>
          {texts.remove}
          <span className="visually-hidden"> {texts.removeWhom({ nth: index + 1 })}</span>
        </Button>
      )}
    </div>
  );
};

/** Who proposes values, for whom, and how much it counts. */
export const Stakeholders = ({ edit, people }: StakeholdersProps) => {
  const { people: texts } = useMessages(settingsValueTexts);
  const { draft, problems, locked, change } = edit;
  const all = draft.stakeholders ?? [];
  return (
    <fieldset className="settings-group">
      <legend>{texts.title}</legend>
      <p className="settings-help">{texts.help}</p>
      {all.map((stakeholder, index) => (
        <Stakeholder
          key={index}
          edit={edit}
          people={people}
          index={index}
          stakeholder={stakeholder}
          onChange={(next) => change({ stakeholders: [...replaced(all, index, next)] })}
          onRemove={() => change({ stakeholders: [...without(all, index)] })}
        />
      ))}
      <Why id="stakeholders">{problems['stakeholders']}</Why>
      {!locked && all.length < maxStakeholders && (
        <div>
          <Button onClick={() => change({ stakeholders: [...all, { accountId: '', area: '', weight: 1 }] })}>
            {texts.add}
          </Button>
        </div>
      )}
    </fieldset>
  );
};
