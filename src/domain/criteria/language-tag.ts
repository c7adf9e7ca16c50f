/** Norwegian has two names, and the words of some languages serve their neighbours. */
const aliases: Readonly<Record<string, string>> = { nb: 'no', nn: 'no', sr: 'hr', bs: 'hr', sl: 'hr', in: 'id' };

/** The language of a tag such as `pt-BR` or `de_DE`, of those that there are words for; null where there are none. */
export const languageOfTag = <L extends string>(
  tag: string | null,
  words: Readonly<Partial<Record<L, unknown>>>,
): L | null => {
  const code = /^[a-z]{2}(?![a-z])/.exec((tag ?? '').toLowerCase())?.[0] ?? '';
  const language = Object.hasOwn(words, code) ? code : (aliases[code] ?? '');
  return Object.hasOwn(words, language) ? (language as L) : null;
};
