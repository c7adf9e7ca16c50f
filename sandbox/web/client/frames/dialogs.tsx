import { useMemo, useState, type ReactNode } from 'react';
import type { FramePlace } from '../api/sandbox';
import { CreateIssueForm } from '../issue/create-issue';
import { IssueView } from '../issue/issue-view';
import { Dialog, dialogWidth } from '../ui/dialog';
import { Frame } from './frame';
import type { ModalOptions } from './arguments';
import { DialogContext, type Dialogs } from './dialog-context';

interface Open {
  readonly id: number;
  readonly draw: (close: () => void) => ReactNode;
}

const widthOf = (size: ModalOptions['size']): string =>
  typeof size === 'object' ? size.width : dialogWidth(size ?? 'medium');

const ModalFrame = ({
  place,
  options,
  onRefresh,
  close,
}: {
  readonly place: FramePlace;
  readonly options: ModalOptions;
  readonly onRefresh: () => void;
  readonly close: () => void;
}) => {
  const end = (payload: unknown): void => {
    close();
    void options.onClose?.(payload);
  };
  const { resource, title, context = {} } = options;
  return (
    <Dialog
      title={title === undefined || title === '' ? 'App' : title}
      width={widthOf(options.size)}
      closeOnEscape={options.closeOnEscape ?? true}
      closeOnOverlay={options.closeOnOverlayClick ?? true}
      onClose={() => end(undefined)}
    >
      <Frame
        place={resource == null ? place : { ...place, resource }}
        title={title ?? 'App'}
        modal={{ context }}
        onClose={end}
        onRefresh={onRefresh}
        height={240}
      />
    </Dialog>
  );
};

/** Holds the dialogs that frames and pages open, one upon the other. */
export const DialogProvider = ({ children }: { readonly children: ReactNode }) => {
  const [open, setOpen] = useState<readonly Open[]>([]);
  const dialogs = useMemo<Dialogs>(() => {
    let last = 0;
    const show = (draw: Open['draw']): void => {
      last += 1;
      const id = last;
      setOpen((before) => [...before, { id, draw }]);
    };
    return {
      openModal: (place, options, onRefresh) =>
        show((close) => <ModalFrame place={place} options={options} onRefresh={onRefresh} close={close} />),
      viewIssue: (key, onClose) =>
        show((close) => {
          const end = (): void => {
            close();
            onClose();
          };
          return (
            <Dialog title={key} width="1100px" onClose={end}>
              <IssueView issueKey={key} />
            </Dialog>
          );
        }),
      createIssue: (preset, onClose) =>
        show((close) => {
          const end = (created: readonly { readonly issueId: string }[]): void => {
            close();
            onClose(created);
          };
          return (
            <Dialog title="Create work item" onClose={() => end([])}>
              <CreateIssueForm preset={preset} onDone={end} />
            </Dialog>
          );
        }),
    };
  }, []);
  return (
    <DialogContext.Provider value={dialogs}>
      {children}
      {open.map(({ id, draw }) => (
        <div key={id}>{draw(() => setOpen((before) => before.filter((other) => other.id !== id)))}</div>
      ))}
    </DialogContext.Provider>
  );
};
