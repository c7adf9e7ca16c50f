import './value.css';

import type { Change } from '../../../src/domain/acceptance/change';
import type { LedgerEntry } from '../../../src/domain/acceptance/ledger-entry';
import type { ValueEvent } from '../../../src/domain/value/value-history';
import { type Valued, valueHistory } from '../../../src/domain/value/value-history';
import { bulkHistories } from '../../../src/jira/bulk-changelogs';
import { panelTexts } from '../../../src/messages/en/panel';
import { panelValueTexts } from '../../../src/messages/en/panel-value';
import { failureText } from '../../../src/messages/failure-text';
import { jira } from '../../ui/bridge';
import { call } from '../../ui/call';
import { Busy } from '../../ui/busy';
import { Button } from '../../ui/button';
import { ErrorState } from '../../ui/error-state';
import { useAllMessages } from '../../ui/messages';
import { useReply } from '../../ui/use-reply';
import type { Governed } from '../../work-item/build-view-model';
import { type NameOf, usePeople } from '../../work-item/use-people';
import type { WorkItemPage } from '../../work-item/use-work-item';
import { Proposals } from './proposals';
import { Success } from './success';
import { useSaying } from './use-saying';

/** The history of one field. A single work item's changelog may name custom fields without their ids; this one finds them. */
const changesOf = async (issueId: string, field: string): Promise<readonly Change[]> => {
  let changes: readonly Change[] = [];
  await bulkHistories(jira, [issueId], [field], (found) => {
    changes = found.get(issueId) ?? [];
  });
  return changes;
};

const isValued = (entry: LedgerEntry): entry is Valued => entry.kind === 'valued';

const EventLine = ({ event, nameOf }: { readonly event: ValueEvent; readonly nameOf: NameOf }) => {
  const { of, format } = useAllMessages();
  const texts = of(panelValueTexts);
  const words = (value: number | null): string => (value === null ? texts.none : format.number(value));
  const name = (id: string | null): string => nameOf(id) ?? (id === null ? texts.automatic : texts.somebody);
  return (
    <li>
      <p dir="auto">
        {texts.history.event[event.kind]({ who: name(event.by), from: words(event.from), to: words(event.to) })}
      </p>
      {event.why !== null && <p dir="auto">{event.why}</p>}
      <p className="value-note">
        <time dateTime={event.at}>{format.moment(event.at)}</time>
        {event.kind === 'changed' && event.why === null && event.followed.length === 0 && ` · ${texts.history.unsaid}`}
        {event.followed.length > 0 && ` · ${texts.history.followed({ names: event.followed.map(name) })}`}
      </p>
    </li>
  );
};

export interface ValueSectionProps {
  readonly of: Governed;
  readonly page: WorkItemPage;
}

/** Confirms that the value still holds. */
const Confirm = ({ of: { item, sized }, page }: ValueSectionProps) => {
  const { of, format } = useAllMessages();
  const texts = of(panelValueTexts);
  const { busy, fault, say } = useSaying();
  const { value } = sized;
  if (value === null || !sized.mayEdit.value) return null;
  const confirm = (): Promise<boolean> =>
    say(async (id) => {
      await call('explainValue', item.id, { from: value, to: value, why: null }, id);
      await page.readAgain();
    });
  return (
    <div className="value-buttons">
      <Button
        busy={busy}
        label={texts.history.confirmOf({ value: format.number(value) })}
        onClick={() => void confirm()}
      >
        {texts.history.confirm}
      </Button>
      {fault !== null && (
        <p className="value-fault" role="alert">
          {texts.notSaved({ why: fault })}
        </p>
      )}
    </div>
  );
};

/** Where a value comes from: its history from Jira, the reasons from the record, and what stakeholders propose. */
const ValueSection = ({ of, page }: ValueSectionProps) => {
  const messages = useAllMessages();
  const texts = messages.of(panelValueTexts);
  const { item, policy } = of;
  const reply = useReply(async () => {
    const [changes, record] = await Promise.all([
      changesOf(item.id, policy.fields.value ?? ''),
      call('valueRecord', item.id, {}),
    ]);
    const entries = record.entries.filter(isValued);
    return { record, events: valueHistory(changes, policy.fields.value ?? '', entries) };
  }, [item.id, page.version, item.value]);
  const events = reply.state === 'ready' ? reply.value.events : [];
  const people = [
    ...events.flatMap(({ by, followed }) => [...(by === null ? [] : [by]), ...followed]),
    ...(policy.stakeholders ?? []).map(({ accountId }) => accountId),
    ...(reply.state === 'ready' ? reply.value.record.entries.flatMap(({ by }) => by ?? []) : []),
  ];
  const { nameOf } = usePeople(people);
  if (reply.state === 'waiting') return <Busy label={messages.of(panelTexts).why.loading} />;
  if (reply.state === 'failed')
    return (
      <ErrorState
        title={texts.history.notRead}
        detail={failureText(messages, reply.why)}
        onRetry={() => void reply.again()}
      />
    );
  return (
    <>
      <div className="value-block">
        <h4 className="value-title">{texts.history.title}</h4>
        {events.length === 0 ? (
          <p>{texts.history.empty}</p>
        ) : (
          <ol className="value-list">
            {events.map((event) => (
              <EventLine key={event.id} event={event} nameOf={nameOf} />
            ))}
          </ol>
        )}
        <Confirm of={of} page={page} />
      </div>
      {(policy.stakeholders ?? []).length > 0 && (
        <Proposals of={of} page={page} record={reply.value.record} nameOf={nameOf} />
      )}
      <Success of={of} page={page} record={reply.value.record} />
    </>
  );
};

export default ValueSection;
