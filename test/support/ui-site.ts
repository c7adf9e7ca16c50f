import { openForge } from '../../sandbox/forge';
import { asPerson } from '../../sandbox/jira/identity';
import { createIssue } from '../../sandbox/jira/issues/create';
import { readInput } from '../../sandbox/jira/issues/input';
import { openJira } from '../../sandbox/jira/open-jira';
import { createUser } from '../../sandbox/jira/people';
import { createProject } from '../../sandbox/jira/projects/create-project';
import { openStore } from '../../sandbox/store/open-store';
import { createInspector, startWeb } from '../../sandbox/web/server';
import { jiraApp } from '../../sandbox/jira/rest/server';

const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });

/** A small site around an app: two projects, two people, one issue in the first project. */
export const openUiSite = async (appDir: string) => {
  const store = openStore(':memory:');
  const inspector = createInspector();
  const forge = await openForge({
    appDir,
    store,
    jiraFetch: async (path, init, identity) =>
      rest.fetch(new Request(new URL(path, 'http://jira.sandbox'), init), { identity }),
  });
  const jira = openJira({ store, modules: forge.appRules(), onEvaluation: inspector.evaluation });
  const rest = jiraApp(jira);
  jira.events.subscribe((event) => forge.deliver(event));
  const app = forge.installation.accountId;
  createUser(jira, { displayName: 'Fixture app', accountType: 'app', accountId: app });
  const ada = createUser(jira, { displayName: 'Ada Brook', emailAddress: 'ada@example.com', administrator: true });
  const ben = createUser(jira, { displayName: 'Ben Cole', emailAddress: 'ben@example.com' });
  const members = [ada.accountId, ben.accountId];
  createProject(jira, { key: 'ONE', name: 'Project One', style: 'classic', leadAccountId: ada.accountId, members });
  createProject(jira, { key: 'TWO', name: 'Project Two', style: 'next-gen', leadAccountId: ada.accountId, members });
  forge.install(ada.accountId);
  const newIssue = (project: string, summary: string, description = 'As a rider I want a map.') =>
    createIssue(
      jira,
      asPerson(ada.accountId),
      readInput({
        fields: {
          project: { key: project },
          issuetype: { name: 'Story' },
          summary,
          description: { type: 'doc', version: 1, content: [paragraph(description)] },
        },
      }),
    );
  const issue = newIssue('ONE', 'See the route on a map');
  const web = await startWeb({ jira, jiraApp: rest, forge, port: 0, appDir, inspector });
  return {
    web,
    jira,
    forge,
    store,
    issue,
    newIssue,
    ada: ada.accountId,
    ben: ben.accountId,
    close: async () => {
      await web.close();
      await forge.close();
      store.close();
    },
  };
};
export type UiSite = Awaited<ReturnType<typeof openUiSite>>;
