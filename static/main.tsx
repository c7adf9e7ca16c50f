import './ui/base.css';

import type { ComponentType } from 'react';
import { createRoot, type Root } from 'react-dom/client';

import { createMessages, type Messages } from '../src/messages/create-messages';
import { commonTexts } from '../src/messages/en/common';
import { loadMessages } from '../src/messages/load-messages';
import { enableTheme, readContext } from './ui/bridge';
import type { Context } from './ui/context';
import { ErrorState } from './ui/error-state';
import { MessagesProvider } from './ui/messages';

type Show = (place: HTMLElement, context: Context, messages: Messages) => void | Promise<void>;

/** Built apart, with scripts of its own: what it shares with others would part their scripts into smaller ones. */
const apart = (folder: string) => async (): Promise<Show> => {
  const url = new URL(/* @vite-ignore */ `../${folder}/start.js`, import.meta.url).href;
  return ((await import(/* @vite-ignore */ url)) as { show: Show }).show;
};

let page: Root | undefined;

const pageIn = (place: HTMLElement): Root => (page ??= createRoot(place));

const surface = (load: () => Promise<{ default: ComponentType<{ context: Context }> }>) => async (): Promise<Show> => {
  const { default: Surface } = await load();
  return (place, context, messages) =>
    pageIn(place).render(
      <MessagesProvider messages={messages}>
        <Surface context={context} />
      </MessagesProvider>,
    );
};

const projectPage = surface(() => import('./project-page'));

/** A surface by the key of its module in the manifest; each loads only what it shows. */
const surfaces: Readonly<Record<string, () => Promise<Show>>> = {
  'issue-panel': surface(() => import('./issue-panel')),
  'issue-context': surface(() => import('./issue-context')),
  'project-page': projectPage,
  'order-action': projectPage,
  'sprint-action': projectPage,
  'support-question': projectPage,
  'global-page': surface(() => import('./global-page')),
  'what-waits': surface(() => import('./what-waits')),
  'issue-activity': surface(() => import('./issue-activity')),
  'admin-page': surface(() => import('./admin-page')),
  'digest-action': surface(() => import('./digest-action')),
  'dashboard-gadget': surface(() => import('./dashboard-gadget')),
  'project-settings': apart('settings'),
};

/** A dialog over Jira has the module of the page that opened it. */
const dialog = apart('dialog');

const start = async (): Promise<void> => {
  const place = document.getElementById('root');
  if (place === null) return;
  let messages = createMessages();
  try {
    const themed = enableTheme();
    const context = await readContext();
    const load = context.extension.modal?.dialog === undefined ? surfaces[context.moduleKey] : dialog;
    if (load === undefined) throw new Error(`No page for the module ${context.moduleKey}`);
    const loading = loadMessages(context.locale);
    const [show] = await Promise.all([load(), themed]);
    messages = await loading;
    await show(place, context, messages);
  } catch {
    const { start: texts } = messages.of(commonTexts);
    pageIn(place).render(
      <MessagesProvider messages={messages}>
        <ErrorState title={texts.failed} detail={texts.failedDetail} onRetry={() => location.reload()} />
      </MessagesProvider>,
    );
  }
};

void start();
