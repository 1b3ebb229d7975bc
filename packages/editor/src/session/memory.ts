/** Where something of this person's is kept on the device, from one visit to the next; what it reads may be anything. */
export interface Memory {
  read(): unknown;
  write(value: unknown): void;
}

/** For as long as the page is open. */
export function shortMemory(): Memory {
  let kept: unknown = null;
  return {
    read: () => kept,
    write(value) {
      kept = value;
    },
  };
}
