/**
 * What stands where criteria should be while nobody has written them, as regular expressions on folded text without the signs around
 * it. `·` stands for what may follow: when, by whom, in which meeting. Written down by us, language by language.
 */
const when =
  '(?: (?:by|after|at|in|on|during|once|when|until|with|within|before|as|from|and|for|here|later|soon|next|together|this)\\b.*)?';
const settled =
  '(?:agreed|defined|determined|done|added|completed|confirmed|discussed|decided|written|announced|provided|filled|refined|specified|clarified|detailed|drafted|documented|finalized|finalised|set|supplied|worked out|elaborated|updated)(?: (?:up)?on| in| out)?';

const english = [
  `tb[acd]${when}|todo|to ?do|n/?a|not? ?applicable|none|nothing|null|nil|no|x+|y{3}|z{3}|wip|later|soon|unknown|missing|empty|blank|fixme|idem|same|later on`,
  `(?:still |yet )?to be ${settled}${when}|(?:will|shall|must|should|needs?(?: to)?|have|has|are|is|yet|still) (?:to )?(?:still )?(?:be |been |being )?(?:${settled})(?: (?:by|after|at|in|during|once|when|until|with|before|later|soon|here|together)\\b.*)?`,
  `(?:to|will) (?:follow|come)${when}|coming(?: soon)?|(?:work )?in progress|pending(?: (?:from|on|with|until|approval|review|input|feedback|refinement|discussion|confirmation)\\b.*)?|waiting (?:for|on)\\b.*`,
  `(?:there (?:is|are) )?(?:not?|none|nothing)(?: (?:any|acceptance|criteria|criterion|ac|acs|yet|so far|available|defined|written|agreed|provided|given|specified|decided|for now|at this time|at the moment|here|needed|required))+`,
  `(?:please )?(?:fill|write|add|put|enter|insert|complete)(?: (?:in|out|me|this|these|it|here|them|below|details|something|text|later))*|please (?:add|fill|write|complete|provide|define|specify)\\b.*`,
  `(?:please )?(?:add|enter|write|list|insert|describe|define|specify|provide|state|document|outline|explain|detail|put|include|fill in|use)\\b.*\\b(?:criteri(?:a|on)|conditions?|acceptance|what (?:must|has|have|needs?|should|is|does|do|done)|(?:be|is|are) (?:true|met|accepted|satisfied|fulfilled)|how (?:we|you|to|will)|here|given when then)\\b.*`,
  `what (?:must|has to|needs to|should|does|do|conditions|would|will|are)\\b.*|how (?:will|do|can|would) (?:we|you)\\b.*`,
  `(?:your |some |sample |example )?(?:text|example|sample|criteria|criterion|template|placeholder|content)(?: (?:here|text|goes here|criteria|criterion))?|lorem ipsum\\b.*`,
  `(?:given|when|then|and|scenario|feature|background)(?: (?:given|when|then|and))*`,
  `same as (?:above|below|before|in\\b.*|the\\b.*|[a-z][a-z0-9]+-\\d+\\b.*)|as (?:above|below|before|described|discussed|agreed)\\b.{0,40}`,
].join('|');

/** By language: nothing yet, to be settled, and the orders of a template to whoever writes. */
const others = [
  // de
  'keine?(?: (?:kriterien|akzeptanzkriterien|angaben?|vorhanden|definiert|bekannt))*|(?:noch )?offen|(?:noch )?(?:unklar|nichts|keine|fehlt|fehlen|ausstehend|in arbeit|in klarung)|folgt\\b.{0,40}|folgen\\b.{0,40}|entfallt|siehe oben|siehe unten|spater|(?:noch )?zu (?:definieren|klaren|erganzen|bestimmen|besprechen|erstellen|beschreiben)\\b.*|(?:wird|werden|ist|sind|muss|mussen|sollen?|noch)\\b.*\\b(?:erganzt|festgelegt|definiert|nachgereicht|besprochen|geklart|abgestimmt|erarbeitet|beschrieben|nachgetragen|formuliert|erstellt|ausgearbeitet|vereinbart|abzustimmen|zu klaren|offen|folgen)(?: werden)?|(?:bitte )?(?:hier )?(?:beschreib|trag|erganz|fuge|full|nenn|definier|list|schreib|formulier)\\w*\\b.*\\b(?:hier|ein|aus|auf|an|erganzen|eintragen|ausfullen|erfullt|wahr|kriterien|bedingungen|muss|mussen|beschreiben|gelten|nach)\\b.*|bitte (?:erganzen|ausfullen|eintragen|beschreiben|noch\\b.*)|was muss\\b.*',
  // fr
  'aucune?(?: critere.*)?|neant|sans objet|(?:encore )?a (?:definir|completer|venir|preciser|determiner|discuter|valider|rediger|convenir|voir|remplir|ajouter|confirmer)\\b.*|en (?:attente|cours)\\b.{0,40}|(?:seront|sera|doivent|doit|reste(?:nt)?|pas encore)\\b.*\\b(?:defini|precise|complete|ajoute|redige|valide|discute|convenu|determine|fourni)e?s?\\b.*|(?:merci de |veuillez )?(?:decri|list|indiqu|precis|ajout|redig|renseign|complet|enumer|saisi|rempli)\\w*\\b.*\\b(?:ici|critere|criteres|condition|conditions|vrai|doit|doivent|rempli|remplies|accept\\w*)\\b.*|(?:merci de|veuillez) (?:completer|renseigner|remplir)\\b.*',
  // es
  '(?:ningun[oa]?|no aplica|nada)\\b.{0,30}|(?:aun )?(?:por|a|falta|faltan) (?:definir|completar|determinar|confirmar|acordar|concretar|especificar|detallar|escribir|decidir)\\b.*|pendientes?(?: (?:de|del|por|con|hasta)\\b.*)?|en (?:proceso|curso|progreso)|sin definir|no definidos?|(?:se|seran|sera|deben|todavia|aun)\\b.*\\b(?:definir|acordar|definiran|completaran|completara|anadiran|definidos|acordaran|detallaran|escribiran|concretaran|agregaran)\\b.*|(?:por favor )?(?:describ|escrib|anad|agreg|indi[qc]|list|enumer|complet|rellen|especifi|detall)\\w*\\b.*\\b(?:aqui|criterios?|condicion|condiciones|cumplir\\w*|cierto|debe|deben|acept\\w*)\\b.*|vacio',
  // it
  '(?:nessun[oa]?|non applicabile|niente)\\b.{0,30}|(?:ancora )?da (?:definire|completare|concordare|stabilire|decidere|discutere|aggiungere|scrivere|precisare|specificare|confermare|compilare|determinare)\\b.*|in (?:attesa|corso|sospeso|arrivo)\\b.{0,40}|(?:saranno|sara|verranno|devono|vanno|non ancora)\\b.*\\b(?:definit|aggiunt|concordat|scritt|discuss|precisat|stabilit|fornit)\\w*\\b.*|(?:per favore )?(?:descriv|elenc|aggiung|inser|scriv|indic|specific|compil)\\w*\\b.*\\b(?:qui|criteri|condizioni|vero|deve|devono|soddisfatt\\w*)\\b.*',
  // nl
  '(?:geen|niets|leeg)\\b.{0,30}|n\\.?v\\.?t|nvt|(?:nog|nader) (?:te|niet)\\b.*|volgen?t?\\b.{0,30}|nog (?:onbekend|open|niets)|te (?:bepalen|bespreken|definieren)\\b.*|(?:wordt|worden|moet|moeten|zal|zullen)\\b.*\\b(?:aangevuld|afgestemd|bepaald|besproken|ingevuld|toegevoegd|uitgewerkt|vastgesteld|opgesteld|geschreven|afgesproken|gedefinieerd|overlegd)\\b.*|(?:beschrijf|vul|voeg|schrijf|noem|geef|omschrijf|noteer)\\b.*\\b(?:hier|in|toe|criteria|voorwaarden|waar|moet|aan)\\b.*',
  // pt
  '(?:nenhum[a]?|nao (?:aplicavel|se aplica)|nada|vazio)\\b.{0,30}|(?:ainda )?(?:por|a|falta|faltam) (?:definir|completar|combinar|acordar|detalhar|confirmar|determinar|discutir|decidir|preencher|escrever|especificar)\\b.*|pendentes?(?: (?:de|do|da|por|com|ate)\\b.*)?|em (?:andamento|aberto|definicao|elaboracao|breve)|sem definicao|(?:serao|sera|devem|deve|precisam?|ainda)\\b.*\\b(?:defini|acordad|combinad|adicionad|detalhad|preenchid|escrit|discutid|especificad|completad)\\w*\\b.*|(?:por favor )?(?:descrev|escrev|adicion|list|indi[qc]|preench|inser|inclu|inform|detalh|enumer|especifi)\\w*\\b.*\\b(?:aqui|criterios?|condicao|condicoes|verdade|precisa|deve|devem|cumpri\\w*|aceit\\w*)\\b.*',
  // pl
  '(?:brak|nie dotyczy|zadne|nic)\\b.{0,30}|do (?:uzupelnienia|ustalenia|uzgodnienia|okreslenia|omowienia|zdefiniowania|dodania|potwierdzenia|doprecyzowania|opisania)\\b.*|wkrotce|w trakcie\\b.{0,30}|(?:zostanie|zostana|bedzie|beda|musza|jeszcze|trzeba|nalezy)\\b.*\\b(?:uzupeln|ustal|uzgodn|okresl|zdefini|doda|omow|opisa|doprecyz)\\w*\\b.*|(?:prosze )?(?:opisz|wpisz|dodaj|wymien|uzupelnij|podaj|okresl|opisac|uzupelnic)\\b.*\\b(?:tutaj|tu|kryteria|warunki|co|musi|spelnion\\w*)\\b.*',
  // cs, sk
  '(?:zadn|nic|prazdn|neni k dispozici|netyka sa|netyka se|nevyplnen)\\w*\\b.{0,30}|(?:bude|budou|budu|treba|je treba|je potreba|nutno|musi|musia|jeste|este|zatim|zatial)\\b.*\\b(?:doplne|dohod|definov|upresne|urce|urci|vyjasne|vyjasni|sepsa|spisa|dopln|projedn|prejedn|stanov|definova)\\w*\\b.*|(?:k|na) (?:doplneni|doplnenie|definovani|upresneni|dohode|diskusi|diskusiu)\\b.*|doplnit\\b.*|(?:prosim )?(?:popis|opis|dopln|uved|vypln|napis|vypis)\\w*\\b.*\\b(?:zde|sem|tu|kriteria|podminky|podmienky|co|musi|splnen\\w*)\\b.*',
  // da, no, sv
  '(?:ingen|inga|intet|ikke (?:relevant|aktuelt)|ej tillampligt|mangler|saknas|folger|foljer|kommer|tomt?|apent?|oppet|ubesvart)\\b.{0,30}|(?:ma|skal|skall|ska|bor|bliver|blir|vil|kommer att|mangler at|endnu ikke|ikke enna|annu inte|inte)\\b.*\\b(?:aftales|avtales|bestam\\w*|bestemmes|bestemt|besluttes|defineres|definieras|defineret|definert|utfyllt|fastlaegges|fastsettes|faststallas|diskuteres|diskuteras|afklares|avklares|klargoras|tilfojes|legges til|laggas till|skrives|skrivas|kompletteras|suppleres|overenskommas|drofte\\w*|udfyldes|fylles|fyllas|utarbeides|udarbejdes|beskrives)\\b.*|(?:att|at|a) (?:bestamma|definiera|definere|avtale|aftale|avklare)\\b.*|(?:vennligst |venligst )?(?:beskriv|skriv|lista|list|angi|angiv|udfyld|fyll|tilfoj|legg|lagg|ange)\\b.*\\b(?:her|har|inn|i|in|kriterier\\w*|krav|vilkar|villkor|hva|hvad|vad|skal|ska|ma|maste|opfyldt|oppfylt|uppfyllt|til|till)\\b.*',
  // is
  '(?:ekkert|engin|a ekki vid|vantar|kemur|i vinnslu|obunid)\\b.{0,30}|(?:tharf|verdur|verda|eftir ad)\\b.*\\b(?:akved|skilgrein|baett|raed|utfyll|skrif)\\w*\\b.*|(?:lystu|skrifadu|skradu|faerdu|tilgreindu|vinsamlegast)\\b.*\\b(?:her|inn|skilyrdi|vidmid|uppfyllt|tharf)\\b.*',
  // fi
  '(?:ei (?:mitaan|maaritelty|ole|viela|sovellu)|puuttuu|tyhja|avoin|kesken)\\b.{0,40}|(?:taydenn|maaritell|maaritet|sovit|lisat|kirjoitet|tarkenn)\\w*(?: .*)?\\b(?:myohemmin|kanssa|jalkeen|viela|palaverissa)\\b.*|(?:taydennetaan|maaritellaan|sovitaan|lisataan|tarkennetaan)|(?:kuvaa|kirjoita|lisaa|listaa|tayta|maarittele)\\b.*\\b(?:tahan|tanne|ehdot|kriteerit|mita|mitka|pitaa|tayttya)\\b.*',
  // et
  '(?:puudu\\w*|pole|ei ole|tuhi|lahtine|hiljem)\\b.{0,40}|(?:lisatakse|maaratakse|tapsustatakse|lepitakse|kirjeldatakse|taiendatakse)\\b.*|.*\\b(?:kokku leppida|tapsustada|tapsustamisel|maaramata)|(?:kirjelda|lisa|kirjuta|loetle|taida|palun)\\b.*\\b(?:siin|siia|kriteeriumid|tingimused|mis|peab|peavad|taidetud)\\b.*',
  // hu
  '(?:nincs|semmi|ures|nem (?:alkalmazhato|definialt)|kesobb|folyamatban|fuggoben|hianyzik)\\b.{0,40}|.*\\b(?:egyeztetni kell|egyeztetes alatt|meghatarozando|kitoltendo|kidolgozando|pontositando|egyeztetendo|meg kell (?:hatarozni|beszelni|adni))\\b.*|(?:meg|ki|be|majd|egyeztetni|kesobb)\\b.*\\b(?:hatarozz\\w*|hatarozni|kitolt\\w*|egyeztet\\w*|ugyfellel|beszel\\w*)\\b.*|(?:ird|irja|sorold|add|toltsd|adja|irjuk|kerjuk)\\b.*\\b(?:ide|le|fel|meg|ki|kriteriumok\\w*|felteteleket|teljesul\\w*|kell)\\b.*',
  // ro
  '(?:niciun|nicio|nu (?:se aplica|este)|nimic|gol|urmeaza|in curs|in asteptare)\\b.{0,50}|(?:inca )?(?:de|vor|va|trebuie)\\b.{0,12}\\b(?:stabilit|definit|completat|discutat|convenit|adaugat|clarificat|confirmat|fi)\\w*\\b.*|(?:va rog |te rog )?(?:descri|scri|adaug|enumer|complet|list|specific)\\w*\\b.*\\b(?:aici|criterii\\w*|conditi\\w*|trebuie|adevarat|indeplinit\\w*)\\b.*',
  // tr
  '(?:yok|bos|gecerli degil|henuz yok|beklemede|eksik|henuz\\b.*|sonra\\b.*|daha sonra\\b.*)|.*\\b(?:belirlenecek|eklenecek|netlestirilecek|tanimlanacak|kararlastirilacak|gorusulecek|yazilacak|tamamlanacak|doldurulacak|konusulacak)(?:tir|dir)?|(?:lutfen )?.*\\b(?:burada|buraya)\\b.*\\b(?:acikla|yaz|belirt|ekle|listele|tanimla|doldur)\\w*',
  // ru, uk
  '(?:нет|отсутствуют|пусто|не (?:определены|применимо|заполнено|указаны)|пока\\b.*|позже|в работе|уточняется|уточняются|обсуждается|немає|відсутні|не визначено|пізніше)(?![а-яіїє]).{0,30}|(?:будет|будут|нужно|надо|необходимо|требуется|следует|еще|буде|будуть|потрібно|треба|необхідно)\\s.*(?:дополн|определ|согласов|добавл|уточн|обсуд|описа|напис|заполн|доповн|визнач|узгод|додан|уточн|обговор)[а-яіїє]*(?:\\s.*)?|(?:на|к) (?:согласовани|уточнени|обсуждени|узгодженн)\\S*(?:\\s.*)?|(?:пожалуиста |будь ласка )?(?:опишите|укажите|добавьте|перечислите|заполните|впишите|напишите|опишіть|вкажіть|додаите|перелічіть)\\s.*(?:здесь|сюда|критери|условия|должн|выполн|тут|сюди|умови|виконув|повинн).*',
  // ja
  '(?:未定|なし|無し|特になし|未記入|未作成|未設定|検討中|確認中|調整中|作成中|後日|後で|空欄|記入中|保留|要検討|要確認|要相談|準備中|該当なし|あとで)[^、。]{0,14}|.*(?:後日|のちほど|今後|あとで|相談して|次回|確認して|打ち合わせ|会議で|協議して|po|別途).{0,20}(?:追記|決め|決定|記載|定義|記入|作成|確定|検討)[^。]{0,8}|.*(?:ここ|こちら|以下)に.*(?:記載|書|記入|入力|記述|列挙|追加|説明)[^。]{0,8}|.*(?:決定|追記|記載|記入|定義|作成|検討)(?:予定|待ち|が必要)[^。]{0,6}',
  // ko
  '(?:미정|없음|추후|미작성|해당 ?없음|작성 ?중|논의 ?중|협의 ?중|검토 ?중|보류|준비 ?중|작성 ?예정|아직).{0,24}|.*(?:협의|논의|추가|작성|정의|결정|확정|합의|보완|검토)(?: ?후.{0,12})? ?(?:예정|필요|예정입니다|예정임|할 것|해야 함|합니다)|.*(?:여기에|이곳에|아래에).*(?:적|작성|기술|설명|입력|나열|추가|기재)\\S*',
  // zh
  '(?:待定|无|無|暂无|暫無|待补充|待補充|待确认|待確認|待讨论|待討論|稍后|稍後|未定|空|进行中|進行中|尚未|不适用|不適用|待填写|待填寫|待完善|待商定|待细化|待細化|后续|後續|没有|沒有|后补|後補|待与|待與|需与|需與|需要与|需要與|待和|需和|等待|有待)[^，。；]{0,20}|(?:将|將|会|會|需要?|应|待).{0,16}(?:补充|補充|讨论|討論|确定|確定|商定|商议|商議|添加|定义|定義|填写|填寫|确认|確認|细化|細化)[^，。；]{0,4}|(?:请|請)?(?:在|于|於)?(?:此|这里|這裡|此处|此處|下面|下方).{0,6}(?:描述|填写|填寫|列出|写|寫|说明|說明|添加|输入|輸入|补充).*|(?:请|請)(?:描述|填写|填寫|列出|说明|說明|补充|補充|添加|写|寫|在).*',
  // vi, th, el
  'chua co.{0,20}|se (?:bo sung|cap nhat|thao luan)\\b.*|(?:mo ta|liet ke|dien)\\b.*\\b(?:o day|tai day|tieu chi|dieu kien)\\b.*|(?:ยังไม่|รอ|จะเพิ่ม|ไม่มี).{0,30}|(?:προς|θα|δεν|κανενα|καμια|εκκρεμει)\\s?.{0,40}(?:συμπληρωση|οριστικοποιηση|συμπληρωθ|οριστ|καθοριστ|συζητηθ|υπαρχ)\\S*(?:\\s.*)?',
];

/** What a text says before it says anything, anchored at both ends. */
export const nothingYet = new RegExp(`^(?:${[english, ...others].join('|')})$`, 'u');

const criterion =
  '(?:[ck]rit(?:e|ee)r\\p{L}{0,5}|kryteri\\p{L}{1,3}|критері?и?\\p{L}{0,3}|κριτηρι\\p{L}{1,2}|skilyrdi|vidmid|条件|基準|标准|標準|准则|準則|조건|기준|accept(?:ance|atie)?criteri\\p{L}{1,2})';
const likewise =
  '(?:conditi?on\\p{L}{0,2}|condici\\p{L}{2,4}|condi[cz]\\p{L}{2,5}|bedingung(?:en)?|voorwaarden?|warun\\p{L}{2,3}|podmienk\\p{L}|podmink\\p{L}|betingelser?|villkor|vilkar|ehto|ehdot|tingimus(?:ed)?|feltetel(?:ek)?|kosul|sart|olcut|услови[ея]|умов[аи]|item|punkt|punto|ponto|point|ac|acs|ca|ak|scenario|requirement|example|test|bullet|outcome|step|beispiel|ejemplo|exemplo|exemple|esempio|voorbeeld|przyklad|priklad|eksempel|exempel|daemi|esimerkki|naide|pelda|exemplu|ornek|пример|приклад|例|예시|示例|範例|項目|항목|项)';

const noun = new RegExp(`^(?:${criterion})$`, 'u');

/** Whether a folded word means criterion, in any language. */
export const isCriterionNoun = (word: string): boolean => noun.test(word);

const number = '(?: ?(?:[#№.-] ?)?(?:\\d{1,3}|[a-z]|one|two|three|n|一|二|三|①|②))?';

/** `criterion 1`, `first criterion`, `AC 2`, `item a`: the numbered samples of templates. */
export const sampleName = new RegExp(
  `^(?:(?:acceptance|first|second|third|another|next|other|more|some|any|your|eine?|un[ea]?|uno|um[a]?|een) ){0,2}(?:${criterion}|${likewise})s?${number}$`,
  'u',
);

/** Words that a template puts where a step of a scenario says something. */
export const sampleStep =
  /^(?:(?:an?|the|some|any|i|am|is|are|has|have|un[ea]?|una?|uno|el|la|le|les|des|une|de|ein(?:e[mnr]?)?|der|die|das|een|het|um|uma|o|os|as|jakis|pewien|nejak\p{L}*|en|et|ett|bir|some|certain|initial|expected|specific|given|that|user|certaine?|do|does|performs?|takes?|there|it|something|happens?|occurs?|exists?|thing|seen|expectation|pre-?conditions?|precond\p{L}*|pre-?requisites?|vorbeding\p{L}*|voorwaarde|[ck]ontext\p{L}*|kontekst\p{L}*|contest\p{L}*|context\p{L}*|state|status|starting|action|ac[cț]?t?i\p{L}{1,5}|azione|aktion\p{L}*|akcj\p{L}*|akc\p{L}{1,2}|handling|atgard|actie|events?|even\p{L}{1,8}|ereignis\p{L}*|results?|r[ei]sult\p{L}*|risultat\p{L}*|ergebnis\p{L}*|outcomes?|wynik\p{L}*|vysledek|vysledok|resultat|tulos|tulemus|eredmeny|rezultat\p{L}*|sonuc|eylem|durum|действие|результат|условие|состояние|событие|контекст|дія|умова|状态|状態|操作|结果|結果|事件|条件|상태|동작|결과|조건|アクション|イベント)[\s.,;:…]*)+$/u;

/** To look elsewhere, and what one would find there. */
export const lookElsewhere =
  /^(?:please |bitte |merci de )?(?:see|cf|refer to|look (?:at|in|up)|check|read|consult|found (?:in|on|at|here)|linked|as per|per|siehe|s|vgl|voir|cf|consulter|ver|vease|vea|consultar?|consulte|vedi|vedere|consultare|zie|bekijk|zobacz|patrz|viz|pozri|se|katso|ks|vaata|vt|sja|lasd|vezi|см|смотри(?:те)?|див|дивіться|xem|δειτε|βλ)(?=[^\p{L}]|$)|^(?:(?:the |our |alle? |die |las |los |les |i |os |as )?(?:\p{L}+ )?(?:[ck]rit\p{L}+|kryteria|\p{L}+kriterie?n?\p{L}*|критерии|acs?|conditions|they|these|details|described|documented|listed|kept|attached|beschrieben|stehen|steht)\b.* ?(?:in|on|at|im|auf|dans|sur|en|na|no|nel|sul|op|w|v|в|på|pa)\b)|参照|参考|参见|参阅|见|見|詳見|请见|請見|請參|请参|參考|參見|참조|참고|확인|bakin|bkz/u;

export const elsewhere =
  /(?:wiki\p{L}*|viki\p{L}*|вики|вікі|ウィキ|维基|維基|위키|confluence|sharepoint|notion|figma|miro|google (?:doc|drive|sheet)\p{L}*|drive|dokument\p{L}*|document\p{L}*|docs?|ドキュメント|资料|資料|文档|文件|문서|документ\p{L}*|epi[ck]\p{L}*|эпик\p{L}*|エピック|史诗|에픽|parent|ubergeordnet\p{L}*|links?|lien|enlace|ссылк\p{L}*|リンク|链接|連結|링크|pages?|seite|pagin\p{L}*|strona|strank\p{L}*|siden?|sida\p{L}*|sivu\p{L}*|leht|oldal\p{L}*|sayfa\p{L}*|страниц\p{L}*|ページ|页面|頁面|페이지|tickets?|issues?|story|stories|spec\p{L}*|sheet|spreadsheet|excel|mock-?ups?|designs?|attach\p{L}*|anhang|anlage|adjunto|anexo|piece jointe|allegato|bijlage|zalacznik\p{L}*|priloh\p{L}*|vedl\p{L}*|bilag\p{L}*|bilaga\p{L}*|liite\p{L}*|вложени\p{L}*|添付|附件|첨부|comments?|kommentar\p{L}*|commentaires?|comentarios?|description|beschreibung|descripcion|descricao|descrizione|omschrijving|opis\p{L}*|описани\p{L}*|説明|描述|설명|title|summary|above|below|oben|unten|dessus|dessous|arriba|abajo|sopra|sotto|boven|onder|acima|abaixo|wyzej|ponizej|выше|ниже|[a-z][a-z0-9]+-\d+|https?:\S+)/u;
