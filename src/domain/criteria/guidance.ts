import { fold } from './fold';
import { elsewhere } from './placeholder-words';
import { stemsWith } from './placeholder-stems';
import { fromWords } from './scripts';

/** Words that ask what, when or how, in every language; what a template asks, nobody has answered. */
const asking =
  'what|when|how|which|was|wann|wie|welche\\p{L}?|woran|ce qui|quoi|quand|comment|quels?|quelles?|que|cuando|como|cuales|cosa|quando|come|quali|quais|o que|wat|wanneer|hoe|welke|co|kiedy|jak|jakie|kdy|jake|kedy|ako|ake|hvad|hvornar|hvordan|hvilke|vad|nar|hur|vilka|hva|hvenaer|hvernig|mita|mitka|milloin|miten|mida|millal|kuidas|mit|mikor|hogyan|melyek|ce|cand|cum|care|ne|ne zaman|nasil|что|когда|как|какие|що|коли|як|які';

/** To know or to tell that it is done. */
const knowing =
  'know|tell|verif|check|wissen|weiss|erkenn|merk|prufen|savoir|sait|sav[eo]|saber|sab[eo]|sapp|sapere|capi|weet|weten|wiemy|wiedziec|pozna|sprawdz|vime|vieme|overi|ved\\b|veta|vet\\b|vite|tied|teame|tudj|tudni|sti[mu]|bil|anla|узна|знаем|знае|поим|дізна';

const question = new RegExp(`^[^\\p{L}]*(?:${asking})(?!\\p{L}).{0,90}[?？]$`, 'u');
const explanation = new RegExp(`^(?:${asking}) (?:\\S+ ){0,2}(?:${knowing})\\S*(?: .{0,60})?$`, 'u');

/** `Describe when the change counts as done`. */
const order = fromWords((other) => {
  const { order: verb, please } = stemsWith(other);
  return new RegExp(
    `^(?:${please} )?(?:describe|explain|specify|define|list|state|outline|note|${verb}\\S*)[,:]? (?:\\S+ )?(?:${asking})(?!\\p{L})`,
    'u',
  );
});

/** What templates say of criteria, in the language that most of them are written in. */
const guidance =
  /^(?:this (?:is (?:something|where|the (?:section|place|list|part))|section|field|part)\b|in this section|these (?:are|should be) the\b|an? (?:clear|concise|short|brief|list|set|numbered)\b.*\b(?:descri|of |how|what)|(?:the )?(?:acceptance criteria|criteria|a?cs?) (?:are (?:the|a|used|conditions|what|how)|eliminate|define|help|should (?:be|describe|answer)|describe|specify|clarify|must be (?:clear|testable|verifiable))|if you(?:'re| are) (?:unsure|not sure)|(?:think|be sure|make sure|remember|consider)\b.*\b(?:criteri|stor(?:y|ies)|what|how)|each criterion|(?:please )?(?:fill|delete|remove|replace|edit|adapt|adjust)(?:\/\w+)?(?: in| out)? (?:this|these|the (?:text|list|items?|criteria|template|following)|as)\b|(?:please )?(?:add|write|use|list) (?:multiple|more|several|as many|one or more|at least|any|all)\b.*\b(?:criteri|needed|necessary|required|bullets?|items?)|what (?:the |an? )?\w+(?: \w+)? (?:can|must|should|will|needs?|has|have|wants?|expects?)\b|(?:\w+ ){0,6}(?:things?|changes?|tests?|items?|work|conditions?|requirements?) (?:that|which) (?:has|have|needs?|must|should)(?: to)? (?:happen|be (?:made|done|true|met|fulfilled|completed?|satisfied)|hold|pass)$)/;

/** What a template leaves to be filled in, between brackets: `By [Action/Trigger], the user can open [Page]`. */
const slot =
  /^(?:(?:action|trigger|event|element|page|section|feature|functionality|function|location|role|user|persona|actor|type|context|condition|pre-?condition|state|status|input|output|system|component|screen|outcome|result|benefit|goal|name|value|final|expected|initial|specific|some|other|your|the|and|or|an?|action|kontext|aktion|ergebnis|rolle|funktion|bedingung|contexte?|resultat|contexto|accion|resultado|rol|funcionalidad|contesto|azione|risultato|acao|handeling|resultaat|akcja|wynik|kontekst|akce|vysledek|rola|handling|toiminto|tulos|eredmeny|muvelet|actiune|rezultat|eylem|sonuc|действие|результат|условие|роль)s?[\s/,|]*)+\d*$/u;

const hasSlots = (folded: string): boolean => {
  const slots = [...folded.matchAll(/\[([^[\]]{1,60})\]|<([^<>]{1,60})>/g)].map((found) =>
    (found[1] ?? found[2] ?? '').trim(),
  );
  return slots.length > 0 && slots.every((one) => slot.test(one));
};

/** That something can be read at some place. */
const available =
  /(?:^|\s)(?:avail|found (?:in|at|on|here)|document(?:ed|ado|ato)|verfugbar|abrufbar|hinterlegt|abgelegt|dostep|disponib|consultab|reperib|beschikb|te vinden|k dispozici|tilgaengel|tillgang|tilgjengel|saatavil|leitav|elerhet|ulasil|доступн)/;

const pointsElsewhere = (folded: string): boolean =>
  folded.length <= 200 &&
  available.test(folded) &&
  elsewhere().test(folded) &&
  /link|https?:|wiki|confluence|document|dokument|sheet|drive/.test(folded);

const saysNothing = (text: string): boolean => {
  const folded = fold(text).replace(/\s+/g, ' ').trim();
  const bare = folded.replace(/^[^\p{L}[<]+|[^\p{L}\p{M}?？\])>]+$/gu, '');
  return (
    question.test(bare) ||
    explanation.test(bare) ||
    order().test(bare) ||
    guidance.test(bare) ||
    hasSlots(bare) ||
    /[○〇◯△]{2}/.test(folded) ||
    pointsElsewhere(folded)
  );
};

/** Of longer texts nobody is told what to write. */
const maxGuidance = 320;

/** Whether a text that is all there is only asks for criteria or explains them: each of its sentences does. */
export const saysNothingAlone = (text: string): boolean =>
  text.length <= maxGuidance && text.split(/(?<=[.!])\s+(?=\p{Lu})/u).every(saysNothing);
