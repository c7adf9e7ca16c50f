/**
 * Words that announce acceptance criteria, by language, in a short notation: `,` parts entries, `{a|b}` is a choice, `(a)` may be
 * there. Each line holds labels; short labels; beginnings of a sentence that is itself the criterion. A label says on its own what follows.
 * A short one is an everyday word or an abbreviation too, so it must stand alone in its line or before a colon.
 * The words were written down by us, from the usage of Scrum guides and Jira templates in each language.
 */
export const labelWords = {
  en: '{acceptance|acceptation|accepted} {criteria|criterias|criterion|condition(s)|requirements|requirement|checklist},{success|completion|exit|done|test|testing|verification|validation|approval|satisfaction} criteria,{verification|completion|success} conditions,criteria {for|of} acceptance,conditions of {acceptance|satisfaction},definition of done;ac,acs,uac,cos,dod,acceptance,acceptance test(s);{done|accepted} {when|once|if|means},{complete|finished} when',
  de: '{akzeptanz|abnahme|annahme|erfolgs|fertigstellungs|abschluss}{kriterien|kriterium|bedingung(en)},{kriterien|bedingungen} für die {abnahme|akzeptanz},definition von fertig;ak,aks,akzeptanz,abnahme,{akzeptanz|abnahme}test(s);{fertig|erledigt|abgeschlossen|abgenommen} {wenn|sobald}',
  es: '{criterio(s)|condición|condiciones|requisitos} (de ){aceptación|éxito|satisfacción|finalización|validación},prueba(s) de aceptación,criterios para la aceptación,definición de {hecho|terminado};aceptación,ca,cda;{hecho|terminado|listo|completado|finalizado} cuando',
  fr: "{critère(s)|condition(s)|exigences} {d'acceptation(s)|de recette|de réussite|de succès|de validation|de satisfaction|d'acceptabilité},tests d'acceptation,définition de {fini|terminé};acceptation,recette,ca;{terminé|fini} {quand|lorsque|si}",
  it: "{criteri(o)|condizione|condizioni|requisiti} (di ){accettazione|successo|completamento|validazione|soddisfazione},criteri per l'accettazione,definizione di {fatto|completato|finito};accettazione,ca;{fatto|finito|completato|pronto} quando",
  nl: 'acceptatie{criteria|criterium|eisen|voorwaarde(n)|condities},succescriteria,{criteria|voorwaarden} voor acceptatie,definitie van {gereed|klaar};acceptatie,acceptatietest(s);{klaar|gereed|af} {als|wanneer|zodra}',
  pt: '{critério(s)|condição|condições|requisitos} (de ){aceitação|aceite|sucesso|conclusão|validação|satisfação},testes de aceitação,definição de {pronto|feito|concluído};aceite,aceitação,ca;{pronto|concluído|feito|terminado} quando',
  pl: '{kryteria|kryterium|warunki|warunek} {akceptacji|odbioru|akceptacyjne|przyjęcia|sukcesu|ukończenia|satysfakcji},definicja ukończenia;akceptacja,odbiór,ka;{gotowe|ukończone|zrobione|skończone} {gdy|kiedy|jeśli}',
  cs: 'akceptační {kritéria|kritérium|podmínky|podmínka},{kritéria|kritérium|podmínky} {přijetí|akceptace|úspěchu|dokončení|splnění},přejímací kritéria,definice hotového;akceptace;{hotovo|splněno|dokončeno} {když|pokud|jakmile}',
  sk: 'akceptačné {kritériá|kritérium|podmienky},{kritériá|kritérium|podmienky} {prijatia|akceptácie|úspechu|splnenia},definícia hotového;akceptácia;{hotové|splnené|dokončené} {keď|ak}',
  da: '{accept|acceptance|godkendelses|succes}{kriterier|kriterium|kriterie|betingelser|krav},{kriterier|betingelser} for {accept|godkendelse},definition af færdig;godkendelse,accepttest(s);{færdig|klar|udført} når',
  sv: '{acceptans|accept|godkännande|framgångs}{kriterier|kriterium|villkor|krav},acceptance kriterier,{kriterier|villkor} för {acceptans|godkännande},definition av {klar|färdig};acceptans,godkännande;{klar(t)|färdig(t)} när',
  no: '{aksept|akseptanse|aksepterings|godkjennings|suksess}{kriterier|kriterium|krav|betingelser},{kriterier|vilkår} for {aksept|godkjenning},definisjon av ferdig;akseptanse,godkjenning;{ferdig|klar} når',
  is: '{samþykktar|samþykkis|samþykkt|viðtöku|móttöku|árangurs}{skilyrði|viðmið|kröfur},{skilyrði|viðmið} {fyrir samþykki|samþykkis|samþykktar};samþykki;{lokið|tilbúið|klárt} þegar',
  fi: '{hyväksymis|hyväksyntä}{kriteeri(t)|ehdot|ehto|vaatimukset|perusteet},hyväksymisen {ehdot|kriteerit},onnistumiskriteerit,valmiin määritelmä;hyväksyminen,hyväksyntä;{valmis|tehty} kun',
  et: '{vastuvõtu|vastuvõtmise|aktsepteerimis|aktsepteerimise|heakskiitmis|heakskiidu}{kriteerium(id)|tingimus(ed)|nõuded},valmiduse määratlus;vastuvõtt;{valmis|tehtud} kui',
  hu: '{elfogadási|átvételi|teljesítési} {kritérium(ok)|feltétel(ek)|követelmények},(az )elfogadás {feltételei|kritériumai},{siker|teljesítés} kritériumai;elfogadás,átvétel;{kész|elkészült} {ha|amikor}',
  ro: '{criterii|criteriu|criteriile|condiții|condiție|cerințe} de {acceptare|acceptanță|recepție|succes|validare},definiția finalizării;acceptare;{gata|terminat|finalizat} când',
  tr: 'kabul {kriteri|kriterleri|kriterler|koşulları|koşulu|şartları|ölçütleri|ölçütü},{onay|başarı|tamamlanma} kriterleri,{bitti|tamamlandı} tanımı;kabul,kabul test{i|leri};',
  ru: '{критерии|критерий|условия|условие|требования} {приёмки|принятия|приёма|готовности|выполнения|успеха|сдачи|завершения},приёмочные критерии,определение готовности;приёмка,кп;{готово|сделано|выполнено|завершено} {когда|если}',
  uk: '{критерії|критерій|умови|умова} {приймання|прийняття|прийому|готовності|успіху},приймальні критерії,визначення готовності;приймання;{готово|зроблено|виконано} {коли|якщо}',
  ja: '{受け入れ|受入|受入れ|承認|検収|合格|完了|達成|成功|アクセプタンス}{条件|基準|要件|クライテリア},{受け入れ|完了}の{条件|基準|定義};受け入れ,受入,受け入れテスト;',
  ko: '{인수|수용|승인|수락|합격|완료|검수} {조건|기준|요건},완료(의) 정의;인수,인수 테스트;',
  zh: '{验收|接受|通过|完成|成功|驗收|通過}{标准|条件|准则|要求|標準|條件|準則},完成(的){定义|定義};验收,驗收;',
  vi: '{tiêu chí|điều kiện|tiêu chuẩn} {chấp nhận|nghiệm thu|hoàn thành};;{hoàn thành|xong} khi',
  th: '{เกณฑ์|เงื่อนไข}{การยอมรับ|ยอมรับ|ในการยอมรับ|การตรวจรับ};;',
  el: '{κριτήρια|κριτήριο|όροι|προϋποθέσεις} {αποδοχής|παραλαβής|επιτυχίας};αποδοχή;{έτοιμο|ολοκληρωμένο} όταν',
  bg: '{критерии|условия} за приемане;;готово когато',
  ca: "{criteris|criteri|condicions} d'acceptació;;{fet|acabat} quan",
  hr: '{kriteriji|kriterijumi|uvjeti|uslovi} {prihvaćanja|prihvatanja},{kriteriji|uvjeti} za prihvaćanje,{merila|kriteriji} sprejemljivosti;;gotovo kad(a)',
  id: 'kriteria {penerimaan|keberhasilan};;selesai jika',
  ar: '{معايير|شروط} القبول;;',
  he: '{קריטריוני|תנאי} קבלה;;',
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
