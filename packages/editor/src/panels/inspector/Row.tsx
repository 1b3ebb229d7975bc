import type { ReactElement, ReactNode, Ref } from 'react';
import css from './Row.module.css';

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

/** Rows below each other. */
export function Rows({ children }: { readonly children: ReactNode }): ReactElement {
  return <div className={css.rows}>{children}</div>;
}

/** What a field holds, for those who may not change it. */
export function Value({ children }: { readonly children: ReactNode }): ReactElement {
  return <span className={css.value}>{children}</span>;
}

interface MeansProps {
  readonly id?: string;
  readonly children: ReactNode;
}

/** What a choice means, below it. */
export function Means({ children, id }: MeansProps): ReactElement {
  return (
    <div id={id} className={css.means}>
      {children}
    </div>
  );
}

interface RemarkProps {
  /** Whether it tells of something better or worse. */
  readonly verdict?: string | undefined;
  readonly children: ReactNode;
}

/** A sentence between two fields. */
export function Remark({ children, verdict }: RemarkProps): ReactElement {
  return (
    <p className={css.remark} data-verdict={verdict}>
      {children}
    </p>
  );
}

interface StackProps {
  readonly label: string;
  readonly ref?: Ref<HTMLDivElement>;
  readonly children: ReactNode;
}

/** What takes the whole width, below what it is called. */
export function Stack({ children, label, ref }: StackProps): ReactElement {
  return (
    <div className={css.stack} ref={ref}>
      <span className={css.label}>{label}</span>
      {children}
    </div>
  );
}

/** The field of the row an element is in: focus goes there before the element takes itself away. */
export function fieldBeside(element: Element): HTMLElement | null {
  return element.closest(`.${css.row}`)?.querySelector('input') ?? null;
}
