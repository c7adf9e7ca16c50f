import { useState } from 'react';
import type { z } from 'zod/mini';

const read = <T>(name: string, schema: z.ZodMiniType<T>): T | null => {
  try {
    const found = schema.safeParse(JSON.parse(localStorage.getItem(name) ?? 'null'));
    return found.success ? found.data : null;
  } catch {
    return null;
  }
};

/** A state that this browser keeps. */
export const useSaved = <T>(name: string, schema: z.ZodMiniType<T>, otherwise: T): [T, (value: T) => void] => {
  const [value, setValue] = useState(() => read(name, schema) ?? otherwise);
  return [
    value,
    (next) => {
      localStorage.setItem(name, JSON.stringify(next));
      setValue(next);
    },
  ];
};
