export interface Made<T> {
  readonly made: (value: T) => void;
  readonly failed: (why: unknown) => void;
}

/** Makes something, and tells whether that was possible. What it gives ends the making: nothing is told any more. */
export const keepMade = <T>(
  make: (isWanted: () => boolean) => Promise<T | null>,
  { made, failed }: Made<T>,
): (() => void) => {
  let isWanted = true;
  make(() => isWanted).then(
    (value) => {
      if (isWanted && value !== null) made(value);
    },
    (why: unknown) => {
      if (isWanted) failed(why);
    },
  );
  return () => {
    isWanted = false;
  };
};
