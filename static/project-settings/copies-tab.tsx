import { maxChanges } from '../../src/domain/policy/policy-change';
import { settingsTexts } from '../../src/messages/en/settings';
import { settingsChangesTexts } from '../../src/messages/en/settings-changes';
import { savedChangeText } from '../../src/messages/saved-change-text';
import { useAllMessages, useFormat, useMessages } from '../ui/messages';
import { Copies } from './copies';
import type { Edit } from './edit';

/** Who changed what and when, newest first. Each acceptance keeps the number of the settings that it was judged by. */
const Changes = ({ draft, loaded }: Edit) => {
  const texts = useMessages(settingsChangesTexts);
  const { unknownUser } = useMessages(settingsTexts);
  const { moment } = useFormat();
  const messages = useAllMessages();
  return (
    <section className="settings-group" aria-labelledby="changes">
      <h3 id="changes" className="settings-title">
        {texts.title}
      </h3>
      <p className="settings-help">{texts.help({ most: maxChanges })}</p>
      {draft.changes.length === 0 ? (
        <p className="settings-help">{texts.none}</p>
      ) : (
        <table className="settings-table">
          <caption className="visually-hidden">{texts.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{texts.columns.revision}</th>
              <th scope="col">{texts.columns.at}</th>
              <th scope="col">{texts.columns.by}</th>
              <th scope="col">{texts.columns.what}</th>
            </tr>
          </thead>
          <tbody>
            {[...draft.changes].reverse().map(({ revision, at, by, what }) => (
              <tr key={revision}>
                <th scope="row">{revision}</th>
                <td>{moment(at)}</td>
                <td dir="auto">{by === null ? texts.notKnown : (loaded.people.get(by)?.displayName ?? unknownUser)}</td>
                <td>{savedChangeText(messages, { what })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
};

/** How the settings came to be. */
export const CopiesTab = (edit: Edit) => (
  <div className="settings-tab">
    <Changes {...edit} />
    <Copies {...edit} />
  </div>
);
