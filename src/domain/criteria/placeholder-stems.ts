import { either, type OtherScripts } from './scripts';

/**
 * What stands where criteria should be while nobody has written them, as parts of regular expressions on folded text. Written down by us,
 * language by language; words in other scripts than Latin stand in `other-scripts.ts`.
 */
export const latinStems = {
  /** Beginnings of words, folded, that say what is still to happen to the criteria, in the other languages. */
  pending:
    'erganz|erarb|festgel|raffin|tas fram|napis|spis|scriv|redact|redij|definie?r|defini[drtc]|definit|nachger|bespr|geklart|klaren|abgestim|abzustim|vereinb|ausgearb|formul|bestimm|complet|precis|redig|valider|discut|conven|determ|fourni|confirm|[ac]+ord[aoe]|concret|especific|detall|detalh|escrib|escrit|anad|agreg|concord|stabil|decid|aggiun|scritt|scris|compil|aangev|afgest|bepa|ingev|toegev|uitgew|vastgest|opgest|afgespr|overleg|combina|preench|adicion|uzupel|ustal|uzgodn|okresl|zdefin|dodan|omow|doprec|dopln|dohod|upresn|urcen|vyjas|projed|stanov|aftal|avtal|bestem|bestam|beslut|fastl|fasts|diskut|afklar|avklar|klargor|tilfoj|komplett|suppl|utarb|udarb|utfyl|udfyl|akved|skilgr|baett|taydenn|maaritel|maaritet|sovit|lisata|tarkenn|maarat|tapsust|lepi|kokku lep|meghat|hataroz|kitolt|egyezt|pontos|dolgoz|clarif|adaug|belirlen|eklenec|netles|tanimlan|karar|gorusul|tamamlanac',
  /** The same of verbs that criteria use too: only right after a word of those below. */
  checked:
    'valid|levantad|ste[mn]|prufen|gepruft|nachtrag|nachgetrag|freigeg|stam[mn]as? |gas? igenom|samrad|ved?tag|vurder|rafraed|yfirf|kirjut|kirjata|laadi|koosta|tegeld|egyeztet|kidolg|jovahag|discuta|definiti|valida|gorus|hazirlan|doldur|onaylan|yazilac|approb|aprov|aprob|approv|valida|prezis|konkret|verifi|fornec|fornit|entreg|elabor|zatwierdz|potwierdz|opracow|spisa|napisa|uzupe|schval|potvrd|zpracov|spracov|dodef|dodat|godkan|godkjen|godkend|tydliggor|presiser|praeciser',
  /** When it will: later, or in a meeting of the team. */
  later:
    'spater|gemeinsam|plus tard|mas (?:tarde|adelante)|despues|dopo|piu tardi|later|mais tarde|depois|pozniej|pozdeji|neskor|senere|senare|myohemmin|hiljem|kesobb|mai tarziu|sonra|refin|groom|workshop|atelier|planning|po(?: |$)|product owner|meeting|reunion|riunione|spotkan|schuz|stretnut|mote(?:t| |$)|mode[tr]|kokou|palaver|koosolek|megbesz|sedint|toplanti',
  /** What such a text begins with: a word that may be far from the one above, or one that stands right before it. */
  auxiliary:
    'noch|wird|werden|gilt es|muss|mussen|sollen|encore|sera|seront|doi\\p{L}+|reste\\p{L}*|aun|faltan?|pendientes?|seran|ancora|saranno|verranno|vanno|nog|nader|wordt|worden|moeten?|ainda|serao|devem|zostan\\p{L}*|bedzie|beda|trzeba|nalezy|bud\\p{L}+|este|zatial|zatim|jeste|(?:je )?treba|je potreba|nutno|kommer att|skall?|ska|ma|blir|bliver|mangler|endnu|enna|annu|tharf|verdur|verda|a eftir|eftir|eftir a|vor|va|urmeaza|mai|trebuie|tuleb|meg kell|(?:\\p{L}+ )?(?:ile|kanssa|kliendiga|ugyfellel)|kliendiga|henuz|sonra|daha sonra',
  preposition: 'zu|af|ad|om|para|por|pour|de vor|a|por|da|do|de|te|k|na|att|at|se',
  /** When the criteria are to be settled, by the beginnings of words: next time, in a meeting, later, together. */
  occasion:
    'next|nachst|prochain|proxim|prossim|volgend|nasta|naest|neste|seuraav|jargmi|kovetkez|urmatoa|urmato|sonraki|gelecek|nastepn|najbliz|prist|nasledujuc|buduc|meeting|refin|groom|workshop|planning|sprint|sitzung|termin|besprech|reunion|seance|atelier|sesion|reunia|sessao|riunion|incontro|sessione|vergader|sessie|mode|mote|moetet|palaver|kokou|koosolek|kohtumi|megbesz|talalkoz|sedint|intaln|toplanti|gorusme|spotkan|schuz|porad|stretnut|fundi|later|spater|tard$|despues|luego|depois|dopo|straks|senere|senare|myohem|hiljem|kesobb|tarziu|sonra|pozni|pozdej|neskor|sidar|together|gemeinsam|zusammen|ensemble|junt[oa]|conjunt|insieme|samen$|sammen$|tillsammans|yhdessa|koos$|egyutt|impreuna|birlikte|wspolnie|razem|spolecne|spolocne|saman$|week|woche|semaine|semana|settiman|veck|uge$|uke|viikk|nadal|saptaman|hafta|tydz|tydn|tyzd|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|lundi|mardi|mercredi|jeudi|vendredi|lunes|martes|miercoles|jueves|viernes|segunda|terca|quarta|quinta|sexta|luned|marted|mercoled|gioved|venerd|(?:maan|dins|woens|donder|vrij)dag|(?:man|tirs|ons|tors|fre|tis)dag|maanantai|tiistai|keskiviik|torstai|perjantai|esmaspaev|teisipaev|kolmapaev|neljapaev|reede|hetfo|kedd|szerd|csutort|pentek|lunea|marti|miercuri|joi$|vineri|pazartesi|sali$|carsamba|persembe|cuma|poniedz|wtorek|srod[ae]|czwart|piat(?:ek|ku)|pondel|uter|stred|ctvrt|stvrt|patek|piatok|manudag|thridjudag|midvikudag|fimmtudag|fostudag|tomorrow|morgen$|demain|manana|amanha|domani|imorgen|imorgon|huomenna|homme|holnap|maine$|yarin|jutro|zitra|zajtra',
  /** With whom. */
  people:
    'custom|client|kund|klient|klant|asiak|ugyfel|musteri|zakazn|vidskipt|business|fachbereich|fachseit|fachabteil|metier|negoci|biznes|verksamhet|forretning|fagsid|liiketoim|uzlet|team|equip|squadra|zespol|tym$|tymem|tim[ou]|timem|csapat|ekip|takim|echip|tiimi|stakeholder|product|owner|po$|pm$|legal',
  /** What may follow a word for nothing while it still speaks of the criteria: not yet, so far, known, criteria. */
  soFar:
    "\\p{L}{1,2}|noch|bisher|derzeit|aktuell|vorerst|momentan|vorhanden|definiert|bekannt|notig|nach|im|mit|pour|l'instant|moment\\p{L}*|encore|defini\\p{L}*|definit\\p{L}*|definert|definer\\p{L}*|por|ahora|al|del|con|com|per|ora|adesso|enquanto|ainda|aun|todavia|nog|voorlopig|dit|razie|jeszcze|zatim|este|jeste|zatial|endnu|annu|enna|viela|toistaiseksi|veel|praegu|meg|egyelore|inca|deocamdata|henuz|simdilik|ennþa|enn|pour|sur|dans|van|het|von|der|dem|des|till|fra|fran|from|ett|[ck]rit\\S*|kryt\\S*|akzept\\S*|akcept\\S*|aksept\\S*|accept\\S*|accett\\S*|acept\\S*|aceit\\S*|hyvaks\\S*|skilyrdi|vidmid",
  /** Words that say alone that there is nothing. */
  open: 'keine?|offen|unklar|ausstehend|folgt|entfallt|spater|aucune?|neant|sans objet|en (?:attente|cours)|ningun[oa]?|no aplica|pendientes?|sin definir|vacio|en proceso|nessun[oa]?|niente|in (?:attesa|corso|arrivo|arbeit)|geen|niets|leeg|volgt|volgen|folgen|a venir|a suivre|por venir|da fare|da scrivere|da completare|por hacer|por preencher|a preencher|por completar|a completar|n\\.?v\\.?t|nenhum[a]?|nao se aplica|nao aplicavel|vazio|em (?:andamento|aberto|breve)|brak|nie dotyczy|wkrotce|zadn\\p{L}|nic|prazdn\\p{L}|ingen|inget|inga|intet|mangler|saknas|folger|foljer|kommer|tom|tomt|apent|oppet|ekkert|vantar|kemur|puuttuu|tyhja|avoin|kesken|myohemmin|puudu\\p{L}*|pole|hiljem|nincs|semmi|ures|kesobb|folyamatban|hianyzik|nimic|urmeaza|gol|niciun|in curs|yok|bos|henuz yok|beklemede|chua co',
  /** What goes on with criteria that nobody has agreed yet, mostly after a preposition: `in Abstimmung mit …`. */
  talk: 'under discussion|under review|in discussion|in review|in refinement|being \\p{L}+ed|abstimmung|klarung|ausarbeitung|bearbeitung|diskussion|prufung|vorbereitung|erstellung|discussion|redaction|validation|cours de \\p{L}+|preparation|proceso de \\p{L}+|revision|discusion|elaboracion|preparacion|definicion|discussao|elaboracao|analise|aprovacao|validacao|definicao|discussione|definizione|lavorazione|elaborazione|valutazione|overleg|afstemming|bespreking|behandeling|ontwikkeling|voorbereiding|trakcie \\p{L}+|uzgodni\\p{L}+|opracowani\\p{L}+|przygotowani\\p{L}+|jednan\\p{L}+|priprav\\p{L}+|reseni|rieseni|rokovan\\p{L}+|afklaring|droftelse|udarbejdelse|diskussion|utredning|bearbetning|framtagning|avklaring|diskusjon|utarbeidelse|tyon alla|kasittelyssa|valmistelussa|keskustel\\p{L}+|tulossa|tapsust\\p{L}+|arutam\\p{L}+|koostam\\p{L}+|arutel\\p{L}+|kooskolast\\p{L}+|tootam\\p{L}+|(?:egyeztetes|kidolgozas|keszites|pontositas|feldolgozas) alatt|egyeztetesre var\\p{L}*|discutie|lucru|curs de \\p{L}+|(?:gorusul|hazirlan|netlestiril|degerlendiril|calisil|belirlen|yazil)\\p{L}*yor|(?:gorusme|hazirlik|degerlendirme) asamasinda|vinnslu|umraedu|skodun|motun|mótun',
  /** Who or what one waits for. */
  waits:
    'awaiting|awaits|wartet? auf|warten auf|en attente de|dans l.attente|attend\\p{L}*|(?:a la |en )?espera de|esperando|a espera de|aguarda\\p{L}*|in attesa d\\p{L}+|attendiamo|wacht\\p{L}* op|in afwachting van|czeka\\p{L}* na|oczekuj\\p{L}+ na|[cč]ak[aá]\\p{L}* na|ceka\\p{L}* na|afventer|venter pa|avventer|avvaktar|inv[aä]ntar|vantar pa|odotta\\p{L}+|odotetaan|oota\\p{L}+|ootel|varunk|se asteapta|asteptam|beklen\\p{L}+|bekliyor\\p{L}*|bedid eftir|bidum eftir|bida',
  /** What such an order speaks of. */
  ordered:
    'hier|ein|aus|erfull|wahr|mussen?|ici|vrai|doi|rempli|aqui|cumpl|ciert|deb[en]|qui|ver[oi]|deve|soddisf|in|toe|waar|moet|verdad|precis|cumpr|tutaj|tu|musi|speln|zde|sem|splne?n|her|har|inn|skal|ska|ma|maste|opfyldt|oppfylt|uppfyllt|uppfyllt|tharf|tahan|pitaa|taytty|siin|siia|peab|peavad|taidet|ide|le|kell|teljes|aici|trebuie|adevar|indepl|[ck]rit|kryt|condi|bedingung|voorwaard|warunk|podm|villkor|vilkar|skilyrd|ehdot|feltet',
  criterion: '[ck]rit(?:e|ee)r\\p{L}{0,5}|kryteri\\p{L}{1,3}|skilyrdi|vidmid|accept(?:ance|atie)?criteri\\p{L}{1,2}',
  likewise:
    'conditi?on\\p{L}{0,2}|condici\\p{L}{2,4}|condi[cz]\\p{L}{2,5}|bedingung(?:en)?|voorwaarden?|warun\\p{L}{2,3}|podmienk\\p{L}|podmink\\p{L}|betingelser?|villkor|vilkar|ehto|ehdot|tingimus(?:ed)?|feltetel(?:ek)?|kosul|sart|olcut|item|punkt|punto|ponto|point|ac|acs|ca|ak|scenario|requirement|example|test|bullet|outcome|step|beispiel|e[jx]emp\\p{L}{2,3}|esempio|voorbeeld|p[rř]z?[yi]klad|eksempel|ornek',
  /** A polite word before an order. */
  please:
    'bitte|merci de|veuillez|por favor|per favore|favor|prosze|prosim|vennligst|venligst|palun|kerjuk|va rog|te rog|lutfen|hier',
  /** An order of a template to whoever writes. */
  order:
    'beschr|trag|erganz|fuge|full|nenn|liste|decri|indiqu|ajout|renseign|enumer|remplir|saisi|descr|escrib|escrev|anad|agreg|indi[qc]|complet|rellen|detall|detalh|elenc|aggiung|inseri|scriv|compil|vul|voeg|schrijf|noteer|omschr|adicion|preench|inclu|inform|opis|wpis|doda[jc]|wymien|podaj|popi[st]|dopln|uved|vypln|napi[st]|beskriv|skriv|angi|angiv|udfyld|fyll|lystu|skrif|skra|tilgr|kuvaa|kuvail|kirjoita|lisaa|kirjeld|lisa|loetle|ird|irja|sorold|add meg|scrie|adaug',
  /** Words that a template puts where a step of a scenario says something. */
  sample:
    'an?|the|some|any|i|am|is|are|has|have|un[ea]?|una?|uno|el|la|le|les|des|une|de|ein(?:e[mnr]?)?|der|die|das|een|het|um|uma|o|os|as|jakis|pewien|nejak\\p{L}*|en|et|ett|bir|some|certain|initial|expected|specific|given|that|que|che|att|dass|dat|ett[ae]?|ze|hogy|ca|et|user|certaine?|do|does|performs?|takes?|there|it|something|happens?|occurs?|exists?|thing|seen|expectation|pre-?conditions?|precond\\p{L}*|pre-?requisites?|vorbeding\\p{L}*|voorwaarde|[ck]ontext\\p{L}*|kontekst\\p{L}*|contest\\p{L}*|context\\p{L}*|state|status|starting|action|ac[cț]?t?i\\p{L}{1,5}|azione|aktion\\p{L}*|akcj\\p{L}*|akc\\p{L}{1,2}|handling|atgard|actie|events?|even\\p{L}{1,8}|ereignis\\p{L}*|results?|r[ei]sult\\p{L}*|risultat\\p{L}*|ergebnis\\p{L}*|outcomes?|wynik\\p{L}*|vysledek|vysledok|resultat|tulos|tulemus|eredmeny|rezultat\\p{L}*|sonuc|eylem|durum',
  /** What one would find elsewhere. */
  target:
    'wiki\\p{L}*|viki\\p{L}*|confluence|sharepoint|notion|figma|miro|google (?:doc|drive|sheet)\\p{L}*|drive|dokument\\p{L}*|document\\p{L}*|docs?|epi[ck]\\p{L}*|parent|ubergeordnet\\p{L}*|links?|lien|enlace|pages?|seite|pagin\\p{L}*|strona|strank\\p{L}*|siden?|sida\\p{L}*|sivu\\p{L}*|leht|oldal\\p{L}*|sayfa\\p{L}*|tickets?|issues?|story|stories|spec\\p{L}*|sheet|spreadsheet|excel|mock-?ups?|designs?|attach\\p{L}*|anhang|anlage|adjunto|anexo|piece jointe|allegato|bijlage|zalacznik\\p{L}*|priloh\\p{L}*|vedl\\p{L}*|bilag\\p{L}*|bilaga\\p{L}*|liite\\p{L}*|comments?|kommentar\\p{L}*|commentaires?|comentarios?|description|beschreibung|descripcion|descricao|descrizione|omschrijving|opis\\p{L}*|title|summary|above|below|oben|unten|dessus|dessous|arriba|abajo|sopra|sotto|boven|onder|acima|abaixo|wyzej|ponizej|[a-z][a-z0-9]+-\\d+|https?:\\S+',
  /** An order to look elsewhere. */
  look: 'see|cf|refer to|look (?:at|in|up)|check|read|consult|found (?:in|on|at|here)|linked|as per|per|siehe|s|vgl|voir|cf|consulter|ver|vease|vea|consultar?|consulte|vedi|vedere|consultare|zie|bekijk|zobacz|patrz|viz|pozri|se|katso|ks|vaata|vt|sja|lasd|vezi|xem',
  /** The same where it does not stand first. */
  looked: 'bakin|bkz',
} as const;

export type Stem = keyof typeof latinStems;

/** Each as a group of its alternatives. */
export const stemsWith = (other: OtherScripts | null): Readonly<Record<Stem, string>> => {
  const added: Partial<Record<Stem, string>> = other?.stems ?? {};
  const groups = Object.entries(latinStems).map(([name, latin]) => [name, `(?:${either(latin, added[name as Stem])})`]);
  return Object.fromEntries(groups) as Record<Stem, string>;
};
