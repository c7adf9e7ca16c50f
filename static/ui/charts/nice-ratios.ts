/** Round values per point around one, from a tenth of it to ten times it: those to draw lines of equal ratio for. */
export const niceRatios = (middle: number): readonly number[] => {
  if (!(middle > 0) || !Number.isFinite(middle)) return [];
  const ratios: number[] = [];
  for (let power = Math.floor(Math.log10(middle)) - 1; power <= Math.log10(middle) + 1; power += 1)
    for (const step of [1, 2, 5]) ratios.push(Number((step * 10 ** power).toPrecision(1)));
  return ratios.filter((ratio) => ratio >= middle / 8 && ratio <= middle * 8);
};
