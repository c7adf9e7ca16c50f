/** Figures as the reader's locale writes them. */
export interface Numbers {
  /** At most two decimals; below one, two digits. */
  readonly number: (value: number) => string;
  readonly percent: (share: number) => string;
  /** A wait in days, or hours below one. */
  readonly wait: (ms: number) => string;
}

const hour = 3_600_000;

const made = new Map<string, Numbers>();

const make = (locale: string): Numbers => {
  const rounded = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  const small = new Intl.NumberFormat(locale, { maximumSignificantDigits: 2 });
  const percents = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const number = (value: number): string => (Math.abs(value) < 1 && value !== 0 ? small : rounded).format(value);
  const tenth = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  return {
    number,
    percent: (share) => percents.format(share),
    wait: (ms) => {
      const hours = ms / hour;
      if (hours < 1) return 'less than an hour';
      const [amount, one, many] = hours < 23.5 ? [Math.round(hours), 'hour', 'hours'] : [hours / 24, 'day', 'days'];
      const text = (amount < 10 ? tenth : rounded).format(amount < 10 ? amount : Math.round(amount));
      return `${text} ${text === '1' ? one : many}`;
    },
  };
};

/** Making formats is slow, so each locale's are made once. */
export const numbersIn = (locale: string): Numbers => {
  const known = made.get(locale);
  if (known !== undefined) return known;
  const numbers = make(locale);
  made.set(locale, numbers);
  return numbers;
};

export const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;
