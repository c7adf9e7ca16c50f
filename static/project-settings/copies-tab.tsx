import { momentOf } from '../ui/when';
import { Copies } from './copies';
import type { Edit } from './edit';

/** Who changed what and when, newest first. Each acceptance keeps the number of the settings that it was judged by. */
const Changes = ({ draft, loaded }: Edit) => (
  <section className="settings-group" aria-labelledby="changes">
    <h3 id="changes" className="settings-title">
      Changes
    </h3>
    <p className="settings-help">
      Each acceptance keeps the number of the settings that it was judged by. The last 15 saves are listed here.
    </p>
    {draft.changes.length === 0 ? (
      <p className="settings-help">No change is on record yet.</p>
    ) : (
      <table className="settings-table">
        <caption className="visually-hidden">The last changes of these settings</caption>
        <thead>
          <tr>
            <th scope="col">No.</th>
            <th scope="col">When</th>
            <th scope="col">Who</th>
            <th scope="col">What</th>
          </tr>
        </thead>
        <tbody>
          {[...draft.changes].reverse().map(({ revision, at, by, what }) => (
            <tr key={revision}>
              <th scope="row">{revision}</th>
              <td>{momentOf(at, loaded.locale)}</td>
              <td>
                {by === null
                  ? 'not known'
                  : (loaded.people.get(by)?.displayName ?? 'somebody whose name Jira does not tell')}
              </td>
              <td>{what}</td>
            </tr>
          ))}
        </tbody>
      </table>
    )}
  </section>
);

/** How the settings came to be. */
export const CopiesTab = (edit: Edit) => (
  <div className="settings-tab">
    <Changes {...edit} />
    <Copies {...edit} />
  </div>
);
