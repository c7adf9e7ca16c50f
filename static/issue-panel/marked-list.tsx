import './marked-list.css';

import { type ReactNode, useEffect, useState } from 'react';

import { maxNote } from '../../src/domain/acceptance/limits';
import { type MarkedCriterion, markedCriteria, markOf, withMark } from '../../src/domain/acceptance/marks';
import type { Criterion } from '../../src/domain/criteria/criterion';
import { criteriaMarksTexts } from '../../src/messages/en/criteria-marks';
import { useMessages } from '../ui/messages';
import { changeMarks, onMarks, readMarks } from '../work-item/marks-storage';

export interface MarkedListProps {
  readonly issueId: string;
  readonly me: string | null;
  readonly criteria: readonly Criterion[];
  readonly hints: readonly (readonly string[])[];
  /** What the tests of a criterion came to. */
  readonly beside: (index: number) => ReactNode;
}

type Said = { readonly met: boolean; readonly note: string } | null;

interface ItemProps {
  readonly of: MarkedCriterion;
  readonly hints: readonly string[] | undefined;
  readonly beside: ReactNode;
  readonly onSay: (said: Said) => void;
}

/** What is beneath a criterion: its steps, and its example rows. */
const Beneath = ({ of: { steps, examples } }: { readonly of: Criterion }) => (
  <>
    {steps.length > 0 && <span className="criteria-hint">{steps.join('\n')}</span>}
    {examples.map(({ columns, rows }, n) => (
      <table key={n} className="marked-examples">
        <thead>
          <tr>
            {columns.map((name, k) => (
              <th key={k}>{name}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, r) => (
            <tr key={r}>
              {row.map((cell, k) => (
                <td key={k}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    ))}
  </>
);

const Item = ({ of: { criterion, mark, state }, hints, beside, onSay }: ItemProps) => {
  const texts = useMessages(criteriaMarksTexts);
  const { number } = criterion;
  const counts = state === 'marked' ? mark : null;
  const note = mark?.note ?? '';
  const say = (met: boolean): void => onSay(counts?.met === met ? null : { met, note });
  return (
    <li dir="auto">
      {criterion.text}
      {hints?.map((hint) => (
        <span key={hint} className="criteria-hint">
          {hint}
        </span>
      ))}
      <Beneath of={criterion} />
      {beside}
      {state === 'edited' && mark !== null && (
        <span className="criteria-hint">{texts.edited[mark.met ? 'met' : 'notMet']({ before: mark.text })}</span>
      )}
      {state === 'unclear' && <span className="criteria-hint">{texts.unclear}</span>}
      <span className="marked-say" role="group" aria-label={texts.of({ number })}>
        <button type="button" className="marked-met" aria-pressed={counts?.met === true} onClick={() => say(true)}>
          {texts.met}
        </button>
        <button type="button" className="marked-not" aria-pressed={counts?.met === false} onClick={() => say(false)}>
          {texts.notMet}
        </button>
        {counts !== null && (
          <input
            className="marked-note"
            dir="auto"
            maxLength={maxNote}
            placeholder={texts.note}
            aria-label={texts.noteOf({ number })}
            value={note}
            onChange={(event) => onSay({ met: counts.met, note: event.currentTarget.value })}
          />
        )}
      </span>
    </li>
  );
};

/** The criteria, each with what who may accept says of it. It is kept in this browser until the answer. */
export const MarkedList = ({ issueId, me, criteria, hints, beside }: MarkedListProps) => {
  const texts = useMessages(criteriaMarksTexts);
  const [marks, setMarks] = useState(() => readMarks(issueId, me));
  useEffect(() => onMarks(issueId, me, setMarks), [issueId, me]);
  const say = (criterion: Criterion, said: Said): void =>
    setMarks(
      changeMarks(issueId, me, marks, (before) =>
        withMark(criteria, before, criterion, said === null ? null : markOf(criterion, said)),
      ),
    );
  const all = markedCriteria(criteria, marks);
  const count = (met: boolean): number =>
    all.filter(({ mark, state }) => state === 'marked' && mark?.met === met).length;
  const [met, notMet] = [count(true), count(false)];
  return (
    <>
      <ol className="criteria">
        {all.map((one, n) => (
          <Item
            key={one.criterion.number}
            of={one}
            hints={hints[n]}
            beside={beside(n)}
            onSay={(said) => say(one.criterion, said)}
          />
        ))}
      </ol>
      {met + notMet > 0 && (
        <p className="criteria-more" role="status">
          {texts.sum({ met, notMet, open: all.length - met - notMet })} {texts.where}
        </p>
      )}
    </>
  );
};
