import { createReadStream, existsSync, statSync } from 'node:fs';
import { extname, join, normalize, sep } from 'node:path';
import { Readable } from 'node:stream';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
};

/** The file that a URL path names within a folder; null when there is none, or when the path leads out of it. */
export const fileWithin = (folder: string, path: string): string | null => {
  const file = normalize(join(folder, path));
  const inside = file.startsWith(normalize(folder) + sep);
  return inside && existsSync(file) && statSync(file).isFile() ? file : null;
};

export const contentType = (file: string): string => types[extname(file)] ?? 'application/octet-stream';

export const sendFile = (file: string, headers: Readonly<Record<string, string>> = {}): Response =>
  new Response(Readable.toWeb(createReadStream(file)) as ReadableStream, {
    headers: { 'content-type': contentType(file), 'content-length': String(statSync(file).size), ...headers },
  });
