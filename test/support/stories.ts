import type { ASite, Made } from './a-site';

/** What tests of the app do with stories again and again. The site is asked for when it is needed, since it opens after this. */
export const storiesOn = (site: () => ASite) => {
  /** A story that the app has heard of. */
  const aStory = async (place = site().shop, fields: Readonly<Record<string, unknown>> = {}): Promise<Made> => {
    const story = await site().create(place, fields);
    await site().idle();
    site().forge.records.clear();
    return story;
  };

  /** A story that lacks nothing but the answer. */
  const delivered = async (place = site().shop): Promise<Made> => {
    const story = await aStory(place);
    await site().mustMove('jonas', place, story, 'inProgress');
    await site().tick('jonas', story);
    await site().idle();
    site().forge.records.clear();
    return story;
  };

  const edit = async ({ key }: Made, fields: Readonly<Record<string, unknown>>): Promise<void> => {
    await site().as('jonas').put(`/rest/api/3/issue/${key}`, { fields });
    await site().idle();
  };

  /** Every function of the app that ran since the records were cleared came to its end. */
  const expectNoneBroken = (): void => {
    const broken = site()
      .invocations()
      .filter(({ outcome }) => outcome !== 'ok');
    expect(broken.map(({ subject, error }) => `${subject}: ${error}`)).toEqual([]);
  };

  return { aStory, delivered, edit, expectNoneBroken };
};
