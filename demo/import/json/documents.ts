/** Where a JSON value that begins at `from` with a bracket ends; null when it does not end. */
const endOf = (text: string, from: number): number | null => {
  let depth = 0;
  let inText = false;
  for (let at = from; at < text.length; at += 1) {
    const sign = text[at];
    if (inText) {
      if (sign === '\\') at += 1;
      else if (sign === '"') inText = false;
    } else if (sign === '"') inText = true;
    else if (sign === '{' || sign === '[') depth += 1;
    else if (sign === '}' || sign === ']') {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return null;
};

/**
 * Several JSON documents one after another, each over any number of lines, as scripts append one answer to another. Null where the text is not
 * that, or holds one document a line, whose lines can be named one by one.
 */
export const documentsIn = (text: string): readonly unknown[] | null => {
  const documents: unknown[] = [];
  let at = 0;
  let isByLine = true;
  for (;;) {
    at += /^[\s,]*/.exec(text.slice(at, at + 10_000))?.[0].length ?? 0;
    if (at >= text.length) return isByLine ? null : documents;
    const end = /[[{]/.test(text.charAt(at)) ? endOf(text, at) : null;
    if (end === null) return null;
    try {
      documents.push(JSON.parse(text.slice(at, end)) as unknown);
    } catch {
      return null;
    }
    const isWholeLine = (at === 0 || text[at - 1] === '\n') && /^[^\S\n]*(?:\n|$)/.test(text.slice(end, end + 200));
    if (!isWholeLine || text.slice(at, end).includes('\n')) isByLine = false;
    at = end;
  }
};
