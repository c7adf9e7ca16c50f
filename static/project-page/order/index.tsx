import './order.css';
import './table.css';

import { useEffect, useId, useMemo, useRef, useState } from 'react';

import { orderTexts } from '../../../src/messages/en/order';
import { projectTexts } from '../../../src/messages/en/project';
import { Busy } from '../../ui/busy';
import { Button } from '../../ui/button';
import { Disclosure } from '../../ui/disclosure';
import { ErrorState } from '../../ui/error-state';
import { useFailureText } from '../../ui/failure-text';
import { Message } from '../../ui/message';
import { useMessages } from '../../ui/messages';
import { Part } from '../../ui/part';
import { useProject } from '../data';
import { Empty } from '../empty';
import { useRouter } from '../router';
import { Glance } from './glance';
import { movedTo, ownRows } from './own-order';
import { Rows } from './rows';
import { Settings } from './settings';
import { movesOf, type OrderReading } from './plan-items';
import { type Plan, usePlan } from './use-plan';
import { loadKept } from './use-kept-reasons';
import { useRanking } from './use-ranking';

// Loaded and replayed when it is first opened.
const loadPast = () => import('./past');
const loadFindings = () => import('./findings');
// Once something was ranked.
const loadStrip = () => import('./ranking-strip');
const loadSave = () => import('./save-order');
// Once a row was moved by hand.
const loadOwn = () => import('./own-strip');

const Filter = ({ plan }: { readonly plan: Plan }) => {
  const texts = useMessages(orderTexts);
  const { query, setQuery } = useRouter();
  const shown = plan.items.filter((item) => item.shown).length;
  return (
    <div className="order-filter">
      <label>
        {texts.filter}
        <input
          type="search"
          placeholder={texts.filterHint}
          value={query.get('q') ?? ''}
          onInput={({ currentTarget: { value } }) => setQuery(new URLSearchParams(value === '' ? {} : { q: value }))}
        />
      </label>
      {shown < plan.items.length && <span>{texts.filtered({ count: shown, total: plan.items.length })}</span>}
    </div>
  );
};

/** An order of one's own, from the proposal on; a new proposal begins anew. */
const useOwn = (plan: Plan) => {
  const [own, setOwn] = useState<readonly string[] | null>(null);
  const [why, setWhy] = useState('');
  const [moved, setMoved] = useState<string | null>(null);
  // Those that were put somewhere by hand: others only give way to them.
  const byHand = useRef(new Set<string>());
  const back = (): void => {
    setOwn(null);
    setWhy('');
    byHand.current.clear();
  };
  useEffect(back, [plan.proposal.ids.join()]);
  // The row keeps the focus at its new place, so that it can be moved on.
  useEffect(() => {
    if (moved !== null) document.querySelector<HTMLElement>(`[data-row="${moved}"]`)?.focus();
  }, [own, moved]);
  return { own, setOwn, why, setWhy, setMoved, byHand: byHand.current, back };
};

const OrderOf = ({
  plan,
  reading,
  onSettings,
}: {
  readonly plan: Plan;
  readonly reading: OrderReading;
  readonly onSettings: () => void;
}) => {
  const { items, me } = useProject();
  const texts = useMessages(orderTexts);
  const { past } = useMessages(orderTexts);
  const ranking = useRanking();
  const { own, setOwn, why, setWhy, setMoved, byHand, back } = useOwn(plan);
  const [kept, setKept] = useState({ times: 0, lost: 0 });
  const byId = useMemo(() => new Map(items.map((item) => [item.id, item])), [items]);
  const moves = useMemo(() => movesOf(plan.items), [plan.items]);
  const movable = useMemo(() => new Set(moves), [moves]);
  const blockedId = useId();
  const { proposal } = plan;
  const rows = useMemo(() => (own === null ? proposal.rows : ownRows(plan, own)), [plan, own]);
  const count = useMemo(() => rows.filter(({ from, to }) => from !== to).length, [rows]);
  const why403 = reading.mayRank ? (count === 0 ? texts.applyNothing : null) : texts.mayNot;
  const move = (id: string, to: number): void => {
    setOwn(movedTo(own ?? proposal.ids, movable, { id, to: rows[to]?.id ?? id }));
    setMoved(id);
    byHand.add(id);
  };
  const apply = async (): Promise<void> => {
    const [ids, reason] = [[...byHand], why.trim()];
    const before = plan.items.map(({ id }) => id);
    const isDone = await ranking.apply({ before, after: own ?? proposal.ids, moves, why });
    if (!isDone || own === null || reason === '' || me === null) return;
    const { keepReasons } = await loadKept();
    const lost = await keepReasons(ids, { at: new Date().toISOString(), by: me, why: reason });
    setKept(({ times }) => ({ times: times + 1, lost }));
  };
  return (
    <div className="order">
      {(ranking.journal !== null || ranking.state.state !== 'idle') && <Part load={loadStrip} props={{ ranking }} />}
      <Glance plan={plan} />
      <Filter plan={plan} />
      <div className="order-actions">
        <Button
          look="primary"
          busy={ranking.state.state === 'running'}
          blockedBy={why403 === null ? undefined : blockedId}
          onClick={() => void apply()}
        >
          {texts.apply({ count })}
        </Button>
        {why403 !== null && <span id={blockedId}>{why403}</span>}
        {reading.mayRank && <span className="order-note">{texts.own.keys}</span>}
        <Part load={loadSave} props={{ rows, itemOf: (id: string) => byId.get(id) }} />
      </div>
      {own !== null && <Part load={loadOwn} props={{ plan, own, why, onWhy: setWhy, onBack: back }} />}
      {kept.lost > 0 && <Message tone="warning">{texts.own.lost({ count: kept.lost })}</Message>}
      {proposal.findings.length > 0 && <Part load={loadFindings} props={{ findings: proposal.findings }} />}
      <Disclosure title={past.title}>
        <Part load={loadPast} props={{}} waiting={<Busy label={past.making} />} />
      </Disclosure>
      <Settings settings={reading.settings} onSaved={onSettings} />
      <Rows
        rows={rows}
        itemOf={(id) => byId.get(id)}
        keptTimes={kept.times}
        canMove={(id) => movable.has(id)}
        onMove={reading.mayRank ? move : undefined}
      />
    </div>
  );
};

/** The order that brings value soonest, explained, applied on a press and taken back on another. */
const OrderPage = () => {
  const { query } = useRouter();
  const { reading, plan } = usePlan(query.get('q') ?? '');
  const { readingHistories } = useMessages(projectTexts);
  const texts = useMessages(orderTexts);
  const sayFailure = useFailureText();
  if (reading.state === 'failed')
    return <ErrorState title={texts.empty} detail={sayFailure(reading.why)} onRetry={() => void reading.again()} />;
  if (plan === null || reading.state === 'waiting') return <Busy label={readingHistories} />;
  if (plan.proposal.cost.worth === 0 && plan.items.every(({ shown }) => shown))
    return (
      <Empty title={texts.empty}>
        <p>{texts.emptyDetail}</p>
      </Empty>
    );
  return <OrderOf plan={plan} reading={reading.value} onSettings={() => void reading.again()} />;
};

export default OrderPage;
