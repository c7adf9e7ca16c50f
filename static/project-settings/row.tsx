import type { ReactNode } from 'react';

import { Label } from '@atlaskit/form';

export interface RowProps {
  readonly label: string;
  /** The input's id; the texts beneath are `<id>-help` and `<id>-why`. */
  readonly id: string;
  readonly help?: ReactNode;
  readonly why?: string | undefined;
  readonly children: ReactNode;
}

/** The texts that belong to an input, for `aria-describedby`. */
export const describedBy = (id: string, help: boolean, why: string | undefined): string | undefined =>
  [...(help ? [`${id}-help`] : []), ...(why === undefined ? [] : [`${id}-why`])].join(' ') || undefined;

export const Why = ({ id, children }: { readonly id: string; readonly children: string | undefined }) =>
  children === undefined ? null : (
    <p className="settings-why" id={`${id}-why`} role="alert">
      {children}
    </p>
  );

/** A label, an input, help, and the reason when what was entered is refused. */
export const Row = ({ label, id, help, why, children }: RowProps) => (
  <div className="settings-row">
    <Label htmlFor={id}>{label}</Label>
    {children}
    {help !== undefined && (
      <p className="settings-help" id={`${id}-help`}>
        {help}
      </p>
    )}
    <Why id={id}>{why}</Why>
  </div>
);
