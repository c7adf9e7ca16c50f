import { readRoles } from '../api/sandbox';
import { Frame } from '../frames/frame';
import { useSession } from '../shell/session';
import { useLoad } from '../shell/use-load';
import { Busy, Empty, ErrorBox } from '../ui/bits';
import { useState } from 'react';

const Roles = ({ project }: { readonly project: string }) => {
  const { value, error, again } = useLoad(() => readRoles(project), [project]);
  if (error !== null) return <ErrorBox why={error} onRetry={again} />;
  if (value === undefined) return <Busy what="Loading people" />;
  if (value.length === 0) return <Empty>This project has no roles.</Empty>;
  return (
    <div className="card">
      <h2>People and roles</h2>
      <dl className="details">
        {value.map(({ role, members }) => (
          <div className="detail" key={role}>
            <dt>{role}</dt>
            <dd>{members.length === 0 ? <span className="muted">Nobody</span> : members.join(', ')}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
};

/** Project settings: the app's page first, since it is what one comes here for. */
export const SettingsPage = ({ project }: { readonly project: string }) => {
  const { modules } = useSession();
  const pages = modules.filter(({ type }) => type === 'jira:projectSettingsPage');
  const [chosen, setChosen] = useState(pages[0]?.key ?? 'people');
  const page = pages.find(({ key }) => key === chosen);
  const entries = [...pages.map(({ key, title }) => ({ key, title })), { key: 'people', title: 'People' }];
  return (
    <div className="page settings">
      <h1>Project settings</h1>
      <div className="settings-columns">
        <div className="side-nav" role="group" aria-label="Settings">
          {entries.map(({ key, title }) => (
            <button key={key} type="button" aria-pressed={chosen === key} onClick={() => setChosen(key)}>
              {title}
            </button>
          ))}
        </div>
        <div className="settings-body">
          {page === undefined ? (
            <Roles project={project} />
          ) : (
            <Frame
              key={page.key}
              place={{ moduleKey: page.key, projectKey: project }}
              title={page.title}
              height={480}
            />
          )}
        </div>
      </div>
    </div>
  );
};
