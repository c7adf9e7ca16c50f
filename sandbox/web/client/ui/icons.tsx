const paths = {
  menu: 'M2 3.5h12M2 8h12M2 12.5h12',
  search: 'M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10Zm3.6-1.4L14 14',
  create: 'M8 2.5v11M2.5 8h11',
  moon: 'M13 9.6A5.5 5.5 0 0 1 6.4 3 5.5 5.5 0 1 0 13 9.6Z',
  inspector: 'M2 3h12v10H2zM4.5 6l2 2-2 2M8.5 10.5h3',
  start: 'M2.5 8 8 3l5.5 5M4 7v6h8V7',
  dashboard: 'M2.5 2.5h5v7h-5zM9.5 2.5h4v4h-4zM9.5 8.5h4v5h-4zM2.5 11.5h5v2h-5z',
  automation: 'M9 1.5 3.5 9H8l-1 5.5L12.5 7H8z',
  projects: 'M2 4.5V12h12V5.5H8L6.5 4z',
  apps: 'M2.5 2.5h4v4h-4zM9.5 2.5h4v4h-4zM2.5 9.5h4v4h-4zM11.5 9.5v4M9.5 11.5h4',
  settings:
    'M8 10.2a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4ZM8 1.8v2M8 12.2v2M1.8 8h2M12.2 8h2M3.6 3.6 5 5M11 11l1.4 1.4M12.4 3.6 11 5M5 11l-1.4 1.4',
  chevron: 'm6 4 4 4-4 4',
} as const;

/** A small line drawing that only repeats what the words beside it, or a label, say. */
export const Icon = ({ name }: { readonly name: keyof typeof paths }) => (
  <svg className="line-icon" viewBox="0 0 16 16" aria-hidden="true">
    <path d={paths[name]} />
  </svg>
);

const priorityPaths: Readonly<Record<string, { readonly color: string; readonly path: string }>> = {
  highest: { color: 'red', path: 'm3 8 5-4 5 4M3 12l5-4 5 4' },
  high: { color: 'red', path: 'm3 10 5-4 5 4' },
  medium: { color: 'orange', path: 'M3 6h10M3 10h10' },
  low: { color: 'blue', path: 'm3 6 5 4 5-4' },
  lowest: { color: 'blue', path: 'm3 4 5 4 5-4M3 8l5 4 5-4' },
};

/** How urgent, as an arrow. */
export const PriorityIcon = ({ name }: { readonly name: string }) => {
  const found = priorityPaths[name.toLowerCase()];
  return found === undefined ? null : (
    <svg className={`priority priority-${found.color}`} viewBox="0 0 16 16" role="img" aria-label={`${name} priority`}>
      <title>{name}</title>
      <path d={found.path} />
    </svg>
  );
};
