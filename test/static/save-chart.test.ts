import { saveChart, saveTable } from '../../static/ui/charts/save';

const empty = { querySelector: () => null } as unknown as Element;

test('a card without its picture or table says so, since a press that does nothing looks like one that worked', async () => {
  await expect(saveChart(empty, 'Value')).rejects.toThrow('no chart');
  expect(() => saveTable(empty, 'Value')).toThrow('no table');
});
