import { toAdf, type Markup } from '../convert';
import type { Adf } from '../jira/model';

/** A description in the form that the store keeps: the converter's document is plain JSON. */
export const richText = (source: string, markup: Markup): Adf => toAdf(source, markup) as unknown as Adf;
