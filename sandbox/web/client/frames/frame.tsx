import { useEffect, useRef, useState } from 'react';
import { link, type Link } from '../../frame/rpc';
import { readFrame, type FramePlace, type FrameSetup } from '../api/sandbox';
import { onColorMode, savedColorMode } from '../shell/color-mode';
import { useFlags } from '../shell/flags';
import { navigate } from '../shell/router';
import { useLoad } from '../shell/use-load';
import { Busy, ErrorBox } from '../ui/bits';
import { useDialogs } from './dialog-context';
import { createHost, type FrameHost, type FrameServices } from './host';

/** What Forge lets a frame do; the same list stands in its content security policy. */
const allowances =
  'allow-popups allow-popups-to-escape-sandbox allow-downloads allow-forms allow-modals allow-pointer-lock allow-same-origin allow-scripts';

interface FrameProps {
  readonly place: FramePlace;
  readonly title: string;
  readonly onRefresh?: () => void;
  readonly modal?: { readonly context: unknown };
  readonly onClose?: (payload: unknown) => void;
  readonly onSubmit?: (payload: unknown) => void;
  readonly pages?: FrameServices['pages'];
  /** The least height in pixels, until the frame tells its own. */
  readonly height?: number;
}

const Shown = ({
  setup,
  place,
  title,
  onRefresh,
  modal,
  onClose,
  onSubmit,
  pages,
  height = 120,
}: FrameProps & { readonly setup: FrameSetup }) => {
  const iframe = useRef<HTMLIFrameElement>(null);
  const [tall, setTall] = useState(height);
  const flags = useFlags();
  const dialogs = useDialogs();
  const latest = useRef({ onRefresh, onClose, onSubmit, dialogs });
  latest.current = { onRefresh, onClose, onSubmit, dialogs };

  useEffect(() => {
    const origin = new URL(setup.url).origin;
    let connection: { readonly link: Link; readonly host: FrameHost } | null = null;
    const hangUp = (): void => {
      connection?.host.end();
      connection?.link.close();
      connection = null;
    };
    const services: FrameServices = {
      colorMode: savedColorMode,
      setHeight: (content) => setTall(Math.max(content, modal === undefined ? 0 : height)),
      showFlag: flags.show,
      closeFlag: flags.close,
      navigate,
      openModal: (options) => latest.current.dialogs.openModal(place, options, () => latest.current.onRefresh?.()),
      viewIssue: (key, closed) => latest.current.dialogs.viewIssue(key, closed),
      createIssue: (preset, closed) => latest.current.dialogs.createIssue(preset, closed),
      refresh: () => latest.current.onRefresh?.(),
      ...(onClose === undefined ? {} : { close: (payload: unknown) => latest.current.onClose?.(payload) }),
      ...(onSubmit === undefined ? {} : { submit: (payload: unknown) => latest.current.onSubmit?.(payload) }),
      ...(pages === undefined ? {} : { pages }),
    };
    const greeted = (event: MessageEvent<unknown>): void => {
      const frame = iframe.current?.contentWindow;
      if (event.source !== frame || event.origin !== origin || event.data !== 'sandbox:hello') return;
      // The frame was loaded anew: whatever the last page in it listened to is gone.
      hangUp();
      const { port1, port2 } = new MessageChannel();
      const host = createHost(place, setup, modal ?? null, services);
      connection = { host, link: link(port1, host.serve) };
      frame?.postMessage('sandbox:port', origin, [port2]);
    };
    window.addEventListener('message', greeted);
    const stop = onColorMode(() => {
      if (connection?.host.themed() === true) void connection.link.call('theme', savedColorMode());
    });
    // Set only now, so that no greeting can come before someone listens.
    if (iframe.current !== null) iframe.current.src = setup.url;
    return () => {
      window.removeEventListener('message', greeted);
      stop();
      hangUp();
    };
  }, [setup]);

  return <iframe ref={iframe} className="app-frame" title={title} sandbox={allowances} style={{ height: tall }} />;
};

/** A frame of the app at one place, with its bridge. */
export const Frame = (props: FrameProps) => {
  const { moduleKey, issueKey, projectKey, sprintId, resource, entryPoint, configuration } = props.place;
  const setup = useLoad(
    () => readFrame(props.place),
    [moduleKey, issueKey, projectKey, sprintId, resource, entryPoint, configuration],
  );
  if (setup.error !== null) return <ErrorBox why={setup.error} onRetry={setup.again} />;
  return setup.value === undefined ? (
    <Busy what={`Loading ${props.title}`} />
  ) : (
    <Shown {...props} setup={setup.value} />
  );
};
