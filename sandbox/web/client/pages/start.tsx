import { navigate, Link } from '../shell/router';
import { useSession } from '../shell/session';
import { Avatar, Empty, ProjectBadge } from '../ui/bits';

const People = () => {
  const { me, people, be } = useSession();
  return (
    <section className="card" aria-labelledby="who">
      <h2 id="who">Choose a person</h2>
      <ul className="people">
        {people.map(({ accountId, name, email, about }) => (
          <li key={accountId}>
            <Avatar name={name} />
            <div className="grow">
              <strong>{name}</strong>
              <p className="muted">{about}</p>
              {email !== null && <p className="muted small">{email}</p>}
            </div>
            {accountId === me ? (
              <span className="lozenge lozenge-success">That is you</span>
            ) : (
              <button type="button" aria-label={`Sign in as ${name}`} onClick={() => void be(accountId)}>
                Sign in
              </button>
            )}
          </li>
        ))}
      </ul>
      {people.length === 0 && <Empty>There is nobody yet.</Empty>}
    </section>
  );
};

const Scenes = () => {
  const { start, be } = useSession();
  if (start.scenes.length === 0) return null;
  const go = async (as: string | undefined, href: string): Promise<void> => {
    if (as !== undefined) await be(as);
    navigate(href);
  };
  return (
    <section className="card" aria-labelledby="scenes">
      <h2 id="scenes">A tour</h2>
      <ol className="scenes">
        {start.scenes.map(({ title, text, as, href, link }) => (
          <li key={title}>
            <div>
              <h3>{title}</h3>
              <p>{text}</p>
              <button type="button" className="primary" onClick={() => void go(as, href)}>
                {link}
              </button>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
};

const Rest = () => {
  const { people } = useSession();
  const email = people.find((person) => person.email !== null)?.email ?? 'name@example.com';
  return (
    <section className="card" aria-labelledby="rest">
      <h2 id="rest">Use it like Jira’s REST</h2>
      <p>
        Any Jira client works: the address is this page’s, the user name one of the e-mail addresses, and the API token
        any text that is not empty.
      </p>
      <pre tabIndex={0}>
        <code>{`curl -u ${email}:token \\\n  ${location.origin}/rest/api/3/myself`}</code>
      </pre>
    </section>
  );
};

/** What this is, whom to be, and what to try. */
export const StartPage = () => {
  const { start } = useSession();
  const headline = start.headline === '' ? `${start.appName}, in a Jira of your own` : start.headline;
  const introduction =
    start.introduction === ''
      ? 'This is a stand-in for Jira Cloud that runs on your machine. Nothing leaves it, and nothing here can break: change what you like.'
      : start.introduction;
  return (
    <div className="page start">
      <div className="hero">
        <h1>{headline}</h1>
        <p>{introduction}</p>
      </div>
      <div className="start-columns">
        <div>
          <Scenes />
          <section className="card" aria-labelledby="projects">
            <h2 id="projects">Projects</h2>
            <ul className="project-list">
              {start.projects.map(({ key, name, style }) => (
                <li key={key}>
                  <ProjectBadge of={name} />
                  <div className="grow">
                    <strong>{name}</strong>
                    <p className="muted">
                      {key} · {style}
                    </p>
                  </div>
                  <Link to={`/projects/${key}/board`} aria-label={`Board of ${name}`}>
                    Board
                  </Link>
                  <Link to={`/projects/${key}/backlog`} aria-label={`Backlog of ${name}`}>
                    Backlog
                  </Link>
                </li>
              ))}
            </ul>
            {start.projects.length === 0 && <Empty>There is no project yet.</Empty>}
          </section>
        </div>
        <div>
          <People />
          <Rest />
        </div>
      </div>
    </div>
  );
};
