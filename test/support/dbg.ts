import { openBrowser, openPage, signIn } from '/work/main/test/support/browser';
import { buildUiApp } from '/work/main/test/support/ui-app';
import { openUiSite } from '/work/main/test/support/ui-site';
void (async () => {
  const app = buildUiApp();
  const site = await openUiSite(app.dir);
  const b = await openBrowser();
  const page = await openPage(b);
  page.on('console', (m) => console.log('console', m.text()));
  page.on('pageerror', (m) => console.log('pageerror', m));
  await signIn(page, site.web.url, site.ada);
  await page.goto(site.web.url + '/browse/ONE-1');
  const frame = (await (await page.locator('iframe[title="Fixture panel"]').elementHandle())!.contentFrame())!;
  for (const n of ['url', 'write', 'url']) {
    await frame.getByRole('button', { name: n, exact: true }).click();
    await new Promise((r) => setTimeout(r, 1500));
    console.log(n, await frame.locator(`output[data-case="${n}"]`).textContent());
  }
  await b.close(); await site.close(); app.remove();
})();
