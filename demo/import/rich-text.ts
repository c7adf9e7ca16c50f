import { toAdf, type Markup } from '../../sandbox/convert';
import type { Adf } from '../../sandbox/jira/model';

/** A description in the form that the store keeps: the converter's document is plain JSON. */
export const richText = (source: string, markup: Markup): Adf => toAdf(source, markup) as unknown as Adf;
