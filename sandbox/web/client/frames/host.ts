import { z } from 'zod/mini';
import { lookForChanges } from '../api/changes';
import { bridge, type FramePlace, type FrameSetup } from '../api/sandbox';
import type { ColorMode } from '../shell/color-mode';
import type { Flag } from '../shell/flags';
import {
  callback,
  CreateIssue,
  Emit,
  flagOf,
  ModalOptions,
  Subscribe,
  Target,
  ViewIssue,
  type Callback,
} from './arguments';
import { emit, subscribe } from './events';
import { urlOf } from './targets';

/** What the page around a frame does for it. */
export interface FrameServices {
  readonly colorMode: () => ColorMode;
  readonly setHeight: (height: number) => void;
  readonly showFlag: (flag: Flag) => void;
  readonly closeFlag: (id: string) => boolean;
  readonly navigate: (url: string) => void;
  readonly openModal: (options: ModalOptions) => void;
  readonly viewIssue: (key: string, onClose: () => void) => void;
  readonly createIssue: (preset: unknown, onClose: (created: readonly { readonly issueId: string }[]) => void) => void;
  readonly refresh: () => void;
  /** Set where something is set up: keeps what was submitted. */
  readonly submit?: (payload: unknown) => void;
  /** Set for a modal: what closing it with this payload does. */
  readonly close?: (payload: unknown) => void;
  /** Set for a full page: its path, and how its history shows in the address bar. */
  readonly pages?: {
    readonly start: () => string;
    readonly moved: (href: string, replace: boolean) => void;
    readonly onPop: (listener: (href: string) => void) => () => void;
  };
}

export interface FrameHost {
  /** Answers one call of the frame. */
  readonly serve: (name: string, argument: unknown) => unknown;
  /** Whether the frame asked to follow the theme. */
  readonly themed: () => boolean;
  readonly end: () => void;
}

/** The bridge of one frame, as Jira has it: a call that is not modelled here says so, it never passes silently. */
export const createHost = (
  place: FramePlace,
  setup: FrameSetup,
  modal: { readonly context: unknown } | null,
  services: FrameServices,
): FrameHost => {
  let isThemed = false;
  const ends: (() => void)[] = [];
  const onCloses: Callback[] = [];
  const extension = z
    .looseObject({ issue: z.optional(z.looseObject({ id: z.string() })) })
    .parse(setup.context['extension']);

  const listen = (argument: unknown, isPublic: boolean): unknown => {
    const { event, callback: heard } = Subscribe.parse(argument);
    const unsubscribe = subscribe({ event, callback: heard, isPublic, issueId: extension.issue?.id ?? null });
    ends.push(unsubscribe);
    return { unsubscribe };
  };
  const passOn = (name: 'invoke' | 'fetchProduct', argument: unknown): Promise<unknown> =>
    bridge(name, place, modal?.context, argument).finally(lookForChanges);
  const pagesOnly = () => {
    if (services.pages === undefined) throw new Error('createHistory is not available for this module');
    return services.pages;
  };

  const methods: Readonly<Record<string, (argument: unknown) => unknown>> = {
    invoke: (argument) => passOn('invoke', argument),
    fetchProduct: (argument) => passOn('fetchProduct', argument),
    getContext: () => {
      const colorMode = services.colorMode();
      return {
        ...setup.context,
        theme: { colorMode, light: 'light', dark: 'dark', spacing: 'spacing', typography: 'typography' },
        surfaceColor: getComputedStyle(document.documentElement).getPropertyValue('--ds-surface').trim(),
        extension: modal === null ? extension : { ...extension, modal: modal.context },
      };
    },
    // Only a module that edits something can be submitted, and only a modal can be closed.
    submit: (payload) => {
      services.submit?.(payload);
      return services.submit !== undefined;
    },
    close: (payload) => {
      if (services.close === undefined) return false;
      for (const onClose of onCloses) void onClose();
      services.close(payload);
      return true;
    },
    onClose: (payload) => {
      if (services.close === undefined) return false;
      onCloses.push(callback.parse(payload));
      return true;
    },
    open: () => services.close === undefined && place.issueKey !== undefined,
    refresh: () => {
      services.refresh();
      return true;
    },
    refreshIssueView: () => {
      services.refresh();
      return true;
    },
    createHistory: (argument) => {
      const pages = pagesOnly();
      const { onPop } = z.looseObject({ onPop: callback }).parse(argument);
      ends.push(pages.onPop((href) => void onPop(href)));
      return pages.start();
    },
    historyMoved: (argument) => {
      const { href, action } = z.looseObject({ href: z.string(), action: z.string() }).parse(argument);
      pagesOnly().moved(href, action === 'REPLACE');
    },
    historyGo: (argument) => history.go(z.looseObject({ delta: z.number() }).parse(argument).delta),
    enableTheming: () => {
      isThemed = true;
      return services.colorMode();
    },
    changeWindowTitle: (title) => {
      document.title = z.string().parse(title);
    },
    emitReadyEvent: () => undefined,
    getFrameId: () => String(setup.context['localId']),
    on: (argument) => listen(argument, false),
    onPublic: (argument) => listen(argument, true),
    emit: (argument) => {
      const { event, payload } = Emit.parse(argument);
      emit(event, payload, false);
    },
    emitPublic: (argument) => {
      const { event, payload } = Emit.parse(argument);
      emit(event, payload, true);
    },
    navigate: (argument) => {
      const target = Target.parse(argument);
      const url = urlOf(target, place);
      if (target.type === 'new-tab') window.open(url, '_blank', 'noopener');
      else services.navigate(url);
    },
    getUrl: (argument) => new URL(urlOf(Target.parse(argument), place), location.origin).href,
    reload: () => location.reload(),
    openModal: (argument) => {
      services.openModal(ModalOptions.parse(argument));
      return true;
    },
    showFlag: (argument) => services.showFlag(flagOf(argument)),
    closeFlag: (argument) => services.closeFlag(`app ${z.looseObject({ id: z.coerce.string() }).parse(argument).id}`),
    openIssueViewModal: (argument) => {
      const { context, onClose } = ViewIssue.parse(argument).data;
      services.viewIssue(context.issueKey, () => void onClose?.());
      return true;
    },
    openIssueCreateModal: (argument) => {
      const { context, onClose } = CreateIssue.parse(argument).data;
      services.createIssue(context, (payload) => void onClose?.({ payload }));
      return true;
    },
    getCookieConsentPreferences: () => null,
    isRovoEnabled: () => false,
    initFeatureFlags: () => ({ feature_flags: {} }),
    emitFrontendCustomMetric: () => undefined,
    trackObjectStoreAction: () => undefined,
    resize: (argument) => services.setHeight(z.looseObject({ height: z.number() }).parse(argument).height),
  };

  return {
    serve: (name, argument) => {
      const method = Object.hasOwn(methods, name) ? methods[name] : undefined;
      if (method === undefined) throw new Error(`not modelled: ${name}`);
      return method(argument);
    },
    themed: () => isThemed,
    end: () => {
      for (const end of ends) end();
    },
  };
};
