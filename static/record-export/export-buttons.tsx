import './export.css';

import { useState } from 'react';

import { chunksOf } from '../../src/domain/shared/chunks';
import type { Scope } from '../../src/domain/record/file';
import { lineTexts } from '../../src/domain/policy/definition-of';
import type { Policy } from '../../src/domain/policy/policy';
import { users } from '../../src/jira/users';
import { recordExportTexts } from '../../src/messages/en/record-export';
import { failureText } from '../../src/messages/failure-text';
import { jira } from '../ui/bridge';
import { Button } from '../ui/button';
import { download } from '../ui/download';
import { Message } from '../ui/message';
import { useAllMessages } from '../ui/messages';
import { toFailure } from '../ui/use-reply';
import { peopleIn, readablePage } from './readable';
import { readRecords, recordLines, type Wanted } from './write-record';

export interface ExportButtonsProps {
  readonly of: Scope;
  readonly items: readonly Wanted[];
  /** Whose lines entries name. */
  readonly policy: Policy | null;
}

type Said = { readonly tone: 'neutral' | 'danger'; readonly title?: string; readonly texts: readonly string[] } | null;

/** Jira gives so many names at once. */
const namesAtOnce = 90;

const readNames = async (ids: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  const names = new Map<string, string>();
  for (const some of chunksOf(ids, namesAtOnce))
    for (const [id, { displayName }] of await users(jira).byId(some)) names.set(id, displayName);
  return names;
};

/** Writes the record of some work items into a file, to be checked or to be read. */
const ExportButtons = ({ of, items, policy }: ExportButtonsProps) => {
  const messages = useAllMessages();
  const texts = messages.of(recordExportTexts);
  const [busy, setBusy] = useState<'lines' | 'page' | null>(null);
  const [read, setRead] = useState(0);
  const [said, setSaid] = useState<Said>(null);

  const write = async (form: 'lines' | 'page'): Promise<void> => {
    setBusy(form);
    setSaid(null);
    setRead(0);
    try {
      const { records, missing } = await readRecords(items, setRead);
      const made = new Date().toISOString();
      const name = `assay-record-${of.name.replace(/[^\p{L}\p{N}-]+/gu, '-')}`;
      if (form === 'lines') download(`${name}.jsonl`, recordLines(of, made, records), 'application/jsonl');
      else {
        const names = await readNames(peopleIn(records)).catch(() => new Map<string, string>());
        const nameOf = (id: string | null | undefined): string | null => (id == null ? null : (names.get(id) ?? null));
        download(
          `${name}.html`,
          readablePage(of, made, records, { messages, nameOf, lines: policy === null ? {} : lineTexts(policy) }),
          'text/html',
        );
      }
      const entries = records.reduce((sum, record) => sum + record.lines.length, 0);
      const count = texts.made({ items: records.length, entries });
      setSaid({ tone: 'neutral', texts: missing === 0 ? [count] : [count, texts.missing({ count: missing })] });
    } catch (error) {
      setSaid({ tone: 'danger', title: texts.failed, texts: [failureText(messages, toFailure(error))] });
    }
    setBusy(null);
  };

  return (
    <>
      <p>{texts.about}</p>
      <div className="record-export-buttons">
        {(['lines', 'page'] as const).map((form) => (
          <Button key={form} busy={busy === form} onClick={() => void (busy === null && write(form))}>
            {texts[form]}
          </Button>
        ))}
      </div>
      <p role="status">{busy !== null && items.length > 1 && texts.reading({ done: read, all: items.length })}</p>
      {said !== null && (
        <Message tone={said.tone} {...(said.title !== undefined && { title: said.title })}>
          {said.texts.map((text) => (
            <p key={text}>{text}</p>
          ))}
        </Message>
      )}
    </>
  );
};

export default ExportButtons;
