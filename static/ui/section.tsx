import './section.css';

import { type ReactNode, useId } from 'react';

export interface SectionProps {
  readonly title: string;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** A part with a heading; the heading names it for those who jump from part to part. */
export const Section = ({ title, aside, children }: SectionProps) => {
  const id = useId();
  return (
    <section className="section" aria-labelledby={id}>
      <div className="section-head">
        <h3 className="section-title" id={id}>
          {title}
        </h3>
        {aside !== undefined && <span className="section-aside">{aside}</span>}
      </div>
      <div className="section-body">{children}</div>
    </section>
  );
};
