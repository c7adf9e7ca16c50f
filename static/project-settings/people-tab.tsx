import { settingsPeopleTexts } from '../../src/messages/en/settings-people';
import { useMessages } from '../ui/messages';
import { Answers } from './answers';
import { Deputies } from './deputies';
import { DoneMeanings } from './done-meanings';
import { problemAt } from './draft';
import type { Edit } from './edit';
import { ModeChoice } from './mode-choice';
import { ModePreview } from './mode-preview';
import { PersonSelect } from './person-select';
import { ReceiptChoice } from './receipt-choice';
import { RefusalChoice } from './refusal-choice';
import { useKnownPeople } from './use-known-people';
import { WorkTypes } from './work-types';

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
      <ReceiptChoice {...edit} />
      <RefusalChoice {...edit} />
      <WorkTypes {...edit} />
      <DoneMeanings {...edit} />
      <Answers {...edit} />
    </div>
  );
};
