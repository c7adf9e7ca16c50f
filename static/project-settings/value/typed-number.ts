/** What a number field holds while it is typed; what is no number is one that no setting takes, so that saving says so. */
export const typedNumber = (typed: string): number => {
  const number = Number(typed.replace(',', '.'));
  return typed.trim() === '' || !Number.isFinite(number) ? -1 : number;
};
