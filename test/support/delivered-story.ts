import { accountOf, type ASite, type Made, type Place } from './a-site';

/** A story under way that lacks nothing but the Product Owner's answer. */
export const deliveredStory = async (
  site: ASite,
  place: Place,
  fields: Readonly<Record<string, unknown>> = {},
): Promise<Made> => {
  const { value, points } = place.policy.fields;
  const made = await site.create(place, {
    [value ?? '']: 13,
    [points ?? '']: 5,
    assignee: { accountId: accountOf('jonas') },
    ...fields,
  });
  await site.mustMove('jonas', place, made, 'inProgress');
  await site.tick('jonas', made);
  await site.idle();
  return made;
};
