import { fold } from './fold';
import { stemsWith } from './placeholder-stems';
import { nothingYet } from './placeholder-words';
import { fromWords } from './scripts';

/** Beginnings of words for what happens to criteria that are not there yet, beside those of `latinStems`: agree, talk, follow, ask, write. */
export const latinSettling =
  'reli[rs]|tranch|rozmaw|sjekk|chiar|flesh|figur|work|sort|writ|agree|discuss|defin|finali|settl|talk|speak|think|ask|wait|follow|com(?:e|ing)$|outstand|missing|pend|align|refin|clarif|draft|elabor|collect|suppl(?:y|ied)|deliver|affin|afin|alinh|alline|stimm|abstim|stemm|afstem|aftal|avkla|stams?$|besluit|klar(?:en|t|ung|as|e[ns])?$|klarlegg|folg|nachlief|nachreich|lief|uberleg|schreib|geschrieb|konkret|einhol|entscheid|entschied|erfrag|frag|redact|rediger|ecri|(?:re)?parl|verr(?:ons|a)|voir$|revoir|manqu|attend|arret|trait|precis|falt|habl|comenta|acla|precisar|trat|revis|esper|levant|alin|conversa|fal(?:ar|ta)|escrev|scriv|parl|sent(?:ir|ire)|manc|attes|chied|rived|sentiamo|volg|bespr|overleg|schrijv|ontbrek|vraag|vrag|nagevraag|afgest|tas$|komm|saknas|foljer|fraga|prata|pratar|fragas|tar$|folger|mangler|sporg|spor|snak|tal(?:es|er)|drof|avtal|tas$|skriv|odot|puuttu|kirj|kysy|sovi|lisat|puhu|tul(?:ee|evat)|selvi|pohdi|mieti|kysi|selg|selgu|puudu|kuso|kusi|arut|raagi|dopis|dohod|domluv|prober|vyres|ujasn|sepis|vysvet|zept|chyb|schaz|dodaj|dopov|doplni|dorob|omow|pytan|zapyt|brakuj|ustal|czek|uzgadn|spisz|opisz|porozmaw|przegad|pogad|egyeztet|megbesz|megkerd|hianyz|kidolg|megir|jon$|tisztaz|atbesz|vita|discut|vorb|lips|intreb|clarif|complet|scri[es]|urmeaz|konus|gorus|netles|sor(?:ul|ac|aca)|yaz|hazirl|eksik|bekl|kararlas|bildir|payl|spyrj|vantar|akve|skrif|kem(?:ur|st)|bo sung|thong nhat|xac nhan|trao doi|thao luan|hoan thien|cap nhat|lam ro|hoi lai|chot';

/** The same for what somebody hands over: beginnings that criteria about mails and parcels have too. */
const handedOver =
  'check|schick|gesendet|envo[iy]|envi[ae]|mand[ae]|skick|sender$|sendes|sendt|stur|verstuur|wysl|przysl|przesl|posl[ei]|prisl|lahet|saad(?:ab|avad|ame)|kuld|trimit|gonder|raed|ra[eð]d|gera|vem$|sett?l|provid|fournir|pas[ae]$|pasar|reich(?:t|en)|m(?:ej|ai)l(?:ar|er|t|a)|lever|podes|elkuld|send(?:ir|um|i)$|ficou|nadisl|odesl';

const starts = (stems: string): RegExp => new RegExp(`^(?:${stems})`, 'u');
const settling = fromWords((other) => {
  const { pending, checked } = stemsWith(other);
  return starts(`${pending}|${checked}|${latinSettling}|${handedOver}${other === null ? '' : `|${other.settling}`}`);
});
const talked = fromWords((other) =>
  starts(`${stemsWith(other).pending}|${latinSettling}${other === null ? '' : `|${other.settling}`}`),
);
const occasions = fromWords((other) => {
  const { occasion, talk } = stemsWith(other);
  return starts(
    `${occasion}|${talk}|januar|februar|marz|april|monat|mois|mes$|mese|maand|manad|maned|kuu|month|ay$|luna$|honap|miesiac|mesic|mesiac|mai$|mayo$|maggio|juni|juli|august|sept|okto|octo|novem|de[cz]em`,
  );
});
const parties = fromWords((other) => starts(stemsWith(other).people));
const modals = fromWords((other) => new RegExp(`^${stemsWith(other).auxiliary}$`, 'u'));

const known = (): readonly RegExp[] => [settling(), occasions(), parties(), modals()];

/** A word with a capital that does not begin the text is a person's name, unless it is known; in German it may be any noun. */
const withoutNames = (text: string): string =>
  text.replace(/(?<=(?<!\bthe)\s)\p{Lu}[\p{Ll}\p{M}]+(?=[\s.,!]|$)/gu, (word) => {
    const folded = fold(word);
    return known().some((stems) => stems.test(folded)) ? word : 'x';
  });

const small =
  /^(?:these|this|thetta|dette|detta|toto|bunu|это|це|them|that|they|with|we'll|we're|let's|from|before|once|when|then|again|after|dann|noch|avec|para|medan|antes|dopo|efter|etter|innan|cela|nach|wenn|sobald|quand|quando|cuando|gdy|kiedy|az|amint|utan|jalkeen|ennen|after|pred|przed)$/;

/** A verb that says “we”, as notes do and criteria hardly: `vemos`, `допишемо`, `konuşacağız`. Where it stands at the beginning. */
const we =
  /^(?:wir|we|we'll|we're|vi|nous|on|biz|ви|мы|ми|me|mi)$|^\p{L}+(?:[aei]mos|iamo|eme|ime|ame|emy|imy|amy|uj[ea]my|jeme|jeme|емо|имо|імо|мо|им|ем|jutame|[aeu]me|[cg]a[gğ]iz|[ae]c[ae][gğ]iz|unk|uk|juk|dum|[aei]m)$/u;

/** What begins a word on when: what follows it is the occasion. */
const since =
  /^(?:after|once|when|until|till|before|nach|sobald|wenn|bis|apres|quand|avant|despues|cuando|tras|antes|dopo|quando|appena|prima|depois|apos|ate|nadat|zodra|voor|gdy|kiedy|az|jakmile|efter|nar|innan|etter|kun|ennen|kui|enne|elott|dupa|cand|inainte|после|когда|після|коли)$/u;

const english = /^(?:will|shall|must|needs?|still|yet|going|should|has|have|to)$/;

const yet =
  /^(?:noch|still|yet|encore|aun|todavia|ancora|nog|ainda|jeste|este|jeszcze|stadig|endnu|fortsatt|fortfarande|viela|veel|meg|inca|henuz|еще|ще|пока|поки)$/u;

/** What one waits for. */
const answer =
  /^(?:reactie|antwo|answer|repl|feedback|repons|retour|respuest|rispost|respost|svar$|vastau|odpow|odpov|valasz|raspuns|cevap|haber|ответ|відповід)/u;

/** What somebody can do, or what happens again and again, is a criterion. */
const states =
  /^(?:sees?|gets?|receives?|bekommen|erhalten|sehen|recoi\p{L}+|recev\p{L}+|voit|recib\p{L}+|recebe\p{L}*|ricev\p{L}+|krijg\p{L}+|zien|far|ser|saa\p{L}*|widzi\p{L}*|dosta\p{L}+|vidi\p{L}*|primi\p{L}+|види\p{L}*|получ\p{L}+|бачи\p{L}+|отрим\p{L}+|can|cannot|kann|konnen|kunnen|puede[ns]?|podemos|poder|pode[mr]?|peut|peuvent|pouvoir|puo|possono|possiamo|moze|mozna|mogą|moga|muze|mohou|mozu|lehet|lehessen|poate|може|может|можно|можна|every|each|jede[nrs]?|chaque|cada|ogni|elke|iedere|varje|hver|hvert|kazd\p{L}|minden|joka|iga|fiecare|кажд\p{L}+|кожн\p{L}+)$/u;

/** Beyond so many words a text says more than that something is to be settled. */
const maxPending = 14;

const withWhom = /^(?:with|mit|avec|con|col|coi|colla|com|cu|s|so|se|z|ze|met|med|с|со|з|із|зі)$/u;

/** What says “with” after the party, or at its end; the second where a verb that is to come ends the text. */
const withThem = /^kanssa$|\p{L}{3}(?:ga|[ae]l)$/u;
const withThemFirst = /^ile$|\p{L}{2}l[ae]$/u;

/** What only people do, of whom the first word may name one. */
const asks =
  /^(?:ask|talk|speak|check|sjekk|spor|snak|prata|kolla|habl|pregunt|parl|rozmaw|pyta|mluv|zept|konus|vorb|fala|convers|bespre|vraag|overleg|sprech|sprich|fragt|kysy|juttel|puhu|raagi|обсуж|говор)/u;

/**
 * Agreed or talked about, and with whom: then it does not matter who that is. Before “with” stands nothing else; where it comes last, the
 * verb stands at one end.
 */
const saysWithWhom = (all: readonly string[]): boolean => {
  if (all.length > 8) return false;
  const at = all.findIndex((word, n) => n > 0 && withWhom.test(word));
  if (at > 0 && at < all.length - 1 && all.length - at <= 6) {
    const before = all.slice(0, at);
    if (before.length === 2 && all.length <= 5 && asks.test(before[1] ?? '')) return true;
    const isFiller = (word: string): boolean => word.length <= 3 || small.test(word) || yet.test(word);
    return (
      !before.some((word) => parties().test(word)) &&
      before.some((word) => talked().test(word)) &&
      before.every((word) => isFiller(word) || known().some((stems) => stems.test(word)) || we.test(word))
    );
  }
  const [first = '', last = ''] = [all[0], all.at(-1)];
  if (all.length > 5) return false;
  const ends = talked().test(last) && /(?:[ae]ca[gk]\p{L}*|[ae]ce[gk]\p{L}*|oruz)$/u.test(last);
  return (
    (ends && all.slice(0, -1).some((word) => withThemFirst.test(word))) ||
    (talked().test(first) && we.test(first) && all.slice(1).some((word) => withThem.test(word)))
  );
};

/** A day or a week: `12.3.`, `week 12`. Other figures are what a criterion says. */
const withoutDates = (folded: string): string =>
  folded.replace(
    /(\p{L}{2,}\.?) \d{1,2}(?![\d.,]*\d)|\d{1,2}(?:[./]\d{1,2}(?:[./]\d{2,4})?|\.|st|nd|rd|th)(?=[\s.,)]|$)/gu,
    (all, word?: string) => (word === undefined || occasions().test(word) ? (word ?? 'x') : all),
  );

/** “Not ready yet, Kari is at it”: what its first clause says is all that counts. */
const opensWithNothing = (folded: string): boolean => {
  const clause = /^([^,;.(–—]{5,60})[,;.(–—]/.exec(folded)?.[1]?.trim() ?? '';
  const left = folded.slice(clause.length).split(' ');
  const isOpen = clause.includes(' ') || left.some((word) => occasions().test(word));
  return isOpen && left.length <= 12 && nothingYet().test(clause);
};

/** “Asked Olu twice, nothing yet”. */
const endsWithNothing = (folded: string): boolean => {
  const [clause = '', rest = ''] = /[,;.(–—] ?([^,;.()–—]{5,40})\W?$/.exec(folded) ?? [];
  const before = folded.slice(0, folded.length - clause.length).split(' ');
  return rest.includes(' ') && before.length <= 6 && nothingYet().test(rest);
};

/** Words for the criteria that nobody named: what begins a text has nothing else to point at. */
const them =
  /^(?:them|these|those|it|die|sie|les|los|las|le|li|ze|het|dem|dom|dei|je|ich|их|їх|ne|niita|oket|azokat|lo|need|thau|os)$/u;
/** Those of them that stand before their verb. */
const clitic = /^(?:les|los|las|le|li|lo|os|je|ich|их|їх|ne|ze)$/u;
const particle = /^(?:na|uit|op|aan|nog|vast|af|ab|nach|ein|auf|zu|up|out|in|down)$/u;

/** “Jeroen asks about them at the council”: somebody does something about the criteria. */
const saysWhoDoesIt = (all: readonly string[]): boolean => {
  if (all.length > 10) return false;
  const acts = (word: string | undefined): boolean => word !== undefined && settling().test(word);
  return all.some((word, n) => {
    if (n > 3 || !them.test(word)) return false;
    const next = all[n + 1];
    const isObject = acts(all[n - 1])
      ? next === undefined ||
        next.length <= 2 ||
        [particle, yet, since, small].some((one) => one.test(next)) ||
        occasions().test(next)
      : clitic.test(word) && acts(next);
    return isObject && (n > 0 || /^l[io]$/.test(word));
  });
};

/** `Confirmation email to the customer`, `Client-side validation`: a noun that names a thing, not who does what. */
const isThing =
  /^(?:(?:confirmation|validation|notification|review|approval|discussion|comment|feedback|clarification) (?!by|from|with|of|and|needed|required|pending|on|at|in|next|after|before|still|is|to)\p{L}+|\p{L}+-(?:side|based|level|time|end|facing|specific)(?!\p{L})|the system )/u;

/**
 * Whether a text says that something is to be settled, when, and with whom, and next to nothing else. Only for a text that is all there is:
 * a criterion among others may be about a meeting.
 */
export const saysToBeSettled = (text: string): boolean => {
  const folded = withoutDates(fold(withoutNames(text)));
  if (folded.length > 160 || /[\d:"„“«?]/.test(folded)) return false;
  if (opensWithNothing(fold(text)) || endsWithNothing(fold(text))) return true;
  if (isThing.test(folded)) return false;
  const all = folded.split(/[^\p{L}\p{M}'-]+/u).filter((word) => word !== '');
  // Nobody but its writer says “I'll”.
  if (all.length <= maxPending && all.some((word) => /^i'(?:ll|m|ve)$/.test(word))) return true;
  if (
    all.length > maxPending ||
    !all.some((word, n) => settling().test(word) || answer.test(word) || (n < 2 && we.test(word)))
  )
    return false;
  if (all.some((word) => states.test(word))) return false;
  if (saysWithWhom(all) || saysWhoDoesIt(all)) return true;
  const isModal = (word: string): boolean => modals().test(word) || english.test(word);
  // Without a subject, or with “we”, as only notes are: “alinhar com o cliente”.
  const opens = settling().test(all[0] ?? '') || isModal(all[0] ?? '') || all.slice(0, 2).some((word) => we.test(word));
  const open = all.slice(1).some(isModal);
  const from = opens || open ? all.findIndex((word, n) => n > 0 && since.test(word)) : -1;
  const words = from < 0 ? all : all.slice(0, from);
  const when = from >= 0 || words.some((word) => occasions().test(word));
  const party = all.some((word) => parties().test(word)) || (folded !== fold(text) && /(?:^| )x(?: |$)/.test(folded));
  const whom = party && all.some(isModal);
  const other = words.filter(
    (word, n) =>
      word.length > 3 &&
      !small.test(word) &&
      !english.test(word) &&
      !(n < 2 && we.test(word)) &&
      !known().some((stems) => stems.test(word)),
  );
  const isShort = other.length <= (opens && (when || party) ? 2 : 1);
  if (all.length <= 6 && other.length <= 1 && all.some((word) => yet.test(word))) return true;
  if (
    all.length <= 7 &&
    all.slice(0, 4).some((word) => yet.test(word)) &&
    all.some((word, n) => answer.test(word) || (n < 3 && talked().test(word)))
  )
    return true;
  return isShort && (when || whom || (party && (opens || other.length === 0)) || (opens && open && all.length <= 7));
};
