import { type Bytes, decode } from './bytes';
import { type Answer, readAnswer } from './read-answer';

/** What the worker is asked. */
export interface Asked {
  readonly id: number;
  /** Its text comes as bytes. */
  readonly of: Answer;
  readonly bytes: Bytes;
}

/** What it tells, and the bytes back; null where it could not read the answer. */
export interface Told {
  readonly id: number;
  readonly read: ReturnType<typeof readAnswer> | null;
  readonly buffer: ArrayBuffer;
}

/** The worker's part. What it cannot read the page reads itself, and says what is wrong with it. */
export const tell = ({ id, of, bytes }: Asked): Told => {
  const { buffer } = bytes;
  try {
    return { id, read: readAnswer({ ...of, answer: decode(bytes) }), buffer };
  } catch {
    return { id, read: null, buffer };
  }
};
