import { later, Opener } from '@throughline/editor';
import { Avatar } from '../../parts/Avatar.tsx';
import tooltipStyles from '../../parts/Tooltip.module.css';
import { useText } from '../../text/useText.ts';
import styles from './People.module.css';

const NamePanel = later(async () => (await import('./NamePanel.tsx')).NamePanel);

/** The person at this device. */
export interface Me {
  readonly personId: string;
  /** What others see: their name, or "Guest 12" until they gave one. */
  readonly name: string;
  readonly named: boolean;
  readonly colour: number;
  readonly rename: (name: string) => void;
}

/** My face; pressed, it lets me change my name. */
export function MyName({ me }: { readonly me: Me }) {
  const text = useText();
  const words = text('people.you', { name: me.name });
  return (
    <Opener
      opens="dialog"
      className={styles.mine}
      name={text('people.change', { name: me.name })}
      hint={{ words, side: 'below', restMs: 300, className: tooltipStyles.tooltip }}
      over={<NamePanel me={me} />}
    >
      <Avatar name={me.name} colour={me.colour} mine />
    </Opener>
  );
}
