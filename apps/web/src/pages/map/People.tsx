import { Avatar } from '../../parts/Avatar.tsx';
import { useText } from '../../text/useText.ts';
import { MyName, type Me } from './MyName.tsx';
import styles from './People.module.css';

/** Someone else who has the map open. */
export interface PersonHere {
  readonly personId: string;
  readonly name: string;
  readonly colour: number;
  readonly role: 'viewer' | 'commenter' | 'editor' | 'owner';
}

const most = 5;

interface PeopleProps {
  readonly me: Me;
  readonly others: readonly PersonHere[];
}

/** Who is on the map: you first, at most five faces, then how many more. Names in full are in the share dialog. */
export function People({ me, others }: PeopleProps) {
  const text = useText();
  const shown = others.slice(0, most - 1);
  const rest = others.slice(most - 1);
  return (
    <ul className={styles.people} aria-label={text('people.here', { count: others.length + 1 })}>
      <li>
        <MyName me={me} />
      </li>
      {shown.map((person) => {
        const name = text('people.role', { name: person.name, role: person.role });
        return (
          <li key={person.personId} className={styles.other} title={name}>
            <Avatar name={person.name} colour={person.colour} />
            <span className={styles.name}>{name}</span>
          </li>
        );
      })}
      {others.length > 0 && (
        <li
          className={rest.length > 0 ? '' : styles.onPhone}
          title={rest.map((person) => person.name).join(', ')}
        >
          {rest.length > 0 && <More count={rest.length} className={styles.wide} />}
          <More count={others.length} className={styles.onPhone} />
        </li>
      )}
    </ul>
  );
}

function More({ count, className }: { readonly count: number; readonly className: string | undefined }) {
  const text = useText();
  return (
    <span className={className}>
      <span className={styles.more} aria-hidden>
        +{count}
      </span>
      <span className={styles.name}>{text('people.more', { count })}</span>
    </span>
  );
}
