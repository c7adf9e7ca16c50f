import type { Adf, Json } from '../../sandbox/jira/model';
import { findCriteria } from '../../src/domain/criteria/find';

const isObject = (value: Json | undefined): value is { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** All that a document says, without its form. */
const plainText = (node: Json | undefined): string =>
  Array.isArray(node)
    ? (node as readonly Json[]).map(plainText).join(' ')
    : isObject(node)
      ? `${typeof node['text'] === 'string' ? node['text'] : ''} ${plainText(node['content'])}`
      : '';

const words = (doc: Adf): string => plainText(doc).replace(/\s+/g, ' ').trim();

const blocks = (doc: Adf): readonly Json[] =>
  Array.isArray(doc['content']) ? (doc['content'] as readonly Json[]) : [];

/**
 * A description with the acceptance criteria that a site held in a field of their own, under that field's name. Where the description
 * says the same already it stays as it is.
 */
export const withCriteria = (description: Adf | null, name: string, criteria: Adf): Adf => {
  if (description !== null && words(description).includes(words(criteria))) return description;
  const hasHeading = findCriteria({ type: 'doc', ...criteria }, []).where?.heading;
  const heading: Json = { type: 'heading', attrs: { level: 3 }, content: [{ type: 'text', text: name }] };
  return {
    type: 'doc',
    version: 1,
    content: [
      ...(description === null ? [] : blocks(description)),
      ...(hasHeading === undefined || hasHeading === '' ? [heading] : []),
      ...blocks(criteria),
    ],
  };
};
