import { type FormEvent, type KeyboardEvent, useId, useState } from 'react';

import type { BacklogItem } from '../../../src/domain/backlog/backlog-item';
import { longestText } from '../../../src/domain/review/review-notes';
import { reviewTexts } from '../../../src/messages/en/review';
import { Button } from '../../ui/button';
import { useMessages } from '../../ui/messages';
import { Failed } from './failed';
import { useDoing } from '../../ui/use-doing';
import type { Review } from './use-review';

interface GiveFeedbackProps {
  readonly item: BacklogItem;
  readonly review: Review;
  readonly areas: readonly string[];
}

/** What somebody says of the work item that is shown, for an area; Ctrl and Enter keep it. */
export const GiveFeedback = ({ item, review, areas }: GiveFeedbackProps) => {
  const texts = useMessages(reviewTexts).feedback;
  const doing = useDoing();
  const [text, setText] = useState('');
  const [area, setArea] = useState('');
  const [said, setSaid] = useState('');
  const id = useId();
  const keep = async (): Promise<void> => {
    if (text.trim() === '' || doing.busy) return;
    const isKept = await doing.run(() => review.give({ issueId: item.id, area: area === '' ? null : area, text }));
    if (!isKept) return;
    setText('');
    setSaid(texts.kept);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void keep();
  };
  const pressed = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void keep();
  };
  return (
    <form className="review-form" onSubmit={submit} onKeyDown={pressed}>
      <div className="field">
        <label htmlFor={`${id}-text`}>{texts.text}</label>
        <textarea
          id={`${id}-text`}
          className="review-text"
          rows={3}
          value={text}
          maxLength={longestText}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      </div>
      {areas.length > 0 && (
        <div className="field">
          <label htmlFor={`${id}-area`}>{texts.area}</label>
          <select id={`${id}-area`} value={area} onChange={(event) => setArea(event.currentTarget.value)}>
            <option value="">{texts.noArea}</option>
            {areas.map((one) => (
              <option key={one} value={one}>
                {one}
              </option>
            ))}
          </select>
        </div>
      )}
      <div>
        <Button type="submit" busy={doing.busy}>
          {texts.keep}
        </Button>
      </div>
      <p role="status">{said}</p>
      <Failed of={doing} />
    </form>
  );
};
