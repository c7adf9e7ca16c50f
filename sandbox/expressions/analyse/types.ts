/** A type as the checker infers it. `Any` is what cannot be known; `null` goes with everything. */
export type Type =
  | { readonly kind: 'named'; readonly name: string }
  | { readonly kind: 'list'; readonly of: Type }
  | { readonly kind: 'tuple'; readonly items: readonly Type[] }
  | { readonly kind: 'record'; readonly fields: ReadonlyMap<string, Type> }
  | { readonly kind: 'function'; readonly apply: (args: readonly Type[]) => Type };

export const named = (name: string): Type => ({ kind: 'named', name });
export const any = named('Any');
export const nothing = named('null');
export const string = named('String');
export const numeric = named('Number');
export const boolean = named('Boolean');
export const listOf = (of: Type): Type => ({ kind: 'list', of });

export const isAny = (type: Type): boolean => type.kind === 'named' && type.name === 'Any';
export const isNull = (type: Type): boolean => type.kind === 'named' && type.name === 'null';

/** What `typeof` would give. */
export const nameOf = (type: Type): string => {
  switch (type.kind) {
    case 'named':
      return type.name;
    case 'list':
    case 'tuple':
      return 'List';
    case 'record':
      return 'Map';
    case 'function':
      return 'Function';
  }
};

/** The type of a list's items. */
export const itemOf = (type: Type): Type => {
  if (type.kind === 'list') return type.of;
  return type.kind === 'tuple'
    ? type.items.reduce<Type>((sum, item, i) => (i === 0 ? item : join(sum, item)), any)
    : any;
};

/** The type of what may be either. */
export const join = (left: Type, right: Type): Type => {
  if (isNull(left)) return right;
  if (isNull(right) || show(left) === show(right)) return left;
  return nameOf(left) === 'List' && nameOf(right) === 'List' ? listOf(join(itemOf(left), itemOf(right))) : any;
};

/** As Jira writes types: `List<{id: Number, tags: [String, Number]}>`. */
export const show = (type: Type): string => {
  switch (type.kind) {
    case 'named':
      return type.name;
    case 'list':
      return `List<${show(type.of)}>`;
    case 'tuple':
      return `[${type.items.map(show).join(', ')}]`;
    case 'record':
      return `{${[...type.fields].map(([key, value]) => `${key}: ${show(value)}`).join(', ')}}`;
    case 'function':
      return 'Function';
  }
};

const known = new Map<string, Type>();

/** Reads a type as Jira writes it; what cannot be read is `Any`. */
export const readType = (text: string): Type => {
  const found = known.get(text);
  if (found) return found;
  const tokens = text.match(/[\w$-]+|[<>{}[\],:]/g) ?? [];
  const { type } = readFrom(tokens, 0);
  known.set(text, type);
  return type;
};

interface Reading {
  readonly type: Type;
  readonly next: number;
}

const readFrom = (tokens: readonly string[], at: number): Reading => {
  const token = tokens[at];
  if (token === '[') {
    const items = readMany(tokens, at + 1, ']');
    return { type: { kind: 'tuple', items: items.types }, next: items.next };
  }
  if (token === '{') return readRecord(tokens, at + 1);
  if (token === undefined || !/^\w/.test(token)) return { type: any, next: at + 1 };
  if (tokens[at + 1] !== '<') return { type: token === 'List' ? listOf(any) : named(token), next: at + 1 };
  const inner = readMany(tokens, at + 2, '>');
  return { type: token === 'List' ? listOf(inner.types[0] ?? any) : named(token), next: inner.next };
};

const readMany = (tokens: readonly string[], from: number, close: string) => {
  const types: Type[] = [];
  let at = from;
  while (at < tokens.length && tokens[at] !== close) {
    const { type, next } = readFrom(tokens, at);
    types.push(type);
    at = tokens[next] === ',' ? next + 1 : next;
  }
  return { types, next: at + 1 };
};

const readRecord = (tokens: readonly string[], from: number): Reading => {
  const fields = new Map<string, Type>();
  let at = from;
  while (at < tokens.length && tokens[at] !== '}') {
    const { type, next } = readFrom(tokens, at + 2);
    fields.set(tokens[at] ?? '', type);
    at = tokens[next] === ',' ? next + 1 : next;
  }
  return { type: { kind: 'record', fields }, next: at + 1 };
};
