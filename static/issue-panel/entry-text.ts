import type { LedgerEntry } from '../../src/domain/acceptance/ledger-entry';
import type { Messages } from '../../src/messages/create-messages';
import { recordTexts } from '../../src/messages/en/record';
import type { NameOf } from '../work-item/use-people';

/** The texts of the policy's lines, by their ids. */
export type LineTexts = Readonly<Record<string, string>>;

interface Move {
  readonly from: string | null;
  readonly to: string | null;
}

const valuedText = (
  messages: Messages,
  { from, to, why }: Extract<LedgerEntry, { kind: 'valued' }>,
  who: string,
): string => {
  const { entry: texts, noValue } = messages.of(recordTexts);
  const words = (value: number | null): string => (value === null ? noValue : messages.format.number(value));
  const of = { who, from: words(from), to: words(to) };
  if (from === to) return why === null ? texts.valueConfirmed(of) : texts.valueConfirmedBecause({ ...of, why });
  return why === null ? texts.valuedUnsaid(of) : texts.valued({ ...of, why });
};

/** One entry of the ledger in words. */
export const entryText = (messages: Messages, entry: LedgerEntry, nameOf: NameOf, lines: LineTexts): string => {
  const { entry: texts, ...rest } = messages.of(recordTexts);
  const who = nameOf(entry.by) ?? (entry.by === null ? rest.nobody : rest.somebody);
  const line = (id: string): string => rest.line({ text: lines[id] ?? id });
  const move = ({ from, to }: Move): string => (from !== null && to !== null ? ` ${rest.move({ from, to })}` : '');
  switch (entry.kind) {
    case 'accepted':
      return (entry.as === 'deputy' ? texts.acceptedAsDeputy : texts.accepted)({ who, move: move(entry) });
    case 'rejected':
    case 'closing':
      return texts[entry.kind]({ who, why: entry.why });
    case 'closed':
      return entry.why === null
        ? texts.closed({ who, move: move(entry) })
        : texts.closedBecause({ who, why: entry.why, move: move(entry) });
    case 'returned':
      return texts.returned({ move: move(entry) });
    case 'receipt':
    case 'asked':
    case 'answered':
      return texts[entry.kind]({ who });
    case 'comment-gone':
      return texts['comment-gone'];
    case 'breach':
      return (entry.lacks === undefined ? texts.breach : texts.breachPastAccept)({ who, move: move(entry) });
    case 'left':
      return texts[entry.as === null ? 'escaped' : 'left']({ who, move: move(entry) });
    case 'imported':
    case 'reopened':
      return texts[entry.kind]({ who, move: move(entry) });
    case 'ticked':
      return entry.reason === undefined
        ? texts.ticked({ who, line: line(entry.item) })
        : texts.notApplicable({ who, line: line(entry.item), reason: entry.reason });
    case 'unticked':
      return texts.unticked({ who, line: line(entry.item) });
    case 'valued':
      return valuedText(messages, entry, who);
    case 'proposed':
      return texts.proposed({ ...entry, who });
    case 'aimed':
      return texts.aimed({ ...entry, who });
    case 'released':
      return texts.released(entry);
    case 'measured':
      return texts.measured({ ...entry, who });
    case 'aim-dropped':
      return texts['aim-dropped']({ who });
  }
};

/** What was marked of single criteria before the answer, a sentence each: those with a note alone, the others together. */
export const marksTexts = (messages: Messages, entry: LedgerEntry): readonly string[] => {
  if (entry.kind !== 'accepted' && entry.kind !== 'rejected') return [];
  const { marks: texts } = messages.of(recordTexts);
  const { marks = [] } = entry;
  const together = (isMet: boolean): readonly number[] =>
    marks.flatMap(({ number, met, note }) => (met === isMet && note === undefined ? [number] : []));
  const [met, notMet] = [together(true), together(false)];
  return [
    ...(met.length > 0 ? [texts.met({ numbers: met })] : []),
    ...(notMet.length > 0 ? [texts.notMet({ numbers: notMet })] : []),
    ...marks.flatMap(({ number, met: isMet, text, note }) =>
      note === undefined ? [] : [texts.noted[isMet ? 'met' : 'notMet']({ number, text, note })],
    ),
  ];
};

/** What the answer rested on: stored with it, since definitions and texts change later. Null where the entry rests on nothing. */
export const evidenceText = (messages: Messages, entry: LedgerEntry, lines: LineTexts): string | null => {
  if (!('evidence' in entry)) return null;
  const { evidence: texts } = messages.of(recordTexts);
  const { criteriaCount, holds, open, revision } = entry.evidence;
  const openLines = open.map((id) => lines[id] ?? id);
  const openText = openLines.length === 0 ? texts.openUnknown : texts.open({ lines: openLines });
  return texts.all({
    parts: [
      criteriaCount === null ? texts.criteriaUnknown : texts.criteria({ count: criteriaCount }),
      holds === null ? texts.doneUnknown : holds ? texts.held : openText,
      revision === null ? texts.settingsUnknown : texts.settings({ revision }),
    ],
  });
};
