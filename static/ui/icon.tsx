import './icon.css';

const shapes = {
  check: 'M3.5 8.5l3 3 6-7',
  cross: 'M4 4l8 8M12 4l-8 8',
  dash: 'M4 8h8',
  plus: 'M4 8h8M8 4v8',
  pencil: 'M3 13l.7-3L11 2.7l2.3 2.3L6 12.3 3 13z',
  up: 'M8 13V3.5M4 7l4-4 4 4',
  down: 'M8 3v9.5M4 9l4 4 4-4',
  clock: 'M8 4.5V8l2.5 1.5M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0z',
  info: 'M8 7.5V11M8 5v.2M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0z',
  warning: 'M8 6.5V9M8 11v.2M8 2.2 14.3 13.3H1.7z',
} as const;

export type IconName = keyof typeof shapes;

/** A drawing beside words that say the same, so it is hidden from screen readers. */
export const Icon = ({ name, tone = 'subtle' }: { readonly name: IconName; readonly tone?: string }) => (
  <svg className={`icon icon-${tone}`} viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
    <path d={shapes[name]} />
  </svg>
);
