import { type FormEvent, useId, useState } from 'react';

import { longestText } from '../../../src/domain/review/review-notes';
import { reviewTexts } from '../../../src/messages/en/review';
import { sprintsTexts } from '../../../src/messages/en/sprints';
import { Button } from '../../ui/button';
import { useAllMessages } from '../../ui/messages';
import { usePeople } from '../../work-item/use-people';
import { Failed } from './failed';
import { useDoing } from '../../ui/use-doing';
import type { Review } from './use-review';

/** Whoever may accept says whether the goal was met, in one sentence. */
const Verdict = ({ review: { notes, write } }: { readonly review: Review }) => {
  const texts = useAllMessages().of(reviewTexts).goal;
  const doing = useDoing();
  const field = useId();
  const [met, setMet] = useState(notes.goal?.met ?? true);
  const [sentence, setSentence] = useState(notes.goal?.sentence ?? '');
  const keep = (event: FormEvent): void => {
    event.preventDefault();
    if (sentence.trim() !== '') void doing.run(() => write({ kind: 'goal', met, sentence }));
  };
  return (
    <form className="review-form review-screen" onSubmit={keep}>
      <fieldset className="review-choices">
        <legend>{texts.wasMet}</legend>
        {[true, false].map((one) => (
          <label key={String(one)}>
            <input type="radio" name={field} checked={met === one} onChange={() => setMet(one)} />
            {one ? texts.yes : texts.no}
          </label>
        ))}
      </fieldset>
      <div className="field">
        <label htmlFor={field}>{texts.sentence}</label>
        <input
          id={field}
          value={sentence}
          maxLength={longestText}
          onChange={(event) => setSentence(event.currentTarget.value)}
        />
      </div>
      <div>
        <Button type="submit" busy={doing.busy}>
          {texts.keep}
        </Button>
      </div>
      <Failed of={doing} />
    </form>
  );
};

/** The sprint's goal, and whether it was met. */
export const Goal = ({ review, mayWrite }: { readonly review: Review; readonly mayWrite: boolean }) => {
  const messages = useAllMessages();
  const texts = messages.of(reviewTexts).goal;
  const { goal } = review.notes;
  const { nameOf } = usePeople(goal === null ? [] : [goal.by]);
  const said = goal === null ? null : { ...goal, who: nameOf(goal.by) ?? texts.somebody };
  const own = review.shown.goal;
  return (
    <section className="sprints-part" aria-labelledby="review-goal">
      <h3 className="sprints-title" id="review-goal">
        {texts.title}
      </h3>
      <p dir="auto">{own === '' ? texts.none : messages.of(sprintsTexts).goal({ goal: own })}</p>
      <p dir="auto" role="status">
        {said === null ? texts.open : said.met ? texts.met(said) : texts.missed(said)}
      </p>
      {mayWrite && review.reply.state === 'ready' && <Verdict key={review.sprint.id} review={review} />}
    </section>
  );
};
