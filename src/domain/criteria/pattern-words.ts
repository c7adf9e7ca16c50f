import type { Language } from './languages';

/**
 * What the pattern knows of a language beside its labels, in the same short notation:
 * beginnings of a line that says nothing yet, told by their first letters; then given, when and then.
 * Lines of one or two words never count, so that `TBD` or the next heading needs no entry here.
 */
export const patternWords: Partial<Record<Language, string>> = {
  en: 'to be {ad|ag|c|d|f|pr|re|s|w},will be {ad|ag|d|pr|w},tbd {a|b|i|u|w},no {acc|ac |crit},none y,not yet,see {the|our|epic|link|conf|wiki|http},please ,descr,list the {cond|crit},{add|write} {acc|crit|the},what must,acceptance c,criteria {are|w},lorem,same as,pending {f|a},given {a con|an in|some},still to,definition of {ready c|done (};given;when;then',
  de: '{wird|werden} {noch|im|in|mit|vom|nach},muss noch,müssen noch,{noch |}zu {def|kl|erg|bes},{bitte |hier |}{beschr|ausf|erg|eintr},siehe,akzeptanzkrit,folgt {nach|im|in|noch},{angenommen|gegeben} {ein k|eine v|ein z|etwas},liste der,keine krit,was muss,{offen|noch offen};{angenommen|gegeben};wenn;dann',
  fr: '{à|a} {déf|comp|préc|disc|conv|val|voir},sera {déf|comp|aj},seront {déf|comp|aj|préc},décri,lister,indiq,rédig,précis,voir,veuillez,merci de,critères? d,en attente d,aucun,pas encore;{étant donné|soit};{quand|lorsque};alors',
  es: '{por|a|falta|pendiente de} {def|acor|comp|conf|con|esp},se {def|com|acor|det},pendiente,descr,escrib,indic,enumer,{añad|agreg}{e|ar|a} {aq|los c|cr|l},ver {en|la|el|wiki},véase,por favor,criterios de,sin def,aún no,ningún;{dado|dada|dados|dadas};cuando;entonces',
  it: 'da {def|comp|conc|stab|dec|dis|agg|con},{sarà|saranno|verranno} {def|agg|conc|pre},descriv,elenc,{aggiung|inser|scriv}{ere|i|ire} {qui|i |le },vedi,vedere,per favore,criteri di,in attesa,ancora da,nessun;{dato|data|dati|date};quando;allora',
  nl: '{nog|nader} {te|af|in|niet},{moet|moeten|wordt|worden} nog,{wordt|worden} {la|in|na|be|aan},beschrijf,{vul|noem|schrijf} {hier|de|in|wat},zie,volgt {na|in|nog},acceptatiecrit,geen acc,graag,te be;gegeven;{als|wanneer};dan',
  pt: '{a|por|falta} {def|comb|acor|conf|det|comp},{será|serão} {def|comp|ad|det},descrev,{list|adicion|preench|inser|escrev}{a|e|er|ir|ar} {aqui|os|as|o},ver {a|na|no|em|wiki},consult,pendente,favor,critérios de,ainda não,nenhum;{dado|dada|dados|dadas};quando;{então|entao}',
  pl: 'do {uz|us|ok|om|zd|dod},{zostan|będ} {uz|us|ok|dod},{zostaną|zostanie|będą|będzie} {uz|us|ok|dod},{opisz|wpisz|dodaj|wymień|podaj} {t|k|w|co},{zobacz|patrz},kryteria {ak|od},proszę,brak kryt;{zakładając|mając};{gdy|kiedy|jeśli|jeżeli};wtedy',
  cs: 'bude {dop|doh|up|def|dod},budou {dop|doh|up|def},{je |}třeba {dop|doh|up|def},{popi|dopl|uve|vypl|napi}{š|ň|ď|s|n}{te|} {z|s|k|co|p},viz,akceptační kr,prosím,zatím ne;{pokud|za předpokladu};když;pak',
  sk: 'bud{e|ú} {dop|doh|up|def},treba {dop|doh|up|def},{opíš|dopl|uve|vypl|napí},pozri,akceptačné kr,prosím,zatiaľ n;{pokiaľ|za predpokladu};{keď|ak};{tak|potom}',
  da: '{skal|bliver|mangler|vil} {af|be|de|fa|at|dr|ud|sk},beskriv {her|hv},{skriv|angiv|list} {her|kri},se {wi|co|li|si|de|ep},acceptkrit,ikke def,følger {ef|se|nå},aftales;givet;når;så',
  sv: '{ska|skall|kommer|måste} {be|av|de|fa|di|at|kl|öv},beskriv {här|va},{skriv|ange|lista} {här|kri},se {wi|co|li|si|de|ep},acceptanskrit,inte def,följer {ef|se|nä};givet;när;så',
  no: '{må|skal|blir|kommer} {av|be|de|fa|di|ut|se|et},beskriv {her|hv},{skriv|angi|list} {her|kri},se {wi|co|li|si|de|ep},akseptansekrit,ikke def,følger {et|se|nå};gitt;når;så',
  is: '{þarf|verður|verða} {að|ák|sk|bæ|ræ},lýst{u|ið},{skrif|skrá|tilgr},sjá,samþykktarsk,kemur s,ekki sk;ef;þegar;þá',
  fi: '{sovi|täyden|määrit|lisät|tarken}{t|n|e},kuva{a|il} {t|m},kirjoita {t|h},katso,ks,hyväksymiskr,ei vielä,puuttuu v;oletetaan;kun;niin',
  et: '{lisa|määra|täpsus|lepi}ta,kliendiga kokku,kirjelda,vaata,vt,vastuvõtukr,veel ei,tuleb {kok|mää|täp};eeldades;kui;siis',
  hu: '{egyeztet|meghatár|kitölt|pontosít},{meg|le} kell,{ír|sorol|add}{d|ja|j} {l|i|f|m},lásd,elfogadási k,még n,később {l|k};{adott|amennyiben};{ha|amikor|majd};akkor',
  ro: 'de {st|de|co|di|cl},{va|vor} fi,trebuie {st|de|co|di},{descri|scri|adăug|enumer}{e|ți|i|a} {a|c},vezi,criterii{le|} d,vă rog,încă n,urmează s;{date fiind|dat fiind|dată fiind};când;atunci',
  tr: 'burada,buraya,lütfen,{müşteri|ekip|po|ürün sahibi} ile,henüz,daha sonra b,kabul kr,wiki,{bkz|bakınız};{diyelim ki|varsayalım ki|önceden|mevcut};{eğer|ne zaman};{o zaman|bu durumda}',
  ru: '{будет|будут} {д|о|у|с},{нужно|надо|необходимо|требуется} {сог|оп|ут|об|до},{опишите|укажите|добавьте|перечислите|заполните} {з|к|у|ч|с},см,смотри,критерии п,просьба,пока н,ещё н,еще н,на согл,условие должно;{дано|допустим|пусть};{когда|если};{тогда|то}',
  uk: '{буде|будуть} {д|о|у|в},{потрібно|треба|необхідно} {уз|ви|ут|об},{опишіть|вкажіть|додайте} {т|к|у|щ},див,критерії п,поки н,ще н;{дано|припустимо|нехай};{коли|якщо};{тоді|то}',
  ja: '{ここ|こちら|以下}に,{お客様|顧客|po|チーム|後日|次回|別途|今後},{受け入れ|受入},wiki,ウィキ,{未定|なし|検討|確認中|調整};前提;もし;ならば',
  ko: '여기에,이곳에,{고객|추후|팀과|po와|나중에},위키,{인수|수용} {조|기},아직,미정;{조건|먼저};{만일|만약};그러면',
  zh: '{请|請|待|需要与|需要與|需与|需與|将|將|暂|暫|稍后|稍後|尚|参|參|详见|詳見|见|見|在此|此处|此處|验收标|驗收標};{假如|假设|假定|假設};{当|當};{那么|那麼}',
  vi: 'sẽ {b|c|t|đ},mô tả,liệt kê,xem,chưa c,tiêu chí;{biết|cho};khi;thì',
  th: '{ยังไม่|รอ|จะ|ดู|อธิบาย|โปรด};กำหนดให้;เมื่อ;ดังนั้น',
  el: '{θα|προς|περιγρ|δείτε|δεν} ,κριτήρια α;δεδομένου;όταν;τότε',
};
