import type { AppModule } from '../api/sandbox';
import { Frame } from '../frames/frame';

/** A page of the app's own among the settings of Jira, which only Jira administrators see. */
export const AdminPage = ({ module }: { readonly module: AppModule }) => (
  <div className="page settings">
    <h1>{module.title}</h1>
    <Frame place={{ moduleKey: module.key }} title={module.title} height={480} onRefresh={() => location.reload()} />
  </div>
);
