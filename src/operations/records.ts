import * as z from 'zod/mini';

import { chunksOf } from '../domain/shared/chunks';
import { recordsContract, type RecordsOutput } from '../contract/records';
import type { EntryLine } from '../domain/record/file';
import { AccountId, type JiraId } from '../domain/shared/ids';
import { Failure, type Result } from '../domain/shared/result';
import { bulkIssues } from '../jira/bulk-issues';
import type { Request } from '../jira/request';
import { answerCall } from './answer-call';
import { maySeeProposals } from './history';
import type { Dependencies } from './operation';
import { parseNamedInput } from './parse-input';

const Context = z.looseObject({ accountId: z.optional(AccountId) });

/** A work item that the caller may see, and the project that it is in. */
interface Visible {
  readonly id: JiraId;
  readonly projectId: JiraId;
}

const InProject = z.object({ project: z.object({ id: z.string() }) });

/** Those of the work items that Jira shows to the caller. */
export const allowRecords =
  (asCaller: Request) =>
  async (issueIds: readonly JiraId[]): Promise<readonly Visible[]> => {
    const visible: Visible[] = [];
    await bulkIssues(asCaller, [...new Set(issueIds)], { fields: ['project'] }, (some) => {
      visible.push(...some.map(({ id, fields }) => ({ id, projectId: InProject.parse(fields).project.id })));
    });
    return visible;
  };

interface Needs extends Dependencies {
  readonly visibleTo: (issueIds: readonly JiraId[]) => Promise<readonly Visible[]>;
}

/** So many are read at once: Forge's storage answers each in some tens of milliseconds. */
const concurrency = 8;

/** What somebody else proposed is not told before it may be seen. */
const readable = async (
  needs: Needs,
  lines: readonly EntryLine[],
  caller: { readonly issueId: JiraId; readonly accountId: AccountId },
): Promise<EntryLine[]> => {
  const isOthers = (line: EntryLine): boolean =>
    'entry' in line && line.entry['kind'] === 'proposed' && line.entry['by'] !== caller.accountId;
  if (!lines.some(isOthers) || (await maySeeProposals(needs, caller))) return [...lines];
  return lines.map((line) => {
    if (!isOthers(line) || !('entry' in line)) return line;
    const { n, before, hash } = line.link;
    return { withheld: { n, before, hash } };
  });
};

/** The one gate of this call: who, what of it may they see, is it well formed, do it, check the answer. */
export const serveRecords =
  (needs: Needs) =>
  async ({
    payload,
    context,
  }: {
    readonly payload: unknown;
    readonly context: unknown;
  }): Promise<Result<RecordsOutput>> =>
    answerCall('records', async () => {
      const { accountId } = Context.safeParse(context).data ?? {};
      if (accountId === undefined) throw new Failure('forbidden', { code: 'signed-out' });
      const { issueIds } = parseNamedInput(recordsContract.input, payload);
      const chains: RecordsOutput['chains'] = [];
      for (const some of chunksOf(await needs.visibleTo(issueIds), concurrency))
        chains.push(
          ...(await Promise.all(
            some.map(async ({ id: issueId, projectId }) => {
              const { end, lines } = await needs.ledger.chain(issueId, needs.clock(), projectId);
              return { issueId, end, lines: await readable(needs, lines, { issueId, accountId }) };
            }),
          )),
        );
      return recordsContract.output.parse({ chains });
    });
