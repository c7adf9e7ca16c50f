import Button from '@atlaskit/button/new';
import SectionMessage from '@atlaskit/section-message';
import { useState } from 'react';

import { gateMessages } from '../../src/domain/readiness/gate-messages';
import type { Preview, PreviewReason } from '../../src/domain/readiness/preview';
import { users } from '../../src/jira/users';
import { lineText } from '../../src/messages/line-text';
import { settingsTexts } from '../../src/messages/en/settings';
import { settingsPeopleTexts } from '../../src/messages/en/settings-people';
import { jira } from '../ui/bridge';
import { Busy } from '../ui/busy';
import { useAllMessages, useMessages } from '../ui/messages';
import { toSave } from './draft';
import type { Edit } from './edit';
import { IssueLinks } from './issue-links';
import { days, most, readPreview } from './preview-read';
import { useFailureText } from '../ui/failure-text';

type State =
  | { readonly at: 'idle' }
  | { readonly at: 'reading' }
  | { readonly at: 'failed'; readonly why: string }
  | { readonly at: 'read'; readonly preview: Preview; readonly names: ReadonlyMap<string, string> };

const order: readonly PreviewReason['kind'][] = ['person', 'criteria', 'check', 'confirmation'];
const shown = 20;

const Counts = ({ preview: { governed, refused, counts } }: { readonly preview: Preview }) => {
  const { preview: texts } = useMessages(settingsPeopleTexts);
  return (
    <>
      <p>
        {texts.counts({ governed, refused: refused.length, days })}
        {governed >= most && ` ${texts.onlyLatest({ most })}`}
      </p>
      {refused.length > 0 && (
        <ul className="settings-list">
          {order
            .filter((kind) => counts[kind] > 0)
            .map((kind) => (
              <li key={kind}>{texts.reason[kind]({ count: counts[kind] })}</li>
            ))}
        </ul>
      )}
      <p className="settings-help">{texts.asNow}</p>
    </>
  );
};

const RefusedRow = ({
  refusal: { item, by, at, reasons },
  names,
}: {
  readonly refusal: Preview['refused'][number];
  readonly names: ReadonlyMap<string, string>;
}) => {
  const messages = useAllMessages();
  const { preview: texts } = useMessages(settingsPeopleTexts);
  const { unknownUser } = useMessages(settingsTexts);
  return (
    <tr>
      <th scope="row">
        <IssueLinks keys={[item.key]} more={texts.more} /> <span dir="auto">{item.summary}</span>
      </th>
      <td>{by === null ? texts.movedByNobody({ at }) : texts.moved({ at, by: names.get(by) ?? unknownUser })}</td>
      <td>{reasons.map(({ line }) => (line ? lineText(messages, line) : gateMessages.notAccepter)).join('; ')}</td>
    </tr>
  );
};

const Refused = ({
  preview: { refused },
  names,
}: {
  readonly preview: Preview;
  readonly names: ReadonlyMap<string, string>;
}) => {
  const { preview: texts } = useMessages(settingsPeopleTexts);
  return (
    <div className="settings-scroll">
      <table className="settings-table">
        <caption className="visually-hidden">{texts.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.columns.item}</th>
            <th scope="col">{texts.columns.moved}</th>
            <th scope="col">{texts.columns.why}</th>
          </tr>
        </thead>
        <tbody>
          {refused.slice(0, shown).map((refusal) => (
            <RefusedRow key={refusal.item.id} refusal={refusal} names={names} />
          ))}
        </tbody>
      </table>
      {refused.length > shown && <p className="settings-help">{texts.more({ count: refused.length - shown })}</p>}
    </div>
  );
};

/** What the gate would have refused lately, with the settings as they stand on the page: to look before one blocks. */
export const ModePreview = ({ draft, loaded }: Edit) => {
  const sayFailure = useFailureText();
  const { preview: texts } = useMessages(settingsPeopleTexts);
  const [state, setState] = useState<State>({ at: 'idle' });
  const look = async (): Promise<void> => {
    setState({ at: 'reading' });
    try {
      const preview = await readPreview(toSave(draft, null, loaded, new Date()), loaded);
      const people = await users(jira).byId(preview.refused.slice(0, shown).flatMap(({ by }) => by ?? []));
      setState({ at: 'read', preview, names: new Map([...people].map(([id, { displayName }]) => [id, displayName])) });
    } catch (error) {
      setState({ at: 'failed', why: sayFailure(error) });
    }
  };
  return (
    <div className="settings-group">
      <div>
        <Button isDisabled={state.at === 'reading'} onClick={() => void look()}>
          {texts.start}
        </Button>
      </div>
      <div role="status" className="settings-group">
        {state.at === 'reading' && <Busy label={texts.busy({ days })} />}
        {state.at === 'failed' && (
          <SectionMessage appearance="error" title={texts.failed}>
            {state.why}
          </SectionMessage>
        )}
        {state.at === 'read' && <Counts preview={state.preview} />}
      </div>
      {state.at === 'read' && state.preview.refused.length > 0 && (
        <Refused preview={state.preview} names={state.names} />
      )}
    </div>
  );
};
