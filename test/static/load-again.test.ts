import { loadAgain } from '../../static/ui/load-again';

const address = 'https://cdn.example/app/assets/record-1a2B.js';

describe('a script that is loaded again', () => {
  test('goes by its own address while that works', async () => {
    const asked: string[] = [];
    const load = loadAgain(
      async () => 'here',
      async (by) => {
        asked.push(by);
        return 'there';
      },
    );
    expect([await load(), await load()]).toEqual(['here', 'here']);
    expect(asked).toEqual([]);
  });

  test.each([
    ['Chromium', `Failed to fetch dynamically imported module: ${address}`],
    ['Firefox', `error loading dynamically imported module: ${address}`],
  ])('goes by another address each time after it failed in %s', async (_, message) => {
    const asked: string[] = [];
    let online = false;
    const load = loadAgain(
      async () => Promise.reject<string>(new TypeError(message)),
      async (by) => {
        asked.push(by);
        return online ? 'there' : Promise.reject(new TypeError(`Failed to fetch dynamically imported module: ${by}`));
      },
    );
    await expect(load()).rejects.toThrow(TypeError);
    await expect(load()).rejects.toThrow(TypeError);
    online = true;
    expect(await load()).toBe('there');
    expect(asked).toEqual([`${address}?again=1`, `${address}?again=2`]);
  });

  test('is asked for as before where the browser names no address', async () => {
    let tries = 0;
    const load = loadAgain(async () => {
      tries += 1;
      return tries === 1 ? Promise.reject<string>(new TypeError('Importing a module script failed.')) : 'here';
    });
    await expect(load()).rejects.toThrow(TypeError);
    expect(await load()).toBe('here');
  });
});
