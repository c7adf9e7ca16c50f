import Button from '@atlaskit/button/new';
import { Label } from '@atlaskit/form';
import Textfield from '@atlaskit/textfield';
import { useState } from 'react';

import type { Person } from '../../src/jira/users';
import { Answers } from './answers';
import { problemAt, replaced, without } from './draft';
import { DoneMeanings } from './done-meanings';
import type { Edit } from './edit';
import { ModeChoice } from './mode-choice';
import { ModePreview } from './mode-preview';
import { personNote, termNote } from './people-notes';
import { PersonSelect } from './person-select';
import { RefusalChoice } from './refusal-choice';
import { Why } from './row';
import { WorkTypes } from './work-types';

const gone = (accountId: string): Person => ({
  accountId,
  displayName: 'Somebody whose name Jira does not tell',
  active: true,
});

const mostDeputies = 10;

/** Who accepts, who stands in, how strict it is, and for which work. */
export const PeopleTab = (edit: Edit) => {
  const { draft, loaded, problems, locked, change } = edit;
  const [known, setKnown] = useState(loaded.people);
  const remember = (person: Person): void => setKnown((before) => new Map([...before, [person.accountId, person]]));
  const personOf = (id: string): Person | null => (id === '' ? null : (known.get(id) ?? gone(id)));
  const { deputies } = draft;
  const noteOf = (id: string): string | undefined => personNote(personOf(id), loaded.reachable);
  const today = new Date().toISOString().slice(0, 10);

  return (
    <div className="settings-tab">
      <PersonSelect
        id="product-owner"
        label="Product Owner"
        help="One person accepts or rejects what is delivered. Give them the permission to move work items."
        projectKey={loaded.project.key}
        person={personOf(draft.productOwner)}
        why={problemAt(problems, 'productOwner') ?? noteOf(draft.productOwner)}
        locked={locked}
        onChange={(person) => {
          if (person !== null) remember(person);
          change({ productOwner: person?.accountId ?? '' });
        }}
      />

      <fieldset className="settings-group">
        <legend>Deputies</legend>
        <p className="settings-help">
          They may accept too, until the end of the day named, in UTC. The record says who it was.
        </p>
        {deputies.map(({ accountId, until }, index) => {
          const set = (part: Partial<(typeof deputies)[number]>): void =>
            change({ deputies: [...replaced(deputies, index, { accountId, until, ...part })] });
          const whyDate = problemAt(problems, `deputies.${index}.until`) ?? termNote(until, today);
          return (
            <div className="settings-deputy" key={index}>
              <PersonSelect
                id={`deputy-${index}`}
                label={`Deputy ${index + 1}`}
                projectKey={loaded.project.key}
                person={personOf(accountId)}
                why={
                  problemAt(problems, `deputies.${index}.accountId`) ??
                  problems[`deputies.${index}`] ??
                  noteOf(accountId)
                }
                locked={locked}
                onChange={(person) => {
                  if (person !== null) remember(person);
                  set({ accountId: person?.accountId ?? '' });
                }}
              />
              <div className="settings-row">
                <Label htmlFor={`until-${index}`}>Until</Label>
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
                <Button appearance="subtle" onClick={() => change({ deputies: [...without(deputies, index)] })}>
                  Remove<span className="visually-hidden"> deputy {index + 1}</span>
                </Button>
              )}
            </div>
          );
        })}
        <Why id="deputies">{problems.deputies}</Why>
        {!locked && deputies.length < mostDeputies && (
          <div>
            <Button onClick={() => change({ deputies: [...deputies, { accountId: '', until: '' }] })}>
              Add a deputy
            </Button>
          </div>
        )}
      </fieldset>

      <label className="settings-choice">
        <input
          type="checkbox"
          checked={draft.noSelfAcceptance}
          disabled={locked}
          aria-describedby="no-self"
          onChange={(event) => change({ noSelfAcceptance: event.target.checked })}
        />
        <span>
          <span className="settings-choice-name">Nobody accepts their own work</span>
          <span className="settings-help" id="no-self">
            Who is the assignee cannot accept, Product Owner or not; a deputy can.
          </span>
        </span>
      </label>

      <ModeChoice {...edit} />
      <ModePreview {...edit} />
      <RefusalChoice {...edit} />
      <WorkTypes {...edit} />
      <DoneMeanings {...edit} />
      <Answers {...edit} />
    </div>
  );
};
