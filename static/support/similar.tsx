import type { FoundQuestion } from '../../src/jira/support-found';
import { supportTexts } from '../../src/messages/en/support';
import { openPath } from '../ui/bridge';
import { Button } from '../ui/button';
import { useMessages } from '../ui/messages';

/** What was asked before and is like what is being typed, with the answers that are kept. Said politely to screen readers, while one types on. */
export const Similar = ({ found }: { readonly found: readonly FoundQuestion[] }) => {
  const { similar } = useMessages(supportTexts);
  return (
    <div className="support-similar" role="status" aria-label={similar.title}>
      {found.length > 0 && (
        <>
          <p className="support-strong">{similar.title}</p>
          <ul>
            {found.map(({ id, key, summary, note, isDone }) => (
              <li key={id}>
                <Button look="link" onClick={() => void openPath(`/browse/${key}`)}>
                  {key}
                </Button>{' '}
                <span dir="auto">{summary}</span>
                <p className="support-answer" dir="auto">
                  {note?.answer ? similar.answered({ answer: note.answer.text }) : isDone ? similar.done : similar.open}
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
};
