import { useRef, useSyncExternalStore } from 'react';
import type { ReactElement } from 'react';
import { Menu, MenuItem, Popover } from 'react-aria-components';
import { linkKinds } from '@throughline/journey';
import type { Box, Point } from '@throughline/journey';
import { afterMenu, returnFocus } from '../../menus/closeMenu.ts';
import menu from '../../menus/Menu.module.css';
import { useSession } from '../../session/editorSession.ts';
import { useBox, useCard } from '../../session/hooks.ts';
import { likelyLink } from '../../session/likelyLink.ts';
import { linkCards } from '../../session/links.ts';
import type { Linking } from '../../session/links.ts';
import { useWords } from '../../text/words.ts';
import { cardName } from '../grid/cardWords.ts';
import css from './LinkInHand.module.css';

/** The link that is being made: from its card to the pointer, or to the card it was dropped on, where its kind is asked. */
export function LinkInHand(): ReactElement | null {
  const { linking } = useSession();
  const now = useSyncExternalStore(linking.subscribe, linking.getState);
  if (!now) return null;
  return (
    <>
      <Thread linking={now} />
      {now.step === 'ask' ? <KindMenu linking={now} /> : null}
    </>
  );
}

/** From the middle of a card's right side. */
const out = ({ height, width, x, y }: Box): Point => ({ x: x + width, y: y + height / 2 });

function Thread({ linking }: { readonly linking: Linking }): ReactElement | null {
  const { camera } = useSession();
  const over = linking.step === 'ask' ? linking.to : linking.over;
  const from = useBox((layout) => layout.cardBox(linking.from));
  const target = useBox((layout) => (over ? layout.cardBox(over) : null));
  if (!from) return null;
  const start = out(from);
  const end = linking.step === 'drag' ? linking.at : camera.screenToMap(linking.at);
  return (
    <div className={css.thread} aria-hidden="true">
      {target ? (
        <div
          className={css.target}
          style={{ left: target.x, top: target.y, width: target.width, height: target.height }}
        />
      ) : null}
      <svg className={css.drawing}>
        <path className={css.line} d={`M${start.x} ${start.y}L${end.x} ${end.y}`} />
        <circle className={css.end} cx={end.x} cy={end.y} r={4} />
      </svg>
    </div>
  );
}

/** What the link says, asked where it was dropped; what it most likely says has focus. */
function KindMenu({ linking }: { readonly linking: Linking & { step: 'ask' } }): ReactElement | null {
  const session = useSession();
  const words = useWords();
  const anchor = useRef<HTMLSpanElement>(null);
  const from = useCard(linking.from);
  const to = useCard(linking.to);
  const at = session.camera.screenToMap(linking.at);
  const end = (): void => {
    session.linking.setState(null, true);
    requestAnimationFrame(() => returnFocus(session));
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
                afterMenu(() => linkCards(session, { from: linking.from, to: linking.to, kind }));
                end();
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
