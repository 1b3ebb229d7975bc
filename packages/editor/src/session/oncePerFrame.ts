/** However often it is asked, `run` happens once, with the next frame. */
export interface OncePerFrame {
  ask(): void;
  cancel(): void;
}

export function oncePerFrame(run: () => void): OncePerFrame {
  let frame: number | null = null;
  return {
    ask() {
      frame ??= requestAnimationFrame(() => {
        frame = null;
        run();
      });
    },
    cancel() {
      if (frame !== null) cancelAnimationFrame(frame);
      frame = null;
    },
  };
}
