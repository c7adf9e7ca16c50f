/** A text on its way to a worker. To hand over bytes takes no time, where a text is copied into new memory, and that costs more than to read it. */
export interface Bytes {
  readonly buffer: ArrayBuffer;
  /** So many of them are the text's. */
  readonly length: number;
}

/** What a letter takes at most. */
const widest = 3;

const written = (text: string, buffer: ArrayBuffer): Bytes | null => {
  const { read, written: length } = new TextEncoder().encodeInto(text, new Uint8Array(buffer));
  return read === text.length ? { buffer, length } : null;
};

/** Puts texts into bytes; buffers that came back are used again. */
export const createEncoder = () => {
  const spare: ArrayBuffer[] = [];
  return {
    encode: (text: string): Bytes => {
      const at = spare.findIndex(({ byteLength }) => byteLength >= text.length);
      const [known] = at < 0 ? [] : spare.splice(at, 1);
      // Nearly all that Jira answers are letters of one byte.
      return (
        written(text, known ?? new ArrayBuffer(text.length * 2)) ??
        (written(text, new ArrayBuffer(text.length * widest)) as Bytes)
      );
    },
    takeBack: (buffer: ArrayBuffer): void => void spare.push(buffer),
  };
};

export const decode = ({ buffer, length }: Bytes): string =>
  new TextDecoder().decode(new Uint8Array(buffer, 0, length));
