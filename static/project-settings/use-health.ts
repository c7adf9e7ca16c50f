import { fields } from '../../src/jira/fields';
import { projectProperty } from '../../src/jira/project-property';
import { checkProject } from '../../src/workflow-gate/check';
import type { Finding } from '../../src/workflow-gate/finding';
import { jira } from '../ui/bridge';
import { useReply } from '../ui/use-reply';
import type { Loaded } from './load';

const look = async ({ project, owner }: Loaded): Promise<readonly Finding[]> => {
  const [policy, all] = await Promise.all([projectProperty(jira).readPolicy(project.id), fields(jira).list()]);
  const typeNames = new Map(project.workTypes.map(({ id, name }) => [id, name]));
  const now = new Date().toISOString();
  return checkProject({ request: jira, owner })({ project, policy, typeNames, fields: all, now });
};

/** What should be put right, looked for when the page opens and whenever `occasion` is another one; null until it is known. */
export const useHealth = (loaded: Loaded, occasion: string): readonly Finding[] | null => {
  const reply = useReply(() => look(loaded), [loaded, occasion]);
  return reply.state === 'ready' ? reply.value : null;
};
