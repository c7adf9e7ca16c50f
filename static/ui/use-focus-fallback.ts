import { type RefObject, useEffect } from 'react';

const focusable = [
  '[data-focus-fallback]',
  'button',
  'a[href]',
  'input:not([type="hidden"])',
  'select',
  'textarea',
  'summary',
  '[tabindex="0"]',
].join(', ');

const ancestorsIn = (root: HTMLElement, element: Element | null): readonly Element[] =>
  element === null || !root.contains(element) ? [] : [element, ...ancestorsIn(root, element.parentElement)];

const focusNearest = (root: HTMLElement, path: readonly Element[]): void => {
  const candidates = path
    .filter((one) => one.isConnected)
    .map((one) => one.querySelector<HTMLElement>('[data-focus-fallback]') ?? one.querySelector<HTMLElement>(focusable));
  (candidates.find((one) => one !== null) ?? root.querySelector<HTMLElement>(focusable))?.focus();
};

/**
 * Whoever goes by keyboard or screen reader never falls out of a surface: where an element that had the focus is removed, the nearest part that
 * is still there gets it, and in that part the element marked `data-focus-fallback` first.
 */
export const useFocusFallback = (root: RefObject<HTMLElement | null>): void => {
  useEffect(() => {
    const { current: element } = root;
    if (element === null) return undefined;
    /** The element with the focus and all around it, innermost first. */
    let path: readonly Element[] = [];
    const enter = ({ target }: FocusEvent): void => {
      path = target instanceof Element ? ancestorsIn(element, target) : [];
    };
    const leave = ({ target }: FocusEvent): void => {
      // A person who presses elsewhere has left it; an element that is removed has lost it.
      setTimeout(() => {
        if (path[0] === target && target instanceof Element && target.isConnected) path = [];
      });
    };
    const observer = new MutationObserver(() => {
      const [focused] = path;
      if (focused === undefined || focused.isConnected) return;
      const before = path;
      path = [];
      if (document.activeElement === null || document.activeElement === document.body) focusNearest(element, before);
    });
    element.addEventListener('focusin', enter);
    element.addEventListener('focusout', leave);
    observer.observe(element, { childList: true, subtree: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('focusin', enter);
      element.removeEventListener('focusout', leave);
    };
  }, [root]);
};
