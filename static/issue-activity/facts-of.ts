import type { LedgerEntry } from '../../src/domain/acceptance/ledger-entry';
import type { Messages } from '../../src/messages/create-messages';
import { type ActivityKind, activityTexts } from '../../src/messages/en/activity';
import { recordTexts } from '../../src/messages/en/record';
import { evidenceText, type LineTexts, marksTexts } from '../issue-panel/entry-text';
import type { Tone } from '../ui/tone';
import type { NameOf } from '../work-item/use-people';

const tones: Readonly<Record<ActivityKind, Tone>> = {
  accepted: 'success',
  rejected: 'danger',
  breach: 'danger',
  receipt: 'information',
  asked: 'information',
  answered: 'information',
  'comment-gone': 'neutral',
  imported: 'warning',
  returned: 'warning',
  reopened: 'warning',
  closed: 'neutral',
  closing: 'neutral',
  left: 'neutral',
  escaped: 'danger',
  ticked: 'information',
  'not-applicable': 'neutral',
  unticked: 'neutral',
  valued: 'information',
  proposed: 'neutral',
  aimed: 'information',
  'aim-dropped': 'neutral',
  released: 'information',
  measured: 'success',
};

const kindOf = (entry: LedgerEntry): ActivityKind => {
  if (entry.kind === 'left') return entry.as === null ? 'escaped' : 'left';
  return entry.kind === 'ticked' && entry.reason !== undefined ? 'not-applicable' : entry.kind;
};

const whyOf = (entry: LedgerEntry): string | null =>
  'why' in entry ? entry.why : entry.kind === 'ticked' ? (entry.reason ?? null) : null;

/** From where to where it went: names of statuses, or the business value in figures. */
const moveOf = (messages: Messages, entry: LedgerEntry): ActivityEntry['move'] => {
  if (!('from' in entry)) return null;
  const { noValue } = messages.of(recordTexts);
  if (entry.kind === 'valued') {
    const words = (value: number | null): string => (value === null ? noValue : messages.format.number(value));
    return { from: words(entry.from), to: words(entry.to) };
  }
  return entry.from !== null && entry.to !== null ? { from: entry.from, to: entry.to } : null;
};

/** What a value, a proposal or a measure of success says in figures. */
const figuresOf = (
  messages: Messages,
  entry: LedgerEntry,
): readonly (readonly [name: string, text: string | null])[] => {
  const texts = messages.of(activityTexts);
  const { number, calendarDay } = messages.format;
  const { noValue } = messages.of(recordTexts);
  switch (entry.kind) {
    case 'proposed':
      return [
        [texts.area, entry.area],
        [texts.value, number(entry.value)],
      ];
    case 'aimed':
      return [
        [texts.measure, entry.measure],
        [texts.target, number(entry.target)],
        [texts.due, entry.due === null ? null : calendarDay(entry.due)],
        [texts.due, entry.days === null ? null : texts.afterRelease({ count: entry.days })],
      ];
    case 'released':
      return [[texts.version, entry.version]];
    case 'measured':
      return [
        [texts.result, number(entry.result)],
        [texts.planned, entry.planned === null ? noValue : number(entry.planned)],
        [texts.realised, number(entry.realised)],
      ];
    default:
      return [];
  }
};

/** One entry of the ledger, taken apart as a list of activity shows it. */
export interface ActivityEntry {
  readonly kind: string;
  readonly tone: Tone;
  readonly who: string;
  readonly move: { readonly from: string; readonly to: string } | null;
  /** What else is known of it, by name. */
  readonly facts: readonly { readonly name: string; readonly text: string }[];
}

/** Who did what, from where to where, why and on what evidence. */
export const activityEntry = (
  messages: Messages,
  entry: LedgerEntry,
  nameOf: NameOf,
  lines: LineTexts,
): ActivityEntry => {
  const texts = messages.of(activityTexts);
  const record = messages.of(recordTexts);
  const name =
    nameOf(entry.by) ?? (entry.kind === 'returned' ? texts.byApp : entry.by === null ? record.nobody : record.somebody);
  const kind = kindOf(entry);
  const all: readonly (readonly [name: string, text: string | null])[] = [
    [texts.line, 'item' in entry ? (lines[entry.item] ?? entry.item) : null],
    ...figuresOf(messages, entry),
    [texts.why, whyOf(entry)],
    [texts.failed, 'failed' in entry && entry.failed.length > 0 ? entry.failed.join('; ') : null],
    [texts.marks, marksTexts(messages, entry).join(' ')],
    [texts.evidence, evidenceText(messages, entry, lines)],
  ];
  return {
    kind: texts.kind[kind],
    tone: tones[kind],
    who: entry.kind === 'accepted' && entry.as === 'deputy' ? texts.asDeputy({ who: name }) : name,
    move: moveOf(messages, entry),
    facts: all.flatMap(([fact, text]) => (text === null || text === '' ? [] : [{ name: fact, text }])),
  };
};
