import { areaStandings, missingAreas } from '../../../src/domain/review/areas';
import { reviewTexts } from '../../../src/messages/en/review';
import { Message } from '../../ui/message';
import { useAllMessages } from '../../ui/messages';
import { Failed } from './failed';
import { useDoing } from '../../ui/use-doing';
import type { Review } from './use-review';

interface AreasProps {
  readonly review: Review;
  readonly areas: readonly string[];
  readonly mayWrite: boolean;
}

/** Which areas the work touches, who is there, and whose area is missed. */
export const Areas = ({ review: { notes, shown, state, write }, areas, mayWrite }: AreasProps) => {
  const messages = useAllMessages();
  const texts = messages.of(reviewTexts).area;
  const doing = useDoing();
  const own = new Set(shown.items.map(({ id }) => id));
  const touched = notes.touched.filter(({ issueId }) => own.has(issueId));
  const all = areaStandings(areas, touched, notes.present);
  const missing = missingAreas(all);
  const tick = (area: string, isThere: boolean): void => {
    const rest = notes.present.filter((one) => one !== area);
    void doing.run(() => write({ kind: 'present', areas: isThere ? [...rest, area] : rest }));
  };
  const names = messages.format.list(missing);
  return (
    <section className="sprints-part" aria-labelledby="review-areas">
      <h3 className="sprints-title" id="review-areas">
        {texts.title}
      </h3>
      {all.length === 0 ? (
        <p>{texts.none}</p>
      ) : (
        <>
          {mayWrite && <p className="sprints-note review-screen">{texts.who}</p>}
          <ul className="review-areas">
            {all.map(({ area, issueIds, isPresent }) => (
              <li key={area}>
                <input
                  type="checkbox"
                  aria-label={texts.there({ area })}
                  checked={isPresent}
                  disabled={!mayWrite}
                  onChange={(event) => tick(area, event.currentTarget.checked)}
                />{' '}
                <span dir="auto">{area}</span>
                <span className="sprints-note">{texts.touched({ count: issueIds.length })}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <div role="status">
        {missing.length > 0 && (
          <Message tone="warning">
            <p dir="auto">{state === 'live' ? texts.missing({ areas: names }) : texts.wasMissing({ areas: names })}</p>
          </Message>
        )}
      </div>
      <Failed of={doing} />
    </section>
  );
};
