import './support.css';

import { areasOf } from '../../src/domain/policy/areas';
import type { Policy } from '../../src/domain/policy/policy';
import type { Named } from '../../src/domain/shared/named';
import { type SupportKind, supportKinds } from '../../src/domain/support/note';
import { support, type SupportPlace } from '../../src/jira/support';
import { supportTexts } from '../../src/messages/en/support';
import { LineField } from '../issue-panel/value/line-field';
import { jira } from '../ui/bridge';
import { Busy } from '../ui/busy';
import { Button } from '../ui/button';
import { Message } from '../ui/message';
import { useMessages } from '../ui/messages';
import { NotRead } from '../ui/not-read';
import { useReply } from '../ui/use-reply';
import { Choice } from './choice';
import { Similar } from './similar';
import { type Made, useAsk } from './use-ask';
import { useSimilar } from './use-similar';

export interface AskFormProps {
  readonly projectId: string;
  readonly policy: Pick<Policy, 'types' | 'stakeholders'>;
  readonly onMade: (made: Made) => void;
  /** Absent: there is nothing to go back to. */
  readonly onCancel?: (() => void) | undefined;
}

/** The areas of the project, after the choice of none. */
const areaChoices = (policy: AskFormProps['policy'], none: string): readonly Named[] => [
  { id: '', name: none },
  ...areasOf(policy).map((area) => ({ id: area, name: area })),
];

const Fields = ({ place, ...props }: AskFormProps & { readonly place: SupportPlace }) => {
  const { projectId, policy, onMade, onCancel } = props;
  const texts = useMessages(supportTexts);
  const { form } = texts;
  const { typed, change, faults, why, busy, create } = useAsk(projectId, place, onMade);
  const similar = useSimilar(
    projectId,
    place.types.map(({ id }) => id),
    typed.summary,
  );
  return (
    <form
      className="support-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void create();
      }}
    >
      <LineField
        label={form.question}
        value={typed.summary}
        fault={faults.summary ?? null}
        onChange={(summary) => change({ summary })}
      />
      <Similar found={similar} />
      <LineField
        label={form.requester}
        value={typed.requester}
        fault={faults.requester ?? null}
        onChange={(requester) => change({ requester })}
      />
      <div className="support-choices">
        {place.types.length > 1 && (
          <Choice label={form.type} all={place.types} value={typed.typeId} onChange={(typeId) => change({ typeId })} />
        )}
        <Choice
          label={form.area}
          all={areaChoices(policy, texts.noArea)}
          value={typed.area}
          onChange={(area) => change({ area })}
        />
        <Choice
          label={form.kind}
          all={supportKinds.map((id) => ({ id, name: texts.kind[id] }))}
          value={typed.kind}
          onChange={(kind) => change({ kind: kind as SupportKind })}
        />
        {place.components.length > 0 && (
          <Choice
            label={form.component}
            all={[{ id: '', name: form.noComponent }, ...place.components]}
            value={typed.componentId}
            onChange={(componentId) => change({ componentId })}
          />
        )}
      </div>
      {why !== null && (
        <Message tone="danger" title={form.failed} alert>
          <p>{why}</p>
        </Message>
      )}
      <div className="support-buttons">
        <Button look="primary" type="submit" busy={busy}>
          {form.create}
        </Button>
        {onCancel !== undefined && (
          <Button look="subtle" onClick={onCancel}>
            {form.cancel}
          </Button>
        )}
      </div>
    </form>
  );
};

/** Takes a user's question down as a work item of class support; what was asked before shows while one types. */
const AskForm = (props: AskFormProps) => {
  const { projectId, policy } = props;
  const texts = useMessages(supportTexts);
  const reply = useReply(() => support(jira).place(projectId, policy.types), [projectId, policy]);
  if (reply.state === 'waiting') return <Busy label={texts.reading} />;
  if (reply.state === 'failed') return <NotRead title={texts.notRead} reply={reply} />;
  if (reply.value.types.length === 0)
    return (
      <Message tone="information" title={texts.noType}>
        <p>{texts.noTypeDetail}</p>
      </Message>
    );
  return <Fields {...props} place={reply.value} />;
};

export default AskForm;
