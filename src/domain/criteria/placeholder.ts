/** What stands where criteria should be while nobody has written them, in the languages of the label words. */
const nothing = new Set(
  [
    'tbd', 'tbc', 'tba', 'todo', 'to do', 'n/a', 'na', 'none', 'nothing', 'null', 'nil', 'no', 'x', 'xx', 'xxx', 'yyy', 'wip', 'pending', 'later', 'unknown', 'missing', 'empty', 'blank', 'fixme',
    'to be defined', 'to be determined', 'to be done', 'to be added', 'to be completed', 'to be confirmed', 'to be discussed', 'to be decided', 'to be written', 'to be announced', 'to be provided', 'to be filled', 'to be filled in', 'to be refined', 'to be specified', 'to be clarified', 'to follow', 'will follow', 'not defined', 'not yet', 'not yet defined', 'not defined yet', 'not applicable', 'not available', 'none yet', 'nothing yet',
    'coming soon', 'coming', 'in progress', 'work in progress', 'fill in', 'fill me in', 'fill this in', 'please fill in', 'add here', 'add criteria here', 'add acceptance criteria', 'add acceptance criteria here', 'enter acceptance criteria here', 'write acceptance criteria here', 'list acceptance criteria here', 'insert acceptance criteria here', 'describe the acceptance criteria', 'example', 'sample', 'text', 'text here', 'your text here', 'lorem ipsum', 'see above', 'see below', 'as above', 'as below', 'same as above', 'see description', 'see title', 'see summary', 'see parent', 'see epic',
    'keine', 'offen', 'noch offen', 'folgt', 'wird noch ergänzt', 'zu definieren', 'noch zu definieren', 'entfällt', 'pendiente', 'por definir', 'por completar', 'a definir', 'ninguno', 'ninguna', 'no aplica', 'à définir', 'à compléter', 'à venir', 'a compléter', 'aucun', 'aucune', 'nog te bepalen', 'nader te bepalen', 'volgt', 'geen', 'n.v.t', 'nvt', 'da definire', 'da completare', 'nessuno', 'não aplicável', 'nenhum', 'pendente', 'do uzupełnienia', 'do ustalenia', 'brak', 'nie dotyczy',
  ],
);

/** `criterion 1`, `first criterion`, `AC 2`, `item a`: the numbered samples of templates. */
const sample = /^(?:(?:acceptance )?criteri(?:on|a|um)|criterio|critère|kriterium|critério|kryterium|condition|item|ac|scenario|requirement|example|test|point|bullet|outcome)s?(?: ?#?(?:\d{1,3}|[a-z]|one|two|three|n))?$|^(?:first|second|third|another|next|other|more) (?:acceptance )?(?:criterion|criteria|condition|item|scenario)$/;

const bracketed = /<[^<>]{1,200}>|\[[^[\]]{1,200}\]|\{[^{}]{1,200}\}/g;

/** Words that remain of a sample such as `Given [context] when [action] then [outcome]`. */
const frame = /\b(?:scenario(?: outline)?|given|when|then|and|but|as|an?|i|want|to|so|that|the|user|can|should|be|able|is|it|if|verify|must|of|for)\b/g;

/** Does a text say nothing yet? Empty, dots and dashes, `TBD`, `<criterion 1>`, `Given [context] when …`. */
export const isPlaceholder = (text: string): boolean => {
  const lower = text.toLowerCase().replace(/\s+/g, ' ').trim();
  if (!/\p{L}/u.test(lower)) return !/\d{2}/.test(lower);
  const bare = lower.replace(/^[^\p{L}\p{N}<[{]+|[^\p{L}\p{N}>\]}]+$/gu, '');
  if (nothing.has(bare) || sample.test(bare)) return true;
  const open = lower.replace(bracketed, ' ');
  if (open === lower) return /^(?:tbd|tbc|tba|todo|fixme|wip)\b(?=[\s:.,!(-])/.test(bare) && bare.length < 60;
  return !/\p{L}/u.test(open.replace(frame, ' '));
};
