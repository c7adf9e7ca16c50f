import * as z from 'zod/mini';

import { Build } from '../shared/test-result';
import { reportFormats } from './report';

/** A part may be so long, in bytes, with what stands around its piece of the report; Forge takes 5 MB. */
export const maxPartBytes = 1_200_000;
/** Of a report at most so many parts. */
export const maxParts = 10;

/** A test report, or a part of one, as a pipeline sends it. All of it is signed. */
export const Envelope = z
  .strictObject({
    version: z.literal(1),
    /** The sender's name for the report, the same in each of its parts and each time that it is sent. */
    report: z.string().check(z.regex(/^[A-Za-z0-9-]{8,64}$/)),
    /** From 1. */
    part: z.number().check(z.int(), z.minimum(1), z.maximum(maxParts)),
    of: z.number().check(z.int(), z.minimum(1), z.maximum(maxParts)),
    format: z.enum(reportFormats),
    build: Build,
    /** The report's text, or this part's piece of it. */
    content: z.string(),
  })
  .check(z.refine(({ part, of }) => part <= of));
export type Envelope = z.infer<typeof Envelope>;

/** How far the sender's clock may be off, and how old what it signed may be. */
export const maxAgeMs = 5 * 60_000;

/** What a body holds; null is no part of a report, or one of a build that began later than now. */
export const readEnvelope = (body: string, now: number): Envelope | null => {
  try {
    const { data } = Envelope.safeParse(JSON.parse(body));
    return data === undefined || Date.parse(data.build.at) > now + maxAgeMs ? null : data;
  } catch {
    return null;
  }
};
