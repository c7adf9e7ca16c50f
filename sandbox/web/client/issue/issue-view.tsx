import { fromMarkdown, toMarkdown } from '../adf/markdown';
import { Adf } from '../adf/render';
import { isBadge, useSession } from '../shell/session';
import { Link } from '../shell/router';
import { Busy, StatusLozenge, ErrorBox, TypeIcon } from '../ui/bits';
import { Menu } from '../ui/menu';
import { Activity } from './activity';
import { ContextEntries, Panels } from './app-places';
import { Details } from './details';
import { Editable } from './editable';
import { Related } from './related';
import { useIssue, type IssueData } from './use-issue';

/** The app's verdicts at the top: text of read-only fields, which leads to the app's panel. */
const Badges = ({ data }: { readonly data: IssueData }) => {
  const { fields, modules } = useSession();
  const panel = modules.find(({ type }) => type === 'jira:issuePanel');
  const show = (): void => {
    const element = document.getElementById(`panel-${panel?.key ?? ''}`);
    element?.scrollIntoView({ behavior: 'smooth', block: 'start' });
    element?.focus({ preventScroll: true });
  };
  return fields.filter(isBadge).map(({ id, name }) => {
    const value = data.drawn[id] ?? data.issue.fields[id];
    if (typeof value !== 'string' || value === '') return null;
    return (
      <button key={id} type="button" className="badge" onClick={show} aria-label={`${name}: ${value}. Show the panel`}>
        <span className="badge-name">{name}</span> {value}
      </button>
    );
  });
};

const StatusMenu = ({
  data,
  move,
}: {
  readonly data: IssueData;
  readonly move: ReturnType<typeof useIssue>['move'];
}) => {
  const { status } = data.issue.fields;
  return (
    <Menu
      name={`Status: ${status.name}. Change`}
      className={`status status-${status.statusCategory.key}`}
      label={
        <>
          {status.name} <span aria-hidden="true">▾</span>
        </>
      }
      empty="You cannot move this work item from here."
      items={() =>
        Promise.resolve(
          data.transitions.map((transition) => ({
            id: transition.id,
            run: () => void move(transition),
            label: (
              <span className="transition">
                {transition.name} <span aria-hidden="true">→</span> <StatusLozenge status={transition.to} />
              </span>
            ),
          })),
        )
      }
    />
  );
};

/** The issue as Jira shows it: what it is about, the app's places in it, and what can be done with it. */
export const IssueView = ({ issueKey }: { readonly issueKey: string }) => {
  const { value: data, error, again, save, move } = useIssue(issueKey);
  if (error !== null) return <ErrorBox why={error} onRetry={again} />;
  if (data === undefined) return <Busy what={`Loading ${issueKey}`} />;
  const { fields, key } = data.issue;
  const mayEdit = (field: string): boolean => field in data.edit.fields;
  return (
    <article className="issue">
      <div className="issue-main">
        <p className="crumbs">
          {fields.project !== undefined && (
            <>
              <Link to={`/projects/${fields.project.key}/board`}>{fields.project.name}</Link>{' '}
              <span aria-hidden="true">/</span>{' '}
            </>
          )}
          {fields.parent != null && (
            <>
              <Link to={`/browse/${fields.parent.key}`}>{fields.parent.key}</Link>{' '}
              <span aria-hidden="true">/</span>{' '}
            </>
          )}
          <TypeIcon name={fields.issuetype.name} /> <Link to={`/browse/${key}`}>{key}</Link>
        </p>
        <Editable
          name="Summary"
          kind="line"
          value={fields.summary}
          save={mayEdit('summary') ? (text) => save({ summary: text }) : undefined}
        >
          <h1>{fields.summary}</h1>
        </Editable>
        <div className="row wrap issue-top">
          <StatusMenu data={data} move={move} />
          <Badges data={data} />
        </div>
        <section aria-label="Description" className="description">
          <h2>Description</h2>
          <Editable
            name="Description"
            kind="text"
            value={toMarkdown(fields.description)}
            save={mayEdit('description') ? (text) => save({ description: fromMarkdown(text) }) : undefined}
          >
            {fields.description == null ? (
              <p className="muted">No description yet.</p>
            ) : (
              <Adf document={fields.description} />
            )}
          </Editable>
        </section>
        <Panels issueKey={key} onRefresh={again} />
        <Related issue={data.issue} />
        <Activity issueKey={key} />
      </div>
      <aside className="issue-side" aria-label="About this work item">
        <ContextEntries issueKey={key} onRefresh={again} />
        <Details data={data} save={save} again={again} />
      </aside>
    </article>
  );
};
