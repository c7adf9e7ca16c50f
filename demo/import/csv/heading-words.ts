/** What a column of Jira's CSV export holds, as far as it is imported. */
export type Field =
  | 'key'
  | 'id'
  | 'projectKey'
  | 'projectName'
  | 'type'
  | 'summary'
  | 'status'
  | 'statusCategory'
  | 'statusCategoryChanged'
  | 'resolution'
  | 'priority'
  | 'created'
  | 'updated'
  | 'resolved'
  | 'dueDate'
  | 'labels'
  | 'components'
  | 'fixVersions'
  | 'affectsVersions'
  | 'description'
  | 'environment'
  | 'sprint'
  | 'parent'
  | 'subtaskOf'
  | 'epicLink'
  | 'epicName'
  | 'points'
  | 'estimate'
  | 'value'
  | 'rank'
  | 'assignee'
  | 'assigneeId'
  | 'reporter'
  | 'reporterId'
  | 'creator'
  | 'creatorId'
  | 'comment';

/** How Jira names each column in English, on Cloud and on Server, now and before; `|` parts the names. */
export const englishHeadings: Readonly<Record<Field, string>> = {
  key: 'Issue key|Key|Work item key|Issuekey',
  id: 'Issue id|Work item id|Id',
  projectKey: 'Project key',
  projectName: 'Project name|Project',
  type: 'Issue Type|Work type|Work item type|Type',
  summary: 'Summary|Title',
  status: 'Status',
  statusCategory: 'Status Category',
  statusCategoryChanged: 'Status Category Changed|Status category change date',
  resolution: 'Resolution',
  priority: 'Priority',
  created: 'Created|Created date|Date created|Creation date',
  updated: 'Updated|Last updated',
  resolved: 'Resolved|Resolution date|Resolutiondate',
  dueDate: 'Due date|Due',
  labels: 'Labels|Label',
  components: 'Components|Component/s|Component',
  fixVersions: 'Fix versions|Fix Version/s|Fix version',
  affectsVersions: 'Affects versions|Affects Version/s|Affects version|Affected versions',
  description: 'Description',
  environment: 'Environment',
  sprint: 'Sprint|Sprints',
  parent: 'Parent key|Parent|Parent Link|Parent issue|Parent work item',
  subtaskOf: 'Parent id',
  epicLink: 'Epic Link|Epic key',
  epicName: 'Epic Name',
  points: 'Story Points|Story point|Storypoints',
  estimate: 'Story point estimate|Story points estimate',
  value: 'Business Value',
  rank: 'Rank',
  assignee: 'Assignee',
  assigneeId: 'Assignee Id',
  reporter: 'Reporter',
  reporterId: 'Reporter Id',
  creator: 'Creator',
  creatorId: 'Creator Id',
  comment: 'Comment|Comments',
};

/** The same in the other languages of Jira's interface, whose names differ between versions too. */
export const otherHeadings: Readonly<Partial<Record<Field, string>>> = {
  key: 'Vorgangsschlüssel|Schlüssel|Clave de incidencia|Clave de la incidencia|Clave de actividad|Clave|Clé de ticket|Clé du ticket|Clé de demande|Clé|Chave da item|Chave do item|Chave da pendência|Chave da tarefa|Chave|Chiave segnalazione|Chiave ticket|Chiave|Issuesleutel|Itemsleutel|Sleutel|Ключ проблемы|Ключ запроса|Ключ задачи|Ключ|Klucz zgłoszenia|Klucz problemu|Klucz|Klíč požadavku|Klíč problému|Klíč úkolu|Klíč|Kľúč požiadavky|Kľúč problému|Kľúč úlohy|Kľúč|Sagsnøgle|Problemnøgle|Nøgle|Saksnøkkel|Problemnøkkel|Nøkkel|Ärendenyckel|Nyckel|Tapauksen avain|Tehtävän avain|Asian avain|Avain|Ülesande võti|Võti|Ügykulcs|Ügy kulcsa|Probléma kulcsa|Kulcs|Cheie problemă|Cheia problemei|Cheie|Sorun anahtarı|Konu anahtarı|Talep anahtarı|İş öğesi anahtarı|Anahtar|Lykill máls|Lykill|Ключ завдання|課題キー|作業項目キー|キー|이슈 키|업무 항목 키|작업 항목 키|키|问题关键字|事务关键字|事务密钥|问题密钥|工作项密钥|关键字|密钥|問題索引鍵|議題索引鍵|議題金鑰|問題金鑰|金鑰',
  id: 'Vorgangs-ID|ID de la incidencia|ID de incidencia|ID de ticket|ID du ticket|ID da item|ID do item|ID segnalazione|ID ticket|Issue-id|Идентификатор проблемы|Идентификатор запроса|ID проблемы|ID задачи|Identyfikator zgłoszenia|ID zgłoszenia|ID požadavku|ID problému|ID požiadavky|Sags-id|Saks-id|Ärende-id|Tapauksen tunnus|Ülesande ID|Ügyazonosító|ID problemă|Sorun kimliği|課題 ID|課題ID|이슈 ID|问题 ID|问题ID|事务 ID|事务ID|問題 ID|議題 ID',
  projectKey:
    'Projektschlüssel|Clave del proyecto|Clave de proyecto|Clé de projet|Clé du projet|Chave do projeto|Chave do projecto|Chiave progetto|Chiave del progetto|Projectsleutel|Ключ проекта|Klucz projektu|Klíč projektu|Kľúč projektu|Projektnøgle|Prosjektnøkkel|Projektnyckel|Projektin avain|Projekti võti|Projektkulcs|Cheie proiect|Proje anahtarı|プロジェクト キー|プロジェクトキー|프로젝트 키|项目关键字|项目密钥|專案金鑰|專案索引鍵',
  projectName:
    'Projektname|Nombre del proyecto|Nom du projet|Nom de projet|Nome do projeto|Nome progetto|Projectnaam|Имя проекта|Название проекта|Nazwa projektu|Název projektu|Názov projektu|Projektnavn|Prosjektnavn|Projektnamn|Projektin nimi|Projekti nimi|Projektnév|Nume proiect|Proje adı|プロジェクト名|프로젝트 이름|项目名称|專案名稱',
  type: 'Vorgangstyp|Vorgangsart|Typ|Tipo de Incidencia|Tipo de actividad|Tipo|Type de ticket|Type de demande|Tipo de item|Tipo do item|Tipo de pendência|Tipo de tarefa|Tipo di segnalazione|Tipo segnalazione|Tipo ticket|Tipo di ticket|Issuetype|Itemtype|Тип задачи|Тип запроса|Тип проблемы|Тип|Typ zgłoszenia|Typ problemu|Typ požadavku|Typ problému|Typ úkolu|Typ požiadavky|Typ úlohy|Sagstype|Problemtype|Sakstype|Ärendetyp|Tapaustyyppi|Tapauksen tyyppi|Tehtävätyyppi|Tyyppi|Ülesande tüüp|Tüüp|Ügytípus|Ügy típusa|Probléma típusa|Típus|Tip problemă|Tipul problemei|Tip|Sorun türü|Konu türü|Talep türü|Tür|Tegund máls|Tegund|Тип завдання|課題タイプ|作業タイプ|タイプ|이슈 유형|업무 유형|작업 유형|유형|问题类型|事务类型|工作类型|类型|問題類型|議題類型|類型',
  summary:
    'Zusammenfassung|Resumen|Résumé|Resumo|Riepilogo|Sommario|Samenvatting|Тема|Сводка|Резюме|Podsumowanie|Streszczenie|Souhrn|Shrnutí|Súhrn|Zhrnutie|Sammendrag|Oversigt|Oppsummering|Sammanfattning|Yhteenveto|Kokkuvõte|Összefoglalás|Összefoglaló|Összegzés|Rezumat|Sumar|Özet|Samantekt|Підсумок|要約|요약|摘要|概要|主题',
  status:
    'Estado|État|Statut|Situação|Stato|Статус|Состояние|Stan|Stav|Tila|Olek|Staatus|Állapot|Státusz|Stare|Durum|Staða|ステータス|状況|상태|状态|狀態',
  statusCategory:
    "Statuskategorie|Categoría de estado|Categoría del estado|Catégorie d’état|Catégorie d'état|Catégorie de statut|Categoria do status|Categoria de status|Categoria de estado|Categoria stato|Categoria di stato|Statuscategorie|Категория статуса|Kategoria statusu|Kategorie stavu|Kategória stavu|Statuskategori|Tilaluokka|Tilan luokka|Oleku kategooria|Állapotkategória|Categorie stare|Categorie de stare|Durum kategorisi|Категорія статусу|ステータス カテゴリ|ステータス カテゴリー|ステータスカテゴリ|상태 범주|상태 카테고리|状态类别|狀態類別",
  statusCategoryChanged:
    "Statuskategorie geändert|Categoría de estado cambiada|Categoría de estado modificada|Catégorie d’état modifiée|Catégorie d'état modifiée|Categoria do status alterada|Categoria de status alterada|Categoria stato modificata|Statuscategorie gewijzigd|Категория статуса изменена|Zmieniono kategorię statusu|Kategorie stavu změněna|Statuskategori ændret|Statuskategori endret|Statuskategori ändrad|ステータス カテゴリが変更されました|상태 범주 변경됨|状态类别已更改|狀態類別已變更",
  resolution:
    'Lösung|Resolución|Résolution|Resolução|Risoluzione|Oplossing|Resolutie|Решение|Резолюция|Rozwiązanie|Rezolucja|Řešení|Rozhodnutí|Riešenie|Løsning|Åtgärd|Lösning|Ratkaisu|Lahendus|Megoldás|Rezoluție|Rezolvare|Çözüm|Lausn|Рішення|解決状況|ソリューション|해결책|해결|解决结果|解决方案|解決結果|解決方案',
  priority:
    'Priorität|Prioridad|Priorité|Prioridade|Priorità|Prioriteit|Приоритет|Priorytet|Priorita|Prioritet|Prioriteetti|Prioriteet|Prioritás|Prioritate|Öncelik|Forgangur|Пріоритет|優先度|우선순위|우선 순위|优先级|優先級|優先順序',
  created:
    'Erstellt|Erstellt am|Erstelldatum|Creada|Creado|Fecha de creación|Création|Créé|Créée|Date de création|Criado|Criada|Criado(a)|Data de criação|Creato|Creata|Data creazione|Data di creazione|Aangemaakt|Gemaakt|Создано|Создана|Создан|Дата создания|Utworzono|Utworzone|Data utworzenia|Vytvořeno|Vytvořeno dne|Datum vytvoření|Vytvorené|Dátum vytvorenia|Oprettet|Opprettet|Skapad|Skapat|Luotu|Loodud|Létrehozva|Létrehozás|Creat|Creată|Data creării|Oluşturuldu|Oluşturma tarihi|Oluşturulma tarihi|Oluşturulma|Búið til|Stofnað|Створено|作成日|作成日時|作成|생성일|생성됨|만듦|创建日期|创建时间|已创建|创建|已建立|建立日期|建立時間',
  updated:
    'Aktualisiert|Aktualisiert am|Actualizada|Actualizado|Fecha de actualización|Mise à jour|Mis à jour|Atualizado(a)|Atualizado|Atualizada|Actualizado(a)|Aggiornato|Aggiornata|Bijgewerkt|Обновлено|Обновлен|Изменено|Дата обновления|Zaktualizowano|Zaktualizowane|Aktualizováno|Aktualizované|Opdateret|Oppdatert|Uppdaterad|Uppdaterat|Päivitetty|Uuendatud|Värskendatud|Frissítve|Módosítva|Actualizată|Actualizat|Güncellendi|Güncelleme|Güncellenme tarihi|Uppfært|Оновлено|更新日|更新日時|업데이트됨|업데이트|업데이트 날짜|수정일|更新日期|更新时间|已更新|更新時間',
  resolved:
    'Erledigt|Gelöst|Lösungsdatum|Resuelta|Resuelto|Fecha de resolución|Résolue|Résolu|Date de résolution|Resolvido|Resolvida|Resolvido(a)|Data de resolução|Risolto|Risolta|Data risoluzione|Opgelost|Решено|Решена|Дата решения|Rozwiązano|Rozwiązane|Data rozwiązania|Vyřešeno|Datum vyřešení|Vyriešené|Løst|Löst|Ratkaistu|Lahendatud|Megoldva|Rezolvat|Rezolvată|Çözüldü|Çözümlendi|Leyst|Вирішено|解決日|解決日時|해결됨|해결일|已解决|解决日期|解决时间|已解決|解決日期',
  dueDate:
    "Fälligkeitsdatum|Fällig|Fecha de vencimiento|Fecha límite|Date d’échéance|Date d'échéance|Échéance|Data de vencimento|Data limite|Data de conclusão|Data di scadenza|Scadenza|Vervaldatum|Deadline|Einddatum|Срок исполнения|Срок|Termin wykonania|Termin|Data ukończenia|Termín dokončení|Termín|Datum splatnosti|Forfaldsdato|Forfallsdato|Förfallodatum|Slutdatum|Määräpäivä|Eräpäivä|Tähtaeg|Határidő|Esedékesség|Data scadenței|Termen|Bitiş tarihi|Son tarih|Skiladagur|Термін виконання|期限|기한|到期日|到期日期|截止日期",
  labels:
    'Stichwörter|Etiquetas|Étiquettes|Categorias|Rótulos|Etichette|Trefwoorden|Метки|Etykiety|Štítky|Etiketter|Mærkater|Tunnisteet|Avainsanat|Sildid|Címkék|Etichete|Etiketler|Merki|Мітки|ラベル|레이블|标签|標籤',
  components:
    'Komponenten|Komponente(n)|Componentes|Componente(s)|Composants|Composant(s)|Componenti|Componenten|Компоненты|Компонент(ы)|Komponenty|Součásti|Komponenter|Komponentit|Komponendid|Komponensek|Összetevők|Componente|Bileşenler|Компоненти|コンポーネント|컴포넌트|구성 요소|组件|模块|元件',
  fixVersions:
    'Lösungsversionen|Lösungsversion(en)|Versiones corregidas|Versiones de corrección|Corregir versiones|Versions corrigées|Version(s) corrigée(s)|Versions correctives|Versões corrigidas|Versões de correção|Corrigir versões|Versioni di correzione|Versioni corrette|Oplossingsversies|Исправить в версиях|Версии исправления|Исправлено в версиях|Wersje poprawek|Wersje naprawione|Naprawione wersje|Opravené verze|Verze opravy|Opravené verzie|Rettelsesversioner|Løsningsversjoner|Lösningsversioner|Korjausversiot|Parandusversioonid|Javított verziók|Javítási verziók|Versiuni remediate|Düzeltme sürümleri|Виправлені версії|修正バージョン|수정 버전|修复版本|修正版本|解决版本',
  affectsVersions:
    'Betrifft Versionen|Betrifft Version(en)|Betroffene Versionen|Versiones afectadas|Afecta a las versiones|Affecte la/les version(s)|Versions affectées|Versões afetadas|Afeta versões|Versioni interessate|Затронуты версии|Затронутые версии|Затрагивает версии|影響バージョン|영향을 받는 버전|影响版本|影響版本',
  description:
    'Beschreibung|Descripción|Descrição|Descrizione|Beschrijving|Omschrijving|Описание|Opis|Popis|Beskrivelse|Beskrivning|Kuvaus|Kirjeldus|Leírás|Descriere|Açıklama|Lýsing|Опис|説明|설명|描述|说明|說明',
  environment:
    'Umgebung|Entorno|Environnement|Ambiente|Omgeving|Окружение|Środowisko|Prostředí|Prostredie|Miljø|Miljö|Ympäristö|Keskkond|Környezet|Mediu|Ortam|Umhverfi|Середовище|環境|환경|环境',
  sprint: 'Спринт|Sprintti|Спрінт|スプリント|스프린트|冲刺|衝刺|迭代',
  parent:
    'Übergeordnet|Übergeordneter Vorgang|Übergeordneter Schlüssel|Principal|Clave principal|Superior|Clé parent|Clé parente|Pai|Chave pai|Chave principal|Item pai|Principale|Chiave principale|Elemento padre|Padre|Bovenliggend|Bovenliggende sleutel|Hoofditem|Родитель|Родительский|Ключ родителя|Родительский ключ|Родительская задача|Nadrzędny|Element nadrzędny|Klucz nadrzędny|Klucz elementu nadrzędnego|Nadřazený|Nadřazená položka|Nadřazený klíč|Nadradený|Nadradená položka|Nadradený kľúč|Overordnet|Overordnet nøgle|Overordnet nøkkel|Överordnad|Överordnad nyckel|Ylätaso|Yläkohde|Ülem|Ülemelement|Szülő|Szülőelem|Szülő kulcsa|Părinte|Cheie părinte|Üst|Üst öğe|Üst anahtar|Yfirmál|Батьківський|Батьківський ключ|親|親キー|親課題|상위 항목|상위 키|상위|父级|父级密钥|父级关键字|父级事务|父項|父級',
  subtaskOf:
    'ID des übergeordneten Vorgangs|ID principal|ID parent|ID du parent|ID pai|ID do pai|ID padre|Идентификатор родителя|親 ID|親ID|상위 ID|父级 ID',
  epicLink:
    "Epos-Verknüpfung|Epic-Link|Epic-Verknüpfung|Enlace de épica|Enlace de epic|Lien d’epic|Lien d'epic|Lien de l’epic|Lien Epic|Link do épico|Link épico|Link de epic|Link epico|Link epic|Epic-koppeling|Ссылка на эпик|Łącze do epiki|Link do epiki|Epikus hivatkozás|エピック リンク|エピックリンク|에픽 링크|史诗链接|史诗故事链接",
  epicName:
    "Epic-Name|Nombre de la épica|Nombre del epic|Nom de l’epic|Nom de l'epic|Nome do épico|Nome epico|Epicnaam|Имя эпика|Название эпика|Nazwa epiki|エピック名|에픽 이름|史诗名称",
  points:
    "Story-Points|Storypunkte|Puntos de historia|Puntos de la historia|Points de récit|Points d’histoire|Points d'histoire|Pontos de história|Pontos da história|Story Point|Punti storia|Storypunten|Сторипоинты|Стори поинты|Punkty historii|Storypoäng|Storypoint|ストーリー ポイント|ストーリーポイント|스토리 포인트|스토리 점수|故事点|故事點|故事点数",
  estimate:
    'Story-Point-Schätzung|Story-Points-Schätzung|Schätzung der Story Points|Estimación de puntos de historia|Estimación de story points|Estimation des story points|Estimation en story points|Estimativa de pontos de história|Estimativa de story points|Stima story point|Stima dei punti storia|Оценка в story points|ストーリー ポイント見積もり|ストーリーポイント見積もり|스토리 포인트 추정치|故事点估计|故事点预估|故事點估計',
  value:
    'Geschäftswert|Valor de negocio|Valor comercial|Valeur métier|Valeur commerciale|Valor de negócio|Valor do negócio|Valore di business|Valore aziendale|Zakelijke waarde|Bedrijfswaarde|Бизнес-ценность|Ценность для бизнеса|Wartość biznesowa|Obchodní hodnota|Obchodná hodnota|Forretningsværdi|Forretningsverdi|Affärsvärde|Liiketoiminta-arvo|Äriväärtus|Üzleti érték|Valoare de business|İş değeri|Бізнес-цінність|ビジネス価値|ビジネスバリュー|비즈니스 가치|业务价值|商业价值|業務價值|商業價值',
  rank: 'Rang|Rango|Classificação|Classifica|Rangschikking|Ранг|ランク|순위|排名|排序',
  assignee:
    'Zugewiesene Person|Bearbeiter|Zugewiesen an|Persona asignada|Responsable|Personne assignée|Responsável|Atribuído a|Assegnatario|Uitvoerder|Toegewezen persoon|Toegewezen aan|Исполнитель|Osoba przypisana|Przypisany|Řešitel|Přiřazená osoba|Zpracovatel|Riešiteľ|Priradená osoba|Ansvarlig|Person med ansvar|Tildelt|Tilldelad|Ansvarig|Käsittelijä|Vastuuhenkilö|Vastutaja|Felelős|Megbízott|Responsabil|Atanan|Atanan kişi|Úthlutað á|Виконавець|担当者|담당자|经办人|受理人|受託人',
  assigneeId:
    'ID der zugewiesenen Person|ID de la persona asignada|ID do responsável|ID du responsable|ID assegnatario',
  reporter:
    'Autor|Melder|Informador|Persona que informa|Rapporteur|Relator|Segnalatore|Relatore|Автор|Osoba zgłaszająca|Zgłaszający|Zadavatel|Oznamovatel|Zadávateľ|Oznamovateľ|Rapportør|Innmelder|Rapportör|Raportoija|Ilmoittaja|Teavitaja|Bejelentő|Raportor|Raporlayan|Bildiren|Tilkynnt af|Доповідач|報告者|보고자|报告人|報告人',
  reporterId: 'Autor-ID|ID des Autors|ID del informador|ID do relator|ID du rapporteur',
  creator:
    'Ersteller|Creador|Créateur|Criador|Autore|Creatore|Maker|Создатель|Twórca|Autor vytvoření|Opretter|Oppretter|Skapare|Luoja|Looja|Létrehozó|Oluşturan|Творець|作成者|작성자|만든 사람|创建者|创建人|建立者',
  comment:
    'Kommentar|Comentario|Commentaire|Commentaires|Comentário|Commento|Opmerking|Reactie|Комментарий|Комментарии|Komentarz|Komentář|Komentár|Kommentti|Kommentaar|Megjegyzés|Hozzászólás|Comentariu|Yorum|Athugasemd|Коментар|コメント|댓글|코멘트|评论|注释|備註|評論|註解',
};

/** What stands before the name of a link type in brackets, as in "Outward issue link (Blocks)", by its distinctive part. */
export const linkWords = {
  outward:
    /outward|ausgehend|sortant|sa[ií]da|salida|saliente|uscita|uitgaand|исходящ|вихідн|wychodz|odchoz|odchádz|udgående|utgående|lähtev|väljuv|väljamin|kimenő|ieșire|giden|útleið|外部|外方向|外向|向外|발신|외부/iu,
  inward:
    /inward|eingehend|entrant|entrada|entrante|ingresso|entrata|inkomend|binnenkomend|входящ|вхідн|przychodz|příchoz|prichádz|indgående|inngående|inkommande|ingående|saapuv|sisenev|sissetulev|bejövő|intrare|gelen|innleið|内部|内方向|内向|向内|向內|수신|내부/iu,
} as const;
