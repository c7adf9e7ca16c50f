import { useSyncExternalStore } from 'react';

export type ColorMode = 'light' | 'dark';

const key = 'sandbox.colorMode';
const listeners = new Set<() => void>();

export const savedColorMode = (): ColorMode => {
  const saved = localStorage.getItem(key);
  if (saved === 'dark' || saved === 'light') return saved;
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
};

export const applyColorMode = (mode: ColorMode): void => {
  const root = document.documentElement;
  root.dataset['colorMode'] = mode;
  root.dataset['theme'] = 'light:light dark:dark spacing:spacing typography:typography shape:shape';
};

export const chooseColorMode = (mode: ColorMode): void => {
  localStorage.setItem(key, mode);
  applyColorMode(mode);
  for (const listener of listeners) listener();
};

export const onColorMode = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

export const useColorMode = (): ColorMode => useSyncExternalStore(onColorMode, savedColorMode);
