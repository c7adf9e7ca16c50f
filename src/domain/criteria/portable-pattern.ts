/** Escapes that Java and JavaScript read alike; a backslash before a sign that is no letter or digit stands for the sign. */
const escape = String.raw`\\(?:[dDwWsStnrf]|x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|[^a-zA-Z0-9])`;

/**
 * Read in one way only, since a pattern with many classes would else be tried in too many ways before it is refused:
 * a character class that is neither nested, nor combined, nor begins with its own end.
 */
const characterClass = String.raw`\[(?:\^|(?!\^))(?!\])(?:${escape}|[^\]\\[&]|&(?!&))+\]`;

/** Look-ahead and plain groups; no look-behind, flags, named or atomic groups. */
const opening = String.raw`\((?!\?)|\(\?[:=!]`;

/** Quantifiers, but no possessive ones. */
const quantifier = String.raw`(?:[*+?]|\{\d+(?:,\d*)?\})(?!\+)`;

const portable = new RegExp(
  String.raw`^(?:${escape}|\\[bB1-9]|${characterClass}|${opening}|${quantifier}|[^\\[({*+?])*$`,
);

/** Whether a pattern is one that Jira, which runs on Java, reads as JavaScript does. */
export const isPortable = (pattern: string): boolean => {
  if (!portable.test(pattern)) return false;
  try {
    new RegExp(pattern);
    return true;
  } catch {
    return false;
  }
};
