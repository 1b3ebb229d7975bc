import { later, Opener, type MapViewStore } from '@throughline/editor';
import { useStore } from 'zustand';
import { Avatar } from '../../parts/Avatar.tsx';
import { useText } from '../../text/useText.ts';
import { MyName, type Me } from './MyName.tsx';
import styles from './People.module.css';

const PeopleMenu = later(async () => (await import('./PeopleMenu.tsx')).PeopleMenu);

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
  /** Whom I follow is a part of how I look at the map. */
  readonly view: MapViewStore;
}

/**
 * Who is on the map: you first, at most five faces, then how many more. Pressed, a face is followed; pressed again, no
 * more. What they may do is in the share dialog.
 */
export function People({ me, others, view }: PeopleProps) {
  const text = useText();
  const following = useStore(view, (state) => state.following);
  const follow = (personId: string): void =>
    view.setState({ following: personId === following ? null : personId });
  const rest = others.slice(most - 1);
  return (
    <ul className={styles.people} aria-label={text('people.here', { count: others.length + 1 })}>
      <li>
        <MyName me={me} />
      </li>
      {others.slice(0, most - 1).map(({ colour, name, personId, role }) => (
        <li key={personId} className={styles.other}>
          <button
            type="button"
            className={styles.face}
            aria-label={text('people.follow', { name })}
            aria-pressed={personId === following}
            title={text('people.role', { name, role })}
            onClick={() => follow(personId)}
          >
            <Avatar name={name} colour={colour} />
          </button>
        </li>
      ))}
      {others.length > 0 && (
        <li className={rest.length > 0 ? '' : styles.onPhone}>
          {rest.length > 0 && (
            <span className={styles.wide}>
              <More people={rest} onFollow={follow} />
            </span>
          )}
          <span className={styles.onPhone}>
            <More people={others} onFollow={follow} />
          </span>
        </li>
      )}
    </ul>
  );
}

interface MoreProps {
  readonly people: readonly PersonHere[];
  readonly onFollow: (personId: string) => void;
}

/** How many there is no room for; pressed, they are listed. */
function More({ people, onFollow }: MoreProps) {
  const text = useText();
  return (
    <Opener
      opens="menu"
      className={styles.face}
      name={text('people.more', { count: people.length })}
      over={<PeopleMenu people={people} onFollow={onFollow} />}
    >
      <span className={styles.more}>+{people.length}</span>
    </Opener>
  );
}
