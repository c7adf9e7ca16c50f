import type { Answer } from '../worker/protocol';
import { answer } from '../platform/answers';

/** A refusal as Forge's storage words it: status, code, message. */
export class KvsError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }

  toAnswer(): Answer {
    return answer(this.status, { code: this.code, message: this.message });
  }
}

export const bad = (code: string, message: string): KvsError => new KvsError(400, code, message);

export const keyNotFound = (): KvsError => new KvsError(404, 'KEY_NOT_FOUND', 'Provided key does not exist');
