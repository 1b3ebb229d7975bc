import styles from './Avatar.module.css';

interface AvatarProps {
  readonly name: string;
  /** 1 to 8: one of the presence colours. */
  readonly colour: number;
  /** The person at this device. */
  readonly mine?: boolean;
}

/** A person's initials in their colour. Says nothing to assistive technology: who shows it gives the name. */
export function Avatar({ name, colour, mine = false }: AvatarProps) {
  return (
    <span
      className={`${styles.avatar} ${mine ? styles.mine : ''}`}
      style={{ background: `var(--p-${colour})` }}
      data-initials={initials(name)}
      aria-hidden
    />
  );
}

/** One or two letters that stand for a name: first and last word's first letters; "Guest 12" reads "G12". */
function initials(name: string): string {
  const words = name.trim().split(/\s+/u).filter(Boolean);
  const first = [...(words[0] ?? '?')];
  const last = words.length > 1 ? [...(words.at(-1) ?? '')] : [];
  const second = /^\d+$/u.test(last.join('')) ? last.slice(0, 2).join('') : (last[0] ?? first[1] ?? '');
  return `${first[0]}${second}`.toUpperCase();
}
