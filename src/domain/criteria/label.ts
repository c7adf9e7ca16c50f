import { fold, keyOf } from './fold';
import { type LabelIndex, labelIndex, type LabelKind } from './label-index';
import { isPlaceholder } from './placeholder';
import { adjective, closing, mentioning, ofWhat, pointing, verb } from './label-grammar';
import { lateKind } from './to-be-settled';
import { bareLine, headsOf, trimmedName, wordsOf } from './label-text';

/** A label found in a line, and what the line says after it. */
export interface Label {
  readonly rest: string;
  /** The line itself is the criterion: `Done when the image is stored.` */
  readonly sentence: boolean;
  /** A Definition of Done: it counts where nothing better is. */
  readonly weak: boolean;
}

export interface Labels {
  /** A heading, bold line, panel title or table head that announces criteria. */
  readonly inHeading: (text: string) => Label | null;
  /** A line of text: a label alone, before a colon, or at the start of a sentence about the criteria. */
  readonly inText: (text: string) => Label | null;
}

/** The word for criteria alone: they may be of anything, so it counts where nothing better does. */
const bareNoun = /^(?:[ck]r[iy]te{1,2}ri?\p{L}{0,5}|критер[иі]{1,2})$/u;
const isBareNoun = (name: string): boolean => name.length <= 14 && bareNoun.test(fold(name));

/** Longer lines are logs. */
const maxLine = 4_000;

/** The labels of a project: the built-in words and the admin's own. */
export const labelsOf = (added: readonly string[]): Labels => {
  const index = labelIndex(added);
  const guarded = (find: (index: LabelIndex, text: string) => Label | null) => (text: string) => {
    if (text.length > maxLine || !mayHold(index, text)) return null;
    return find(index, bareLine(text));
  };
  return { inHeading: guarded(inHeading), inText: guarded(inText) };
};

/** A sentence may also end with what announces it. */
const mayHold = (index: LabelIndex, text: string): boolean => index.mayHold(text) || closes(text);

const label = (kind: LabelKind, rest: string, sentence = false): Label => ({
  rest: rest.trim(),
  sentence: sentence && rest.trim() !== '',
  weak: kind === 'weak',
});

/** All capitals, `ACS` is a product or a unit; the plural of AC is written `ACs`. */
const isName = (text: string): boolean => /^ACS\b/.test(text);

const betweenLabels = /\s*[/&+,|]\s*|\s+(?:and|or|und|y|et|en|e|i|og|och|ja|и)\s+/;

/** What a name is, as a whole or as labels beside each other: `AC / Definition of Done`. */
const kindOf = (index: LabelIndex, name: string): LabelKind | null => {
  const plain = trimmedName(name);
  if (plain.length > 90) return null;
  const whole = index.kindOf(keyOf(plain)) ?? index.kindOf(keyOf(name)) ?? index.kindOfMistyped(plain);
  if (whole !== null) return whole;
  const parts = plain.split(betweenLabels);
  if (parts.length < 2 || parts.length > 3) return lateKind(plain);
  const kinds = parts.map((part) => index.kindOf(keyOf(part)));
  if (kinds.includes('full') && /[/&]/.test(plain) && parts.every(({ length }) => length <= 40)) return 'full';
  return kinds.includes(null) ? lateKind(plain) : (kinds.find((kind) => kind !== 'weak') ?? 'weak');
};

const maxHeadWords = 9;

/** A full label among other words of a name: the words before say nothing of a task, those after say of what. */
const kindWithin = (index: LabelIndex, name: string): LabelKind | null => {
  const words = wordsOf(trimmedName(name));
  if (words.length < 2 || words.length > maxHeadWords) return null;
  const keys = words.map(keyOf);
  for (let from = 0; from <= 3 && from < keys.length; from += 1) {
    if (!index.begins(keys[from] ?? '')) continue;
    for (let to = Math.min(keys.length, from + 5); to > from; to -= 1) {
      const kind = index.kindOf(keys.slice(from, to).join(''));
      if (kind === null || kind === 'short') continue;
      const after = keys[to];
      const fits = after === undefined || adjective.test(after) || (kind === 'full' && ofWhat.test(after));
      if (fits && !keys.slice(0, from).some((word) => mentioning.test(word))) return kind;
    }
  }
  return null;
};

/** A label before a colon, a dash or a full stop, then the rest. */
const separated = (index: LabelIndex, text: string): Label | null => {
  if (isName(text)) return null;
  for (const { head, rest, sign } of headsOf(text)) {
    // Alone before a colon it was looked at as the whole line.
    if (rest === '' && sign === ':' && wordsOf(head).length < 3) continue;
    const kind = kindOf(index, head) ?? (sign === ':' ? (kindWithin(index, head) ?? lateKind(head, true)) : null);
    if (kind !== null && (sign !== '.' || kind === 'full')) return label(kind, rest);
  }
  return null;
};

/** Most texts end with a plain letter or sign. */
const closes = (text: string): boolean =>
  /(?:[^\0-\x7f]|biter|sayilir|tamamlanir)[.!]?$/.test(text.slice(-14)) &&
  text.length <= 400 &&
  closing().test(fold(text.slice(-40)).replace(/[^\p{L}\p{M}\p{N}]{1,9}$/u, ''));

/** `Acceptance criteria for this are that …`, `This story is done when …`: the line itself holds what it announces. */
const sentence = (index: LabelIndex, text: string): Label | null => {
  if (closes(text)) return label('full', text, true);
  const words = wordsOf(text, 24);
  const keys = words.map((word) => fold(word).replace(/[^\p{L}\p{M}\p{N}]+/gu, ''));
  const rest = (from: number): string => text.split(/\s+/).slice(from).join(' ');
  const end = words.findIndex((word) => /[.!?]$/.test(word));
  const opened = index.opening(end < 0 ? keys : keys.slice(0, end + 1));
  // With nothing after it, as in a heading, the beginning announces what follows.
  if (opened > 0) return opened < keys.length ? label('full', rest(opened), true) : label('full', '');
  const start = pointing.test(keys[0] ?? '') ? 1 : 0;
  if (!index.begins(keys[start] ?? '')) return null;
  for (let to = Math.min(keys.length, start + 5); to > start; to -= 1) {
    const kind = index.kindOf(keys.slice(start, to).join(''));
    if (kind === null || kind === 'short') continue;
    for (let at = to; at < to + 6 && at < keys.length; at += 1) {
      if (/[.:]$/.test(words[at - 1] ?? '') && at > to) break;
      if (!verb.test(keys[at] ?? '')) continue;
      if (at === keys.length - 1) return /:$/.test(text) ? label(kind, '') : null;
      // “… will be added after refinement” announces nothing yet.
      if (isPlaceholder(rest(at)) || isPlaceholder(text)) return label(kind, 'tbd', true);
      const next = /^(?:be|that|dass|que|dat|ze)$/.test(keys[at + 1] ?? '') ? at + 2 : at + 1;
      return label(kind, rest(next), true);
    }
  }
  return null;
};

/** A heading that names something else which happens to hold the words. */
const otherHeading =
  /^(?:write|add|update|define|create|review|improve|clarify|check|discuss|refine)\b|\b(?:ready|readiness|out of scope|feedback|examples?|questions?|review|links?|where|how|why|which|changes? to|not)\b/;

const inHeading = (index: LabelIndex, text: string): Label | null => {
  if (text.length > 300) return null;
  const name = text.replace(/[:：?!.\s]{1,9}$/, '');
  const kind = kindOf(index, name) ?? (isBareNoun(name) ? 'weak' : null);
  if (kind !== null) return label(kind, '');
  if (otherHeading.test(fold(name))) return null;
  const found = separated(index, text) ?? sentence(index, text);
  if (found !== null) return found;
  const within = kindWithin(index, name) ?? (/[?？]$/.test(text) ? lateKind(name, true) : null);
  return within === null ? null : label(within, '');
};

const inText = (index: LabelIndex, text: string): Label | null => {
  const name = text.replace(/[:：.\s]{1,9}$/, '');
  const kind = name.length > 90 ? null : (kindOf(index, name) ?? (isBareNoun(name) ? 'weak' : null));
  if (kind !== null) return standsAlone(index, text, name, kind) ? label(kind, '') : null;
  const found = separated(index, text) ?? sentence(index, text);
  if (found !== null) return found;
  if (/[?？]$/.test(text) && lateKind(name.replace(/[?？]$/, ''), true) !== null) return label('full', '');
  return inMiddle(index, text);
};

/** An abbreviation without its colon counts when it is written as one: `AC`, `COS`, `DoD`. */
const standsAlone = (index: LabelIndex, text: string, name: string, kind: LabelKind): boolean =>
  !isName(text) &&
  (/[:：]\s*$/.test(text) ||
    kind === 'full' ||
    keyOf(name).length > (kind === 'weak' ? 3 : 8) ||
    /^\p{Lu}/u.test(text));

/** Of the sentences of a line at most this many are looked at. */
const maxSentences = 60;

/** After another sentence: a label with its colon, a label at the end, or a sentence that is itself the criterion. */
const inMiddle = (index: LabelIndex, text: string): Label | null => {
  const pieces = text.split(/[.!?;)。！？；）]\s+|[。！？；]/, maxSentences);
  let from = 0;
  for (const [n, piece] of pieces.entries()) {
    if (n > 0) {
      const rest = text.slice(from);
      const colon = separatedByColon(index, rest);
      if (colon !== null) return colon;
      if (n === pieces.length - 1 && kindOf(index, piece) === 'full') return label('full', '');
      const told = /^\p{Lu}/u.test(piece) ? sentence(index, piece) : null;
      if (told !== null) return told;
    }
    from = text.indexOf(piece, from) + piece.length;
    const gap = /^[.!?;)。！？；）]\s*/.exec(text.slice(from, from + 40));
    from += gap?.[0].length ?? 0;
  }
  return null;
};

const separatedByColon = (index: LabelIndex, text: string): Label | null => {
  const colon = /^([^:：]{2,90})[:：]/.exec(text);
  if (colon === null || isName(text)) return null;
  const head = colon[1] ?? '';
  const kind = kindOf(index, head.replace(/^the\s+/i, ''));
  return kind === null ? null : label(kind, text.slice(colon[0].length));
};
