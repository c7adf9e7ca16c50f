import { atOnce } from '../../src/domain/shared/at-once';
import { inSlices } from '../../static/ui/in-slices';
import { keepMade } from '../../static/ui/keep-made';

const counted = function* (upTo: number, breaksAt = Infinity): Generator<void, number> {
  for (let done = 0; done < upTo; done += 1) {
    if (done === breaksAt) throw new Error('broken');
    yield;
  }
  return upTo;
};

const told = () => {
  const all: unknown[] = [];
  return {
    all,
    made: (value: unknown) => void all.push(value),
    failed: (why: unknown) => void all.push(why),
  };
};

const soon = async (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

test('what was made step by step is told, once', async () => {
  const on = told();
  keepMade((isWanted) => inSlices(counted(3), isWanted), on);
  await soon();
  expect(on.all).toEqual([3]);
  expect(atOnce(counted(3))).toBe(3);
});

test('that it failed in the middle is told, and nobody waits for it any longer', async () => {
  const on = told();
  keepMade((isWanted) => inSlices(counted(3, 1), isWanted), on);
  await soon();
  expect(on.all).toEqual([new Error('broken')]);
});

test('nothing is told of what is not wanted any more', async () => {
  const on = told();
  keepMade((isWanted) => inSlices(counted(3), isWanted), on)();
  keepMade((isWanted) => inSlices(counted(3, 1), isWanted), on)();
  await soon();
  expect(on.all).toEqual([]);
});
