import './message.css';

import type { ReactNode } from 'react';

import { Icon, type IconName } from './icon';
import type { Tone } from './tone';

const icons: Readonly<Record<Tone, IconName>> = {
  neutral: 'info',
  information: 'info',
  success: 'check',
  warning: 'warning',
  danger: 'warning',
};

export interface MessageProps {
  readonly tone?: Tone;
  readonly title?: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  /** Read aloud at once: for what just happened, not for what was there from the start. */
  readonly alert?: boolean;
}

/** Something the reader should know before going on. */
export const Message = ({ tone = 'information', title, children, actions, alert = false }: MessageProps) => (
  <div className={`message message-${tone}`} role={alert ? 'alert' : undefined}>
    <Icon name={icons[tone]} tone={tone === 'neutral' ? 'subtle' : tone} />
    <div className="message-body">
      {title !== undefined && <p className="message-title">{title}</p>}
      {children}
      {actions !== undefined && <div className="message-actions">{actions}</div>}
    </div>
  </div>
);
