import { type FormEvent, useId, useRef, useState } from 'react';

import { listViewsTexts } from '../../../src/messages/en/list-views';
import { userProperty } from '../../../src/jira/user-property';
import { jira } from '../../ui/bridge';
import { Busy } from '../../ui/busy';
import { Button } from '../../ui/button';
import { useFailureText } from '../../ui/failure-text';
import { Icon } from '../../ui/icon';
import { useMessages } from '../../ui/messages';
import { useReply } from '../../ui/use-reply';
import {
  fits,
  longestName,
  type SavedView,
  savedViewsIn,
  shownView,
  toStored,
  viewOf,
  viewsKey,
  withoutView,
  withView,
} from './saved-views';
import type { View } from './view';

export interface ViewsOptionsProps {
  readonly me: string;
  readonly projectId: string;
  readonly view: View;
  readonly onView: (view: View) => void;
}

type Change = (views: readonly SavedView[]) => readonly SavedView[];

/** The views of one person, in Jira. A change is made to what stands there now, so that another tab's is not lost. */
const useSavedViews = ({ me, projectId }: ViewsOptionsProps) => {
  const texts = useMessages(listViewsTexts).views;
  const sayWhy = useFailureText();
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const property = userProperty(jira);
  const key = viewsKey(projectId);
  const read = async (): Promise<readonly SavedView[]> => savedViewsIn(await property.read(me, key));
  const reply = useReply(read, [me, key]);
  const change = async (make: Change, done: string): Promise<boolean> => {
    setBusy(true);
    try {
      const next = make(await read());
      if (!fits(next)) {
        setSaid(texts.full);
        return false;
      }
      await property.save(me, key, toStored(next));
      if (reply.state !== 'waiting') await reply.again();
      setSaid(done);
      return true;
    } catch (error) {
      setSaid(texts.failed({ why: sayWhy(error) }));
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { reply, change, busy, said };
};

interface NewViewProps {
  readonly known: readonly SavedView[];
  readonly busy: boolean;
  readonly onSave: (name: string) => Promise<boolean>;
}

/** Saves what is shown under a name; a name that there is already is given the new view. */
const NewView = ({ known, busy, onSave }: NewViewProps) => {
  const texts = useMessages(listViewsTexts).views;
  const id = useId();
  const [name, setName] = useState('');
  const [isWrong, setIsWrong] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const trimmed = name.trim();
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (busy) return;
    setIsWrong(trimmed === '');
    if (trimmed === '') field.current?.focus();
    else if (await onSave(trimmed)) setName('');
  };
  return (
    <form className="views-new" noValidate onSubmit={(event) => void save(event)}>
      <label htmlFor={id} className="choice-label">
        {texts.name}
      </label>
      <input
        ref={field}
        id={id}
        dir="auto"
        className="choice-select options-find"
        maxLength={longestName}
        value={name}
        aria-invalid={isWrong || undefined}
        aria-describedby={isWrong ? `${id}-why` : undefined}
        onChange={(event) => setName(event.target.value)}
      />
      {isWrong && (
        <p id={`${id}-why`} className="bulk-why">
          {texts.noName}
        </p>
      )}
      <Button type="submit" busy={busy}>
        {known.some((one) => one.name === trimmed) ? texts.replace : texts.save}
      </Button>
    </form>
  );
};

/** The views that this person saved: to open one, to save what is shown, and to delete one. */
const ViewsOptions = (props: ViewsOptionsProps) => {
  const { view, onView } = props;
  const { views: texts } = useMessages(listViewsTexts);
  const sayWhy = useFailureText();
  const { reply, change, busy, said } = useSavedViews(props);
  if (reply.state === 'waiting') return <Busy label={texts.reading} />;
  if (reply.state === 'failed')
    return (
      <div className="options">
        <p>{sayWhy(reply.why)}</p>
        <Button look="link" onClick={() => void reply.again()}>
          {texts.again}
        </Button>
      </div>
    );
  const { value: saved } = reply;
  const shown = shownView(saved, view);
  return (
    <div className="options">
      {saved.length === 0 && <p>{texts.none}</p>}
      <ul className="options-list" aria-label={texts.label}>
        {saved.map((one) => (
          <li key={one.name} className="columns-choice">
            <button
              type="button"
              className="views-one"
              aria-current={one === shown || undefined}
              onClick={() => onView(viewOf(one))}
            >
              <span dir="auto">{one.name}</span>
            </button>
            <button
              type="button"
              className="icon-button"
              aria-label={texts.remove({ name: one.name })}
              onClick={() => void change((all) => withoutView(all, one.name), texts.removed({ name: one.name }))}
            >
              <Icon name="cross" />
            </button>
          </li>
        ))}
      </ul>
      <NewView
        known={saved}
        busy={busy}
        onSave={(name) => change((all) => withView(all, name, view), texts.saved({ name }))}
      />
      <p role="status" className="options-said">
        {said}
      </p>
      <p className="options-note">{texts.share}</p>
    </div>
  );
};

export default ViewsOptions;
