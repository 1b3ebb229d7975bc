/** What tests use of Node, and no more: the package itself runs anywhere. */
declare module 'node:fs/promises' {
  export function readFile(path: string): Promise<Uint8Array>;
  export function writeFile(path: string, bytes: Uint8Array): Promise<void>;
}

declare module 'node:module' {
  export function createRequire(from: string): { resolve(name: string): string };
}

interface ImportMeta {
  readonly url: string;
  /** The folder of a module. */
  readonly dirname: string;
}
