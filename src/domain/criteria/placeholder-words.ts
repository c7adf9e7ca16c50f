import { fold } from './fold';

/**
 * What stands where criteria should be while nobody has written them, as regular expressions on folded text without the signs around
 * it. `·` stands for what may follow: when, by whom, in which meeting. Written down by us, language by language.
 */
const when =
  '(?: (?:by|after|at|in|on|during|once|when|until|with|within|before|as|from|and|for|here|later|soon|next|together|this)\\b.*)?';
const settled =
  '(?:agreed|defined|determined|done|added|completed|confirmed|discussed|decided|written|announced|provided|filled|refined|specified|clarified|detailed|drafted|documented|finalized|finalised|set|supplied|worked out|elaborated|updated)(?: (?:up)?on| in| out)?';

const english = [
  `tb[acd](?: \\S+){1,2}|tb[acd]${when}|todo|to ?do|n/?a(?: (?:for|yet|at|until|as|now|here|because|since)\\b.*)?|not? ?applicable|none|nothing|null|nil|no|x+|y{3}|z{3}|wip|later|soon|unknown|missing|empty|blank|fixme|idem|same|later on`,
  `(?:still |yet )?to be ${settled}${when}|(?:(?:will|shall|needs?(?: to)?|have|has|are|is|yet|still) (?:to )?(?:still )?(?:be |been |being )?(?:${settled})|(?:must|should|has to|have to) (?:still )?be (?:defined|determined|discussed|decided|refined|specified|clarified|detailed|drafted|worked out|elaborated|written|finali[sz]ed))(?: (?:by|after|at|in|during|once|when|until|with|before|later|soon|here|together)\\b.*)?`,
  `(?:to|will) (?:follow|come)${when}|coming(?: soon)?|(?:work )?in progress|needs? (?:more |further |some )?(?:input|clarification|discussion|refinement|review|details?|feedback)\\b.*|pending(?: (?:from|on|with|until|approval|review|input|feedback|refinement|discussion|confirmation)\\b.*)?|waiting (?:for|on)\\b.*`,
  `(?:there (?:is|are) )?(?:not?|none|nothing)(?: (?:any|acceptance|criteria|criterion|ac|acs|yet|so far|available|defined|written|agreed|provided|given|specified|decided|for now|at this time|at the moment|here|needed|required))+`,
  `(?:please )?(?:fill|write|add|put|enter|insert|complete)(?: (?:in|out|me|this|these|it|here|them|below|details|something|text|later))*|please (?:add|fill|write|complete|provide|define|specify)\\b.*`,
  `(?:please )?(?:add|enter|write|list|insert|describe|define|specify|provide|state|document|outline|explain|detail|put|include|fill in|use)\\b.*\\b(?:criteri(?:a|on)|conditions?|acceptance|what (?:must|has|have|needs?|should|is|does|do|done)|(?:be|is|are) (?:true|met|accepted|satisfied|fulfilled)|how (?:we|you|to|will)|here|given when then)\\b.*`,
  `what (?:must|has to|needs to|should|does|do|conditions|would|will|are)\\b.*|how (?:will|do|can|would) (?:we|you)\\b.*`,
  `(?:your |some |sample |example )?(?:text|example|sample|criteria|criterion|template|placeholder|content)(?: (?:here|text|goes here|criteria|criterion))?|lorem ipsum\\b.*`,
  `(?:given|when|then|and|scenario|feature|background)(?: (?:given|when|then|and))*`,
  `same as (?:above|below|before|in\\b.*|the\\b.*|[a-z][a-z0-9]+-\\d+\\b.*)|as (?:above|below|before|described|discussed|agreed)\\b.{0,40}`,
].join('|');

/** Beginnings of words, folded, that say what is still to happen to the criteria, in the other languages. */
const pending =
  '(?:erganz|erarb|festgel|raffin|tas fram|napis|spis|scriv|redact|redij|definie?r|defini[drtc]|definit|nachger|bespr|geklart|klaren|abgestim|abzustim|vereinb|ausgearb|formul|bestimm|complet|precis|redig|valider|discut|conven|determ|fourni|confirm|[ac]+ord[aoe]|concret|especific|detall|detalh|escrib|escrit|anad|agreg|concord|stabil|decid|aggiun|scritt|scris|compil|aangev|afgest|bepa|ingev|toegev|uitgew|vastgest|opgest|afgespr|overleg|combina|preench|adicion|uzupel|ustal|uzgodn|okresl|zdefin|dodan|omow|doprec|dopln|dohod|upresn|urcen|vyjas|projed|stanov|aftal|avtal|bestem|bestam|beslut|fastl|fasts|diskut|afklar|avklar|klargor|tilfoj|komplett|suppl|utarb|udarb|utfyl|udfyl|akved|skilgr|baett|taydenn|maaritel|maaritet|sovit|lisata|tarkenn|maarat|tapsust|lepi|kokku lep|meghat|hataroz|kitolt|egyezt|pontos|dolgoz|clarif|adaug|belirlen|eklenec|netles|tanimlan|karar|gorusul|tamamlanac|дополн|определ|согласов|добавл|уточн|обсуд|напис|заполн|доповн|визнач|узгод|додан|обговор)';

/** The same of verbs that criteria use too: only right after a word of those below. */
const checked =
  '(?:valid|levantad|ste[mn]|prufen|gepruft|nachtrag|nachgetrag|freigeg|stam[mn]as? |gas? igenom|samrad|ved?tag|vurder|rafraed|yfirf|kirjut|kirjata|laadi|koosta|tegeld|egyeztet|kidolg|jovahag|discuta|definiti|valida|gorus|hazirlan|doldur|onaylan|yazilac|approb|aprov|aprob|approv|valida|prezis|konkret|verifi|fornec|fornit|entreg|elabor|zatwierdz|potwierdz|opracow|spisa|napisa|uzupe|schval|potvrd|zpracov|spracov|dodef|dodat|godkan|godkjen|godkend|tydliggor|presiser|praeciser|спис|подготов|утвержд|утверд|согласу|подтверд|разраб|сформ|підготов|затверд|погод|підтверд|розроб)';

/** When it will: later, or in a meeting of the team. */
const later =
  '(?:spater|gemeinsam|plus tard|mas (?:tarde|adelante)|despues|dopo|piu tardi|later|mais tarde|depois|pozniej|pozdeji|neskor|senere|senare|myohemmin|hiljem|kesobb|mai tarziu|sonra|позже|потом|пізніше|refin|groom|workshop|atelier|planning|po(?: |$)|product owner|meeting|reunion|riunione|spotkan|schuz|stretnut|mote(?:t| |$)|mode[tr]|kokou|palaver|koosolek|megbesz|sedint|toplanti|встреч|груминг)';

/** What such a text begins with: a word that may be far from the one above, or one that stands right before it. */
const auxiliary =
  '(?:noch|wird|werden|gilt es|muss|mussen|sollen|encore|sera|seront|doi\\p{L}+|reste\\p{L}*|aun|faltan?|pendientes?|seran|ancora|saranno|verranno|vanno|nog|nader|wordt|worden|moeten?|ainda|serao|devem|zostan\\p{L}*|bedzie|beda|trzeba|nalezy|bud\\p{L}+|este|zatial|zatim|jeste|(?:je )?treba|je potreba|nutno|kommer att|skall?|ska|ma|blir|bliver|mangler|endnu|enna|annu|tharf|verdur|verda|a eftir|eftir|eftir a|vor|va|urmeaza|mai|trebuie|tuleb|meg kell|(?:\\p{L}+ )?(?:ile|kanssa|kliendiga|ugyfellel)|kliendiga|henuz|sonra|daha sonra|будет|будут|нужно|надо|необходимо|требуется|еще|буде|будуть|потрібно|треба|необхідно)';
const preposition = '(?:zu|af|ad|om|para|por|pour|de vor|a|por|da|do|de|te|k|na|att|at|se|по)';

/** When the criteria are to be settled, by the beginnings of words: next time, in a meeting, later, together. */
const occasion =
  'next|nachst|prochain|proxim|prossim|volgend|nasta|naest|neste|seuraav|jargmi|kovetkez|urmatoa|urmato|sonraki|gelecek|nastepn|najbliz|prist|nasledujuc|buduc|следующ|ближаиш|наступн|наиближч|meeting|refin|groom|workshop|planning|sprint|sitzung|termin|besprech|reunion|seance|atelier|sesion|reunia|sessao|riunion|incontro|sessione|vergader|sessie|mode|mote|moetet|palaver|kokou|koosolek|kohtumi|megbesz|talalkoz|sedint|intaln|toplanti|gorusme|spotkan|schuz|porad|stretnut|встреч|созвон|совещан|зустріч|нарад|fundi|later|spater|tard$|despues|luego|depois|dopo|straks|senere|senare|myohem|hiljem|kesobb|tarziu|sonra|pozni|pozdej|neskor|позже|потом|пізніше|sidar|together|gemeinsam|zusammen|ensemble|junt[oa]|conjunt|insieme|samen$|sammen$|tillsammans|yhdessa|koos$|egyutt|impreuna|birlikte|wspolnie|razem|spolecne|spolocne|вместе|разом|saman$|week|woche|semaine|semana|settiman|veck|uge$|uke|viikk|nadal|saptaman|hafta|tydz|tydn|tyzd|недел|тижн|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|lundi|mardi|mercredi|jeudi|vendredi|lunes|martes|miercoles|jueves|viernes|segunda|terca|quarta|quinta|sexta|luned|marted|mercoled|gioved|venerd|(?:maan|dins|woens|donder|vrij)dag|(?:man|tirs|ons|tors|fre|tis)dag|maanantai|tiistai|keskiviik|torstai|perjantai|esmaspaev|teisipaev|kolmapaev|neljapaev|reede|hetfo|kedd|szerd|csutort|pentek|lunea|marti|miercuri|joi$|vineri|pazartesi|sali$|carsamba|persembe|cuma|poniedz|wtorek|srod[ae]|czwart|piat(?:ek|ku)|pondel|uter|stred|ctvrt|stvrt|patek|piatok|понедел|вторник|сред[ау]|четверг|пятниц|понеділ|вівтор|серед[ау]|четвер|пʼятниц|manudag|thridjudag|midvikudag|fimmtudag|fostudag|tomorrow|morgen$|demain|manana|amanha|domani|imorgen|imorgon|huomenna|homme|holnap|maine$|yarin|jutro|zitra|zajtra|завтра';

/** With whom. */
const people =
  'custom|client|kund|klient|klant|asiak|ugyfel|musteri|zakazn|клиент|заказч|замовн|клієнт|vidskipt|business|fachbereich|fachseit|fachabteil|metier|negoci|biznes|verksamhet|forretning|fagsid|liiketoim|uzlet|бизнес|бізнес|team|equip|squadra|zespol|tym$|tymem|tim[ou]|timem|csapat|ekip|takim|echip|tiimi|команд|stakeholder|product|owner|po$|pm$|legal|продакт';

/** What may follow a word for nothing while it still speaks of the criteria: not yet, so far, known, criteria. */
const soFar =
  "(?:\\p{L}{1,2}|noch|bisher|derzeit|aktuell|vorerst|momentan|vorhanden|definiert|bekannt|notig|nach|im|mit|pour|l'instant|moment\\p{L}*|encore|defini\\p{L}*|definit\\p{L}*|definert|definer\\p{L}*|por|ahora|al|del|con|com|per|ora|adesso|enquanto|ainda|aun|todavia|nog|voorlopig|dit|razie|jeszcze|zatim|este|jeste|zatial|endnu|annu|enna|viela|toistaiseksi|veel|praegu|meg|egyelore|inca|deocamdata|henuz|simdilik|ennþa|enn|pour|sur|dans|van|het|von|der|dem|des|till|fra|fran|from|ett|пока|еще|что|для|нет|немае|поки|від|от|[ck]rit\\S*|kryt\\S*|критер\\S*|akzept\\S*|akcept\\S*|aksept\\S*|accept\\S*|accett\\S*|acept\\S*|aceit\\S*|hyvaks\\S*|skilyrdi|vidmid)";

/** Words that say alone that there is nothing. */
const open =
  '(?:keine?|offen|unklar|ausstehend|folgt|entfallt|spater|aucune?|neant|sans objet|en (?:attente|cours)|ningun[oa]?|no aplica|pendientes?|sin definir|vacio|en proceso|nessun[oa]?|niente|in (?:attesa|corso|arrivo|arbeit)|geen|niets|leeg|volgt|volgen|folgen|a venir|a suivre|por venir|da fare|da scrivere|da completare|por hacer|por preencher|a preencher|por completar|a completar|n\\.?v\\.?t|nenhum[a]?|nao se aplica|nao aplicavel|vazio|em (?:andamento|aberto|breve)|brak|nie dotyczy|wkrotce|zadn\\p{L}|nic|prazdn\\p{L}|ingen|inget|inga|intet|mangler|saknas|folger|foljer|kommer|tom|tomt|apent|oppet|ekkert|vantar|kemur|puuttuu|tyhja|avoin|kesken|myohemmin|puudu\\p{L}*|pole|hiljem|nincs|semmi|ures|kesobb|folyamatban|hianyzik|nimic|urmeaza|gol|niciun|in curs|yok|bos|henuz yok|beklemede|нет|отсутствуют|пусто|пока|позже|уточняется|обсуждается|немає|відсутні|пізніше|не (?:определены|заполнено|визначено)|chua co|ยังไม่\\S*|รอ\\S*)';

/** What goes on with criteria that nobody has agreed yet, mostly after a preposition: `in Abstimmung mit …`. */
const talk =
  '(?:under discussion|under review|in discussion|in review|in refinement|being \\p{L}+ed|abstimmung|klarung|ausarbeitung|bearbeitung|diskussion|prufung|vorbereitung|erstellung|discussion|redaction|validation|cours de \\p{L}+|preparation|proceso de \\p{L}+|revision|discusion|elaboracion|preparacion|definicion|discussao|elaboracao|analise|aprovacao|validacao|definicao|discussione|definizione|lavorazione|elaborazione|valutazione|overleg|afstemming|bespreking|behandeling|ontwikkeling|voorbereiding|trakcie \\p{L}+|uzgodni\\p{L}+|opracowani\\p{L}+|przygotowani\\p{L}+|jednan\\p{L}+|priprav\\p{L}+|reseni|rieseni|rokovan\\p{L}+|afklaring|droftelse|udarbejdelse|diskussion|utredning|bearbetning|framtagning|avklaring|diskusjon|utarbeidelse|tyon alla|kasittelyssa|valmistelussa|keskustel\\p{L}+|tulossa|tapsust\\p{L}+|arutam\\p{L}+|koostam\\p{L}+|arutel\\p{L}+|kooskolast\\p{L}+|tootam\\p{L}+|(?:egyeztetes|kidolgozas|keszites|pontositas|feldolgozas) alatt|egyeztetesre var\\p{L}*|discutie|lucru|curs de \\p{L}+|(?:gorusul|hazirlan|netlestiril|degerlendiril|calisil|belirlen|yazil)\\p{L}*yor|(?:gorusme|hazirlik|degerlendirme) asamasinda|работе|процессе|согласовани\\p{L}+|уточнени\\p{L}+|обсуждени\\p{L}+|подготовке|(?:уточня|обсужда|согласовыва|согласу|готов|формиру|разрабатыва|дорабатыва|проработ)\\p{L}*(?:тся|ются)|роботі|погодженні|обговоренні|уточненні|(?:уточню|обговорю|узгоджу|погоджу|готу)\\p{L}*ться|vinnslu|umraedu|skodun|motun|mótun)';

/** Who or what one waits for. */
const waits =
  '(?:awaiting|awaits|wartet? auf|warten auf|en attente de|dans l.attente|attend\\p{L}*|(?:a la |en )?espera de|esperando|a espera de|aguarda\\p{L}*|in attesa d\\p{L}+|attendiamo|wacht\\p{L}* op|in afwachting van|czeka\\p{L}* na|oczekuj\\p{L}+ na|[cč]ak[aá]\\p{L}* na|ceka\\p{L}* na|afventer|venter pa|avventer|avvaktar|inv[aä]ntar|vantar pa|odotta\\p{L}+|odotetaan|oota\\p{L}+|ootel|varunk|se asteapta|asteptam|beklen\\p{L}+|bekliyor\\p{L}*|ожида\\p{L}+|ждем|ждет|очіку\\p{L}+|чекаємо|bedid eftir|bidum eftir|bida)';

/** Words that join those to whom it is about. */
const about =
  '(?: (?:with|by|between|from|for|mit|von|vom|im|in|bei|beim|durch|avec|par|entre|con|por|com|pelo|pela|da|do|de|du|des|dal|dalla|met|door|bij|van|z|ze|s|se|so|cu|med|av|af|hos|i|kanssa|у|с|со|от|из|з|із|від|на|в|ile|az|a|til)(?= ).*)?';

const starts = (stems: string): RegExp => new RegExp(`^(?:${stems})`, 'u');
const occasions = starts(occasion);
const parties = starts(people);
const settling = starts(
  `${pending}|${checked}|flesh|work|sort|write|agree|discuss|defin|finali|settle|affin|afin|alinh|alline|stimm|stemm|afstem|aftal|avkla|stams?$|besluit|klar(?:en|ar|as)$|redact|rediger|ecri|escrev|scriv|dopis|egyeztet|megbesz`,
);
const modals = new RegExp(`^(?:${auxiliary})$`, 'u');

/** A word with a capital that does not begin the text is a person's name, unless it is known; in German it may be any noun. */
const withoutNames = (text: string): string =>
  text.replace(/(?<=\s)\p{Lu}[\p{Ll}\p{M}]+(?=[\s.,!]|$)/gu, (word) => {
    const folded = fold(word);
    return [settling, occasions, parties, modals].some((stems) => stems.test(folded)) ? word : 'x';
  });

const small =
  /^(?:these|this|them|that|they|with|we'll|we're|from|before|once|when|then|again|dann|noch|avec|para|medan)$/;

/** Beyond so many words a text says more than that something is to be settled. */
const maxPending = 14;

/**
 * Whether a text says that something is to be settled, when, and with whom, and next to nothing else. Only for a text that is all there is:
 * a criterion among others may be about a meeting.
 */
export const isToBeSettled = (text: string): boolean => {
  const folded = fold(withoutNames(text));
  if (/[\d:"„“«?]/.test(folded)) return false;
  const words = folded.split(/[^\p{L}\p{M}'-]+/u).filter((word) => word !== '');
  if (words.length > maxPending || !words.some((word) => settling.test(word))) return false;
  const when = words.some((word) => occasions.test(word));
  const whom = words.some((word) => parties.test(word)) && words.some((word) => modals.test(word));
  const known = [settling, occasions, parties, modals];
  const other = words.filter(
    (word) => word.length > 3 && !small.test(word) && !known.some((stems) => stems.test(word)),
  );
  return (when || whom) && other.length <= 1;
};

/** An order of a template to whoever writes. */
const order =
  '(?:(?:bitte|merci de|veuillez|por favor|per favore|favor|prosze|prosim|vennligst|venligst|palun|kerjuk|va rog|te rog|lutfen|пожалуиста|будь ласка|hier) )?(?:beschr|trag|erganz|fuge|full|nenn|liste|decri|indiqu|ajout|renseign|enumer|remplir|saisi|descr|escrib|escrev|anad|agreg|indi[qc]|complet|rellen|detall|detalh|elenc|aggiung|inseri|scriv|compil|vul|voeg|schrijf|noteer|omschr|adicion|preench|inclu|inform|opis|wpis|doda[jc]|wymien|podaj|popi[st]|dopln|uved|vypln|napi[st]|beskriv|skriv|angi|angiv|udfyld|fyll|lystu|skrif|skra|tilgr|kuvaa|kuvail|kirjoita|lisaa|kirjeld|lisa|loetle|ird|irja|sorold|add meg|scrie|adaug|опиш|укаж|добав|перечисл|заполн|впиш|опиші|вкаж|дода)';

/** What such an order speaks of. */
const ordered =
  '(?:hier|ein|aus|erfull|wahr|mussen?|ici|vrai|doi|rempli|aqui|cumpl|ciert|deb[en]|qui|ver[oi]|deve|soddisf|in|toe|waar|moet|verdad|precis|cumpr|tutaj|tu|musi|speln|zde|sem|splne?n|her|har|inn|skal|ska|ma|maste|opfyldt|oppfylt|uppfyllt|uppfyllt|tharf|tahan|pitaa|taytty|siin|siia|peab|peavad|taidet|ide|le|kell|teljes|aici|trebuie|adevar|indepl|[ck]rit|kryt|condi|bedingung|voorwaard|warunk|podm|villkor|vilkar|skilyrd|ehdot|feltet|здесь|сюда|критер|услови|долж|выполн|тут|сюди|умов|повинн|викону)';

const eastern = [
  '[^。]{0,8}(?:[月火水木金土日]曜|来週|明日|次の|次回).{0,14}(?:すり合わせ|決め|相談|確認|話し合|打ち合わせ|調整|協議|検討|書).{0,5}|[^。]{0,14}(?:調整|協議|検討|確認|相談|作成|準備|整理|打ち合わせ|すり合わせ|議論)中(?:です|である)?|(?:なし|無し|特になし|該当なし|後日|後で|空欄)(?:です)?|(?:未定|未記入|未作成|検討中|確認中|調整中|作成中|保留|要検討|要確認|要相談)[^、。]{0,14}|.*(?:後日|のちほど|後ほど|今後|あとで|相談して|次回|確認して|会議で|協議して|別途).{0,20}(?:追記|決め|決定|記載|定義|記入|作成|確定|検討)[^。]{0,8}|.*(?:ここ|こちら|以下)に.*(?:記載|書|記入|入力|記述|列挙|追加|説明)[^。]{0,8}|.*(?:決定|追記|記載|記入|定義|作成|検討)(?:予定|待ち|が必要)[^。]{0,6}',
  '.{0,24}(?:협의|논의|확인|검토|작성|정리|조율|결정|확정) 예정.{0,4}|.{0,24}(?:정할|정하기로|결정할|확정할|논의할|작성할|추가할|협의할) 예정.{0,4}|.{0,16}(?:협의|논의|검토|조율|작성|확인|정리|준비|조정) ?중(?:이다|입니다|임)?|(?:없음|해당 ?없음)|아직 ?(?:없|미정|정해|작성|결정|협의|정의).{0,12}|(?:미정|추후|작성 ?중|논의 ?중|협의 ?중|검토 ?중|보류).{0,24}|.*(?:협의|논의|추가|작성|정의|결정|확정|합의|보완|검토)(?: ?후.{0,12})? ?(?:예정|필요|할 것|해야 함|합니다).{0,4}|.*(?:여기에|이곳에|아래에).*(?:적|작성|기술|설명|입력|나열|추가|기재)\\S*',
  '(?:没有|沒有|无|無|空)(?:验收|驗收)?(?:标准|標準|条件|條件|要求|内容|內容)?|.{0,6}(?:(?:周|週|星期|礼拜|禮拜)[一二三四五六日天]|下次|下一次|下周|下週|下个|下個|稍后|稍後|之后|之後|后续|後續|会后|會後).{0,16}(?:确定|確定|确认|確認|定义|定義|讨论|討論|补充|補充|商量|决定|決定|敲定|填写|填寫)(?:后|後)?(?:再.{0,4})?.{0,3}|.{0,12}(?:讨论|討論|确认|確認|沟通|溝通|协商|協商|整理|编写|編寫|撰写|撰寫|完善|梳理|制定|评审|評審)中|[正仍尚还還].{0,3}(?:在|待|需).{0,12}(?:讨论|討論|确认|確認|沟通|溝通|协商|協商|整理|编写|撰写|完善|梳理|制定|定义|定義|补充|補充)|由.{1,10}(?:补充|補充|提供|填写|填寫|确定|確定|定义|定義)|(?:待[定补補确確讨討填完商细細与與和]|暂无|暫無|稍后|稍後|未定|进行中|進行中|尚未|不适用|不適用|后续|後續|需[与與和]|需要[与與]|等待)[^，。；]{0,20}|[将將会會需应待].{0,16}(?:补充|補充|讨论|討論|确定|確定|商定|添加|定义|定義|填写|填寫|确认|確認)[^，。；]{0,4}|[请請].{0,8}(?:描述|填写|填寫|列出|说明|說明|补充|補充|添加|输入|輸入|写|寫).*|[在于於]?(?:此|这里|這裡|此处|此處)(?:处|處)?(?:描述|填写|填寫|列出|写|寫|说明|說明|添加).*',
];

const others = [
  `(?:noch |ancora |encore |aun |ainda |nog |endnu |viela |este |jeste )?${open}(?: (?:${soFar}|${pending}\\S*|(?:${occasion})\\S*|(?:${people})\\S*)){0,5}`,
  `de (?=\\S+[ia]t )${pending}\\S* .*|${pending}\\S*ni kell(?: .*)?`,
  `${auxiliary} (?:\\S+ ){0,8}${pending}\\S*(?: \\S+){0,6}`,
  `${auxiliary} (?:\\S+ )?${later}\\S*(?: \\S+){0,3}`,
  '(?=(?:.* )?(?:buraya|burada) ).*(?:yaz|ekle|gir|belirt|acikla|tanimla|listele|doldur)\\S*',
  `${auxiliary} (?:\\S+ ){0,3}${checked}\\S*(?: \\S+){0,5}`,
  `${preposition} (?=\\S+(?:r|re|e[nr]|nia|nie?|mma|ra|ние|ння|enda|la|ad)(?: |$))${checked}\\S*(?: \\S+){0,5}`,
  `(?:still |noch |encore |aun |ainda |ancora |nog |jeszcze |jeste |este |stadig |fortsatt |endnu |fortfarande |edelleen |meg |inca |hala |hen[uü]z |еще |все еще |ще )?(?:(?:in|im|under|en|em|na|w|v|ve|vo|i|til|u|на|в|у|a|op|pod|nas|se|is|are|sind|ist|son|sont|est|sono|zijn|er|ar|on|se afla|este) ){0,2}${talk}${about}`,
  `(?:noch |still |stadig |enn[aåä] )?${waits}(?: (?!\\S*\\d)\\S+){0,4}`,
  `(?:\\S+ ){1,4}(?:ile|kanssa|ugyfellel|csapattal) ${talk}`,
  `${preposition} (?=\\S+(?:r|re|e[nr]|nia|nie?|mma|ra|ние|ння)(?: |$))${pending}\\S*(?: \\S+){0,6}`,
  `${pending}\\p{L}*(?:ecek\\p{L}*|kse|ando|aan|enia|eni)(?: \\S+){0,3}`,
  `(?:\\S+ ){1,4}${pending}(?:ecek|acak|ilecek|ilacak|irilecek|ni kell|ida|isamisel)\\p{L}*`,
  `${order}\\S* (?:\\S+ ){0,8}${ordered}\\S*(?: .*)?`,
  `(?:(?:${soFar}|${auxiliary}|(?:${occasion})\\S*|(?:${people})\\S*) )?${pending}\\S*`,
  `(?=(?:.* )?${pending})(?=(?:.* )?${later})(?:\\S+ ?){1,9}`,
  '(?:was muss|ce qui doit|burada|buraya) .*',
  ...eastern,
];

/** What a text says before it says anything, anchored at both ends. */
export const nothingYet = new RegExp(`^(?:${[english, ...others].join('|')})$`, 'u');

const criterion =
  '(?:[ck]rit(?:e|ee)r\\p{L}{0,5}|kryteri\\p{L}{1,3}|критері?и?\\p{L}{0,3}|κριτηρι\\p{L}{1,2}|skilyrdi|vidmid|条件|基準|标准|標準|准则|準則|조건|기준|accept(?:ance|atie)?criteri\\p{L}{1,2})';
const likewise =
  '(?:conditi?on\\p{L}{0,2}|condici\\p{L}{2,4}|condi[cz]\\p{L}{2,5}|bedingung(?:en)?|voorwaarden?|warun\\p{L}{2,3}|podmienk\\p{L}|podmink\\p{L}|betingelser?|villkor|vilkar|ehto|ehdot|tingimus(?:ed)?|feltetel(?:ek)?|kosul|sart|olcut|услови[ея]|умов[аи]|item|punkt|punto|ponto|point|ac|acs|ca|ak|scenario|requirement|example|test|bullet|outcome|step|beispiel|e[jx]emp\\p{L}{2,3}|esempio|voorbeeld|p[rř]z?[yi]klad|eksempel|ornek|пример|例|예시|示例|項目|항목)';

const noun = new RegExp(`^(?:${criterion})$`, 'u');

/** Whether a folded word means criterion, in any language. */
export const isCriterionNoun = (word: string): boolean => noun.test(word);

const number = '(?: ?(?:[#№.-] ?|n[ro]?[.°º]? ?)?(?:\\d{1,3}|[a-z]|one|two|three|n|一|二|三|①|②))?';

/** `criterion 1`, `first criterion`, `AC 2`, `item a`: the numbered samples of templates. */
export const sampleName = new RegExp(
  `^(?:(?:acceptance|first|second|third|another|next|other|more|some|any|your|eine?|un[ea]?|uno|um[a]?|een) ){0,2}(?:${criterion}|${likewise})s?${number}$`,
  'u',
);

/** Words that a template puts where a step of a scenario says something. */
export const sampleStep =
  /^(?:(?:an?|the|some|any|i|am|is|are|has|have|un[ea]?|una?|uno|el|la|le|les|des|une|de|ein(?:e[mnr]?)?|der|die|das|een|het|um|uma|o|os|as|jakis|pewien|nejak\p{L}*|en|et|ett|bir|some|certain|initial|expected|specific|given|that|que|che|att|dass|dat|ett[ae]?|ze|hogy|ca|et|user|certaine?|do|does|performs?|takes?|there|it|something|happens?|occurs?|exists?|thing|seen|expectation|pre-?conditions?|precond\p{L}*|pre-?requisites?|vorbeding\p{L}*|voorwaarde|[ck]ontext\p{L}*|kontekst\p{L}*|contest\p{L}*|context\p{L}*|state|status|starting|action|ac[cț]?t?i\p{L}{1,5}|azione|aktion\p{L}*|akcj\p{L}*|akc\p{L}{1,2}|handling|atgard|actie|events?|even\p{L}{1,8}|ereignis\p{L}*|results?|r[ei]sult\p{L}*|risultat\p{L}*|ergebnis\p{L}*|outcomes?|wynik\p{L}*|vysledek|vysledok|resultat|tulos|tulemus|eredmeny|rezultat\p{L}*|sonuc|eylem|durum|действие|результат|условие|состояние|событие|контекст|дія|умова|状态|状態|操作|结果|結果|事件|条件|상태|동작|결과|조건|アクション|イベント)[\s.,;:…]*)+$/u;

/** To look elsewhere, and what one would find there. */
export const lookElsewhere =
  /^(?:please |bitte |merci de )?(?:see|cf|refer to|look (?:at|in|up)|check|read|consult|found (?:in|on|at|here)|linked|as per|per|siehe|s|vgl|voir|cf|consulter|ver|vease|vea|consultar?|consulte|vedi|vedere|consultare|zie|bekijk|zobacz|patrz|viz|pozri|se|katso|ks|vaata|vt|sja|lasd|vezi|см|смотри(?:те)?|див|дивіться|xem|δειτε|βλ)(?=[^\p{L}]|$)|^(?:(?:the |our |alle? |die |las |los |les |i |os |as )?(?:\p{L}+ )?(?:[ck]rit\p{L}+|kryteria|\p{L}+kriterie?n?\p{L}*|критерии|acs?|conditions|they|these|details|described|documented|listed|kept|attached|beschrieben|stehen|steht)\b.* ?(?:in|on|at|im|auf|dans|sur|en|na|no|nel|sul|op|w|v|в|på|pa)\b)|参照|参考|参见|参阅|见|見|詳見|请见|請見|請參|请参|參考|參見|참조|참고|확인|bakin|bkz/u;

export const elsewhere =
  /(?:wiki\p{L}*|viki\p{L}*|вики|вікі|ウィキ|维基|維基|위키|confluence|sharepoint|notion|figma|miro|google (?:doc|drive|sheet)\p{L}*|drive|dokument\p{L}*|document\p{L}*|docs?|ドキュメント|资料|資料|文档|文件|문서|документ\p{L}*|epi[ck]\p{L}*|эпик\p{L}*|エピック|史诗|에픽|parent|ubergeordnet\p{L}*|links?|lien|enlace|ссылк\p{L}*|リンク|链接|連結|링크|pages?|seite|pagin\p{L}*|strona|strank\p{L}*|siden?|sida\p{L}*|sivu\p{L}*|leht|oldal\p{L}*|sayfa\p{L}*|страниц\p{L}*|ページ|页面|頁面|페이지|tickets?|issues?|story|stories|spec\p{L}*|sheet|spreadsheet|excel|mock-?ups?|designs?|attach\p{L}*|anhang|anlage|adjunto|anexo|piece jointe|allegato|bijlage|zalacznik\p{L}*|priloh\p{L}*|vedl\p{L}*|bilag\p{L}*|bilaga\p{L}*|liite\p{L}*|вложени\p{L}*|添付|附件|첨부|comments?|kommentar\p{L}*|commentaires?|comentarios?|description|beschreibung|descripcion|descricao|descrizione|omschrijving|opis\p{L}*|описани\p{L}*|説明|描述|설명|title|summary|above|below|oben|unten|dessus|dessous|arriba|abajo|sopra|sotto|boven|onder|acima|abaixo|wyzej|ponizej|выше|ниже|[a-z][a-z0-9]+-\d+|https?:\S+)/u;
