import './busy.css';

import { commonTexts } from '../../src/messages/en/common';
import { useMessages } from './messages';

/** The outline of what is coming, and words for those who cannot see it. */
export const Busy = ({ label }: { readonly label?: string }) => {
  const texts = useMessages(commonTexts);
  return (
    <div className="busy" role="status">
      <span className="visually-hidden">{label ?? texts.loading}</span>
      <span className="busy-line busy-line-title" />
      <span className="busy-line" />
      <span className="busy-line busy-line-short" />
    </div>
  );
};
