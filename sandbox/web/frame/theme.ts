let sheet: Promise<void> | null = null;

const loadSheet = (): Promise<void> =>
  new Promise((resolve, reject) => {
    const element = document.createElement('link');
    element.rel = 'stylesheet';
    element.href = '/__sandbox/theme.css';
    element.onload = () => resolve();
    element.onerror = () => reject(new Error('The theme could not be loaded'));
    document.head.append(element);
  });

/** Sets on the document what Jira sets, and resolves once the tokens hold. */
export const applyTheme = async (colorMode: unknown): Promise<void> => {
  const root = document.documentElement;
  root.dataset['colorMode'] = colorMode === 'dark' ? 'dark' : 'light';
  root.dataset['theme'] = 'light:light dark:dark spacing:spacing typography:typography shape:shape';
  await (sheet ??= loadSheet());
};
