import type { FrameLocator } from 'playwright-core';

/** What a frame shows that is read or read aloud: its texts, and the names that only screen readers hear. */
const textsIn = (frame: FrameLocator): Promise<readonly string[]> =>
  frame.locator('body').evaluate((body) => {
    const found: string[] = [];
    const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const holder = node.parentElement;
      if (holder !== null && !/^(SCRIPT|STYLE|NOSCRIPT)$/.test(holder.tagName)) found.push(node.textContent ?? '');
    }
    for (const element of body.querySelectorAll('*'))
      for (const name of ['aria-label', 'aria-description', 'aria-roledescription', 'title', 'placeholder', 'alt'])
        found.push(element.getAttribute(name) ?? '');
    return found;
  });

/**
 * Texts of a frame in which plain Latin letters are left once the values that people and Jira gave are taken out: in the pseudo-language every
 * letter of the catalogue has an accent, so what is left stands in no catalogue.
 */
export const plainTexts = async (frame: FrameLocator, values: readonly string[]): Promise<readonly string[]> => {
  const longestFirst = [...new Set(values)].filter((value) => value !== '').sort((a, b) => b.length - a.length);
  const texts = await textsIn(frame);
  return [...new Set(texts)].filter((text) => {
    const rest = longestFirst.reduce((left, value) => left.replaceAll(value, ' '), text);
    return /[A-Za-z]/.test(rest);
  });
};

/** Texts that do not fit where they stand: clipped by their element, or beyond the edge of a frame that does not scroll that way. */
export const cutOffTexts = (frame: FrameLocator): Promise<readonly string[]> =>
  frame.locator('body').evaluate((body) => {
    const isHidden = (element: Element): boolean =>
      element.closest('.visually-hidden, [aria-hidden="true"], svg') !== null || !element.checkVisibility();
    const scrolls = (element: Element): boolean => {
      for (let at: Element | null = element; at !== null && at !== body; at = at.parentElement)
        if (/auto|scroll/.test(getComputedStyle(at).overflowX) && at.scrollWidth > at.clientWidth) return true;
      return false;
    };
    const width = document.documentElement.clientWidth;
    const hasText = (element: Element): boolean =>
      [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '');
    return [...body.querySelectorAll<HTMLElement>('*')]
      .filter((element) => hasText(element) && !isHidden(element) && !scrolls(element))
      .filter((element) => {
        const { overflowX, overflowY } = getComputedStyle(element);
        const clipped =
          (/hidden|clip/.test(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
          (/hidden|clip/.test(overflowY) && element.scrollHeight > element.clientHeight + 1);
        const range = document.createRange();
        const isOutside = [...element.childNodes].some((node) => {
          if (node.nodeType !== Node.TEXT_NODE || node.textContent?.trim() === '') return false;
          range.selectNode(node);
          const { left, right } = range.getBoundingClientRect();
          return left < -1 || right > width + 1;
        });
        return clipped || isOutside;
      })
      .map((element) => element.textContent);
  });
