import { type ComponentType, useEffect, useRef, useState } from 'react';

import { useAllMessages } from './messages';
import type { Handlers } from './modal-calls';
import type { DialogName } from './open-modal';
import { Part } from './part';

export interface DialogPartProps<D extends object, H extends Handlers> {
  readonly name: DialogName;
  /** Imports the same dialog. */
  readonly load: () => Promise<{ readonly default: ComponentType<D & H> }>;
  /** What it shows: data alone, since it is shown in a frame of its own. */
  readonly data: D;
  readonly handlers: H;
}

/** A dialog over Jira, where a form has more room than in a frame of the page; where Jira opens none it is shown within the frame. */
export const DialogPart = <D extends object, H extends Handlers>({
  name,
  load,
  data,
  handlers,
}: DialogPartProps<D, H>) => {
  const messages = useAllMessages();
  const [isHere, setIsHere] = useState(false);
  const latest = useRef(handlers);
  latest.current = handlers;
  useEffect(() => {
    void import('./open-modal')
      .then(({ openModal }) => openModal(name, data, { messages, handlers: () => latest.current }))
      .catch(() => false)
      .then((isOpen) => setIsHere(!isOpen));
  }, []);
  return isHere ? <Part load={load} props={{ ...data, ...handlers }} /> : null;
};
