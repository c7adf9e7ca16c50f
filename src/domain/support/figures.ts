import type { BacklogItem } from '../backlog/backlog-item';
import { isOpen } from '../backlog/backlog-item';
import { median } from '../flow/statistics';
import type { Instant, JiraId } from '../shared/ids';
import type { Named } from '../shared/named';
import { groupedBy } from './grouped';
import { noNote, type SupportKind, type SupportNote } from './note';
import { cameAgain } from './similar';

/** A work item that a support question is linked with. */
export interface LinkedItem {
  readonly id: JiraId;
  readonly key: string;
  readonly summary: string;
  readonly workClass: 'defect' | 'feature';
}

/** A support question: the work item, and what was read of it beside. */
export interface SupportQuestion {
  readonly item: Pick<BacklogItem, 'id' | 'key' | 'summary' | 'status' | 'created' | 'statusChanged' | 'resolved'>;
  /** Null: it was not asked through the app, or its note cannot be read. */
  readonly note: SupportNote | null;
  readonly components: readonly Named[];
  /** The defects and features that it is linked with. */
  readonly became: readonly LinkedItem[];
}

export const noteOf = ({ note }: Pick<SupportQuestion, 'note'>): SupportNote => note ?? noNote;

/** When it was answered: an answer was kept or the work item was done, whichever was first; null: not yet. */
export const answeredAt = ({ item, note }: Pick<SupportQuestion, 'item' | 'note'>): Instant | null => {
  const kept = note?.answer?.at ?? null;
  const done = isOpen(item) ? null : (item.statusChanged ?? item.resolved ?? null);
  if (kept === null || done === null) return kept ?? done;
  return kept < done ? kept : done;
};

/** How long it was until the answer, in milliseconds; null: there is none yet. */
export const answerTime = (question: Pick<SupportQuestion, 'item' | 'note'>): number | null => {
  const at = answeredAt(question);
  return at === null ? null : Math.max(0, Date.parse(at) - Date.parse(question.item.created));
};

/** The questions of an area or a kind. */
export interface SupportCount {
  readonly count: number;
  readonly open: number;
  /** The middle of the times until the answer, in milliseconds; null where none was answered. */
  readonly medianTime: number | null;
}

export interface SupportFigures extends SupportCount {
  /** Most asked first. An empty area: none was named. */
  readonly areas: readonly (SupportCount & { readonly area: string })[];
  readonly kinds: readonly (SupportCount & { readonly kind: SupportKind })[];
  readonly again: readonly (readonly SupportQuestion[])[];
  /** Those that became a defect or a feature. */
  readonly became: readonly SupportQuestion[];
  readonly training: readonly SupportQuestion[];
}

const counted = (questions: readonly SupportQuestion[]): SupportCount => {
  const times = questions.map(answerTime);
  const known = times.filter((time) => time !== null);
  return { count: questions.length, open: times.length - known.length, medianTime: median(known) };
};

const grouped = <K extends string>(questions: readonly SupportQuestion[], by: (of: SupportQuestion) => K) =>
  [...groupedBy(questions, by)]
    .map(([key, own]) => ({ key, ...counted(own) }))
    .sort((a, b) => b.count - a.count || a.key.localeCompare(b.key));

/** What the support questions of a project come to. They are taken latest first, and its lists stay in that order. */
export const supportFigures = (questions: readonly SupportQuestion[]): SupportFigures => {
  const asked = questions.map((question) => ({
    ...{ id: question.item.id, summary: question.item.summary, question },
    components: question.components.map(({ id }) => id),
  }));
  return {
    ...counted(questions),
    areas: grouped(questions, (of) => noteOf(of).area).map(({ key, ...rest }) => ({ area: key, ...rest })),
    kinds: grouped(questions, (of) => noteOf(of).kind).map(({ key, ...rest }) => ({ kind: key, ...rest })),
    again: cameAgain(asked).map((group) => group.map(({ question }) => question)),
    became: questions.filter(({ became }) => became.length > 0),
    training: questions.filter((question) => noteOf(question).kind === 'training'),
  };
};
