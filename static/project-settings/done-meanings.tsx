import { proposeMeaning } from '../../src/domain/policy/propose-meaning';
import { Closing, StatusMeaning } from '../../src/domain/policy/status-meaning';
import { settingsPeopleTexts } from '../../src/messages/en/settings-people';
import { useMessages } from '../ui/messages';
import { Choices } from './choices';
import { problemAt } from './draft';
import type { Edit } from './edit';
import { Why } from './row';

const Statuses = ({ draft, loaded, problems, locked, change }: Edit) => {
  const { meaning: texts } = useMessages(settingsPeopleTexts);
  const done = loaded.statuses.filter(({ category }) => category === 'done');
  const meaningOf = ({ id, name }: { readonly id: string; readonly name: string }): StatusMeaning =>
    draft.statuses[id] ?? proposeMeaning(name);
  return (
    <fieldset className="settings-group" disabled={locked}>
      <legend>{texts.title}</legend>
      <p className="settings-help">{texts.help}</p>
      {done.map((status) => (
        <div key={status.id} className="settings-meaning" role="group" aria-label={status.name}>
          <span className="settings-choice-name" dir="auto">
            {status.name}
          </span>
          {StatusMeaning.options.map((meaning) => (
            <label key={meaning}>
              <input
                type="radio"
                name={`meaning-${status.id}`}
                checked={meaningOf(status) === meaning}
                onChange={() => change({ statuses: { ...draft.statuses, [status.id]: meaning } })}
              />{' '}
              {texts.choices[meaning]}
            </label>
          ))}
          {draft.statuses[status.id] === undefined && <span className="settings-help">{texts.proposed}</span>}
        </div>
      ))}
      <Why id="statuses">{problemAt(problems, 'statuses')}</Why>
    </fieldset>
  );
};

const Resolutions = ({ draft, loaded, problems, locked, change }: Edit) => {
  const { meaning: texts } = useMessages(settingsPeopleTexts);
  const chosen = new Set(draft.closingResolutions);
  const toggle = (id: string): void => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    change({ closingResolutions: [...next] });
  };
  return (
    <fieldset className="settings-group" disabled={locked}>
      <legend>{texts.resolutions}</legend>
      {loaded.resolutions.map(({ id, name }) => (
        <label key={id} className="settings-choice">
          <input type="checkbox" checked={chosen.has(id)} onChange={() => toggle(id)} />
          <span className="settings-choice-name" dir="auto">
            {name}
          </span>
        </label>
      ))}
      <Why id="closingResolutions">{problemAt(problems, 'closingResolutions')}</Why>
    </fieldset>
  );
};

/** What the statuses of category Done mean, which resolutions mean closed, and who may close. Names give a proposal; the admin decides. */
export const DoneMeanings = (edit: Edit) => {
  const { draft, problems, locked, change } = edit;
  const { meaning: texts } = useMessages(settingsPeopleTexts);
  return (
    <>
      <Statuses {...edit} />
      <Resolutions {...edit} />
      <Choices
        name="closing"
        title={texts.closing}
        values={Closing.options}
        texts={texts.closers}
        chosen={draft.closing}
        locked={locked}
        onChoose={(closing) => change({ closing })}
      >
        <Why id="closing">{problemAt(problems, 'closing')}</Why>
      </Choices>
    </>
  );
};
