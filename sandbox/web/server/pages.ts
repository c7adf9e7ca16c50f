import { join } from 'node:path';
import type { Handler } from 'hono';
import { fileWithin, sendFile } from './files';

/** The built pages: a file where the path names one, the one page with everything else. */
export const pages =
  (folder: string): Handler =>
  (c) => {
    const file = fileWithin(folder, decodeURIComponent(c.req.path));
    if (file !== null && !file.endsWith('.html'))
      return sendFile(file, { 'cache-control': 'max-age=31536000, immutable' });
    // A missing script must not come back as a page.
    if (c.req.path.startsWith('/assets/')) return c.text('Not found', 404);
    return sendFile(join(folder, 'index.html'), { 'cache-control': 'no-store' });
  };
