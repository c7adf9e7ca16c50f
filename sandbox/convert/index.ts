import { markdownToAdf } from 'marklassian';
import { plainDoc, type AdfDoc, type AdfNode } from './adf';
import { isMarkdown } from './is-markdown';
import { readyMarkdown } from './markdown';
import { tidy } from './tidy';
import { unflatten } from './unflatten';
import { wikiBlocks } from './wiki-blocks';

export type { AdfDoc, AdfMark, AdfNode } from './adf';

export type Markup = 'jira-wiki' | 'jira-wiki-flattened' | 'markdown';

/**
 * A description as ADF, whatever it was written in. `jira-wiki-flattened` is wiki markup whose line breaks became spaces
 * (two for `\r\n`); Markdown in a wiki field is read as Markdown. Never throws: a text that the libraries cannot digest becomes plain paragraphs.
 */
export const toAdf = (source: string, markup: Markup): AdfDoc => {
  try {
    return tidy(
      markup === 'markdown' || (markup === 'jira-wiki' && isMarkdown(source))
        ? fromMarkdown(source)
        : wikiBlocks(markup === 'jira-wiki' ? source : unflatten(source), fromMarkdown),
    );
  } catch {
    return plainDoc(source);
  }
};

const fromMarkdown = (source: string): readonly AdfNode[] => markdownToAdf(readyMarkdown(source)).content;
