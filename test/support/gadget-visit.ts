import type { Visit } from './settings-visits';

/** Puts the app's gadget on the dashboard that is open; its form is shown. */
export const addGadget = async ({ page, frame }: Visit): Promise<void> => {
  await page.getByRole('button', { name: /^Add / }).click();
  await frame.locator('.gadget-form').waitFor();
};

/** Sets the gadget up for the project of this name, and waits until it is read. */
export const setUpGadget = async ({ frame }: Visit, project: string, view = 'all'): Promise<void> => {
  await frame.locator('#gadget-project').selectOption({ label: project });
  await frame.locator('#gadget-view').selectOption(view);
  await frame.locator('.gadget-form button').click();
  await frame.locator('.gadget-facts').waitFor();
};
