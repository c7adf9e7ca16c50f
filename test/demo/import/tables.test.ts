import { cell, importSite, type ImportSite, table } from '../../support/import-site';

let into: ImportSite;
beforeAll(async () => {
  into = await importSite();
});
afterAll(async () => {
  await into.close();
});

const adfText = (node: unknown): string => JSON.stringify(node);

test.each([
  ['a semicolon', ';'],
  ['a tab', '\t'],
  ['a bar', '|'],
])('cells parted by %s are told apart', (_what, separator) => {
  const text = table('Labels', `SEP-${separator.charCodeAt(0)},a,Story,To Do,2025-03-05,x`).replaceAll(',', separator);
  expect(into.bring(text).added).toBe(1);
});

test('Excel’s own first line names the separator, and lines are still counted from the first of the file', () => {
  const text = `sep=;\r\n${table('', 'XLS-1,a,Story,To Do,2025-03-05', 'XLS-2,,Story,To Do,2025-03-05').replaceAll(',', ';')}`;
  expect(into.bring(text)).toMatchObject({ added: 1, refused: [{ line: 4, reason: '"Summary" is empty' }] });
});

const bom = '\uFEFF';
const swapped = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();

test.each([
  ['UTF-8 with a mark', (text: string) => Buffer.from(bom + text), null],
  ['UTF-16 LE', (text: string) => Buffer.from(bom + text, 'utf16le'), 'UTF-16LE'],
  ['UTF-16 LE without a mark', (text: string) => Buffer.from(text, 'utf16le'), 'UTF-16LE'],
  ['UTF-16 BE', (text: string) => swapped(bom + text), 'UTF-16BE'],
  ['UTF-16 BE without a mark', (text: string) => swapped(text), 'UTF-16BE'],
  ['Latin-1', (text: string) => Buffer.from(text, 'latin1'), 'windows-1252'],
])('a file in %s is read, and the report says so where it is not UTF-8', async (what, encode, said) => {
  const key = `ENC-${1 + what.length}`;
  const imported = into.bring(encode(table('', `${key},Müde Fähre,Story,To Do,2025-03-05`)));
  expect((await into.fieldsOf(key))['summary']).toBe('Müde Fähre');
  expect(imported.notes.find(({ code }) => code === 'encoding')?.examples[0] ?? null).toBe(said);
});

test('a Cyrillic file that is not UTF-8 is read by its column names', async () => {
  const bytes = Buffer.from(
    Array.from('Тема;Ключ проблемы;Тип задачи;Статус;Создано\nПричал;CYR-1;История;Готово;05.03.2025').map((sign) => {
      const code = sign.codePointAt(0) ?? 0;
      return code >= 0x410 && code <= 0x44f ? code - 0x350 : code;
    }),
  );
  expect(into.bring(bytes).added).toBe(1);
  expect((await into.fieldsOf('CYR-1'))['summary']).toBe('Причал');
});

test('a place that is damaged in a UTF-8 file is named and spoils nothing else', () => {
  const good = Buffer.from(table('', 'DAM-1,Müde Fähre am schönen Kai,Story,To Do,2025-03-05\n'));
  const bad = Buffer.from('DAM-2,M\u00fcller,Story,To Do,2025-03-05', 'latin1');
  const imported = into.bring(Buffer.concat([good, bad]));
  expect(imported.added).toBe(2);
  expect(into.said(imported)).toContain('line 3');
});

test.each([
  [
    'German',
    'Vorgangsschlüssel,Zusammenfassung,Vorgangstyp,Status,Erstellt,Benutzerdefinierte Felder (Story Points)',
    '12.03.2025 09:15',
  ],
  [
    'Spanish',
    'Clave de incidencia,Resumen,Tipo de Incidencia,Estado,Creada,Campo personalizado (Story Points)',
    '12/mar/25 9:15 AM',
  ],
  [
    'French',
    'Clé de ticket,Résumé,Type de ticket,État,Création,Champs personnalisés (Story Points)',
    '12/mars/25 9:15 AM',
  ],
  [
    'Portuguese',
    'Chave da item,Resumo,Tipo de item,Status,Criado,Campo personalizado (Story Points)',
    '12/03/2025 09:15',
  ],
  ['Italian', 'Chiave,Riepilogo,Tipo,Stato,Creato,Campo personalizzato (Story Points)', '12/mar/25 9:15 AM'],
  ['Dutch', 'Issuesleutel,Samenvatting,Issuetype,Status,Aangemaakt,Aangepast veld (Story Points)', '12-03-2025 09:15'],
  ['Russian', 'Ключ проблемы,Тема,Тип задачи,Статус,Создано,Пользовательское поле (Story Points)', '12.03.2025 9:15'],
  [
    'Polish',
    'Klucz zgłoszenia,Podsumowanie,Typ zgłoszenia,Status,Utworzono,Pole niestandardowe (Story Points)',
    '12/mar/25 9:15',
  ],
  ['Japanese', '課題キー,要約,課題タイプ,ステータス,作成日,カスタム フィールド (Story Points)', '2025/03/12 9:15'],
  ['Turkish', 'Anahtar,Özet,Tür,Durum,Oluşturuldu,Özel alan (Story Points)', '12/Mar/25 9:15'],
])('the columns of a %s export are known, and a date among them', async (language, columns, created) => {
  const key = `L${language.slice(0, 3).toUpperCase()}-1`;
  const imported = into.bring(`${columns}\n${key},Fahrplan,Story,To Do,${created},5`);
  expect(imported).toMatchObject({ added: 1, refused: [] });
  const fields = await into.fieldsOf(key);
  expect([String(fields['created']).slice(0, 10), fields['customfield_10028']]).toEqual(['2025-03-12', 5]);
});

test('statuses, epics and sub-tasks are known in other languages too', async () => {
  const text = [
    'Vorgangsschlüssel,Vorgangs-ID,Zusammenfassung,Vorgangstyp,Status,Statuskategorie,Erstellt,Erledigt,Übergeordnet,Priorität',
    'GTY-2,8,Kind,Unteraufgabe,Zu erledigen,Zu erledigen,12.03.2025,,7,Mittel',
    'GTY-1,7,Epos,Epos,Verschifft,Fertig,12.03.2025,14.03.2025,,Mittel',
  ].join('\n');
  into.bring(text);
  expect(await into.fieldsOf('GTY-1')).toMatchObject({
    status: { name: 'Verschifft', statusCategory: { key: 'done' } },
    issuetype: { hierarchyLevel: 1 },
  });
  expect(await into.fieldsOf('GTY-2')).toMatchObject({ parent: { key: 'GTY-1' }, issuetype: { subtask: true } });
});

test('columns that nobody knows are one line that says which are missing, which are there, and what to do', () => {
  const text = 'Κλειδί,Σύνοψη\nELL-1,a\nELL-2,b';
  expect(() => into.bring(text)).toThrow(/no column "Issue key".*Κλειδί, Σύνοψη.*English/);
  expect(() => into.bring(text)).not.toThrow('\n');
});

test.each([
  ['<html><table></table></html>', 'web page'],
  ['PK\u0003\u0004rest', 'spreadsheet'],
])('a file that is no table is refused by what it is', (content, why) => {
  expect(() => into.bring(content)).toThrow(why);
});

test('a row that is broken is named, and the rows around it are imported', () => {
  const text = table(
    '',
    'BRK-1,a "b" c,Story,To Do,2025-03-05',
    'BRK-2,a, b,Story,To Do,2025-03-05',
    'BRK-3,ok,Story,To Do,2025-03-05',
    'BRK-4,"open,Story,To Do,2025-03-05',
    'BRK-5,ok,Story,To Do,2025-03-05',
  );
  const { added, refused } = into.bring(text);
  expect([added, refused.map(({ line }) => line)]).toEqual([3, [3, 5]]);
});

test('a quote that closes too late is noticed by the summary it makes', () => {
  const text = table('', 'QUO-1,"open,Story,To Do,2025-03-05', 'QUO-2,"ok",Story,To Do,2025-03-05');
  const { refused } = into.bring(text);
  expect(refused.map(({ line, reason }) => `${line} ${reason}`).join()).toMatch(/^2 .*line 3/);
});

test('what is not imported is named, with how much of it there is', () => {
  const imported = into.bring(table('Watchers,Custom field (Team),Votes', 'LEF-1,a,Story,To Do,2025-03-05,bo,,0'));
  expect(into.said(imported)).toContain('Left out: Watchers (1 value), Votes (1 value).');
  expect(into.said(imported)).toContain('Left out, without any value: Team.');
});

test('criteria in a column of their own become a section of the description', async () => {
  const text = table(
    'Description,Custom field (Acceptance Criteria),Custom field (Acceptance Criteria)',
    `CRI-1,a,Story,To Do,2025-03-05,As a mate I row,,${cell('* It floats\n* It turns')}`,
    `CRI-2,b,Story,To Do,2025-03-05,${cell('h3. AC\n* It floats')},${cell('* It floats')},`,
  );
  const imported = into.bring(text);
  expect(adfText((await into.fieldsOf('CRI-1'))['description'])).toMatch(/row.*Acceptance Criteria.*floats.*turns/);
  expect(adfText((await into.fieldsOf('CRI-2'))['description'])).not.toContain('Acceptance Criteria');
  expect(into.said(imported)).toContain('CRI-1');
});

test('comments, due date, versions, environment and a second column of points come along', async () => {
  const text = table(
    'Assignee,Assignee Id,Comment,Comment,Due date,Affects versions,Environment,Custom field (Story Points),Custom field (Story Points)',
    `MOR-1,a,Story,To Do,2025-03-05,Rita Rope,712020:aa,${cell('06/Mar/25 3:22 PM;712020:aa;Two; halves')},no date,28/Mar/25,1.0,Dock,,"2,5"`,
  );
  const imported = into.bring(text);
  const fields = await into.fieldsOf('MOR-1');
  expect(fields).toMatchObject({
    duedate: '2025-03-28',
    versions: [{ name: '1.0' }],
    customfield_10028: 2.5,
    comment: {
      total: 2,
      comments: [
        {},
        { author: { displayName: 'Rita Rope' }, created: expect.stringContaining('2025-03-06T15:22') as string },
      ],
    },
  });
  expect(adfText(fields['comment'])).toContain('Two; halves');
  expect(adfText(fields['environment'])).toContain('Dock');
  expect(into.said(imported)).toContain('1 comment was');
});
