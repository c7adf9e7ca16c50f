import type { LedgerEntry } from '../../src/domain/acceptance/ledger-entry';
import type { EntryLine, Scope } from '../../src/domain/record/file';
import { accountIdsIn } from '../../src/domain/record/link';
import { asText, type JsonRecord } from '../../src/domain/shared/json';
import type { Messages } from '../../src/messages/create-messages';
import { activityTexts } from '../../src/messages/en/activity';
import { recordExportTexts } from '../../src/messages/en/record-export';
import { recordTexts } from '../../src/messages/en/record';
import { entryText, evidenceText, type LineTexts, marksTexts } from '../issue-panel/entry-text';
import type { NameOf } from '../work-item/use-people';
import type { Recorded } from './write-record';

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

const safe = (text: string): string => text.replace(/[&<>"']/g, (sign) => signs[sign] ?? sign);

/** Everybody whom records name. */
export const peopleIn = (records: readonly Recorded[]): readonly string[] => [
  ...new Set(
    records.flatMap(({ lines }) => lines.flatMap((line) => ('entry' in line ? accountIdsIn(line.entry) : []))),
  ),
];

interface Reader {
  readonly messages: Messages;
  readonly nameOf: NameOf;
  readonly lines: LineTexts;
}

/** Of a kind that this version has words for. The app wrote it, and no page can write where it lies. */
const isKnown = (raw: JsonRecord): raw is LedgerEntry =>
  Object.hasOwn(activityTexts.texts.kind, asText(raw['kind']) ?? '');

const sentence = (line: EntryLine, { messages, nameOf, lines }: Reader): readonly [text: string, note: string] => {
  const { readable } = messages.of(recordExportTexts);
  if (!('entry' in line)) return [readable.withheld, ''];
  const { entry, link } = line;
  if (!isKnown(entry)) return [readable.unknown({ kind: asText(entry['kind']) ?? '' }), ''];
  const failed =
    'failed' in entry && entry.failed.length > 0 ? messages.of(recordTexts).failed({ texts: entry.failed }) : '';
  const notes = [
    messages.format.moment(entry.at),
    evidenceText(messages, entry, lines),
    link.old === true ? readable.old : null,
  ].filter((note) => note !== null);
  const said = [entryText(messages, entry, nameOf, lines), failed, ...marksTexts(messages, entry)];
  return [said.filter((text) => text !== '').join(' '), notes.join(' · ')];
};

const style = `:root{color-scheme:light dark}body{font:16px/1.5 system-ui,sans-serif;max-width:48rem;margin:2rem auto;padding:0 1rem}
h2{font-size:1.1rem;margin-top:2rem}li{margin:.5rem 0}small{opacity:.75;overflow-wrap:anywhere}p{margin:0}`;

/** The record as a page of its own, to be read and printed: no script, nothing that is loaded. */
export const readablePage = (of: Scope, made: string, records: readonly Recorded[], reader: Reader): string => {
  const { readable } = reader.messages.of(recordExportTexts);
  const title = safe(readable.title({ name: of.name }));
  const itemPart = ({ key, summary, end, lines }: Recorded): string => {
    const entries = lines.map((line) => {
      const [text, note] = sentence(line, reader);
      return `<li><p dir="auto">${safe(text)}</p><small>${safe(note)}</small></li>`;
    });
    const last = readable.end({ length: end.length, hash: end.hash ?? '' });
    return `<h2 dir="auto">${safe(readable.item({ key, summary }))}</h2><ol>${entries.join('')}</ol><small>${safe(last)}</small>`;
  };
  return `<!doctype html><html><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><style>${style}</style></head>
<body><h1 dir="auto">${title}</h1><p>${safe(readable.made({ when: reader.messages.format.moment(made) }))}</p>${records.map(itemPart).join('\n')}</body></html>
`;
};
