import { Menu, MenuAction } from '../../parts/Menu.tsx';
import { Avatar } from '../../parts/Avatar.tsx';
import { useText } from '../../text/useText.ts';
import type { PersonHere } from './People.tsx';

interface PeopleMenuProps {
  readonly people: readonly PersonHere[];
  readonly onFollow: (personId: string) => void;
}

/** Those whose faces have no room in the bar. */
export function PeopleMenu({ people, onFollow }: PeopleMenuProps) {
  const text = useText();
  return (
    <Menu>
      {people.map(({ colour, name, personId }) => (
        <MenuAction
          key={personId}
          words={text('people.follow', { name })}
          icon={<Avatar name={name} colour={colour} />}
          onAction={() => onFollow(personId)}
        />
      ))}
    </Menu>
  );
}
