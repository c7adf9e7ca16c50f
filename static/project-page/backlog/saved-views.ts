import * as z from 'zod/mini';

import { readView, type View, viewQuery } from './view';

/** A view with a name, as its address says it. */
export interface SavedView {
  readonly name: string;
  readonly query: string;
}

/** Where a person's views of a project are kept, in their own properties of Jira. */
export const viewsKey = (projectId: string): string => `assay.views.${projectId}`;

export const longestName = 60;

/** Of JSON: Jira keeps 32,768 characters in a property. */
const mostCharacters = 32_000;

const Stored = z.looseObject({ views: z.array(z.unknown()) });
const One = z.looseObject({ name: z.string().check(z.minLength(1)), query: z.string() });

/** The stored views; what is no view among them is passed over. */
export const savedViewsIn = (raw: unknown): readonly SavedView[] => {
  const stored = Stored.safeParse(raw);
  if (!stored.success) return [];
  return stored.data.views.flatMap((one) => {
    const read = One.safeParse(one);
    return read.success ? [{ name: read.data.name, query: read.data.query }] : [];
  });
};

export const toStored = (views: readonly SavedView[]): unknown => ({ version: 1, views });

export const fits = (views: readonly SavedView[]): boolean => JSON.stringify(toStored(views)).length <= mostCharacters;

/** Addresses say the same view in more than one way; this is the one that `viewQuery` writes. */
const asWritten = (query: string): string => viewQuery(readView(new URLSearchParams(query))).toString();

/** With a view of that name, in the place of an earlier one of the same name, else last. */
export const withView = (views: readonly SavedView[], name: string, view: View): readonly SavedView[] => {
  const saved = { name, query: viewQuery(view).toString() };
  return views.some((one) => one.name === name)
    ? views.map((one) => (one.name === name ? saved : one))
    : [...views, saved];
};

export const withoutView = (views: readonly SavedView[], name: string): readonly SavedView[] =>
  views.filter((one) => one.name !== name);

/** The saved view that is shown now, if it is one. */
export const shownView = (views: readonly SavedView[], view: View): SavedView | null => {
  const now = viewQuery(view).toString();
  return views.find(({ query }) => asWritten(query) === now) ?? null;
};

/** The view that a saved one stands for. */
export const viewOf = ({ query }: SavedView): View => readView(new URLSearchParams(query));
