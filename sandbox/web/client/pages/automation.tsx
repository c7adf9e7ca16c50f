import { useState } from 'react';
import { z } from 'zod/mini';
import { type ActionReply, type AppModule, runAction } from '../api/sandbox';
import { messageOf } from '../api/http';
import { Frame } from '../frames/frame';
import { emit } from '../frames/events';
import { useSaved } from '../shell/saved';
import { useSession } from '../shell/session';
import { Empty, ErrorBox } from '../ui/bits';

const Inputs = z.record(z.string(), z.unknown());

const shown = (value: unknown): string =>
  value === null ? '' : typeof value === 'string' ? value : JSON.stringify(value);

const Outputs = ({ reply }: { readonly reply: ActionReply }) =>
  reply.ok ? (
    <table className="outputs" aria-label="What the rule gets">
      <thead>
        <tr>
          <th scope="col">Smart value</th>
          <th scope="col">Value</th>
        </tr>
      </thead>
      <tbody>
        {Object.entries(reply.outputs).map(([name, value]) => (
          <tr key={name}>
            <th scope="row" className="mono">{`{{${reply.smartValue}.${name}}}`}</th>
            <td>{shown(value)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  ) : (
    <ErrorBox why={`The rule stopped: ${reply.errors.join('; ')}`} />
  );

/** A rule of one action: its form, as a rule shows it, and a run by hand. */
const Rule = ({ action }: { readonly action: AppModule }) => {
  const [inputs, setInputs] = useSaved(`sandbox rule ${action.key}`, Inputs, {});
  // The form is shown with what was saved when the page was opened; what it submits then does not load it anew.
  const [first] = useState(inputs);
  const [reply, setReply] = useState<ActionReply | null>(null);
  const [busy, setBusy] = useState(false);
  const run = async (): Promise<void> => {
    emit('AUTOMATION_ACTION_SUBMIT', {}, false);
    setBusy(true);
    const answer = await runAction(action.key, inputs).catch((error: unknown): ActionReply => ({
      ok: false,
      errors: [messageOf(error)],
    }));
    setReply(answer);
    setBusy(false);
  };
  return (
    <section className="card" aria-label={action.title}>
      <h2>Then: {action.title}</h2>
      <Frame
        place={{ moduleKey: action.key, configuration: JSON.stringify(first) }}
        title={action.title}
        onSubmit={(payload) => setInputs(Inputs.parse(payload))}
      />
      <p>
        <button type="button" className="primary" disabled={busy} onClick={() => void run()}>
          Run rule
        </button>
      </p>
      <div role="status">{reply !== null && <Outputs reply={reply} />}</div>
    </section>
  );
};

/** What apps give to rules of Automation, each in a rule that somebody starts by hand. */
export const AutomationPage = () => {
  const { modules } = useSession();
  const actions = modules.filter(({ type }) => type === 'action');
  return (
    <div className="page">
      <h1>Automation</h1>
      <p className="muted">A rule that is started by hand, and runs as whoever is signed in.</p>
      {actions.length === 0 && <Empty>No app has an action.</Empty>}
      {actions.map((action) => (
        <Rule key={action.key} action={action} />
      ))}
    </div>
  );
};
