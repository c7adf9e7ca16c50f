import { useState } from 'react';

import { fields } from '../../src/jira/fields';
import { projectProperty } from '../../src/jira/project-property';
import { adminTexts } from '../../src/messages/en/admin';
import { findingText } from '../../src/messages/finding-text';
import { jira } from '../ui/bridge';
import { Button } from '../ui/button';
import { Lozenge } from '../ui/lozenge';
import type { Tone } from '../ui/tone';
import { useAllMessages, useMessages } from '../ui/messages';
import type { Health, Row } from './read';
import { useFailureText } from '../ui/failure-text';

// Looks through workflows and patterns, and is wanted only when somebody asks.
const loadCheck = () => import('../../src/workflow-gate/check');

/** Looks at the project as the person who asks; the daily check's own findings stay where they are. */
const checkNow = async ({ id, key, name, teamManaged }: Row, owner: string): Promise<Health> => {
  const [policy, known, { checkProject }] = await Promise.all([
    projectProperty(jira).readPolicy(id),
    fields(jira).list(),
    loadCheck(),
  ]);
  const at = new Date().toISOString();
  const project = { id, key, name, teamManaged };
  return { at, findings: await checkProject({ request: jira, owner })({ project, policy, fields: known, now: at }) };
};

interface Trouble {
  readonly severity: 'error' | 'warning' | 'unknown';
  readonly text: string;
}

/** What is wrong, the worst first; notes stand in the project's own settings. */
const useTroubles = ({ mode, owner }: Row, health: Health | null): readonly Trouble[] => {
  const texts = useMessages(adminTexts);
  const messages = useAllMessages();
  const error = (text: string): Trouble => ({ severity: 'error', text });
  const found = (health?.findings ?? []).flatMap((one): readonly Trouble[] => {
    if (one.severity === 'note') return [];
    const severity = one.code === 'unknown' ? 'unknown' : one.severity;
    return [{ severity, text: findingText(messages, one) }];
  });
  const codes = new Set(health?.findings.map(({ code }) => code));
  return [
    ...(mode === 'damaged' && !codes.has('policy-damaged') ? [error(texts.damaged)] : []),
    ...(owner !== 'unreadable' && !owner.isActive && !codes.has('owner-inactive') ? [error(texts.ownerInactive)] : []),
    ...found,
  ];
};

const Summary = ({ troubles, isChecked }: { readonly troubles: readonly Trouble[]; readonly isChecked: boolean }) => {
  const { health: texts } = useMessages(adminTexts);
  const count = (severity: Trouble['severity']): number => troubles.filter((one) => one.severity === severity).length;
  const lozenges: readonly (readonly [tone: Tone, words: string])[] = [
    ...(count('error') > 0 ? [['danger', texts.problems({ count: count('error') })] as const] : []),
    ...(count('warning') > 0 ? [['warning', texts.warnings({ count: count('warning') })] as const] : []),
    ...(count('unknown') > 0 ? [['neutral', texts.notKnown] as const] : []),
    ...(troubles.length === 0
      ? [isChecked ? (['success', texts.well] as const) : (['neutral', texts.notChecked] as const)]
      : []),
  ];
  return (
    <p className="admin-lozenges">
      {lozenges.map(([tone, words]) => (
        <Lozenge key={words} tone={tone}>
          {words}
        </Lozenge>
      ))}
    </p>
  );
};

/** How a project is: as the daily check left it, or as it is found now. */
export const ProjectHealth = ({ row, owner }: { readonly row: Row; readonly owner: string }) => {
  const sayFailure = useFailureText();
  const { health: texts } = useMessages(adminTexts);
  const [now, setNow] = useState<Health | null>(null);
  const [busy, setBusy] = useState(false);
  const [why, setWhy] = useState<string | null>(null);
  const health = now ?? row.health;
  const troubles = useTroubles(row, health);
  const check = async (): Promise<void> => {
    setBusy(true);
    setWhy(null);
    try {
      setNow(await checkNow(row, owner));
    } catch (error) {
      setWhy(sayFailure(error));
    }
    setBusy(false);
  };
  return (
    <div role="status" className="admin-health">
      <Summary troubles={troubles} isChecked={health !== null} />
      {troubles.length > 0 && (
        <ul className="admin-troubles">
          {troubles.map(({ text }) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
      {why !== null && <p>{texts.failed({ why })}</p>}
      <p className="admin-looked">
        {health !== null && `${texts.checked({ at: health.at })} `}
        <Button look="link" busy={busy} onClick={() => void check()}>
          {texts.check}
          <span className="visually-hidden"> {texts.checkWhich(row)}</span>
        </Button>
      </p>
    </div>
  );
};
