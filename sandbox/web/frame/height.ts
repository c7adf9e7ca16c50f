/** Tells the height of the page's content, now and whenever it changes. */
export const watchHeight = (report: (height: number) => void): void => {
  let last = 0;
  const measure = (): void => {
    const { marginTop, marginBottom } = getComputedStyle(document.body);
    const height = Math.ceil(document.body.offsetHeight + parseFloat(marginTop) + parseFloat(marginBottom));
    if (height === last) return;
    last = height;
    report(height);
  };
  const start = (): void => {
    new ResizeObserver(measure).observe(document.body);
    measure();
  };
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start);
  else start();
};
