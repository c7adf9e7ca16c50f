import { z } from 'zod';
import type { Host } from '../host';
import { uuidOf } from '../installation';

const Module = z.looseObject({ urlFormat: z.enum(['v1', 'v2']).default('v1') });

/** The addresses under which the app's web triggers can be called. They stay the same until they are deleted. */
export interface WebTriggerUrls {
  /** Null when the manifest declares no such web trigger. */
  create(triggerKey: string, force: boolean): string | null;
  remove(id: string): boolean;
  list(): readonly { readonly triggerKey: string; readonly url: string }[];
  triggerOf(id: string): string | null;
  clear(): void;
}

export const openWebTriggerUrls = ({ store, manifest, installation, settings }: Host): WebTriggerUrls => {
  const table = store.table('forge:web-triggers');
  /** Forge's two forms: `…/x1/<id>`, and for `urlFormat: v2` a host of the installation with `/public/<id>`. */
  const urlOf = (id: string, key: string): string => {
    const { urlFormat } = Module.parse(manifest.modules.get(key)?.module);
    return `${settings().siteUrl}/${urlFormat === 'v2' ? 'public' : 'x1'}/${id}`;
  };
  const entries = (): readonly (readonly [string, string])[] =>
    [...table.entries()].flatMap(([id, key]) => (typeof key === 'string' ? [[id, key] as const] : []));
  const triggerOf = (id: string): string | null => {
    const key = table.get(id);
    return typeof key === 'string' ? key : null;
  };
  return {
    create: (triggerKey, force) => {
      if (manifest.modules.get(triggerKey)?.type !== 'webtrigger') return null;
      const known = entries().filter(([, key]) => key === triggerKey);
      const [first] = known;
      if (first && !force) return urlOf(first[0], triggerKey);
      const id = uuidOf('web-trigger', installation().installationId, triggerKey, String(known.length));
      table.put(id, triggerKey);
      return urlOf(id, triggerKey);
    },
    remove: (id) => {
      const known = table.has(id);
      table.delete(id);
      return known;
    },
    list: () => entries().map(([id, triggerKey]) => ({ triggerKey, url: urlOf(id, triggerKey) })),
    triggerOf,
    clear: () => {
      for (const [id] of entries()) table.delete(id);
    },
  };
};
