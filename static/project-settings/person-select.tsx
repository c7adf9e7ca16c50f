import { AsyncSelect } from '@atlaskit/select';
import { useEffect, useState } from 'react';

import { type Person, users } from '../../src/jira/users';
import { jira } from '../ui/bridge';
import { describedBy, Row } from './row';

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

const toOption = (person: Person): Option => ({
  label: person.active ? person.displayName : `${person.displayName} (cannot sign in)`,
  value: person.accountId,
  person,
});

/** Finds people who can hold work in the project; only their ids are kept. */
export const PersonSelect = ({ id, label, projectKey, person, onChange, help, why, locked }: PersonSelectProps) => {
  const [failed, setFailed] = useState<string | undefined>();
  useEffect(() => setFailed(undefined), [person]);

  const search = async (text: string): Promise<Option[]> => {
    try {
      const found = await users(jira).searchAssignable(projectKey, text);
      setFailed(undefined);
      return found.map(toOption);
    } catch {
      setFailed('People cannot be searched just now. Try again in a moment.');
      return [];
    }
  };

  const description = describedBy(id, help !== undefined, why ?? failed);
  return (
    <Row id={id} label={label} help={help} why={why ?? failed}>
      <AsyncSelect<Option>
        inputId={id}
        value={person === null ? null : toOption(person)}
        loadOptions={search}
        defaultOptions
        cacheOptions
        isClearable
        isDisabled={locked}
        isInvalid={why !== undefined}
        placeholder="Search by name"
        noOptionsMessage={() => 'Nobody who can hold work here has such a name'}
        onChange={(option) => onChange(option?.person ?? null)}
        {...(description === undefined ? {} : { descriptionId: description })}
      />
    </Row>
  );
};
