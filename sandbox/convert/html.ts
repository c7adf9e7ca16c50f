/** Tags that begin or end a block, and the Markdown that says the same. */
const blocks: Readonly<Record<string, string>> = {
  br: '\n',
  p: '\n\n',
  '/p': '\n\n',
  div: '\n\n',
  '/div': '\n\n',
  ul: '\n',
  ol: '\n',
  '/ul': '\n\n',
  '/ol': '\n\n',
  li: '\n- ',
  hr: '\n\n---\n\n',
  tr: '\n\n',
  '/tr': '\n\n',
  td: ' ',
  th: ' ',
  '/table': '\n\n',
  table: '\n\n',
  details: '\n\n',
  '/details': '\n\n',
  summary: '\n\n**',
  '/summary': '**\n\n',
  blockquote: '\n\n',
  '/blockquote': '\n\n',
  pre: '\n\n',
  '/pre': '\n\n',
  ...Object.fromEntries(
    [1, 2, 3, 4, 5, 6].flatMap((level) => [
      [`h${level}`, `\n\n${'#'.repeat(level)} `],
      [`/h${level}`, '\n\n'],
    ]),
  ),
};

const inlines: Readonly<Record<string, string>> = {
  b: '**',
  '/b': '**',
  strong: '**',
  '/strong': '**',
  i: '*',
  '/i': '*',
  em: '*',
  '/em': '*',
  s: '~~',
  '/s': '~~',
  del: '~~',
  '/del': '~~',
  code: '`',
  '/code': '`',
};

const entities: Readonly<Record<string, string>> = {
  nbsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  bull: '•',
  hellip: '…',
  ndash: '–',
  mdash: '—',
};

const tag = /<(\/?[a-z][a-z0-9]{0,10})(?:\s[^<>]{0,2000})?\/?>/gi;

/** HTML within a description, as Markdown. Tags that say nothing about structure go, their text stays. */
export const htmlToMarkdown = (html: string): string =>
  decoded(
    withoutComments(html).replace(
      tag,
      (_, name: string) => blocks[name.toLowerCase()] ?? inlines[name.toLowerCase()] ?? '',
    ),
  )
    .split('\n')
    .map((line) => line.trim())
    .join('\n');

/** The tags that Markdown writers use for structure; all others are left to the Markdown library. */
export const blockTagsToMarkdown = (markdown: string): string =>
  markdown.includes('<')
    ? markdown.replace(tag, (whole, name: string) =>
        /^\/?(br|p|div|h[1-6]|ul|ol|li|details|summary|hr|b|strong|s|del)$/i.test(name)
          ? (blocks[name.toLowerCase()] ?? inlines[name.toLowerCase()] ?? '')
          : whole,
      )
    : markdown;

const wikiTags: Readonly<Record<string, string>> = {
  ...{ br: '\n', p: '\n\n', '/p': '\n\n', div: '\n', '/div': '\n', '/ul': '\n\n', '/ol': '\n\n', hr: '\n----\n' },
  ...{ b: '{*}', '/b': '{*}', strong: '{*}', '/strong': '{*}', i: '{_}', '/i': '{_}', em: '{_}', '/em': '{_}' },
  ...{ u: '', '/u': '', ul: '', ol: '', '/li': '', span: '', '/span': '' },
  ...Object.fromEntries(
    [1, 2, 3, 4, 5, 6].flatMap((level) => [
      [`h${level}`, `\n\nh${level}. `],
      [`/h${level}`, '\n\n'],
    ]),
  ),
};

/** HTML that somebody pasted into a wiki field, as wiki markup; text in monospace and tags of other kinds stay. */
export const htmlToWiki = (wiki: string): string => {
  if (!/<\/?(?:br|p|div|ul|ol|li|h[1-6]|b|strong|i|em|u)(?:\s[^<>]{0,2000})?\/?>/i.test(wiki)) return wiki;
  let item = '* ';
  return wiki.replace(
    /\{\{[^}\n]{1,500}\}\}|<(\/?[a-z][a-z0-9]{0,10})(?:\s[^<>]{0,2000})?\/?>/gi,
    (whole, tagName: string | undefined) => {
      const name = tagName?.toLowerCase() ?? '';
      if (name === 'ul' || name === 'ol') item = name === 'ol' ? '# ' : '* ';
      return name === 'li' ? `\n${item}` : (wikiTags[name] ?? whole);
    },
  );
};

const decoded = (html: string): string =>
  html.replace(/&([a-z]{2,6});/g, (whole, name: string) => entities[name] ?? whole);

/** Comments go, one that never ends takes the rest with it, as browsers read it. */
export const withoutComments = (source: string): string => {
  let visible = '';
  let at = 0;
  for (;;) {
    const start = source.indexOf('<!--', at);
    if (start < 0) return visible + source.slice(at);
    visible += source.slice(at, start);
    const end = source.indexOf('-->', start + 4);
    if (end < 0) return visible;
    at = end + 3;
  }
};
