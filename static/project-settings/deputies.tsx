import Button from '@atlaskit/button/new';
import { Label } from '@atlaskit/form';
import Textfield from '@atlaskit/textfield';

import { settingsPeopleTexts } from '../../src/messages/en/settings-people';
import type { Person } from '../../src/jira/users';
import { useAllMessages, useMessages } from '../ui/messages';
import { type Draft, problemAt, replaced, without } from './draft';
import type { Edit } from './edit';
import { termNote } from './people-notes';
import { PersonSelect } from './person-select';
import { Why } from './row';

/** The schema takes no more. */
const mostDeputies = 10;

/** Of those who accept: who they are, what should be known of them, and that somebody was chosen. */
export interface KnownPeople {
  readonly personOf: (id: string) => Person | null;
  readonly noteOf: (id: string) => string | undefined;
  readonly remember: (person: Person) => void;
}

interface DeputyProps {
  readonly edit: Edit;
  readonly people: KnownPeople;
  readonly index: number;
  readonly deputy: Draft['deputies'][number];
}

const Deputy = ({ edit, people, index, deputy: { accountId, until } }: DeputyProps) => {
  const messages = useAllMessages();
  const { deputies: texts } = useMessages(settingsPeopleTexts);
  const { draft, loaded, problems, locked, change } = edit;
  const set = (part: Partial<DeputyProps['deputy']>): void =>
    change({ deputies: [...replaced(draft.deputies, index, { accountId, until, ...part })] });
  const today = new Date().toISOString().slice(0, 10);
  const whyDate = problemAt(problems, `deputies.${index}.until`) ?? termNote(until, today, messages);
  const whyPerson = problemAt(problems, `deputies.${index}.accountId`) ?? problems[`deputies.${index}`];
  return (
    <div className="settings-deputy">
      <PersonSelect
        id={`deputy-${index}`}
        label={texts.label({ nth: index + 1 })}
        projectKey={loaded.project.key}
        person={people.personOf(accountId)}
        why={whyPerson ?? people.noteOf(accountId)}
        locked={locked}
        onChange={(person) => {
          if (person !== null) people.remember(person);
          set({ accountId: person?.accountId ?? '' });
        }}
      />
      <div className="settings-row">
        <Label htmlFor={`until-${index}`}>{texts.until}</Label>
        <Textfield
          id={`until-${index}`}
          type="date"
          value={until}
          isDisabled={locked}
          isInvalid={whyDate !== undefined}
          aria-describedby={whyDate === undefined ? undefined : `until-${index}-why`}
          onChange={(event) => set({ until: event.currentTarget.value })}
        />
        <Why id={`until-${index}`}>{whyDate}</Why>
      </div>
      {!locked && (
        <Button appearance="subtle" onClick={() => change({ deputies: [...without(draft.deputies, index)] })}>
          {texts.remove}
          <span className="visually-hidden"> {texts.removeWhom({ nth: index + 1 })}</span>
        </Button>
      )}
    </div>
  );
};

/** Who stands in, and until when. */
export const Deputies = ({ edit, people }: Pick<DeputyProps, 'edit' | 'people'>) => {
  const { deputies: texts } = useMessages(settingsPeopleTexts);
  const { draft, problems, locked, change } = edit;
  return (
    <fieldset className="settings-group">
      <legend>{texts.title}</legend>
      <p className="settings-help">{texts.help}</p>
      {draft.deputies.map((deputy, index) => (
        <Deputy key={index} edit={edit} people={people} index={index} deputy={deputy} />
      ))}
      <Why id="deputies">{problems['deputies']}</Why>
      {!locked && draft.deputies.length < mostDeputies && (
        <div>
          <Button onClick={() => change({ deputies: [...draft.deputies, { accountId: '', until: '' }] })}>
            {texts.add}
          </Button>
        </div>
      )}
    </fieldset>
  );
};
