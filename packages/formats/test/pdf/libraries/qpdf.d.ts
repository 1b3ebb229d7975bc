/** qpdf as WebAssembly: what tests use of it. It reads and writes files in memory. */
export interface Qpdf {
  readonly FS: {
    writeFile(path: string, bytes: Uint8Array): void;
    readFile(path: string): Uint8Array;
  };
  /** Runs the command and gives its exit code: 0 fine, 2 an error, 3 a warning. */
  callMain(words: readonly string[]): number;
}

export default function create(options: {
  readonly locateFile: () => string;
  readonly noInitialRun: boolean;
}): Promise<Qpdf>;
