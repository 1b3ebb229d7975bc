import type { Point } from '@throughline/journey';

/** Keys that change what a drag does while they are down. */
type KeysDown = Pick<PointerEvent, 'altKey'>;

/** What one drag does; all points are client coordinates. */
export interface Drag {
  /** What is pressed is there to be dragged: a finger need not wait. */
  readonly atOnce?: boolean;
  /** The pointer has gone far enough; false lets go of it. */
  begin(at: Point): boolean;
  move(at: Point, keys: KeysDown): void;
  drop(at: Point, keys: KeysDown): void;
  /** Escape, another gesture of the system, or the window losing focus. Also after `begin` only. */
  cancel(): void;
}

/** A finger that has picked something up and lets it go where it was asks for its menu, as another button would. */
function askForMenu({ target }: PointerEvent, { x, y }: Point): void {
  const asked = { bubbles: true, cancelable: true, clientX: x, clientY: y };
  target?.dispatchEvent(new MouseEvent('contextmenu', asked));
}

/** CSS px a mouse or pen goes before a press becomes a drag. */
const threshold = 4;
/**
 * A finger presses this long, in ms, and stays within `wobble` px, before it picks something up; else it pans. What it
 * has picked up is dragged once it moves on, and shows its menu when it is let go where it was.
 */
const longPress = 350;
const wobble = 8;

/**
 * Follows one pointer from its press. A press that stays a press is left alone; after a drag the click that
 * browsers send is swallowed. Nothing is committed before the pointer goes up.
 */
export function followPointer(press: PointerEvent, drag: Drag): void {
  new Following(press, drag).watch();
}

class Following {
  private readonly press: PointerEvent;
  private readonly drag: Drag;
  private readonly over = new AbortController();
  private readonly byTouch: boolean;
  private timer: ReturnType<typeof setTimeout> | null = null;
  private dragging = false;
  /** A finger has pressed long enough to drag; it has not moved since. */
  private holding = false;

  constructor(press: PointerEvent, drag: Drag) {
    this.press = press;
    this.drag = drag;
    this.byTouch = press.pointerType === 'touch' && !drag.atOnce;
  }

  watch(): void {
    const options = { signal: this.over.signal, capture: true };
    window.addEventListener('pointermove', (event) => this.moved(event), options);
    window.addEventListener('pointerup', (event) => this.up(event), options);
    window.addEventListener('pointercancel', (event) => this.isMine(event) && this.cancel(), options);
    window.addEventListener('keydown', (event) => this.key(event), options);
    window.addEventListener('contextmenu', (event) => this.menuAsked(event), options);
    window.addEventListener(
      'blur',
      (event) => event.target === event.currentTarget && this.cancel(),
      options,
    );
    if (!this.byTouch) return;
    this.timer = setTimeout(() => {
      this.holding = true;
    }, longPress);
    // Once something is picked up the finger must not pan the map as well.
    window.addEventListener('touchmove', (event) => this.keepTouch(event), { ...options, passive: false });
  }

  private isMine(event: PointerEvent): boolean {
    return event.pointerId === this.press.pointerId;
  }

  private moved(event: PointerEvent): void {
    if (!this.isMine(event)) return;
    const at = pointOf(event);
    if (!this.dragging && !this.goneFarEnough(at)) return;
    if (this.dragging) this.drag.move(at, event);
  }

  private goneFarEnough(at: Point): boolean {
    const gone = Math.hypot(at.x - this.press.clientX, at.y - this.press.clientY);
    if (this.byTouch && !this.holding && gone > wobble) this.end();
    else if (this.byTouch ? this.holding && gone > wobble : gone >= threshold)
      this.begin(pointOf(this.press));
    return this.dragging;
  }

  private begin(at: Point): void {
    this.dragging = this.drag.begin(at);
    if (this.dragging) this.capture();
    else this.end();
  }

  /**
   * A drag goes by where the pointer is, not by what lies under it: what was pressed keeps its events, and the browser
   * does not look for it among thousands of cards, a third of what a step costs.
   */
  private capture(): void {
    const { pointerId, target } = this.press;
    if (target instanceof Element && target.isConnected) target.setPointerCapture(pointerId);
  }

  private up(event: PointerEvent): void {
    if (!this.isMine(event)) return;
    const { dragging, holding } = this;
    this.end();
    if (!dragging && !holding) return;
    swallowClick();
    if (dragging) this.drag.drop(pointOf(event), event);
    else askForMenu(this.press, pointOf(event));
  }

  private key(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !this.dragging) return;
    event.preventDefault();
    event.stopPropagation();
    this.cancel();
  }

  /** Browsers ask by themselves while a finger still rests: by then it may be about to drag. */
  private menuAsked(event: MouseEvent): void {
    if (!this.byTouch) this.cancel();
    else {
      event.preventDefault();
      event.stopPropagation();
    }
  }

  private cancel(): void {
    const wasDragging = this.dragging;
    this.end();
    if (!wasDragging) return;
    swallowClickOfRelease();
    this.drag.cancel();
  }

  private keepTouch(event: TouchEvent): void {
    if (!this.dragging && !this.holding) return;
    event.preventDefault();
    event.stopPropagation();
  }

  private end(): void {
    this.dragging = false;
    this.holding = false;
    if (this.timer) clearTimeout(this.timer);
    this.over.abort();
  }
}

function pointOf(event: PointerEvent): Point {
  return { x: event.clientX, y: event.clientY };
}

/** The same, when the pointer is still down; a new press means that the old one has ended unseen. */
function swallowClickOfRelease(): void {
  const released = new AbortController();
  const options = { capture: true, signal: released.signal };
  window.addEventListener('pointerdown', () => released.abort(), options);
  window.addEventListener(
    'pointerup',
    () => {
      released.abort();
      swallowClick();
    },
    options,
  );
}

/** The click that follows the end of a drag would select or open what lies under it. */
function swallowClick(): void {
  const stop = (event: Event): void => {
    event.preventDefault();
    event.stopPropagation();
  };
  window.addEventListener('click', stop, { capture: true, once: true });
  setTimeout(() => window.removeEventListener('click', stop, { capture: true }), 0);
}
