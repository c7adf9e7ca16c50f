import type { Person } from './issue-response';

type AdfInline =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'mention'; readonly attrs: { readonly id: string; readonly text: string } };

/** A comment: lines of text without blank ones, the first after a mention when there is somebody to notify. */
export const commentBody = (lines: readonly string[], mention: Person | null) => ({
  type: 'doc',
  version: 1,
  content: lines
    .filter((line) => line.trim() !== '')
    .map((line, index) => {
      const text: AdfInline = { type: 'text', text: line };
      const to: AdfInline[] =
        mention !== null && index === 0
          ? [
              { type: 'mention', attrs: { id: mention.accountId, text: `@${mention.displayName}` } },
              { type: 'text', text: ' ' },
            ]
          : [];
      return { type: 'paragraph', content: [...to, text] };
    }),
});
