import { type FormEvent, useId, useState } from 'react';

import { longestText } from '../../../src/domain/review/review-notes';
import { reviewTexts } from '../../../src/messages/en/review';
import { Button } from '../../ui/button';
import { useMessages } from '../../ui/messages';

interface DropProps {
  readonly busy: boolean;
  readonly onDrop: (why: string) => void;
  readonly onCancel: () => void;
}

/** Why feedback is dropped. */
export const Drop = ({ busy, onDrop, onCancel }: DropProps) => {
  const texts = useMessages(reviewTexts).feedback;
  const [why, setWhy] = useState('');
  const id = useId();
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (why.trim() !== '') onDrop(why);
  };
  return (
    <form className="review-form" onSubmit={submit}>
      <div className="field">
        <label htmlFor={id}>{texts.why}</label>
        <input id={id} value={why} maxLength={longestText} onChange={(event) => setWhy(event.currentTarget.value)} />
      </div>
      <div className="review-steps">
        <Button type="submit" busy={busy}>
          {texts.drop}
        </Button>
        <Button look="subtle" onClick={onCancel}>
          {texts.cancel}
        </Button>
      </div>
    </form>
  );
};
