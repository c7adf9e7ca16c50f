import { Filter, FilterConditions, kvs } from '@forge/kvs';
import * as z from 'zod/mini';

import { AsAccepted } from '../domain/acceptance/accepted-text';
import type { JiraId } from '../domain/shared/ids';
import { stored, StorageRefusal } from './storage';

/** What was accepted, in its own words: written once beside the entry of the ledger, and never changed. */
export interface AcceptedTexts {
  /** Keeps those that are not there yet. Called before the entry is written, so that no acceptance is without one. */
  keep(all: readonly AsAccepted[]): Promise<void>;
  /** What was accepted by the entry with this id; null where none was kept, as for acceptances of earlier versions. */
  find(issueId: JiraId, entry: string): Promise<AsAccepted | null>;
}

/** As the manifest declares the entity `accepted`. */
interface Row {
  readonly issueId: string;
  readonly at: string;
  readonly text: AsAccepted;
}

const entityName = 'accepted';
const keyOf = ({ issueId, entry }: Pick<AsAccepted, 'issueId' | 'entry'>): string => `${issueId}:${entry}`;
const Stored = z.object({ text: AsAccepted });

/** In Forge's key-value store. */
export const kvsAcceptedTexts = (): AcceptedTexts => ({
  keep: async (all) => {
    for (const text of all) {
      const row: Row = { issueId: text.issueId, at: text.at, text };
      const conditions = new Filter<Row>().and('issueId', FilterConditions.notExists());
      try {
        await stored(() => kvs.transact().set(keyOf(text), row, { entityName, conditions }).execute());
      } catch (error) {
        // Another function noticed the same acceptance: what it saw first stays.
        if (!(error instanceof StorageRefusal)) throw error;
      }
    }
  },
  find: async (issueId, entry) => {
    const row = await stored(() => kvs.entity<Row>(entityName).get(keyOf({ issueId, entry })));
    return row === undefined ? null : Stored.parse(row).text;
  },
});
