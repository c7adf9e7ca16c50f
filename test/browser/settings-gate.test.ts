import { createProject } from '../../sandbox/jira/projects/create-project';
import type { Project } from '../../sandbox/jira/model';
import { accountOf, type ASite, type Person } from '../support/a-site';
import { addClosingStatuses, closingMeanings } from '../support/closing-statuses';
import { axe } from '../support/browser';
import { type BrowserSite, openBrowserSite } from '../support/browser-site';
import {
  aStory,
  chooseTab,
  globalIntoDone,
  movesToDone,
  saveSettings,
  visitSettings,
} from '../support/settings-visits';

jest.setTimeout(150_000);

let site: ASite;
let web: BrowserSite;
/** A project as Jira makes it: no settings of Assay, no gate, its fields on no screen. */
let fresh: Project;
let team: Project;

const aProject = (key: string, style: Project['style'], lead: Person): Project =>
  createProject(site.jira, {
    key,
    name: key,
    style,
    leadAccountId: accountOf(lead),
    members: (['ana', 'dara', 'jonas', 'pia'] as const).map(accountOf),
  });

beforeAll(async () => {
  web = await openBrowserSite();
  ({ site } = web);
  fresh = aProject('FRESH', 'classic', 'ines');
  team = aProject('OWN', 'next-gen', 'pia');
}, 120_000);

afterAll(() => web.close());

describe("a newcomer's five minutes", () => {
  test('from an installed app to a refused move, and back to where it began', async () => {
    const before = await aStory(site, fresh);
    expect(await movesToDone(site, 'jonas', before.key, [])).toContain(204);

    const { page, frame } = await visitSettings(web, 'ines', 'FRESH');
    await frame.getByText('Assay is not set up in this project yet').waitFor();
    const steps = frame.getByRole('navigation', { name: 'Set up Assay in three steps' }).getByRole('listitem');
    expect(await steps.allInnerTexts()).toEqual([
      expect.stringMatching(/Product Owner.*\n?.*Next/),
      expect.stringMatching(/gate.*\n?.*Later/),
      expect.stringMatching(/fields.*\n?.*Later/),
    ]);
    await frame.getByRole('combobox', { name: 'Product Owner' }).fill('ana');
    await frame.getByRole('option', { name: 'ana' }).click();
    await frame.getByRole('radio', { name: /^Block/ }).check();
    await saveSettings(frame);
    await frame.getByText('Assay is not set up in this project yet').waitFor({ state: 'detached' });
    await steps.filter({ hasText: 'Install the gate' }).getByText('Next').waitFor();
    await chooseTab(frame, 'Changes and copies');
    await frame.getByRole('row', { name: /^1 .*ines/ }).waitFor();
    expect(await frame.getByText(/apply from now on/).count()).toBe(0);

    await steps.getByRole('button', { name: 'Install the gate' }).click();
    await frame.getByText('The gate is not in the workflow yet').waitFor();
    await frame.getByRole('button', { name: 'Install the gate…' }).click();
    await frame.getByText('This is what installing changes').waitFor();
    await frame
      .getByText(/adds the condition “Only the Product Owner accepts”/)
      .first()
      .waitFor();
    await frame.getByRole('button', { name: 'Install now' }).click();
    await frame.getByText('Every way into Done is protected', { exact: true }).waitFor();
    await frame
      .getByText(/now carries the condition “Only the Product Owner accepts”/)
      .first()
      .waitFor();
    expect(await axe(page)).toEqual([]);
    await steps.filter({ hasText: 'Put the fields' }).getByText('Next').waitFor();

    await chooseTab(frame, 'Fields');
    await frame.getByRole('button', { name: 'Put them on the screens' }).click();
    await frame.getByText('All of them are on the project’s screens.').waitFor();
    await steps.first().waitFor({ state: 'detached' });

    const story = await aStory(site, fresh);
    const refused = await movesToDone(site, 'jonas', story.key, globalIntoDone(site, fresh));
    expect(refused.length).toBeGreaterThan(0);
    expect(refused.filter((status) => status < 400)).toEqual([]);

    await chooseTab(frame, 'Gate');
    await frame.getByRole('button', { name: 'Remove the gate…' }).click();
    await frame
      .getByText(/takes out the condition/)
      .first()
      .waitFor();
    await frame.getByRole('button', { name: 'Remove now' }).click();
    await frame.getByText('The gate is not in the workflow yet').waitFor();
    await frame
      .getByText(/no longer carries the condition “Only the Product Owner accepts”/)
      .first()
      .waitFor();
    expect(await frame.getByText(/takes out the/).count()).toBe(0);
    await steps.filter({ hasText: 'Install the gate' }).getByText('Next').waitFor();
    expect(await movesToDone(site, 'jonas', story.key, [])).toContain(204);
    await page.context().close();
  });

  test('a project admin of a team-managed project installs it without a Jira admin', async () => {
    const { page, frame } = await visitSettings(web, 'pia', 'OWN', { colorScheme: 'dark', width: 800 });
    await frame.getByRole('radio', { name: /^Block/ }).check();
    await saveSettings(frame);
    await chooseTab(frame, 'Gate');
    await frame.getByRole('button', { name: 'Install the gate…' }).click();
    await frame.getByRole('button', { name: 'Install now' }).click();
    await frame.getByText('Every way into Done is protected', { exact: true }).waitFor();
    expect(await axe(page)).toEqual([]);
    await chooseTab(frame, 'Fields');
    await frame.getByText('In a team-managed project two clicks do it:').waitFor();
    const story = await aStory(site, team);
    expect(
      (await movesToDone(site, 'jonas', story.key, globalIntoDone(site, team))).filter((status) => status < 400),
    ).toEqual([]);
    await page.context().close();
  });

  test('what could not be looked at again is shown as it was, and said to be old', async () => {
    const { page, frame } = await visitSettings(web, 'pia', 'OWN');
    await chooseTab(frame, 'Gate');
    const again = frame.getByRole('button', { name: 'Look again' });
    await again.waitFor();
    const drawn = await frame.getByRole('tabpanel').locator('h3').allInnerTexts();
    await page.route('**/sandbox/api/bridge', async (route) => {
      const { argument } = route.request().postDataJSON() as { argument: { restPath?: string } };
      const isAboutWorkflows = argument.restPath?.includes('/workflow') === true;
      const refusal = { status: 400, statusText: '', headers: {}, body: '{"errorMessages":["Not now, please."]}' };
      if (isAboutWorkflows) await route.fulfill({ json: { ok: true, value: refusal } });
      else await route.continue();
    });
    await again.click();
    await frame.getByText('This may be out of date').waitFor();
    await frame.getByText(/Not now, please\./).waitFor();
    expect(drawn).not.toEqual([]);
    expect(await frame.getByRole('tabpanel').locator('h3').allInnerTexts()).toEqual(expect.arrayContaining(drawn));
    await page.unroute('**/sandbox/api/bridge');
    await again.click();
    await frame.getByText('This may be out of date').waitFor({ state: 'detached' });
    await page.context().close();
  });

  test('who may not edit the workflow is told who can, with words to send', async () => {
    const { page, frame } = await visitSettings(web, 'pia', 'SHOP');
    await chooseTab(frame, 'Gate');
    await frame.getByText('You may not read this project’s workflows').waitFor();
    await frame.getByText(/Who can: a Jira administrator/).waitFor();
    expect(await frame.getByRole('textbox', { name: 'Text to send' }).inputValue()).toContain('project SHOP');
    expect(await axe(page)).toEqual([]);
    await page.context().close();
  });

  test('rules that let everything pass are not shown as protection', async () => {
    await site.setPolicy(site.team, { ...site.team.policy, mode: 'warn' });
    const { page, frame } = await visitSettings(web, 'pia', 'TEAM');
    await chooseTab(frame, 'Gate');
    await frame.getByText('The gate is in the workflow and lets everything pass').waitFor();
    await frame.getByText(/The mode is Warn: until it is Block/).waitFor();
    const gate = frame.getByRole('tabpanel');
    expect(await gate.getByText('Rules in place').count()).toBeGreaterThan(0);
    expect(await gate.getByText('Protected', { exact: true }).count()).toBe(0);
    expect(await gate.locator('.lozenge-success').count()).toBe(0);
    expect(await axe(page)).toEqual([]);
    await site.setPolicy(site.team);
    await page.context().close();
  });

  test('what each way into Done is for stands in the table, the drawing and the plan', async () => {
    addClosingStatuses(site, site.team);
    await site.setPolicy(site.team, { ...site.team.policy, ...closingMeanings, closingResolutions: [] });
    const { page, frame } = await visitSettings(web, 'ines', 'TEAM');
    await chooseTab(frame, 'Gate');
    const row = (name: string) =>
      frame.getByRole('row').filter({ has: frame.getByRole('rowheader', { name, exact: true }) });
    await row('Cancel').getByText('Closes without delivery', { exact: true }).waitFor();
    await row('Release').getByText('Moves what is delivered', { exact: true }).waitFor();
    await row('Deliver after all').getByText('Delivers', { exact: true }).waitFor();
    expect(await frame.locator('.gate-line[data-purpose=close]').count()).toBe(1);
    expect(await frame.locator('.gate-line[data-purpose=between]').count()).toBe(1);
    await frame.getByText('closes without delivery (arrow against a bar)').waitFor();
    await frame.getByRole('button', { name: 'Install the gate…' }).click();
    await frame.getByText(/^Transition “Cancel” \(closes without delivery\): adds/).waitFor();
    expect(await axe(page)).toEqual([]);
    await site.setPolicy(site.team);
    await page.context().close();
  });
});
