import type { Digest } from '../domain/digest/digest';
import type { Messages } from './create-messages';
import { digestTexts } from './en/digest';
import { waitText } from './wait-text';

/** What a digest names and does not hold. */
export interface DigestNames {
  readonly project: string;
  /** Those who may accept, the Product Owner first. */
  readonly people: readonly string[];
}

/** So much of a name, and of a list, keeps a digest below two hundred words whatever a project holds. */
const most = { words: 4, letters: 40, keys: 3, people: 2, versions: 2 } as const;

const brief = (messages: Messages, name: string): string => {
  const words = name.trim().split(/\s+/);
  const short = Array.from(words.slice(0, most.words).join(' ')).slice(0, most.letters).join('');
  return short === words.join(' ') ? short : messages.of(digestTexts).cut({ text: short });
};

const keysOf = (keys: readonly string[]): readonly string[] => keys.slice(0, most.keys);

/** For whom it waits. */
const whoOf = (messages: Messages, people: readonly string[]): string => {
  const texts = messages.of(digestTexts);
  const [one, other] = people.slice(0, most.people).map((name) => brief(messages, name));
  if (one === undefined) return texts.owner;
  return other === undefined ? one : texts.either({ one, other });
};

const acceptedText = (messages: Messages, { accepted }: Digest): readonly string[] => {
  const texts = messages.of(digestTexts);
  if (accepted.count === 0) return [texts.nothingAccepted];
  const { valuePerPoint } = accepted;
  return [texts.accepted(accepted), ...(valuePerPoint === null ? [] : [texts.score({ score: valuePerPoint })])];
};

const waitingText = (messages: Messages, { waiting }: Digest, people: readonly string[]): readonly string[] => {
  const texts = messages.of(digestTexts);
  const { count, value, longest, keys } = waiting;
  if (count === 0 || longest === null) return [texts.nothingWaits];
  return [
    texts.waiting({ count, value, who: whoOf(messages, people) }),
    texts.longest({ wait: waitText(messages, longest), keys: keysOf(keys) }),
  ];
};

const lateText = (messages: Messages, { late, unit }: Digest): readonly string[] => {
  const texts = messages.of(digestTexts);
  if ('why' in late) return [late.why === 'too-few' ? texts.tooFew[unit](late) : texts.tooMany];
  const { releases, sprintLeft } = late;
  const { calendarDay } = messages.format;
  const shown = releases
    .slice(0, most.versions)
    .flatMap(({ name, releaseDate, likely, left }) => [
      texts.late({ version: brief(messages, name), release: calendarDay(releaseDate ?? '') }),
      likely === null ? texts.never[unit] : texts.likely({ date: calendarDay(likely) }),
      ...(left === null ? [] : [texts.leaves(left)]),
    ]);
  const more = releases.length - most.versions;
  return [
    ...(releases.length === 0 ? [texts.nothingLate] : shown),
    ...(more > 0 ? [texts.moreLate({ count: more })] : []),
    ...(sprintLeft === null
      ? []
      : [
          texts.sprintLeft({
            ...{ name: brief(messages, sprintLeft.name), count: sprintLeft.keys.length },
            keys: keysOf(sprintLeft.keys),
          }),
        ]),
  ];
};

const breachText = (messages: Messages, { breaches: { count, goesOn, keys } }: Digest): string => {
  const texts = messages.of(digestTexts);
  if (count === 0) return texts.noBreaches;
  return (goesOn ? texts.manyBreaches : texts.breaches)({ count, keys: keysOf(keys) });
};

/** A digest in at most two hundred words, a paragraph for each of its parts. */
export const digestText = (
  messages: Messages,
  digest: Digest,
  { names, looked }: { readonly names: DigestNames; readonly looked: number },
): string => {
  const texts = messages.of(digestTexts);
  const { calendarDay } = messages.format;
  const { questions } = digest;
  const title = texts.title({
    project: brief(messages, names.project),
    ...{ from: calendarDay(digest.from.slice(0, 10)), to: calendarDay(digest.to.slice(0, 10)) },
  });
  const asked =
    questions.longest === null
      ? texts.noQuestions
      : texts.questions({ count: questions.count, wait: waitText(messages, questions.longest) });
  return [
    [title],
    acceptedText(messages, digest),
    waitingText(messages, digest, names.people),
    lateText(messages, digest),
    [breachText(messages, digest)],
    [asked],
    digest.openGoesOn ? [texts.partly({ count: looked })] : [],
  ]
    .filter((sentences) => sentences.length > 0)
    .map((sentences) => sentences.join(' '))
    .join('\n');
};
