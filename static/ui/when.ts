/** A day in the reader's own way of writing it. */
export const dayOf = (instant: string, locale: string): string => {
  const day = new Date(instant);
  return Number.isNaN(day.getTime())
    ? ''
    : day.toLocaleDateString(locale, { day: 'numeric', month: 'short', year: 'numeric' });
};

/** A day and the time, for the record. */
export const momentOf = (instant: string, locale: string): string => {
  const moment = new Date(instant);
  return Number.isNaN(moment.getTime())
    ? ''
    : moment.toLocaleString(locale, { dateStyle: 'medium', timeStyle: 'short' });
};
