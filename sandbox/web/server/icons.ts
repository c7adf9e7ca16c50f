import { readFileSync } from 'node:fs';
import { contentType, fileWithin } from './files';

const inResource = /^resource:([^;]+);(.+)$/;

/** The picture that a module names, `resource:main;icon.svg`, as an address that holds all of it; null where there is none. */
export const iconAddress = (icon: string | undefined, folders: ReadonlyMap<string, string>): string | null => {
  const [, resource = '', path = ''] = inResource.exec(icon ?? '') ?? [];
  const folder = folders.get(resource);
  const file = folder === undefined ? null : fileWithin(folder, path);
  return file === null ? null : `data:${contentType(file)};base64,${readFileSync(file).toString('base64')}`;
};
