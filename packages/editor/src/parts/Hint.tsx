import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { FocusEvent, KeyboardEvent, PointerEvent, ReactElement, ReactNode } from 'react';
import { createPortal } from 'react-dom';
import css from './Hint.module.css';

/** Where the words stand: beside what lies at the edge of the page, below what lies in a bar at its top. */
type Side = 'beside' | 'below';

export interface HintProps {
  /** null: the button shows its words itself. */
  readonly words: string | null;
  readonly side?: Side;
  /** How long it is pointed at before its words come, in milliseconds; a key that brings focus brings them at once. */
  readonly restMs?: number;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** The pointer has this long, in milliseconds, to come from the button to its words, to read on. */
const leaveMs = 80;

/** The words of a button that is only a mark, while it is pointed at or has focus by key. They are its name as well. */
export function Hint({ children, className, restMs = 400, side = 'beside', words }: HintProps): ReactElement {
  const around = useRef<HTMLSpanElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [isShown, setShown] = useState(false);
  useEffect(() => () => clearTimeout(timer.current), []);
  const show = (is: boolean, afterMs = 0): void => {
    clearTimeout(timer.current);
    if (afterMs === 0) setShown(is);
    else timer.current = setTimeout(() => setShown(is), afterMs);
  };
  const follow = {
    onPointerEnter: ({ pointerType }: PointerEvent) => pointerType !== 'touch' && show(true, restMs),
    onPointerLeave: () => show(false, leaveMs),
    onPointerDown: () => show(false),
    onClick: () => show(false),
    onFocus: ({ target }: FocusEvent) => target.matches(':focus-visible') && show(true),
    onBlur: () => show(false),
    onKeyDown: ({ key }: KeyboardEvent) => key === 'Escape' && show(false),
  };
  return (
    <span ref={around} className={css.around} {...(words === null ? {} : follow)}>
      {children}
      {isShown && words !== null ? (
        <Bubble around={around} className={className ?? css.hint} side={side}>
          {words}
        </Bubble>
      ) : null}
    </span>
  );
}

interface BubbleProps {
  readonly around: { readonly current: HTMLElement | null };
  readonly className: string | undefined;
  readonly side: Side;
  readonly children: string;
}

/** Over everything, as near to the button as the window has room. */
function Bubble({ around, children, className, side }: BubbleProps): ReactElement {
  const bubble = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const button = around.current?.firstElementChild;
    if (button && bubble.current) place(bubble.current, button.getBoundingClientRect(), side);
  }, [around, side]);
  return createPortal(
    <div ref={bubble} role="tooltip" className={`${css.bubble} ${className}`}>
      {children}
    </div>,
    document.body,
  );
}

/** Between the button and its words, and between the words and the edge of the window, in CSS px. */
const gap = 6;

function place(bubble: HTMLElement, button: DOMRect, side: Side): void {
  const { height, width } = bubble.getBoundingClientRect();
  const { innerHeight, innerWidth } = window;
  const isBeside = side === 'beside';
  const isRightToLeft = getComputedStyle(bubble).direction === 'rtl';
  const beside = isRightToLeft ? button.left - gap - width : button.right + gap;
  const below = button.bottom + gap + height <= innerHeight ? button.bottom + gap : button.top - gap - height;
  const x = isBeside ? beside : button.left + (button.width - width) / 2;
  const y = isBeside ? button.top + (button.height - height) / 2 : below;
  bubble.style.left = `${Math.max(gap, Math.min(x, innerWidth - width - gap))}px`;
  bubble.style.top = `${Math.max(gap, Math.min(y, innerHeight - height - gap))}px`;
}
