import './busy.css';

/** The outline of what is coming, and words for those who cannot see it. */
export const Busy = ({ label = 'Loading' }: { readonly label?: string }) => (
  <div className="busy" role="status">
    <span className="visually-hidden">{label}</span>
    <span className="busy-line busy-line-title" />
    <span className="busy-line" />
    <span className="busy-line busy-line-short" />
  </div>
);
