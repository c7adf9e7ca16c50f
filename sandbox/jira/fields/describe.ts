import { instant } from '../serializers/time';
import type { Jira } from '../jira';
import type { Field, Json } from '../model';
import { adfText } from './adf';
import { kindOf } from './kind';
import { texts } from './stored';

/** How a history writes a value: the id that stands behind it, if any, and what people read. */
export interface Described {
  readonly id: string | null;
  readonly text: string | null;
}

const nothing: Described = { id: null, text: null };

const nameIn = (values: { get(id: string): { readonly name: string } | undefined }, id: string): Described => ({
  id,
  text: values.get(id)?.name ?? id,
});

const userName = (jira: Jira, id: string): string => jira.store.collection('users').get(id)?.displayName ?? id;

const joined = (ids: readonly string[], name: (id: string) => string): Described => ({
  id: `[${ids.join(', ')}]`,
  text: ids.map(name).join(','),
});

const option = (field: Field, id: string): string => field.options.find((it) => it.id === id)?.value ?? id;

export const describe = (jira: Jira, field: Field, value: Json): Described => {
  if (value === null) return nothing;
  const { store } = jira;
  const id = typeof value === 'string' ? value : JSON.stringify(value);
  switch (kindOf(field)) {
    case 'user':
      return { id, text: userName(jira, id) };
    case 'users':
      return joined(texts(value), (user) => userName(jira, user));
    case 'group':
      return { id, text: store.collection('groups').get(id)?.name ?? id };
    case 'option':
      return { id, text: option(field, id) };
    case 'options':
      return joined(texts(value), (it) => option(field, it));
    case 'priority':
      return nameIn(store.collection('priorities'), id);
    case 'resolution':
      return nameIn(store.collection('resolutions'), id);
    case 'issuetype':
      return nameIn(store.collection('issueTypes'), id);
    case 'project':
      return nameIn(store.collection('projects'), id);
    case 'parent':
      return { id, text: store.collection('issues').get(id)?.key ?? id };
    case 'sprints':
      return {
        id: texts(value).join(', '),
        text: texts(value)
          .map((sprint) => store.collection('sprints').get(sprint)?.name ?? sprint)
          .join(', '),
      };
    case 'texts':
      return { id: '', text: texts(value).join(' ') };
    case 'rich':
      return { id: null, text: adfText(value) };
    case 'date':
      return { id, text: field.custom ? id : `${id} 00:00:00.0` };
    case 'datetime':
      return {
        id: typeof value === 'number' ? instant(value) : id,
        text: typeof value === 'number' ? instant(value) : id,
      };
    default:
      return { id: null, text: id };
  }
};
