import SectionMessage from '@atlaskit/section-message';

import { checkProject } from '../../src/workflow-gate/check';
import type { Finding } from '../../src/workflow-gate/model';
import { fields } from '../../src/jira/fields';
import { projectProperty } from '../../src/jira/project-property';
import { jira } from '../ui/bridge';
import { Lozenge, type Tone } from '../ui/lozenge';
import { useReply } from '../ui/use-reply';
import type { Loaded } from './load';

const tabOf: Readonly<Record<Finding['where'], string>> = {
  people: 'Who and how',
  types: 'Who and how',
  policy: 'Who and how',
  gate: 'Gate',
  fields: 'Fields',
};
const tones: Readonly<Record<Finding['severity'], Tone>> = { error: 'danger', warning: 'warning', note: 'neutral' };
const names: Readonly<Record<Finding['severity'], string>> = { error: 'Problem', warning: 'Warning', note: 'Note' };
const fixers: Readonly<Record<Finding['fixer'], string>> = {
  'project-admin': 'A project admin can put it right.',
  'jira-admin': 'A Jira admin can put it right.',
};

const look = async ({ project, owner }: Loaded): Promise<readonly Finding[]> => {
  const [policy, all] = await Promise.all([projectProperty(jira).readPolicy(project.id), fields(jira).list()]);
  const typeNames = new Map(project.workTypes.map(({ id, name }) => [id, name]));
  const now = new Date().toISOString();
  return checkProject({ request: jira, owner })({ project, policy, typeNames, fields: all, now });
};

/** What should be put right, by whom and where; looked for whenever the page opens and after each save. Nothing found takes no room. */
export const HealthNotice = ({
  loaded,
  revision,
  onShow,
}: {
  readonly loaded: Loaded;
  readonly revision: number;
  readonly onShow: (tab: string) => void;
}) => {
  const reply = useReply(() => look(loaded), [loaded, revision]);
  // The damage is told above already; what only a Jira admin may read, the app looks at every day.
  const findings =
    reply.state === 'ready' ? reply.value.filter(({ code }) => code !== 'policy-damaged' && code !== 'unknown') : [];
  if (findings.length === 0) return null;
  const grave = findings.some(({ severity }) => severity !== 'note');
  return (
    <SectionMessage
      appearance={grave ? 'warning' : 'information'}
      title={findings.length === 1 ? 'One thing to look at' : `${findings.length} things to look at`}
    >
      <ul className="settings-findings">
        {findings.map(({ text, severity, fixer, where }) => (
          <li key={text}>
            <Lozenge tone={tones[severity]}>{names[severity]}</Lozenge>{' '}
            <span>
              {text} {fixers[fixer]}{' '}
              <button type="button" className="settings-link" onClick={() => onShow(tabOf[where])}>
                Show<span className="visually-hidden"> the tab {tabOf[where]}</span>
              </button>
            </span>
          </li>
        ))}
      </ul>
    </SectionMessage>
  );
};
