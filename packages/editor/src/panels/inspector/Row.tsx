import type { ReactElement, ReactNode } from 'react';
import css from './Inspector.module.css';

interface RowProps {
  readonly label: string;
  /** The id of the label, for controls that are named by it. */
  readonly labelId?: string;
  /** The id of the one field that the label belongs to. */
  readonly htmlFor?: string;
  readonly children: ReactNode;
}

/** A field and what it is called. */
export function Row({ children, htmlFor, label, labelId }: RowProps): ReactElement {
  return (
    <div className={css.row}>
      {htmlFor === undefined ? (
        <span id={labelId} className={css.label}>
          {label}
        </span>
      ) : (
        <label className={css.label} htmlFor={htmlFor}>
          {label}
        </label>
      )}
      <div className={css.control}>{children}</div>
    </div>
  );
}

interface SectionProps {
  readonly title: string;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

export function Section({ aside, children, title }: SectionProps): ReactElement {
  return (
    <section className={css.section}>
      <h3 className={css.sectionTitle}>
        {title}
        {aside}
      </h3>
      {children}
    </section>
  );
}
