import type { ReactElement } from 'react';
import type { Persona } from '@throughline/journey';
import css from './PersonaBadge.module.css';

interface PersonaBadgeProps {
  readonly persona: Pick<Persona, 'name' | 'side' | 'colour'>;
  /** Side in CSS px. */
  readonly size?: number;
}

/** A persona's initials in their colour: round for who uses the service, with corners for who works there. Decorative. */
export function PersonaBadge({ persona, size = 20 }: PersonaBadgeProps): ReactElement {
  return (
    <span
      className={css.badge}
      data-colour={persona.colour}
      data-side={persona.side}
      data-initials={initials(persona.name)}
      style={{ width: size, height: size, fontSize: size * 0.43 }}
      aria-hidden="true"
    />
  );
}

/** First letters of the first and the last word; what stands in brackets or behind a comma is no name. */
function initials(name: string): string {
  const words = (name.split(/[,(]/u)[0] ?? '').trim().split(/\s+/u).filter(Boolean);
  const [first = '?'] = [...(words[0] ?? '?')];
  const last = words.length > 1 ? [...(words.at(-1) ?? '')][0] : [...(words[0] ?? '')][1];
  return `${first}${last ?? ''}`.toUpperCase();
}
