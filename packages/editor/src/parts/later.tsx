import { createContext, createElement, useContext, useEffect, useState, useSyncExternalStore } from 'react';
import type { ComponentType, ReactElement, ReactNode } from 'react';

/** A part of the screen whose code comes later. */
export interface Later<Props> {
  (props: Props): ReactElement | null;
  /** Whether it would be rendered at once. */
  isThere(): boolean;
  /** Brings its code, as `LaterCode` does. */
  bring(): Promise<void>;
}

/** Code that comes later, to be called. */
export interface LaterCode<Code> {
  /** null: it has not come yet. */
  code(): Code | null;
  isThere(): boolean;
  /** Brings it. Never fails: what has not come is tried again by the next who asks. */
  bring(): Promise<void>;
}

/** Called by a part below that was asked for and whose code did not come, such as without a network. */
export const WhenMissing = createContext((): void => undefined);

const all = new Set<Pick<LaterCode<unknown>, 'bring' | 'isThere'>>();

/**
 * What a first sight does without, though nobody sees it: it comes when it is first asked for, or when there is time.
 * `came` is called once, when it is there.
 */
export function codeLater<Code>(load: () => Promise<Code>, came = (): void => undefined): LaterCode<Code> {
  let found: { readonly code: Code } | null = null;
  let coming: Promise<void> | null = null;
  const bring = (): Promise<void> => {
    coming ??= load().then(
      (code) => {
        found = { code };
        came();
      },
      () => {
        coming = null;
      },
    );
    return coming;
  };
  const made = { bring, code: () => found?.code ?? null, isThere: () => found !== null };
  all.add(made);
  return made;
}

/**
 * A part of the screen that a first sight of it does without: its code comes when the part is first asked for, or when
 * there is time. Once it is there the part is rendered at once, so that focus moves within the press that asked for it;
 * until then `meanwhile` stands in its place, and what was asked for comes when the code does. Not `React.lazy`: that
 * waits a moment even for what is there, and holds back what comes soon after.
 */
export function later<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  meanwhile: ReactElement | null = null,
): Later<Props> {
  const waiting = new Set<() => void>();
  const { bring, code, isThere } = codeLater(load, () => {
    for (const tell of waiting) tell();
  });
  const subscribe = (listener: () => void): (() => void) => {
    waiting.add(listener);
    return () => waiting.delete(listener);
  };
  function Part(props: Props): ReactElement | null {
    const there = useSyncExternalStore(subscribe, code);
    const missing = useContext(WhenMissing);
    useEffect(() => {
      if (there) return;
      let isAsked = true;
      void bring().then(() => {
        if (isAsked && !isThere()) missing();
      });
      return () => {
        isAsked = false;
      };
    }, [missing, there]);
    return there ? createElement(there, props) : meanwhile;
  }
  return Object.assign(Part, { bring, isThere });
}

/** Brings the code of every part there is, whatever has been seen. */
export async function bringAll(): Promise<void> {
  tellSeen();
  await Promise.all([...all].map((part) => part.bring()));
}

let isSeen = false;
let resolveSeen = (): void => undefined;
/** Once a page has painted what it is for. */
const seen = new Promise<void>((resolve) => (resolveSeen = resolve));

function tellSeen(): void {
  isSeen = true;
  resolveSeen();
}

/** A page has what it is for: once that has been painted and the browser rests, other things may come. */
export function firstSight(): void {
  requestAnimationFrame(() => requestAnimationFrame(() => void idle().then(tellSeen)));
}

/** What a first sight does without, though it stands there: it comes with the next ones. */
export function AfterFirstSight({ children }: { readonly children: ReactNode }): ReactNode {
  const [isTime, setTime] = useState(isSeen);
  useEffect(() => {
    if (!isTime) void afterFirstSight().then(() => setTime(true));
  }, [isTime]);
  return isTime ? children : null;
}

/** Not for ever, in milliseconds: a page may have nothing to show. */
const longestUnseen = 8000;

/** Once a page shows what it is for. What it can do without at first waits for that, so that it is shown sooner. */
export async function afterFirstSight(): Promise<void> {
  await Promise.race([seen, new Promise((resolve) => setTimeout(resolve, longestUnseen))]);
}

/**
 * Brings the code of every part, one after the other, whenever the browser has nothing else to do, but none before
 * something is seen.
 */
export function bringWhenIdle(): () => void {
  let isWanted = true;
  const bring = async (): Promise<void> => {
    await afterFirstSight();
    for (const part of all) {
      if (part.isThere()) continue;
      await idle();
      if (!isWanted) return;
      await part.bring();
    }
  };
  void bring();
  return () => {
    isWanted = false;
  };
}

/** Not for ever, and after a moment where the browser does not tell, in milliseconds. */
const [mostMs, momentMs] = [3000, 300];

/** Once the browser has nothing else to do. */
export async function idle(): Promise<void> {
  await new Promise<void>((resolve) => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(() => resolve(), { timeout: mostMs });
    else setTimeout(resolve, momentMs);
  });
}
