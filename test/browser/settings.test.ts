import type { FrameLocator, Locator, Page } from 'playwright-core';

import { createProject } from '../../sandbox/jira/projects/create-project';
import type { Project } from '../../sandbox/jira/model';
import { siteWideGate } from '../../src/workflow-gate/site-wide';
import { accountOf, type ASite, type Person } from '../support/a-site';
import { axe, openPage, type PageOptions, signIn } from '../support/browser';
import { type BrowserSite, openBrowserSite } from '../support/browser-site';
import { ownerOf, requestAs } from '../support/gate-site';

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

const visit = async (
  who: Person,
  path: string,
  look: PageOptions = {},
): Promise<{ page: Page; frame: FrameLocator }> => {
  const page = await openPage(web.browser, look);
  await signIn(page, web.url, accountOf(who));
  await page.goto(web.url + path);
  return { page, frame: page.frameLocator('iframe[title="Assay"]') };
};
const settings = (who: Person, key: string, look?: PageOptions) => visit(who, `/projects/${key}/settings`, look);
/** Chooses a tab; what the page finds out about the gate meanwhile may push the tabs away from under the mouse. */
const tab = async (frame: FrameLocator, name: string): Promise<void> => {
  const one = frame.getByRole('tab', { name });
  for (let tries = 0; tries < 5; tries += 1) {
    await one.click();
    if (await isChosen(one)) return;
  }
  throw new Error(`The tab ${name} could not be chosen`);
};
const isChosen = async (one: Locator): Promise<boolean> => {
  for (let looks = 0; looks < 10; looks += 1) {
    if ((await one.getAttribute('aria-selected')) === 'true') return true;
    await one.page().waitForTimeout(100);
  }
  return false;
};
const save = async (frame: FrameLocator): Promise<void> => {
  await frame.getByRole('button', { name: 'Save', exact: true }).click();
  await frame.getByText(/apply from now on/).waitFor();
};

const typeNamed = (project: Project, name: string): string =>
  project.issueTypeIds.find((id) => site.jira.store.collection('issueTypes').get(id)?.name === name) ?? '';

const aStory = (project: Project) =>
  site.as('jonas').post<{ id: string; key: string }>('/rest/api/3/issue', {
    fields: { project: { id: project.id }, issuetype: { id: typeNamed(project, 'Story') }, summary: 'Pay by card' },
  });

interface Ways {
  readonly transitions: readonly {
    readonly id: string;
    readonly to: { readonly statusCategory: { readonly key: string } };
  }[];
}

/** Tries every way into Done that Jira offers, and one by its id that it may hide. */
const movesToDone = async (who: Person, key: string, hidden: readonly string[]): Promise<readonly number[]> => {
  const { transitions } = await site.as(who).get<Ways>(`/rest/api/3/issue/${key}/transitions`);
  const offered = transitions.filter(({ to }) => to.statusCategory.key === 'done').map(({ id }) => id);
  const tried = [...new Set([...offered, ...hidden])];
  const answers = await Promise.all(
    tried.map((id) => site.as(who).send('POST', `/rest/api/3/issue/${key}/transitions`, { transition: { id } })),
  );
  return answers.map(({ status }) => status);
};

const globalIntoDone = (project: Project): readonly string[] => {
  const { store } = site.jira;
  const workflow = store.collection('workflows').get(Object.values(project.workflowIds)[0] ?? '');
  return (workflow?.transitions ?? [])
    .filter(
      ({ type, toStatusId }) =>
        type === 'GLOBAL' && store.collection('statuses').get(toStatusId ?? '')?.category === 'done',
    )
    .map(({ id }) => id);
};

describe("a newcomer's five minutes", () => {
  test('from an installed app to a refused move, and back to where it began', async () => {
    const before = await aStory(fresh);
    expect(await movesToDone('jonas', before.key, [])).toContain(204);

    const { page, frame } = await settings('ines', 'FRESH');
    await frame.getByText('Assay is not set up in this project yet').waitFor();
    await frame.getByRole('combobox', { name: 'Product Owner' }).fill('ana');
    await frame.getByRole('option', { name: 'ana' }).click();
    await frame.getByRole('radio', { name: 'Block' }).check();
    await save(frame);

    await tab(frame, 'Gate');
    await frame.getByText('The gate is not in the workflow yet').waitFor();
    await frame.getByRole('button', { name: 'Install the gate…' }).click();
    await frame.getByText('This is what installing changes').waitFor();
    await frame
      .getByText(/adds the condition “Only the Product Owner accepts”/)
      .first()
      .waitFor();
    await frame.getByRole('button', { name: 'Install now' }).click();
    await frame.getByText('Every way into Done is protected', { exact: true }).waitFor();
    expect(await axe(page)).toEqual([]);

    await tab(frame, 'Fields');
    await frame.getByRole('button', { name: 'Put them on the screens' }).click();
    await frame.getByText('All of them are on the project’s screens.').waitFor();

    const story = await aStory(fresh);
    const refused = await movesToDone('jonas', story.key, globalIntoDone(fresh));
    expect(refused.length).toBeGreaterThan(0);
    expect(refused.filter((status) => status < 400)).toEqual([]);

    await tab(frame, 'Gate');
    await frame.getByRole('button', { name: 'Remove the gate…' }).click();
    await frame
      .getByText(/takes out the condition/)
      .first()
      .waitFor();
    await frame.getByRole('button', { name: 'Remove now' }).click();
    await frame.getByText('The gate is not in the workflow yet').waitFor();
    expect(await movesToDone('jonas', story.key, [])).toContain(204);
    await page.context().close();
  });

  test('a project admin of a team-managed project installs it without a Jira admin', async () => {
    const { page, frame } = await settings('pia', 'OWN', { colorScheme: 'dark', width: 800 });
    await frame.getByRole('radio', { name: 'Block' }).check();
    await save(frame);
    await tab(frame, 'Gate');
    await frame.getByRole('button', { name: 'Install the gate…' }).click();
    await frame.getByRole('button', { name: 'Install now' }).click();
    await frame.getByText('Every way into Done is protected', { exact: true }).waitFor();
    expect(await axe(page)).toEqual([]);
    await tab(frame, 'Fields');
    await frame.getByText('In a team-managed project two clicks do it:').waitFor();
    const story = await aStory(team);
    expect((await movesToDone('jonas', story.key, globalIntoDone(team))).filter((status) => status < 400)).toEqual([]);
    await page.context().close();
  });

  test('what could not be looked at again is shown as it was, and said to be old', async () => {
    const { page, frame } = await settings('pia', 'OWN');
    await tab(frame, 'Gate');
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
    const { page, frame } = await settings('pia', 'SHOP');
    await tab(frame, 'Gate');
    await frame.getByText('You may not read this project’s workflows').waitFor();
    await frame.getByText(/Who can: A Jira administrator/).waitFor();
    expect(await frame.getByRole('textbox', { name: 'Text to send' }).inputValue()).toContain('project SHOP');
    expect(await axe(page)).toEqual([]);
    await page.context().close();
  });
});

describe('settings that explain themselves', () => {
  afterEach(() => site.setPolicy(site.shop));

  test('criteria are tried on a work item by structure and by the gate’s words, before anything is saved', async () => {
    await site.create(site.shop, { summary: 'Sell a day ticket' });
    const { page, frame } = await settings('pia', 'SHOP');
    await tab(frame, 'Acceptance criteria');
    await frame.getByRole('combobox', { name: 'Work item' }).fill('day ticket');
    await frame.getByRole('option', { name: /Sell a day ticket/ }).click();
    await frame.getByText('The gate lets it pass.').waitFor();
    await frame.getByText('An expired card is refused').waitFor();
    expect(await axe(page)).toEqual([]);
    await page.context().close();
  });

  test('it says what Block would have refused of what is in Done, and why', async () => {
    await site.setPolicy(site.shop, { ...site.shop.policy, mode: 'warn' });
    const made = await site.create(site.shop, { description: null });
    await site.mustMove('jonas', site.shop, made, 'done');
    const { page, frame } = await settings('pia', 'SHOP');
    await frame.getByRole('button', { name: 'What would Block have refused?' }).click();
    await frame.getByText(/Block would have refused [1-9]/).waitFor();
    await frame.getByRole('row', { name: new RegExp(`${made.key}.*by jonas.*criteria`) }).waitFor();
    expect(await axe(page)).toEqual([]);
    await page.context().close();
  });

  test('each class has its own definitions, and a set to begin with', async () => {
    const { page, frame } = await settings('pia', 'SHOP');
    await tab(frame, 'Ready and Done');
    await frame.getByRole('radio', { name: /^Defect/ }).check();
    await frame.getByRole('combobox', { name: 'Begin with a set' }).press('ArrowDown');
    await frame.getByRole('option', { name: 'Defects' }).click();
    await frame.getByRole('button', { name: 'Put these in place of the lines below' }).click();
    await save(frame);
    const { value } = await site
      .as('pia')
      .get<{ value: typeof site.shop.policy }>(`/rest/api/3/project/${site.shop.project.id}/properties/assay.policy`);
    expect(value.definitions.defect.done.map(({ text }) => text)).toContain('The fault can no longer be seen');
    expect(value.definitions.feature).toEqual(site.shop.policy.definitions.feature);
    await tab(frame, 'Changes and copies');
    await frame.getByRole('row', { name: /Ready of defect work, Done of defect work/ }).waitFor();
    await page.context().close();
  });

  test('a line says who confirms it and whether it may be left out, and the panel keeps to it', async () => {
    const line = 'Reviewed by someone else';
    const { page, frame } = await settings('pia', 'SHOP');
    await tab(frame, 'Ready and Done');
    await frame.getByRole('combobox', { name: `Who confirms ${line}` }).press('ArrowDown');
    await frame.getByRole('option', { name: 'The Product Owner or a deputy' }).click();
    await frame.getByRole('checkbox', { name: new RegExp(`May be “not applicable”.*${line}`) }).uncheck();
    expect(await axe(page)).toEqual([]);
    await save(frame);
    await page.context().close();

    const made = await site.create(site.shop);
    const seenBy = async (who: Person, words: string) => {
      const { page: own } = await visit(who, `/browse/${made.key}`);
      const panel = own.locator('iframe[src*="issue-panel"]').contentFrame();
      const box = panel.getByRole('checkbox', { name: line });
      await box.waitFor();
      const seen = {
        dead: await box.getAttribute('aria-disabled'),
        why: await panel.getByText(words).count(),
        waive: await panel.getByRole('button', { name: `${line}: not applicable…` }).count(),
        violations: await axe(own),
      };
      await own.context().close();
      return seen;
    };
    const why = 'Only the Product Owner, or a deputy in their term, confirms this line.';
    expect(await seenBy('jonas', why)).toEqual({ dead: 'true', why: 1, waive: 0, violations: [] });
    expect(await seenBy('dara', why)).toEqual({ dead: null, why: 0, waive: 0, violations: [] });
  });

  test('the second of two admins sees what the first changed, and decides', async () => {
    const { page, frame } = await settings('pia', 'SHOP');
    await frame.getByRole('radio', { name: 'Off' }).check();
    const { policy } = site.shop;
    await site.setPolicy(site.shop, { ...policy, revision: policy.revision + 1, productOwner: accountOf('dara') });
    await frame.getByRole('button', { name: 'Save', exact: true }).click();
    await frame.getByText('Product Owner: ana → dara').waitFor();
    expect(await axe(page)).toEqual([]);
    await frame.getByRole('button', { name: 'Take theirs, dropping mine' }).click();
    expect(await frame.getByRole('radio', { name: 'Block' }).isChecked()).toBe(true);
    await frame.getByRole('radio', { name: 'Warn' }).check();
    await save(frame);
    await page.context().close();
  });

  test('leaving with unsaved changes is warned about, and they can be discarded', async () => {
    const { page, frame } = await settings('pia', 'SHOP');
    await frame.getByRole('radio', { name: 'Warn' }).check();
    await frame.getByText('There are unsaved changes.').waitFor();
    const asked = page.waitForEvent('dialog');
    const leaving = page.goto(`${web.url}/`).catch(() => null);
    const dialog = await asked;
    expect(dialog.type()).toBe('beforeunload');
    await dialog.dismiss();
    await leaving;
    expect(await frame.getByRole('radio', { name: 'Warn' }).isChecked()).toBe(true);
    await frame.getByRole('button', { name: 'Discard changes' }).click();
    expect(await frame.getByRole('radio', { name: 'Block' }).isChecked()).toBe(true);
    await page.context().close();
  });

  test('settings go to a file and come back, and come from another project', async () => {
    const { page, frame } = await settings('pia', 'SHOP');
    await tab(frame, 'Changes and copies');
    const coming = page.waitForEvent('download');
    await frame.getByRole('button', { name: 'Save to a file' }).click();
    const path = await (await coming).path();
    await frame.getByLabel('Take from a file').setInputFiles(path);
    await frame.getByText('Taken over; not saved yet').waitFor();
    await frame
      .getByLabel('Take from a file')
      .setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{') });
    await frame.getByText('This is not JSON.').waitFor();
    await frame.getByRole('combobox', { name: 'Copy from another project' }).click();
    await frame.getByRole('option', { name: /TEAM/ }).click();
    await frame.getByText(/Taken over/).waitFor();
    expect(await axe(page)).toEqual([]);
    await page.context().close();
  });

  test('a term that is over is pointed out on top', async () => {
    const { page, frame } = await settings('pia', 'SHOP');
    await frame.getByText(/The term of the deputy otto ended on 2026-11-20/).waitFor();
    await page.context().close();
  });
});

test('an opening in the gate that the daily look found is told in the panel, after its first content', async () => {
  const made = await site.create(site.team);
  const findings = [
    { code: 'gate-partial', severity: 'error', text: 'The gate has a hole.', fixer: 'project-admin', where: 'gate' },
  ];
  const path = `/rest/api/3/project/${site.team.project.id}/properties/assay.health`;
  await site.as('pia').put(path, { version: 1, at: '2026-11-21T03:00:00.000Z', findings });
  const { page } = await visit('jonas', `/browse/${made.key}`);
  const panel = page.locator('iframe[src*="issue-panel"]').contentFrame();
  await panel.getByText(/^The gate has a hole\./).waitFor();
  expect(await axe(page)).toEqual([]);
  await site.as('pia').remove(path);
  await page.context().close();
});

test('a Jira admin sees all governed projects and how they are, others do not', async () => {
  const { page, frame } = await visit('ines', '/settings/apps/admin-page');
  await frame.getByRole('row', { name: /SHOP.*Block.*ana/ }).waitFor();
  expect(await axe(page)).toEqual([]);
  expect(await page.getByRole('link', { name: 'Apps → Assay' }).count()).toBe(1);
  await page.context().close();
  const other = await visit('jonas', '/settings/apps/admin-page');
  await other.page.getByText('Only Jira administrators see this page').waitFor();
  expect(await other.page.getByRole('link', { name: 'Apps → Assay' }).count()).toBe(0);
  await other.page.context().close();
});

test('before the app is uninstalled a Jira admin takes the gate out of all workflows, having seen the change', async () => {
  const everywhere = siteWideGate({ request: requestAs(site, 'ines'), owner: ownerOf(site) });
  const before = await everywhere();
  expect(before.length).toBeGreaterThan(1);
  const story = await aStory(site.shop.project);
  expect(await movesToDone('jonas', story.key, [site.shop.ways.done])).not.toContain(204);

  const { page, frame } = await visit('ines', '/settings/apps/admin-page');
  await frame.getByRole('heading', { name: 'Take out first' }).waitFor();
  for (const { name } of before) await frame.getByText(`“${name}”, used by one project`).waitFor();
  await frame.getByRole('button', { name: 'Take the gate out of all workflows…' }).click();
  await frame.getByText(`${before.length} workflows carry rules of Assay`).waitFor();
  const words = frame.getByText(/takes out the condition “Only the Product Owner accepts”/);
  expect(await words.count()).toBeGreaterThanOrEqual(before.length);
  expect(await axe(page)).toEqual([]);
  expect(await everywhere()).toEqual(before);

  await frame.getByRole('button', { name: 'Take it out now' }).click();
  await frame.getByText('No workflow carries a rule of Assay', { exact: true }).waitFor();
  for (const { name } of before) await frame.getByText(`“${name}” was changed`).first().waitFor();
  expect(await axe(page)).toEqual([]);
  expect(await everywhere()).toEqual([]);
  expect(await movesToDone('jonas', story.key, [])).toContain(204);
  await page.context().close();
});
