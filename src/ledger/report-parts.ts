import { kvs } from '@forge/kvs';
import * as z from 'zod/mini';

import { chunksOf } from '../domain/shared/chunks';
import type { Envelope } from '../domain/evidence/envelope';
import { reportFormats } from '../domain/evidence/report';
import type { JiraId } from '../domain/shared/ids';
import { Build } from '../domain/shared/test-result';
import { batchGet } from './batch-get';
import { stored, StorageRefusal } from './storage';

/** What is known of a part: how it goes on is in as many slices. */
const Part = z.object({
  of: z.number(),
  slices: z.number(),
  format: z.enum(reportFormats),
  build: Build,
});

/** A report whose parts are all there. */
export interface WholeReport extends Pick<z.infer<typeof Part>, 'format' | 'build'> {
  readonly text: string;
}

/** Reports on their way from the web trigger to the queue. What is never completed goes by itself after a day. */
export interface ReportParts {
  /** Whether this signature is seen for the first time. */
  isNew(signature: string): Promise<boolean>;
  /** Keeps a part; the same part again replaces it. Gives whether all parts are there. */
  add(projectId: JiraId, envelope: Envelope): Promise<boolean>;
  /** Null: something of it is not there, or not any more. */
  read(projectId: JiraId, report: string): Promise<WholeReport | null>;
  remove(projectId: JiraId, report: string): Promise<void>;
}

/** Characters of a slice: a value of Forge's storage holds 240 KiB of JSON, of which a character takes six bytes at most. */
const sliceLength = 38_000;
/** Values in one call (kvs-batch). */
const atOnce = 20;
const ttl = { value: 1, unit: 'DAYS' } as const;
/** Longer than a signature is taken for. */
const seenFor = { value: 30, unit: 'MINUTES' } as const;

const partKey = (projectId: JiraId, report: string, part: number): string => `report:${projectId}:${report}:${part}`;
const sliceKey = (part: string, slice: number): string => `${part}:${slice}`;
const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, n) => n + 1);

/** Cut between characters, never within one. */
const slicesOf = (text: string): readonly string[] => {
  const slices: string[] = [];
  for (let from = 0; from < text.length || slices.length === 0;) {
    const end = from + sliceLength;
    const isHalf = end < text.length && /[\uD800-\uDBFF]/.test(text.charAt(end - 1));
    slices.push(text.slice(from, isHalf ? end - 1 : end));
    from = isHalf ? end - 1 : end;
  }
  return slices;
};

const save = async (values: readonly { readonly key: string; readonly value: unknown }[]): Promise<void> => {
  for (const some of chunksOf(values, atOnce)) {
    const items = some.map(({ key, value }) => ({ key, value, options: { ttl } }));
    const { failedKeys } = await stored(() => kvs.batchSet(items));
    const [failed] = failedKeys;
    if (failed !== undefined) throw new StorageRefusal(failed.error.code);
  }
};

const partsOf = async (projectId: JiraId, report: string) => {
  const first = partKey(projectId, report, 1);
  const [head] = await batchGet(Part, null, [first]);
  if (head === undefined) return null;
  const keys = numbers(head.value.of).map((part) => partKey(projectId, report, part));
  const found = new Map((await batchGet(Part, null, keys)).map(({ key, value }) => [key, value]));
  const all = keys.flatMap((key) => {
    const part = found.get(key);
    return part === undefined || part.of !== head.value.of ? [] : [{ key, slices: part.slices }];
  });
  return { head: head.value, all, isWhole: all.length === keys.length };
};

const sliceKeys = (all: readonly { readonly key: string; readonly slices: number }[]): readonly string[] =>
  all.flatMap(({ key, slices }) => numbers(slices).map((slice) => sliceKey(key, slice)));

/** In Forge's key-value store. */
export const kvsReportParts = (): ReportParts => ({
  isNew: async (signature) => {
    try {
      await stored(() => kvs.set(`signature:${signature}`, true, { ttl: seenFor, keyPolicy: 'FAIL_IF_EXISTS' }));
      return true;
    } catch (error) {
      if (error instanceof StorageRefusal) return false;
      throw error;
    }
  },
  add: async (projectId, { report, part, of, format, build, content }) => {
    const key = partKey(projectId, report, part);
    const slices = slicesOf(content);
    await save(slices.map((value, n) => ({ key: sliceKey(key, n + 1), value: { text: value } })));
    // Last, so that a part that is there is there as a whole.
    await save([{ key, value: { of, slices: slices.length, format, build } }]);
    return (await partsOf(projectId, report))?.isWhole ?? false;
  },
  read: async (projectId, report) => {
    const parts = await partsOf(projectId, report);
    if (!parts?.isWhole) return null;
    const keys = sliceKeys(parts.all);
    const found = new Map(
      (await batchGet(z.object({ text: z.string() }), null, keys)).map(({ key, value }) => [key, value.text]),
    );
    const pieces = keys.flatMap((key) => found.get(key) ?? []);
    if (pieces.length < keys.length) return null;
    return { format: parts.head.format, build: parts.head.build, text: pieces.join('') };
  },
  remove: async (projectId, report) => {
    const parts = await partsOf(projectId, report);
    if (parts === null) return;
    const keys = [...sliceKeys(parts.all), ...parts.all.map(({ key }) => key)];
    for (const some of chunksOf(keys, atOnce)) await stored(() => kvs.batchDelete(some.map((key) => ({ key }))));
  },
});
