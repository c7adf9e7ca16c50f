import { orderTexts } from '../../../src/messages/en/order';
import { Button } from '../../ui/button';
import { useFailureText } from '../../ui/failure-text';
import { Message } from '../../ui/message';
import { useMessages } from '../../ui/messages';
import type { RankState, UseRanking } from './use-ranking';

const useSaid = (state: RankState) => {
  const texts = useMessages(orderTexts);
  const sayFailure = useFailureText();
  switch (state.state) {
    case 'idle':
    case 'running':
      return null;
    case 'applied':
      return { tone: 'success', text: texts.applied } as const;
    case 'undone':
      return { tone: 'success', text: texts.undone } as const;
    case 'drift':
      return { tone: 'warning', text: texts.drift } as const;
    case 'undo-drift':
      return { tone: 'warning', text: texts.undoDrift } as const;
    case 'partial':
      return { tone: 'warning', text: texts.partial(state) } as const;
    case 'failed':
      return { tone: 'danger', text: texts.failed({ why: sayFailure(state.why) }) } as const;
  }
};

/** What became of ranking, and the way back. */
const RankingStrip = ({ ranking }: { readonly ranking: UseRanking }) => {
  const texts = useMessages(orderTexts);
  const { journal, state, undo, goOn, dismiss } = ranking;
  const said = useSaid(state);
  if (state.state === 'running')
    return (
      <div className="order-strip" role="status">
        <progress value={state.done} max={Math.max(state.total, 1)} />
        <span>{texts.progress(state)}</span>
      </div>
    );
  if (said === null && journal === null) return null;
  const at = journal === null ? '' : new Date(journal.at).toISOString();
  const isOpen = journal !== null && journal.state !== 'applied';
  return (
    <Message
      tone={said?.tone ?? (isOpen ? 'warning' : 'information')}
      alert={said !== null}
      actions={
        <>
          {journal !== null && (
            <>
              {journal.state === 'applying' && <Button onClick={() => void goOn()}>{texts.goOn}</Button>}
              <Button onClick={() => void undo()}>{texts.undo}</Button>
            </>
          )}
          <Button look="subtle" onClick={dismiss}>
            {texts.dismiss}
          </Button>
        </>
      }
    >
      <p>{said?.text ?? (isOpen ? texts.interrupted({ at }) : texts.appliedAt({ at }))}</p>
    </Message>
  );
};

export default RankingStrip;
