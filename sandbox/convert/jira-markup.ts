import { plainDoc, type AdfDoc, type AdfMark, type AdfNode } from './adf';

/** A person's mention by account id: the name that Jira shows, or null for nobody it knows. */
export type NameOf = (accountId: string) => string | null;

export interface JiraMarkup {
  /** Wiki markup as the document that Jira makes of it. Never throws; a text that cannot be read becomes plain paragraphs. */
  readonly toAdf: (wiki: string, nameOf?: NameOf) => AdfDoc;
  /** A document as the wiki markup that Jira's REST API version 2 shows. Never throws; an unknown node leaves its text. */
  readonly toWiki: (document: AdfDoc) => string;
}

/** The wiki form writes `[~accountid:x]`, the document holds `x`. */
const accountPrefix = /^accountid:/i;

const withMentionNames = (node: AdfNode, nameOf: NameOf): AdfNode => {
  const content = node.content?.map((child) => withMentionNames(child, nameOf));
  if (node.type !== 'mention') return content ? { ...node, content } : node;
  const id = String(node.attrs?.['id'] ?? '').replace(accountPrefix, '');
  return { type: 'mention', attrs: { id, text: `@${nameOf(id) ?? id}`, accessLevel: '' } };
};

const nobody: NameOf = () => null;

const plainText = (node: AdfNode): string => {
  if (node.text !== undefined) return node.text;
  if (node.type === 'hardBreak') return '\n';
  const inline = (node.content ?? []).every(({ type }) => type === 'text' || type === 'hardBreak');
  return (node.content ?? []).map(plainText).join(inline ? '' : '\n');
};

/**
 * Atlassian's own converter between wiki markup and documents, loaded when it is first needed, since it brings the whole
 * schema of the editor.
 */
const load = async (): Promise<JiraMarkup> => {
  const [{ WikiMarkupTransformer }, { JSONTransformer }, { defaultSchema }] = await Promise.all([
    import('@atlaskit/editor-wikimarkup-transformer'),
    import('@atlaskit/editor-json-transformer'),
    import('@atlaskit/adf-schema/schema-default'),
  ]);
  const wiki = new WikiMarkupTransformer(defaultSchema);
  const json = new JSONTransformer(defaultSchema);
  return {
    toAdf: (source, nameOf = nobody) => {
      try {
        const content = json.encode(wiki.parse(source)).content as readonly AdfNode[];
        return { type: 'doc', version: 1, content: content.map((node) => withMentionNames(node, nameOf)) };
      } catch {
        return plainDoc(source);
      }
    },
    toWiki: (document) => {
      try {
        return wiki.encode(defaultSchema.nodeFromJSON(document));
      } catch {
        return document.content.map(plainText).join('\n\n');
      }
    },
  };
};

let loading: Promise<JiraMarkup> | null = null;

/** The converter; the first call loads it (about a fifth of a second). */
export const jiraMarkup = (): Promise<JiraMarkup> => (loading ??= load());

export type { AdfDoc, AdfMark, AdfNode };
