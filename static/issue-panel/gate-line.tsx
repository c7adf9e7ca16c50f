import { useEffect, useState } from 'react';

import { readHealth } from '../../src/workflow-gate/stored-health';
import { projectProperty } from '../../src/jira/project-property';
import { jira } from '../ui/bridge';
import { Message } from '../ui/message';

const openings = ['gate-missing', 'gate-partial'];

/** Says that the gate has an opening, as the daily look left it; read after the first content, and nothing where all is well. */
const GateLine = ({ projectId }: { readonly projectId: string }) => {
  const [text, setText] = useState<string | null>(null);
  useEffect(() => {
    let here = true;
    projectProperty(jira)
      .readHealth(projectId)
      .then((raw) => {
        const found = readHealth(raw)?.findings.find(
          ({ code, severity }) => openings.includes(code) && severity === 'error',
        );
        if (here) setText(found?.text ?? null);
      })
      .catch(() => undefined);
    return () => {
      here = false;
    };
  }, [projectId]);
  if (text === null) return null;
  return (
    <Message tone="warning">
      <p>{text} A project admin sees more in the settings of Assay.</p>
    </Message>
  );
};

export default GateLine;
