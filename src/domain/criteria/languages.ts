/**
 * Words that announce acceptance criteria, by language, in a short notation: `,` parts entries, `{a|b}` is a choice, `(a)` may be
 * there. Each line holds labels; short labels; words for finished; words for when; words that may stand with these two in a sentence that is
 * itself the criterion (`Fertig ist die Aufgabe, wenn …`). A label says on its own what follows. A short one is an everyday word or an
 * abbreviation too, so it must stand alone in its line or before a colon. `~` marks a Definition of Done.
 * The words were written down by us, from the usage of Scrum guides and Jira templates in each language.
 */
export const labelWords = {
  en: "{acceptance|acceptation|accepted} {criteria|criterias|criterion|condition(s)|requirements|requirement|checklist},{success|completion|exit|done|test|testing|verification|validation|approval|satisfaction} criteria,{verification|completion|success} conditions,criteria {for|of} acceptance,conditions of {acceptance|satisfaction},~definition of done;ac,acs,uac,cos,~dod,acceptance,acceptance test(s);done,accepted,complete(d),finished;when,once,if,means,as soon as;this,the,our,my,it,it's,we,we're,task,story,issue,ticket,feature,item,work,is,are,be,will,can,counts,as,considered,a,user",
  de: '{akzeptanz|abnahme|annahme|erfolgs|fertigstellungs|abschluss|prüf}{kriterien|kriterium|bedingung(en)|voraussetzungen},{kriterien|bedingungen} {für die|für|zur} {abnahme|akzeptanz},~definition {von|des} fertig;ak,aks,akzeptanz,abnahme,{akzeptanz|abnahme}test(s);fertig,erledigt,abgeschlossen,abgenommen,done,umgesetzt;wenn,sobald,falls;das,die,der,diese(s),dieser,es,ist,sind,gilt,als,story,aufgabe,ticket,thema,wird,dann,wir,user,vorgang',
  es: '{criterio(s)|condición|condiciones|requisitos} (de ){aceptación|éxito|satisfacción|finalización|validación|aprobación|terminación},prueba(s) de aceptación,criterios para la aceptación,~definición de {hecho|terminado|completado|listo};aceptación,ca,cda;hecho,hecha,terminad{o|a},list{o|a},completad{o|a},finalizad{o|a},acabad{o|a};cuando,si;la,el,esta,este,se,es,está,estará,considera,considerará,dará,por,como,tarea,historia,ticket',
  fr: "{critère(s)|condition(s)|exigences} {d'acceptation(s)|d'acceptance|de recette|de réussite|de succès|de validation|de satisfaction|d'acceptabilité|de fin|d'achèvement|de complétion},tests d'{acceptation|acceptance},~définition {de|du} {fini|terminé};acceptation,recette,ca;terminé(e),fini(e),fait(e),prêt(e),achevé(e);quand,lorsque,lorsqu,si,dès que;la,le,cette,ce,c'est,est,sera,tâche,story,ticket,considéré(e),comme,on,a",
  it: "{criteri(o)|condizione|condizioni|requisiti} (di ){accettazione|accettabilità|successo|completamento|validazione|soddisfazione|approvazione|collaudo},criteri per l'accettazione,test di accettazione,~definizione di {fatto|completato|finito};accettazione,ca;fatt{o|a},finit{o|a},complet{o|a},completat{o|a},pront{o|a},conclus{o|a};quando,se;la,il,lo,questa,questo,è,sarà,si,considera,come,storia,attività,ticket",
  nl: '{acceptatie|aanvaardings|goedkeurings}{criteria|criterium|eisen|voorwaarde(n)|condities},succescriteria,{criteria|voorwaarden} voor acceptatie,~definitie van {gereed|klaar};acceptatie,ak,acceptatietest(s);klaar,gereed,af,afgerond,voltooid;als,wanneer,zodra,indien;de,het,deze,dit,is,zijn,taak,story,verhaal,ticket,we,pas,beschouwd,wordt,dan',
  pt: '{critério(s)|condição|condições|requisitos} (de ){aceitação|aceite|sucesso|conclusão|validação|satisfação|aprovação|pronto},testes de {aceitação|aceite},~definição de {pronto|feito|concluído};aceite,aceitação,ca;pront{o|a},concluíd{o|a},feit{o|a},terminad{o|a},finalizad{o|a};quando,se,assim que;a,o,esta,este,essa,esse,é,está,estará,será,considerada,considerado,como,tarefa,história,ticket,fica',
  pl: '{kryteria|kryterium|warunki|warunek} {akceptacji|odbioru|akceptacyjne|przyjęcia|sukcesu|ukończenia|satysfakcji|zaliczenia|zakończenia},~definicja {ukończenia|gotowości|zakończenia};akceptacja,odbiór,ka;gotow{e|a|y},ukończon{e|a|y},zrobion{e|a|y},skończon{e|a|y},zakończon{e|a|y};gdy,kiedy,jeśli,jeżeli,jak;to,ta,zadanie,historia,story,jest,będzie,są,uznajemy,za,uznaje,się,wtedy',
  cs: 'akceptační {kritéria|kritérium|podmínky|podmínka},{kritéria|kritérium|podmínky} {přijetí|akceptace|úspěchu|dokončení|splnění},{přejímací|schvalovací} kritéria,~definice {hotovo|hotového|dokončení};akceptace,ak;hotov{o|ý|á|é},splněn{o|ý|á},dokončen{o|ý|á};když,pokud,jakmile,až,pokial;je,bude,úkol,práce,story,to,se,považuje,za,tento,máme',
  sk: 'akceptačné {kritériá|kritérium|podmienky},{kritériá|kritérium|podmienky} {prijatia|akceptácie|úspechu|splnenia|dokončenia},{schvaľovacie|preberacie} kritériá,~definícia {hotového|hotovo|dokončenia};akceptácia,ak;hotov{o|é|ý|á},splnené,dokončené;keď,ak,akonáhle,až;je,bude,úloha,práca,story,to,sa,považuje,za,táto,máme',
  da: '{accept|acceptance|acceptans|godkendelses|succes}{kriterier|kriterium|kriterie|betingelser|krav},{kriterier|betingelser} for {accept|godkendelse},~definition af færdig;godkendelse,ak,accepttest(s);færdig(t),klar(t),udført,løst,afsluttet;når,hvis;opgaven,storyen,sagen,den,det,er,vi,anses,for,regnes,som,bliver',
  sv: '{acceptans|accept|godkännande|framgångs|klar}{kriterier|kriterium|villkor|krav},acceptance kriterier,{kriterier|villkor} för {acceptans|godkännande},acceptanstest(er),~definition av {klar|färdig};acceptans,ak,godkännande;klar(t),färdig(t),avslutad,avklarad;när,om;uppgiften,storyn,ärendet,den,det,är,vi,anses,som,räknas,blir',
  no: '{aksept|akseptanse|aksepterings|godkjennings|suksess}{kriterier|kriterium|krav|betingelser},{kriterier|vilkår} for {aksept|godkjenning},~definisjon av ferdig;akseptanse,ak,godkjenning;ferdig,klar(t),fullført,løst;når,hvis;oppgaven,saken,storyen,den,det,er,vi,regnes,som,anses,blir',
  is: '{samþykktar|samþykkis|samþykkt|viðtöku|móttöku|árangurs|verkloka}{skilyrði|viðmið|kröfur},{skilyrði|viðmið} {fyrir samþykki|samþykkis|samþykktar},~skilgreining á lokið;samþykki;lokið,tilbúið,klárt,búið;þegar,ef;verkinu,verkið,er,telst,það,sagan,málinu',
  fi: '{hyväksymis|hyväksyntä|valmius}{kriteeri(t)|ehdot|ehto|vaatimukset|perusteet},hyväksymisen {ehdot|kriteerit},hyväksymistestit,onnistumiskriteerit,~valmiin määritelmä;hyväksyminen,hyväksyntä;valmis,tehty,valmista,valmiina;kun,jos;tehtävä,työ,story,on,tämä,se,katsotaan,olevan',
  et: '{vastuvõtu|vastuvõtmise|aktsepteerimis|aktsepteerimise|heakskiitmis|heakskiidu|edu}{kriteerium(id)|tingimus(ed)|nõuded},~valmiduse {määratlus|definitsioon};vastuvõtt;valmis,tehtud,lõpetatud;kui,siis kui;ülesanne,töö,on,see,loetakse,story',
  hu: '{elfogadási|átvételi|teljesítési|jóváhagyási} {kritérium(ok)|feltétel(ek)|követelmények},(az )elfogadás {feltételei|kritériumai},{siker|teljesítés} kritériumai,sikerkritériumok,~kész definíciója;elfogadás,átvétel;kész,elkészült,befejezett,teljesül;ha,amikor,amint;a,az,feladat,story,akkor,van,ez,tekinthető,késznek',
  ro: '{criterii|criteriu|criteriile|condiții|condiție|cerințe} de {acceptare|acceptanță|recepție|succes|validare|finalizare},~definiția {finalizării|gata};acceptare,ca;gata,terminat(ă),finalizat(ă),complet(ă),încheiat(ă);când,dacă,atunci când;sarcina,este,e,va,fi,considerată,considerat,ca,se,consideră,povestea,task',
  tr: '{kabul|onay|başarı|tamamlanma} {kriteri|kriterleri|kriterler|koşulları|koşulu|şartları|ölçütleri|ölçütü},{bitti|tamamlandı} tanımı;kabul,kk,kabul test{i|leri};;;',
  ru: '{критерии|критерий|условия|условие|требования} {приёмки|принятия|приёма|готовности|выполнения|успеха|сдачи|завершения|завершённости|проверки},приёмочные {критерии|тесты},~определение готовности;приёмка,кп;готов{о|а|ой|ым|},сделан{о|а|ной|},выполнен{о|а|ной|ным|},завершен{о|а|ной|ным|},принят{о|а|ой|};когда,если,как только;задача,история,тикет,считается,будет,работа,это,мы,она',
  uk: '{критерії|критерій|умови|умова} {приймання|прийняття|прийому|готовності|успіху|виконання|завершення},приймальні критерії,~визначення готовності;приймання,кп;готов{о|а|ий|ою},зроблено,виконан{о|а|ою|им},завершен{о|а|ою};коли,якщо,щойно;задача,завдання,історія,вважається,буде,робота,це,ми',
  ja: '{受け入れ|受入|受入れ|承認|検収|合格|完了|完成|終了|達成|成功|アクセプタンス}{条件|基準|要件|クライテリア},{受け入れ|受入}の{条件|基準},~{完了|完成}の定義;受け入れ,受入,{受け入れ|受入}テスト;;;',
  ko: '{인수|수용|승인|수락|합격|완료|검수|성공|통과|허용} {조건|기준|요건},~완료(의) 정의;인수,인수 테스트;;;',
  zh: '{验收|接受|接收|通过|完成|成功|驗收|通過|允收|達成}{标准|条件|准则|要求|要点|標準|條件|準則|要點},~{完成|完工}(的){定义|定義};验收,驗收;;;',
  vi: '{tiêu chí|điều kiện|tiêu chuẩn} {chấp nhận|nghiệm thu|hoàn thành};;hoàn thành,xong;khi;được,coi,là',
  th: '{เกณฑ์|เงื่อนไข}{การยอมรับ|ยอมรับ|ในการยอมรับ|การตรวจรับ};;;;',
  el: '{κριτήρια|κριτήριο|όροι|προϋποθέσεις} {αποδοχής|παραλαβής|επιτυχίας};αποδοχή;έτοιμο,ολοκληρωμένο;όταν;είναι,θεωρείται,το,η,ιστορία',
  bg: '{критерии|условия} за приемане;;готово;когато;е,задачата',
  ca: "{criteris|criteri|condicions} d'acceptació;;fet,acabat;quan;és,està,la,tasca",
  hr: '{kriteriji|kriterijumi|uvjeti|uslovi} {prihvaćanja|prihvatanja},{kriteriji|uvjeti} za prihvaćanje,{merila|kriteriji} sprejemljivosti;;gotovo;kad(a),ko;je,zadatak',
  id: 'kriteria {penerimaan|keberhasilan};;selesai;jika;tugas,dianggap',
  ar: '{معايير|شروط} القبول;;;;',
  he: '{קריטריוני|תנאי} קבלה;;;;',
} as const;

export type Language = keyof typeof labelWords;

/** Norwegian has two names, and a locale's region says nothing about its words. */
const aliases: Readonly<Record<string, Language>> = { nb: 'no', nn: 'no', sr: 'hr', bs: 'hr', sl: 'hr', in: 'id' };

/** The language of a locale such as `pt-BR` or `de_DE`; null where none of its words are known. */
export const languageOf = (locale: string | null): Language | null => {
  const code = /^[a-z]{2}(?![a-z])/.exec((locale ?? '').toLowerCase())?.[0] ?? '';
  if (Object.hasOwn(labelWords, code)) return code as Language;
  return aliases[code] ?? null;
};

/** The entries of one part of a line above, each choice and each option written out. */
export const entries = (notation: string): readonly string[] =>
  notation === '' ? [] : notation.split(/,(?![^{]*\})/).flatMap((entry) => spelled(entry));

const spelled = (entry: string): readonly string[] => {
  const choice = /^([^{(]*)(?:\{([^}]*)\}|\(([^)]*)\))(.*)$/.exec(entry);
  if (choice === null) return [entry.replace(/ +/g, ' ').trim()];
  const [, before = '', choices, option = '', rest = ''] = choice;
  const ways = choices === undefined ? ['', option] : choices.split('|').flatMap(spelled);
  return spelled(rest).flatMap((after) => ways.map((way) => joined(before, way, after, rest)));
};

/** Spaces at the seams are part of the words; the ends of a whole entry are trimmed. */
const joined = (before: string, way: string, after: string, rest: string): string =>
  `${before}${way}${rest.startsWith(' ') ? ' ' : ''}${after}`.replace(/ +/g, ' ').trimStart();
