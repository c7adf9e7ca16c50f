import type { FrameLocator, Page } from 'playwright-core';

/** What the app shows in a dialog over Jira. */
export const inModal = (page: Page, name: string): FrameLocator =>
  page.getByRole('dialog', { name }).locator('iframe').contentFrame();
