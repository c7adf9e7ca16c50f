import '../ui/field.css';

import { useEffect, useRef, useState } from 'react';

import { asText } from '../../src/domain/shared/json';
import { digestTexts } from '../../src/messages/en/digest';
import { onHostEvent } from '../ui/bridge';
import type { Context } from '../ui/context';
import { useMessages } from '../ui/messages';
import { submitView } from '../ui/submit-view';
import { Surface } from '../ui/surface';

/** How a rule names its project, and what the action gives: its verb, its domain and its entity, as the manifest has them. */
const smartValues = { project: '{{project.key}}', text: '{{fetchedAssayDigest.text}}' } as const;

/** The form of the action in a rule of Automation: which project. Each change is handed over, so that nothing is lost when one goes on. */
const DigestAction = ({ context }: { readonly context: Context }) => {
  const { action } = useMessages(digestTexts);
  const [project, setProject] = useState(asText(context.extension.data?.inputs?.['project']) ?? '');
  const latest = useRef(project);
  const hand = (value: string): void => {
    latest.current = value;
    setProject(value);
    void submitView({ project: value }).catch(() => undefined);
  };
  // Automation's own button.
  useEffect(() => onHostEvent('AUTOMATION_ACTION_SUBMIT', () => hand(latest.current)), []);
  return (
    <Surface>
      <div className="field">
        <label htmlFor="project">{action.project}</label>
        <input
          id="project"
          type="text"
          value={project}
          maxLength={255}
          aria-describedby="project-hint"
          onInput={({ currentTarget: { value } }) => hand(value)}
        />
        <p id="project-hint" className="field-hint">
          {action.projectHint({ example: smartValues.project })} {action.outputs({ name: smartValues.text })}
        </p>
      </div>
    </Surface>
  );
};

export default DigestAction;
