import { useEffect, useState } from 'react';

import { type Person, users } from '../../src/jira/users';
import { settingsPeopleTexts } from '../../src/messages/en/settings-people';
import { jira } from '../ui/bridge';
import { useMessages } from '../ui/messages';
import { describedBy, Row } from './row';
import { AsyncSelect } from './select';

export interface PersonSelectProps {
  readonly id: string;
  readonly label: string;
  readonly projectKey: string;
  readonly person: Person | null;
  readonly onChange: (person: Person | null) => void;
  readonly help?: string;
  readonly why?: string | undefined;
  readonly locked: boolean;
}

interface Option {
  readonly label: string;
  readonly value: string;
  readonly person: Person;
}

const toOption = (person: Person, inactive: (of: { readonly name: string }) => string): Option => ({
  label: person.active ? person.displayName : inactive({ name: person.displayName }),
  value: person.accountId,
  person,
});

/** Finds people who can hold work in the project; only their ids are kept. */
export const PersonSelect = ({ id, label, projectKey, person, onChange, help, why, locked }: PersonSelectProps) => {
  const { person: texts } = useMessages(settingsPeopleTexts);
  const [failed, setFailed] = useState<string | undefined>();
  useEffect(() => setFailed(undefined), [person]);

  const search = async (text: string): Promise<Option[]> => {
    try {
      const found = await users(jira).searchAssignable(projectKey, text);
      setFailed(undefined);
      return found.map((one) => toOption(one, texts.inactive));
    } catch {
      setFailed(texts.failed);
      return [];
    }
  };

  const description = describedBy(id, help !== undefined, why ?? failed);
  return (
    <Row id={id} label={label} help={help} why={why ?? failed}>
      <AsyncSelect<Option>
        inputId={id}
        value={person === null ? null : toOption(person, texts.inactive)}
        loadOptions={search}
        defaultOptions
        cacheOptions
        isClearable
        isDisabled={locked}
        isInvalid={why !== undefined}
        placeholder={texts.search}
        noOptionsMessage={() => texts.nobody}
        onChange={(option) => onChange(option?.person ?? null)}
        {...(description === undefined ? {} : { descriptionId: description })}
      />
    </Row>
  );
};
