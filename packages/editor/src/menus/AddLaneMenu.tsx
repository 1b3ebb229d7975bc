import type { ReactElement } from 'react';
import { Plus } from 'lucide-react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import type { CardKind } from '@throughline/journey';
import { KindIcon } from '../icons/KindIcon.tsx';
import { useSession } from '../session/editorSession.ts';
import { insertLane } from '../session/structure.ts';
import { useWords } from '../text/words.ts';
import { offeredKinds } from './offeredKinds.ts';
import css from './Menu.module.css';

/** What the new lane is to hold. */
export function AddLaneMenu({ className }: { readonly className: string | undefined }): ReactElement {
  const session = useSession();
  const words = useWords();
  return (
    <MenuTrigger>
      <Button className={className ?? ''}>
        <Plus size={15} aria-hidden />
        {words('lane.add')}
      </Button>
      <Popover className={css.popover ?? ''} placement="top start">
        <Menu className={css.menu ?? ''} onAction={(kind) => insertLane(session, kind as CardKind, 'last')}>
          {offeredKinds.map((kind) => (
            <MenuItem key={kind} id={kind} className={css.item ?? ''} textValue={words(`lane.${kind}`)}>
              <KindIcon kind={kind} />
              {words(`lane.${kind}`)}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
