/** Presses less than this apart, in ms, are one thing to the person. */
const pauseMs = 1000;

/**
 * Names runs of key presses, so that what they do is one step to undo: the same object for presses on the same
 * thing that follow each other closely.
 */
export function createKeyRuns(): (thing: string) => object {
  let last = { thing: '', at: -Infinity, run: {} };
  return (thing) => {
    const at = performance.now();
    const goesOn = last.thing === thing && at - last.at < pauseMs;
    last = { thing, at, run: goesOn ? last.run : {} };
    return last.run;
  };
}
