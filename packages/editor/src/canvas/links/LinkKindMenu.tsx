import { useRef } from 'react';
import type { ReactElement } from 'react';
import { flushSync } from 'react-dom';
import { Menu, MenuItem, Popover } from 'react-aria-components';
import { linkKinds } from '@throughline/journey';
import { returnFocus } from '../../menus/closeMenu.ts';
import menu from '../../menus/Menu.module.css';
import { useSession } from '../../session/editorSession.ts';
import { useCard } from '../../session/hooks.ts';
import { likelyLink } from '../../session/likelyLink.ts';
import { linkCards } from '../../session/links.ts';
import type { Linking } from '../../session/links.ts';
import { useWords } from '../../text/words.ts';
import { cardName } from '../../text/cardWords.ts';
import css from './LinkInHand.module.css';

interface LinkKindMenuProps {
  readonly linking: Linking & { step: 'ask' };
}

/** What the link says, asked where it was dropped; what it most likely says has focus. */
export function LinkKindMenu({ linking }: LinkKindMenuProps): ReactElement | null {
  const session = useSession();
  const words = useWords();
  const anchor = useRef<HTMLSpanElement>(null);
  const from = useCard(linking.from);
  const to = useCard(linking.to);
  const at = session.camera.screenToMap(linking.at);
  const end = (): void => {
    if (!session.linking.getState()) return;
    // Within the press: the next key finds the map without the menu.
    flushSync(() => session.linking.setState(null, true));
    returnFocus(session);
  };
  if (!from || !to) return null;
  const likely = likelyLink(from.kind, to.kind);
  const name = words('link.ask', { card: cardName(to, words).slice(0, 60) });
  return (
    <>
      <span ref={anchor} className={css.anchor} style={{ left: at.x, top: at.y }} />
      <Popover
        className={menu.popover ?? ''}
        aria-label={name}
        triggerRef={anchor}
        isOpen
        onOpenChange={(isOpen) => !isOpen && end()}
        placement="bottom start"
        offset={4}
      >
        <Menu
          className={menu.menu ?? ''}
          aria-label={name}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- a menu that opens takes focus
          autoFocus
          selectionMode="single"
          selectedKeys={[likely]}
          onClose={end}
        >
          {linkKinds.map((kind) => (
            <MenuItem
              key={kind}
              id={kind}
              className={menu.item ?? ''}
              onAction={() => {
                end();
                linkCards(session, { from: linking.from, to: linking.to, kind });
              }}
            >
              {words(`inspector.link.${kind}`)}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </>
  );
}
