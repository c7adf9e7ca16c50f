import { putOnScreens, readScreens } from '../../src/workflow-gate/fields-on-screens';
import { gateProject, type Place, requestAs } from '../support/gate-site';
import { useGateSite } from '../support/gate-changes';

const { site } = useGateSite();

describe('fields on screens', () => {
  const fieldsOf = ({ policy: { fields } }: Place) => [
    { id: fields.value ?? '', name: 'Business value', readOnly: false },
    { id: fields.readiness ?? '', name: 'Readiness', readOnly: true },
  ];
  const wish = (place: Place) => ({ project: gateProject(place), fields: fieldsOf(place) });

  test('a Jira admin puts them where they are missing, and nowhere twice', async () => {
    const screens = site().jira.store.collection('screens');
    const { create, edit, view } = site().shop.project.screenIds;
    for (const id of [create, edit, view]) {
      const screen = screens.get(id);
      if (screen) screens.put(id, { ...screen, fieldIds: ['summary'] });
    }
    const before = await readScreens(requestAs(site(), 'ines'))(wish(site().shop));
    expect(before).toMatchObject({
      state: 'read',
      screens: [
        { screenId: create, uses: ['create'], lacks: [{ name: 'Business value' }] },
        { screenId: edit, uses: ['edit'], lacks: [{ name: 'Business value' }] },
        { screenId: view, uses: ['view'], lacks: [{ name: 'Business value' }, { name: 'Readiness' }] },
      ],
    });
    const after = await putOnScreens(requestAs(site(), 'ines'))(wish(site().shop));
    expect(after.state === 'read' ? after.screens.flatMap(({ lacks }) => lacks) : after).toEqual([]);
    const [value, readiness] = fieldsOf(site().shop).map(({ id }) => id);
    expect(screens.get(view)?.fieldIds).toEqual(['summary', value, readiness]);
    expect(screens.get(edit)?.fieldIds).toEqual(['summary', value]);
  });

  test('others get the request to pass on, with every field and screen named', async () => {
    const report = await putOnScreens(requestAs(site(), 'pia'))(wish(site().shop));
    const text = report.state === 'not-allowed' ? report.help.text : '';
    expect(text).toContain('SHOP');
    expect(text).toContain(`Readiness (${site().shop.policy.fields.readiness ?? ''}): view screens`);
  });

  test('a team-managed project has no screens: the clicks are told', async () => {
    const report = await putOnScreens(requestAs(site(), 'pia'))(wish(site().team));
    expect(report).toMatchObject({
      state: 'by-hand',
      fields: expect.arrayContaining(['Business value']) as string[],
    });
  });
});
