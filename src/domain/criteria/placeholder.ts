import { fold } from './fold';
import { elsewhere, lookElsewhere, nothingYet, sampleName, sampleStep } from './placeholder-words';
import { stemsWith } from './placeholder-stems';
import { fromWords } from './scripts';
import { afterKeyword, readings } from './steps';

const bracketed = /<[^<>]{1,200}>|\[[^[\]]{1,200}\]|\{[^{}]{1,200}\}|«[^«»]{1,200}»|【[^【】]{1,200}】/g;

/** Words that remain of a sample such as `Given [context] when [action] then [outcome]`. */
const frame =
  /(?<![\p{L}\p{N}])(?:scenario(?: outline)?|given|when|then|and|but|as|an?|i|want|to|so|that|the|user|can|should|be|able|is|it|if|verify|must|of|for|who|with|in|on|at|does|do|has|have)(?![\p{L}\p{N}])/gu;

const here =
  /^(?:here|below|hier|ici|aqui|qui|tutaj|tu|zde|sem|her|har|ide|siin|siia|tahan|aici|buraya|burada|здесь|сюда|тут)$/u;
const conditions = /^(?:[ck]rit|kryt|\p{L}+kriteri|\p{L}*criteri|bedingung|vidmid|skilyrdi|критер|tieu)/u;
const ordering = fromWords((other) => new RegExp(`^(?:ein|hin|auf|in)?${stemsWith(other).order}`, 'u'));

/** Whoever writes more has begun. */
const maxPlaceholder = 400;

/** An order to look elsewhere says it shortly. */
const maxReference = 90;

/** Does a text say nothing yet? Empty, dots and dashes, `TBD`, `<criterion 1>`, `Given [context] when …`, `see the wiki`. */
export const isPlaceholder = (text: string): boolean => {
  if (text.length > maxPlaceholder) return false;
  const folded = fold(text).replace(/\s+/g, ' ').trim();
  if (!/\p{L}/u.test(folded)) return !/\d{2}/.test(folded);
  const bare = folded.replace(/^[^\p{L}\p{N}<[{]+|[^\p{L}\p{M}\p{N}>\]}]+$/gu, '');
  if (saysNothing(bare) || sampleName().test(bare.replace(/^[^()]{1,30}\) ?/, ''))) return true;
  const open = folded.replace(bracketed, ' ').replace(/\.{3,}|…|_{3,}/g, ' ');
  if (open !== folded && (isFrame(open) || isFrame(afterKeyword(open) ?? open))) return true;
  return isSampleStep(bare) || isReference(folded) || isInstruction(folded);
};

/** Notes in brackets after it do not change what a text says. */
const saysNothing = (bare: string): boolean => {
  // What ends with a quotation says what the finished thing shows.
  if (bare.length > 160 || /\p{L} ["„“«]\p{L}[^"“”»]*$/u.test(bare)) return false;
  const said = bare
    .replace(/\s*\([^()]*\)?$/, '')
    .replace(/[,:;!–—-]+(?=\s|$)/g, '')
    .replace(/\s+/g, ' ');
  const short = said.length < 60 && /^(?:tbd|tbc|tba|todo|fixme|wip)(?=[\s:.,!(-]*$|[:.,!(-]|\s+[–—-]\s)/.test(bare);
  return (
    short ||
    nothingYet().test(said) ||
    (said.length <= 60 &&
      /[.!?]/.test(said) &&
      said.split(/[.!?]+ /).every((one) => nothingYet().test(one.replace(/[.!?]+$/, ''))))
  );
};

const isFrame = (open: string): boolean => {
  const left = open.replace(frame, ' ');
  if (!/\p{L}/u.test(left)) return true;
  const words = left.split(/[^\p{L}\p{M}']+/u).filter((word) => word !== '');
  return words.every((word) => word.length <= 3 || readings(word).length > 0);
};

const maxInstruction = 110;

/** `Hier bitte die Akzeptanzkriterien eintragen`: where, what to do, and what with. */
const isInstruction = (folded: string): boolean => {
  if (folded.length > maxInstruction) return false;
  const words = folded.split(/[^\p{L}\p{M}]+/u);
  return (
    words.some((word) => here.test(word)) &&
    words.some((word) => ordering().test(word)) &&
    words.some((word) => conditions.test(word))
  );
};

/** `Given some precondition`, `Dado …`, or a keyword alone. */
const isSampleStep = (bare: string): boolean => {
  const rest = bare.length > 90 ? null : afterKeyword(bare);
  if (rest === null) return false;
  return !/\p{L}/u.test(rest) ? !/\d/.test(rest) : sampleStep().test(rest.trim());
};

/** `See the wiki: https://…`: nobody can check what stands elsewhere, and the gate cannot read it. */
const isReference = (folded: string): boolean => {
  const without = folded
    .replace(/https?:\S+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const hasLink = without !== folded;
  if (hasLink && !/\p{L}{2}/u.test(without)) return true;
  if (without.length > maxReference) return false;
  const words = without.split(/[\s,;:]+/).filter((word) => /\p{L}/u.test(word)).length;
  const looks = lookElsewhere().exec(without);
  if (looks === null) return hasLink && words <= 2 && elsewhere().test(without);
  const target = elsewhere().exec(folded);
  if (target === null && !hasLink) return false;
  if (words <= 14 && /^\S+ (?:\S+ ){0,3}?\S+[,;.] /.test(without) && elsewhere().test(without.split(/[,;.] /)[0] ?? ''))
    return looks.index === 0;
  return words <= 3 || (words <= 9 && endsThere(without, looks.index));
};

/** The text is about where to look: the order stands at its beginning, and little follows what it points to. */
const endsThere = (text: string, at: number): boolean => {
  const after = text.slice(at);
  const found = [...after.matchAll(new RegExp(elsewhere(), 'gu'))].at(-1);
  const left = found === undefined ? '' : after.slice(found.index + found[0].length);
  return (
    text
      .slice(0, at)
      .split(' ')
      .filter((word) => word !== '').length <= 3 && left.trim().split(/\s+/).length <= 3
  );
};
