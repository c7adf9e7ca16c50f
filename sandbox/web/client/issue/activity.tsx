import { useId, useState, type FormEvent } from 'react';
import { Adf } from '../adf/render';
import { fromMarkdown } from '../adf/markdown';
import { lookForChanges, useChanges } from '../api/changes';
import { messageOf } from '../api/http';
import { addComment, readComments, readHistory } from '../api/jira';
import { Frame } from '../frames/frame';
import { useSession } from '../shell/session';
import { useLoad } from '../shell/use-load';
import { Avatar, Busy, Empty, shortTime, ErrorBox } from '../ui/bits';

const lastTab = 'sandbox.activity';

const AddComment = ({ issueKey, onDone }: { readonly issueKey: string; readonly onDone: () => void }) => {
  const [text, setText] = useState('');
  const [refused, setRefused] = useState<string | null>(null);
  const id = useId();
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const body = fromMarkdown(text);
    if (body === null) return;
    try {
      await addComment(issueKey, body);
      setText('');
      setRefused(null);
      lookForChanges();
      onDone();
    } catch (error) {
      setRefused(messageOf(error));
    }
  };
  return (
    <form className="form comment-form" onSubmit={(event) => void submit(event)}>
      <label htmlFor={id}>Add a comment</label>
      <textarea id={id} rows={3} value={text} onChange={(event) => setText(event.target.value)} />
      {refused !== null && (
        <p className="refused" role="alert">
          {refused}
        </p>
      )}
      <div className="row">
        <button type="submit" disabled={text.trim() === ''}>
          Comment
        </button>
      </div>
    </form>
  );
};

const Comments = ({ issueKey }: { readonly issueKey: string }) => {
  const { value, error, again } = useLoad(() => readComments(issueKey), [issueKey]);
  useChanges((changes) => changes.some((change) => change.issueKey === issueKey) && again());
  if (error !== null) return <ErrorBox why={error} onRetry={again} />;
  if (value === undefined) return <Busy what="Loading comments" />;
  return (
    <>
      {value.length === 0 && <Empty>Nobody has said anything yet.</Empty>}
      <ol className="entries">
        {value.map(({ id, author, body, created }) => (
          <li key={id}>
            <Avatar name={author?.displayName ?? null} />
            <div>
              <p className="entry-head">
                <strong>{author?.displayName ?? 'Anonymous'}</strong>{' '}
                <span className="muted">{shortTime(created)}</span>
              </p>
              <Adf document={body} />
            </div>
          </li>
        ))}
      </ol>
      <AddComment issueKey={issueKey} onDone={again} />
    </>
  );
};

const cut = (text: string | null | undefined): string =>
  text == null || text === '' ? 'None' : text.length > 120 ? `${text.slice(0, 120)}…` : text;

const HistoryList = ({ issueKey }: { readonly issueKey: string }) => {
  const { value, error, again } = useLoad(() => readHistory(issueKey), [issueKey]);
  useChanges((changes) => changes.some((change) => change.issueKey === issueKey) && again());
  if (error !== null) return <ErrorBox why={error} onRetry={again} />;
  if (value === undefined) return <Busy what="Loading history" />;
  if (value.length === 0) return <Empty>Nothing has changed since this was created.</Empty>;
  return (
    <ol className="entries">
      {value.map(({ id, author, created, items }) => (
        <li key={id}>
          <Avatar name={author?.displayName ?? null} />
          <div>
            <p className="entry-head">
              <strong>{author?.displayName ?? 'Anonymous'}</strong> <span className="muted">{shortTime(created)}</span>
            </p>
            {items.map((item, index) => (
              <p key={index} className="change">
                <span className="muted">{item.field}</span> {cut(item.fromString)} <span aria-label="became">→</span>{' '}
                {cut(typeof item.toString === 'string' ? item.toString : null)}
              </p>
            ))}
          </div>
        </li>
      ))}
    </ol>
  );
};

const ownTabs = ['All', 'Comments', 'History'] as const;

/** Everything, comments, history, and a tab for each app that has one; the last one that was chosen is remembered. */
export const Activity = ({ issueKey }: { readonly issueKey: string }) => {
  const { modules } = useSession();
  const apps = modules.filter(({ type }) => type === 'jira:issueActivity');
  const [tab, setTab] = useState<string>(() => sessionStorage.getItem(lastTab) ?? 'Comments');
  const app = apps.find(({ key }) => key === tab);
  const shown = app === undefined && !ownTabs.some((one) => one === tab) ? 'Comments' : tab;
  const choose = (next: string): void => {
    sessionStorage.setItem(lastTab, next);
    setTab(next);
  };
  const tabs = [...ownTabs.map((title) => ({ key: title as string, title: title as string })), ...apps];
  return (
    <section aria-label="Activity">
      <h2>Activity</h2>
      <div className="segments" role="group" aria-label="Show">
        {tabs.map(({ key, title }) => (
          <button key={key} type="button" aria-pressed={shown === key} onClick={() => choose(key)}>
            {title}
          </button>
        ))}
      </div>
      {shown === 'Comments' && <Comments issueKey={issueKey} />}
      {shown === 'History' && <HistoryList issueKey={issueKey} />}
      {shown === 'All' && (
        <>
          <Comments issueKey={issueKey} />
          <HistoryList issueKey={issueKey} />
        </>
      )}
      {app !== undefined && <Frame key={app.key} place={{ moduleKey: app.key, issueKey }} title={app.title} />}
    </section>
  );
};
