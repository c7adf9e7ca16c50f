/** Where so many dots lie around one place without covering each other: one in the middle, else a ring. */
export const spread = (count: number, radius: number): readonly (readonly [number, number])[] => {
  if (count === 1) return [[0, 0]];
  const around = Math.max(radius, radius / Math.sin(Math.PI / count));
  return Array.from({ length: count }, (_, index) => {
    const angle = (2 * Math.PI * index) / count - Math.PI / 2;
    return [around * Math.cos(angle), around * Math.sin(angle)] as const;
  });
};
