import Button from '@atlaskit/button/new';
import SectionMessage from '@atlaskit/section-message';
import { useState } from 'react';

import { gateMessages } from '../../src/domain/readiness/gate-messages';
import type { Preview, PreviewReason } from '../../src/domain/readiness/preview';
import { users } from '../../src/jira/users';
import { lineText } from '../../src/messages/line-text';
import { jira, openPath } from '../ui/bridge';
import { Busy } from '../ui/busy';
import { useAllMessages } from '../ui/messages';
import { toFailure } from '../ui/use-reply';
import { dayOf } from '../ui/when';
import { toSave } from './draft';
import type { Edit } from './edit';
import { days, most, readPreview } from './preview-read';

type State =
  | { readonly at: 'idle' }
  | { readonly at: 'reading' }
  | { readonly at: 'failed'; readonly why: string }
  | { readonly at: 'read'; readonly preview: Preview; readonly names: ReadonlyMap<string, string> };

const kinds: Readonly<Record<PreviewReason['kind'], string>> = {
  person: 'moved by somebody who may not accept',
  criteria: 'without acceptance criteria',
  check: 'with a check that fails',
  confirmation: 'with lines that nobody confirmed (Assay was perhaps not there yet)',
};
const order: readonly PreviewReason['kind'][] = ['person', 'criteria', 'check', 'confirmation'];
const shown = 20;

const Counts = ({ preview: { governed, refused, counts } }: { readonly preview: Preview }) => (
  <>
    <p>
      Of {governed} governed work {governed === 1 ? 'item' : 'items'} that arrived in Done in the last {days} days,
      Block would have refused {refused.length}
      {governed >= most ? ` (only the latest ${most} were looked at)` : ''}.
    </p>
    {refused.length > 0 && (
      <ul className="settings-list">
        {order
          .filter((kind) => counts[kind] > 0)
          .map((kind) => (
            <li key={kind}>
              {counts[kind]} {kinds[kind]}
            </li>
          ))}
      </ul>
    )}
    <p className="settings-help">
      Judged as they are now: what they were when they moved cannot be read. What has left Done since is not counted.
    </p>
  </>
);

const Refused = ({
  preview: { refused },
  names,
  locale,
}: {
  readonly preview: Preview;
  readonly names: ReadonlyMap<string, string>;
  readonly locale: string;
}) => {
  const messages = useAllMessages();
  return (
    <div className="settings-scroll">
      <table className="settings-table">
        <caption className="visually-hidden">What Block would have refused</caption>
        <thead>
          <tr>
            <th scope="col">Work item</th>
            <th scope="col">Moved</th>
            <th scope="col">Why not</th>
          </tr>
        </thead>
        <tbody>
          {refused.slice(0, shown).map(({ item, by, at, reasons }) => (
            <tr key={item.id}>
              <th scope="row">
                <a
                  href={`/browse/${item.key}`}
                  onClick={(event) => {
                    event.preventDefault();
                    void openPath(`/browse/${item.key}`);
                  }}
                >
                  {item.key}
                </a>{' '}
                {item.summary}
              </th>
              <td>
                {dayOf(at, locale)} by {by === null ? 'nobody known' : (names.get(by) ?? 'somebody')}
              </td>
              <td>
                {reasons.map(({ line }) => (line ? lineText(messages, line) : gateMessages.notAccepter)).join('; ')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {refused.length > shown && <p className="settings-help">and {refused.length - shown} more.</p>}
    </div>
  );
};

/** What the gate would have refused lately, with the settings as they stand on the page: to look before one blocks. */
export const ModePreview = ({ draft, loaded }: Edit) => {
  const [state, setState] = useState<State>({ at: 'idle' });
  const look = async (): Promise<void> => {
    setState({ at: 'reading' });
    try {
      const preview = await readPreview(toSave(draft, null, loaded, new Date()), loaded);
      const people = await users(jira).byId(preview.refused.slice(0, shown).flatMap(({ by }) => by ?? []));
      setState({ at: 'read', preview, names: new Map([...people].map(([id, { displayName }]) => [id, displayName])) });
    } catch (error) {
      setState({ at: 'failed', why: toFailure(error).message });
    }
  };
  return (
    <div className="settings-group">
      <div>
        <Button isDisabled={state.at === 'reading'} onClick={() => void look()}>
          What would Block have refused?
        </Button>
      </div>
      <div role="status" className="settings-group">
        {state.at === 'reading' && <Busy label={`Reading the last ${days} days`} />}
        {state.at === 'failed' && (
          <SectionMessage appearance="error" title="The last days could not be read">
            {state.why}
          </SectionMessage>
        )}
        {state.at === 'read' && <Counts preview={state.preview} />}
      </div>
      {state.at === 'read' && state.preview.refused.length > 0 && (
        <Refused preview={state.preview} names={state.names} locale={loaded.locale} />
      )}
    </div>
  );
};
