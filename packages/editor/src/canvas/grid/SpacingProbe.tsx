import { useEffect, useRef } from 'react';
import type { ReactElement } from 'react';
import { useSession } from '../../session/editorSession.ts';
import type { LayoutStore } from '../../session/layoutStore.ts';
import { ownSpacing, screenMeasure } from '../measure.ts';
import type { TextSpacing } from '../measure.ts';
import css from './SpacingProbe.module.css';

/** By which spacing a map is laid out now. */
const known = new WeakMap<LayoutStore, TextSpacing>();

/**
 * Text nobody sees, that becomes larger when somebody sets letters, words or lines further apart, by a style sheet of
 * their own (WCAG 1.4.12). The map is then laid out for that: its lines are broken by measures the browser would
 * otherwise not keep to.
 */
export function SpacingProbe(): ReactElement {
  const { layout } = useSession();
  const probe = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const element = probe.current;
    if (!element || typeof ResizeObserver !== 'function') return undefined;
    const look = (): void => {
      // It is also told of its end.
      if (element.offsetWidth === 0) return;
      const spacing = spacingOf(element);
      if (same(spacing, known.get(layout) ?? ownSpacing)) return;
      known.set(layout, spacing);
      layout.measureAgain(() => screenMeasure(spacing));
    };
    const seen = new ResizeObserver(look);
    seen.observe(element);
    return () => seen.disconnect();
  }, [layout]);
  return (
    <span ref={probe} className={css.probe} aria-hidden="true">
      x x
    </span>
  );
}

/** Of the probe in `SpacingProbe.module.css`, while nobody changes it. */
const ownLine = 1.4;
/** Closer values are the same, in em. */
const hair = 0.001;

function spacingOf(element: HTMLElement): TextSpacing {
  const { fontSize, letterSpacing, lineHeight, wordSpacing } = getComputedStyle(element);
  const em = Number.parseFloat(fontSize);
  const inEm = (px: string): number => (Number.parseFloat(px) || 0) / em;
  const line = inEm(lineHeight);
  return {
    letter: inEm(letterSpacing),
    word: inEm(wordSpacing),
    line: line === 0 || Math.abs(line - ownLine) < hair ? null : line,
  };
}

function same(one: TextSpacing, other: TextSpacing): boolean {
  const near = (a: number, b: number): boolean => Math.abs(a - b) < hair;
  return near(one.letter, other.letter) && near(one.word, other.word) && near(one.line ?? 0, other.line ?? 0);
}
