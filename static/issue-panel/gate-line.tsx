import { useEffect, useState } from 'react';

import { codeOf } from '../../src/workflow-gate/finding';
import { readHealth } from '../../src/workflow-gate/stored-health';
import { projectProperty } from '../../src/jira/project-property';
import { panelTexts } from '../../src/messages/en/panel';
import { jira } from '../ui/bridge';
import { Message } from '../ui/message';
import { useMessages } from '../ui/messages';

const openings = ['gate-missing', 'gate-partial'] as const;
type Opening = (typeof openings)[number];

/** Says that the gate has an opening, as the daily check left it; read after the first content, and nothing where all is well. */
export const GateLine = ({ projectId }: { readonly projectId: string }) => {
  const texts = useMessages(panelTexts);
  const [opening, setOpening] = useState<Opening | null>(null);
  useEffect(() => {
    let isMounted = true;
    projectProperty(jira)
      .readHealth(projectId)
      .then((raw) => {
        const errors = readHealth(raw)?.findings.filter(({ severity }) => severity === 'error') ?? [];
        if (isMounted) setOpening(openings.find((one) => errors.some((found) => codeOf(found) === one)) ?? null);
      })
      .catch(() => undefined);
    return () => {
      isMounted = false;
    };
  }, [projectId]);
  if (opening === null) return null;
  return (
    <Message tone="warning">
      <p>
        {texts.gateOpen[opening]} {texts.gateAdmin}
      </p>
    </Message>
  );
};
