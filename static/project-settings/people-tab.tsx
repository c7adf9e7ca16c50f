import { useState } from 'react';

import type { Person } from '../../src/jira/users';
import { settingsTexts } from '../../src/messages/en/settings';
import { settingsPeopleTexts } from '../../src/messages/en/settings-people';
import { useAllMessages, useMessages } from '../ui/messages';
import { Answers } from './answers';
import { Deputies, type KnownPeople } from './deputies';
import { DoneMeanings } from './done-meanings';
import { problemAt } from './draft';
import type { Edit } from './edit';
import { ModeChoice } from './mode-choice';
import { ModePreview } from './mode-preview';
import { personNote } from './people-notes';
import { PersonSelect } from './person-select';
import { RefusalChoice } from './refusal-choice';
import { WorkTypes } from './work-types';

/** People by id, as they were loaded or chosen since. */
const useKnownPeople = ({ loaded }: Edit): KnownPeople => {
  const messages = useAllMessages();
  const { unknownUser } = useMessages(settingsTexts);
  const [known, setKnown] = useState(loaded.people);
  const personOf = (accountId: string): Person | null =>
    accountId === '' ? null : (known.get(accountId) ?? { accountId, displayName: unknownUser, active: true });
  return {
    personOf,
    noteOf: (id) => personNote(personOf(id), loaded.reachable, messages),
    remember: (person) => setKnown((before) => new Map([...before, [person.accountId, person]])),
  };
};

const OwnWork = ({ draft, locked, change }: Edit) => {
  const { ownWork } = useMessages(settingsPeopleTexts);
  return (
    <label className="settings-choice">
      <input
        type="checkbox"
        checked={draft.noSelfAcceptance}
        disabled={locked}
        aria-describedby="no-self"
        onChange={(event) => change({ noSelfAcceptance: event.target.checked })}
      />
      <span>
        <span className="settings-choice-name">{ownWork.name}</span>
        <span className="settings-help" id="no-self">
          {ownWork.help}
        </span>
      </span>
    </label>
  );
};

/** Who accepts, who stands in, how strict it is, and for which work. */
export const PeopleTab = (edit: Edit) => {
  const { draft, loaded, problems, locked, change } = edit;
  const { owner } = useMessages(settingsPeopleTexts);
  const people = useKnownPeople(edit);
  return (
    <div className="settings-tab">
      <PersonSelect
        id="product-owner"
        label={owner.label}
        help={owner.help}
        projectKey={loaded.project.key}
        person={people.personOf(draft.productOwner)}
        why={problemAt(problems, 'productOwner') ?? people.noteOf(draft.productOwner)}
        locked={locked}
        onChange={(person) => {
          if (person !== null) people.remember(person);
          change({ productOwner: person?.accountId ?? '' });
        }}
      />
      <Deputies edit={edit} people={people} />
      <OwnWork {...edit} />
      <ModeChoice {...edit} />
      <ModePreview {...edit} />
      <RefusalChoice {...edit} />
      <WorkTypes {...edit} />
      <DoneMeanings {...edit} />
      <Answers {...edit} />
    </div>
  );
};
