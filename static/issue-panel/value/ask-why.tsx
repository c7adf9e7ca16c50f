import './value.css';

import { useState } from 'react';

import { maxValueReason } from '../../../src/domain/acceptance/limits';
import { panelValueTexts } from '../../../src/messages/en/panel-value';
import { call } from '../../ui/call';
import { Button } from '../../ui/button';
import { useFormat, useMessages } from '../../ui/messages';
import { LineField } from './line-field';
import { useSaying } from './use-saying';

export interface AskWhyProps {
  readonly issueId: string;
  readonly from: number | null;
  readonly to: number | null;
  readonly onDone: () => void;
  /** The reason is in the record. */
  readonly onSaid: () => Promise<void>;
}

/** Asks why a value has just been changed. Nobody has to say it. */
const AskWhy = ({ issueId, from, to, onDone, onSaid }: AskWhyProps) => {
  const texts = useMessages(panelValueTexts);
  const { number } = useFormat();
  const [why, setWhy] = useState('');
  const { busy, fault, setFault, say } = useSaying();
  const words = (value: number | null): string => (value === null ? texts.none : number(value));

  const submit = async (): Promise<void> => {
    const { length } = why.trim();
    if (length === 0 || length > maxValueReason) {
      if (length === 0) onDone();
      else setFault(texts.oneLine);
      return;
    }
    const isSaid = await say(async (id) => void (await call('explainValue', issueId, { from, to, why }, id)));
    if (!isSaid) return;
    onDone();
    await onSaid();
  };

  return (
    <form
      className="value-ask"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <LineField
        label={texts.ask.label({ from: words(from), to: words(to) })}
        value={why}
        fault={fault}
        onChange={setWhy}
      />
      <div className="value-buttons">
        <Button type="submit" busy={busy}>
          {texts.ask.save}
        </Button>
        <Button look="subtle" onClick={onDone}>
          {texts.ask.skip}
        </Button>
      </div>
    </form>
  );
};

export default AskWhy;
