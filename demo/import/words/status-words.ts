import type { Category, Level } from '../issue';

/** Names of statuses and of status categories in the languages of Jira's interface, by what they mean; `|` parts them. */
const words: Readonly<Record<Category, string>> = {
  new: 'to do|todo|open|new|backlog|reopened|created|ready|draft|selected for development|product backlog|offen|zu erledigen|neu|aufgaben|à faire|ouvert|nouveau|por hacer|tareas por hacer|pendiente|abierto|abierta|nueva|a fazer|itens pendentes|tarefas pendentes|pendente|aberto|da fare|da completare|aperto|te doen|actie vereist|nieuw|к выполнению|сделать|открыт|открыто|открыта|новый|новая|do zrobienia|otwarte|nowe|k udělání|udělat|úkoly|otevřeno|nový|na vykonanie|urobiť|otvorené|at gøre|opgaver|åben|gjøremål|å gjøre|må gjøres|åpen|att göra|öppen|tehtävät|aloittamatta|avoin|tegemata|teha|avatud|teendő|elvégzendő|tennivaló|nyitott|de făcut|de efectuat|deschis|yapılacaklar|yapılacak|açık|ógert|opið|зробити|до виконання|відкрито|未着手|作業前|オープン|할 일|해야 할 일|열림|待办|待处理|打开|待辦|待辦事項|開啟',
  indeterminate:
    'in progress|in review|in development|in testing|in test|review|testing|blocked|in arbeit|in bearbeitung|en cours|en curso|en progreso|em andamento|em curso|em progresso|in corso|in uitvoering|bezig|в работе|в процессе|w toku|w trakcie|probíhá|v řešení|prebieha|v riešení|i gang|igangværende|pågår|under arbeid|i arbeid|pågående|meneillään|kesken|käynnissä|työn alla|pooleli|töös|folyamatban|în curs|în desfășurare|în lucru|devam ediyor|devam eden|sürüyor|í vinnslu|в роботі|виконується|進行中|作業中|진행 중|正在进行|进行中|處理中',
  done: "done|closed|resolved|complete|completed|finished|released|accepted|cancelled|canceled|won't do|won’t do|wont do|won't fix|rejected|declined|duplicate|obsolete|abandoned|deployed|live in production|erledigt|fertig|geschlossen|gelöst|abgeschlossen|abgebrochen|abgelehnt|terminé|terminée|terminé(e)|fermé|fermée|résolu|résolue|annulé|annulée|hecho|hecha|listo|lista|finalizada|finalizado|cerrada|cerrado|resuelta|resuelto|cancelada|cancelado|terminado|terminada|concluído|concluída|concluido|itens concluídos|feito|finalizada|finalizado|fechado|fechada|resolvido|resolvida|cancelado|completato|completata|fatto|fatta|chiuso|chiusa|risolto|risolta|annullato|gereed|klaar|voltooid|afgerond|gesloten|opgelost|geannuleerd|готово|выполнено|выполнен|закрыт|закрыта|закрыто|решен|решена|решено|отменен|отменено|gotowe|zrobione|zakończone|ukończone|zamknięte|rozwiązane|anulowane|hotovo|dokončeno|uzavřeno|vyřešeno|zrušeno|dokončené|uzavreté|vyriešené|zrušené|færdig|udført|lukket|løst|annulleret|ferdig|fullført|utført|lukket|avbrutt|klar|klart|färdig|slutförd|stängd|löst|avbruten|valmis|tehty|suljettu|ratkaistu|peruttu|tehtud|suletud|lahendatud|tühistatud|kész|elkészült|lezárt|lezárva|megoldva|törölve|finalizat|terminat|efectuat|închis|rezolvat|anulat|tamamlandı|tamam|bitti|kapandı|kapalı|çözüldü|iptal edildi|lokið|búið|виконано|закрито|вирішено|скасовано|完了|完了済み|クローズ|解決済み|완료|완료됨|닫힘|해결됨|취소됨|完成|已完成|已关闭|关闭|已解决|已取消|已關閉|已解決",
};

const normalized = (name: string): string => name.normalize('NFC').trim().toLowerCase();

const categories: ReadonlyMap<string, Category> = new Map(
  (['new', 'indeterminate', 'done'] as const).flatMap((category) =>
    words[category].split('|').map((word): [string, Category] => [word, category]),
  ),
);

/** The category that a status, or a status category, has by its name; null where the name does not decide it. */
export const categoryNamed = (name: string): Category | null => categories.get(normalized(name)) ?? null;

const epics = new Set(
  'epic|epos|épica|epopeya|épopée|epopée|épico|epico|эпик|эпос|epik|epika|eepos|eposz|destan|епік|エピック|에픽|史诗|史诗故事|大型工作|長篇故事|initiative|theme|legend'.split(
    '|',
  ),
);
const subtasks =
  /sub-?task|technical task|unteraufgabe|teilaufgabe|subtarea|sous-?tâche|subtarefa|sotto-?(attività|task|compito)|sub-?taak|подзадача|podzadanie|dílčí úkol|podúkol|čiastková úloha|podúloha|underopgave|deloppgave|underoppgave|deluppgift|underuppgift|alitehtävä|alam(ülesanne|toiming)|alfeladat|részfeladat|sub(sarcină|activitate)|alt görev|undirverkefni|підзадача|підзавдання|サブタスク|하위 ?(작업|태스크|업무)|子任务|子任務|子工作|子项|sous-?demande/iu;

/** A work type's level in the hierarchy by its name in any language; null where the name does not decide it. */
export const levelNamed = (type: string): Level | null =>
  epics.has(normalized(type)) ? 1 : subtasks.test(type) ? -1 : null;

const unresolved =
  /^(unresolved|none|nicht erledigt|ungelöst|sin resolver|non résolue?|não resolvid[oa]|irrisolto|non risolto|onopgelost|нет решения|не решен[ао]?|未解決|미해결|未解决)$/iu;

/** The word that some exports write where there is no resolution. */
export const isUnresolved = (resolution: string): boolean => unresolved.test(resolution.trim());
