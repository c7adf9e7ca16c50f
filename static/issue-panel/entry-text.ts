import type { LedgerEntry } from '../../src/domain/acceptance/ledger-entry';
import type { Messages } from '../../src/messages/create-messages';
import { recordTexts } from '../../src/messages/en/record';
import type { NameOf } from '../work-item/use-people';

/** The texts of the policy's lines, by their ids. */
export type LineTexts = Readonly<Record<string, string>>;

/** One entry of the ledger in words. */
export const entryText = (messages: Messages, entry: LedgerEntry, nameOf: NameOf, lines: LineTexts): string => {
  const { entry: texts, ...rest } = messages.of(recordTexts);
  const who = nameOf(entry.by) ?? (entry.by === null ? rest.nobody : rest.somebody);
  const line = (id: string): string => rest.line({ text: lines[id] ?? id });
  const move = ({ from, to }: { readonly from: string | null; readonly to: string | null }): string =>
    from !== null && to !== null ? ` ${rest.move({ from, to })}` : '';
  switch (entry.kind) {
    case 'accepted':
      return (entry.as === 'deputy' ? texts.acceptedAsDeputy : texts.accepted)({ who, move: move(entry) });
    case 'rejected':
      return texts.rejected({ who, why: entry.why });
    case 'returned':
      return texts.returned({ move: move(entry) });
    case 'breach':
    case 'imported':
    case 'reopened':
      return texts[entry.kind]({ who, move: move(entry) });
    case 'ticked':
      return entry.reason === undefined
        ? texts.ticked({ who, line: line(entry.item) })
        : texts.notApplicable({ who, line: line(entry.item), reason: entry.reason });
    case 'unticked':
      return texts.unticked({ who, line: line(entry.item) });
  }
};

/** What the answer rested on: stored with it, since definitions and texts change later. */
export const evidenceText = (messages: Messages, entry: LedgerEntry, lines: LineTexts): string | null => {
  if (!('evidence' in entry)) return null;
  const { evidence: texts } = messages.of(recordTexts);
  const { criteriaCount, holds, open, revision } = entry.evidence;
  const openLines = open.map((id) => lines[id] ?? id);
  return [
    texts.criteria({ count: criteriaCount }),
    holds ? texts.held : openLines.length === 0 ? texts.openUnknown : texts.open({ lines: openLines }),
    texts.settings({ revision }),
  ].join(', ');
};
