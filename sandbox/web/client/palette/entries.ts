import type { Session } from '../api/sandbox';

/** Something to go to or to do, as the palette lists it. */
export interface PaletteEntry {
  readonly id: string;
  readonly title: string;
  /** What kind of thing it is, or where it is. */
  readonly group: string;
  readonly keywords: readonly string[];
  readonly target:
    | { readonly to: string }
    | { readonly dialog: { readonly moduleKey: string; readonly width: string } }
    | { readonly create: true };
}

const pages = [
  ['board', 'Board'],
  ['backlog', 'Backlog'],
  ['workflow', 'Workflow'],
  ['settings', 'Project settings'],
] as const;

/** Where the page of a module is; null for one that needs a project or a work item around it. */
const pathOf = (session: Session, moduleKey: string): string | null => {
  const type = session.modules.find(({ key }) => key === moduleKey)?.type;
  if (type === 'jira:globalPage') return `/apps/${moduleKey}`;
  return type === 'jira:adminPage' ? `/settings/apps/${moduleKey}` : null;
};

const commandsOf = (session: Session): readonly PaletteEntry[] =>
  session.commands.flatMap(({ key, title, keywords, target }): readonly PaletteEntry[] => {
    const entry = { id: `command ${key}`, title, group: session.start.appName, keywords };
    if ('width' in target) return [{ ...entry, target: { dialog: { moduleKey: key, width: target.width } } }];
    const to = pathOf(session, target.page);
    return to === null ? [] : [{ ...entry, target: { to } }];
  });

/** Everything that the palette offers before work items are searched: commands of apps first. */
export const paletteEntries = (session: Session): readonly PaletteEntry[] => [
  ...commandsOf(session),
  { id: 'create', title: 'Create work item', group: 'Jira', keywords: ['new'], target: { create: true } },
  { id: 'start', title: 'Start page', group: 'Jira', keywords: ['home', 'for you'], target: { to: '/' } },
  ...session.start.projects.flatMap(({ key, name }) =>
    pages.map(([page, title]) => ({
      id: `${key} ${page}`,
      title: `${title} of ${name}`,
      group: key,
      keywords: [key],
      target: { to: `/projects/${key}/${page}` },
    })),
  ),
];

/** Those in which every word that was typed begins a word of theirs. */
export const matching = (entries: readonly PaletteEntry[], typed: string): readonly PaletteEntry[] => {
  const wanted = typed.toLowerCase().split(/\s+/).filter(Boolean);
  return entries.filter(({ title, group, keywords }) => {
    const words = [title, group, ...keywords].join(' ').toLowerCase().split(/\s+/);
    return wanted.every((one) => words.some((word) => word.startsWith(one)));
  });
};
