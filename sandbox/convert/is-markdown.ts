/** What only wiki markup has. */
const wiki = /^h[1-6]\.\s|^bq\.\s|\{(?:code|noformat|panel|quote|color)[:}]|^\|\||\[[^\]|\n]+\|https?:/m;

/** What only Markdown has: boxes, fences, links, and bold with two stars. */
const markdown = /^\s*[-*+]\s\[[ xX]\]\s|^```|\]\(https?:|\*\*[^*\s][^*\n]*\*\*/m;

const isBlank = (line: string | undefined): boolean => line === undefined || line.trim() === '';

/** A title with a line of signs below it. Four dashes are a rule in wiki markup. */
const isUnderlined = (line: string, next: string | undefined): boolean =>
  /^\s*[\p{L}*_]/u.test(line) && next !== undefined && (/^={3,}\s*$/.test(next) || /^(?:-{3}|-{5,})\s*$/.test(next));

/** The first line of the run of lines that begin with `#`, with or without blank lines between. */
const runStart = (lines: readonly string[], n: number): string => {
  let first = n;
  for (let at = n; at >= 0 && (isBlank(lines[at]) || lines[at]?.startsWith('#') === true); at -= 1)
    if (!isBlank(lines[at])) first = at;
  return lines[first] ?? '';
};

/** `## Title` begins a heading, unless it goes on with a numbered list, which wiki markup writes with the same sign. */
const hasHeading = (lines: readonly string[]): boolean =>
  lines.some((line, n) => {
    if (isUnderlined(line, lines[n + 1])) return true;
    if (!/^#{1,6} +\S/.test(line)) return false;
    const next = lines[n + 1];
    const nextFilled = lines.slice(n + 1).find((other) => !isBlank(other));
    // Wiki markup begins no list at its second level.
    if (line.startsWith('##') && runStart(lines, n).startsWith('##')) return true;
    const goesOn = next?.startsWith('#') === true || lines[n - 1]?.startsWith('#') === true;
    if (line.startsWith('##')) return isBlank(lines[n - 1]) && next?.startsWith('#') !== true;
    if (goesOn || nextFilled === undefined || nextFilled.startsWith('#') || runStart(lines, n) !== line) return false;
    if (isBlank(next)) return isBlank(lines[n - 1]);
    return /^(?:[-+*]|\d{1,2}[.)]) /.test(next ?? '') && !/^[*#-]|:\s*$/.test(lines[n - 1] ?? '');
  });

/** Whether a text in a wiki field was written in Markdown, as many who paste from other tools do. */
export const isMarkdown = (source: string): boolean => {
  if (wiki.test(source)) return false;
  return markdown.test(source) || hasHeading(source.split(/\r?\n/));
};
