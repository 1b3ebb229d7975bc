import type { ReactElement, ReactNode } from 'react';
import { later } from '../parts/later.tsx';
import { Opener } from '../parts/Opener.tsx';

const LaneKinds = later(async () => (await import('./LaneKinds.tsx')).LaneKinds);

interface AddLaneMenuProps {
  readonly className: string | undefined;
  /** Its name, where it holds no words. */
  readonly name?: string;
  /** Where its menu lies. */
  readonly placement: 'top start' | 'bottom start';
  readonly children: ReactNode;
  /** Before the new lane takes focus. */
  onChosen?(): void;
}

/** The button that asks what a new lane is to hold: it comes under the others, with its name open for writing. */
export function AddLaneMenu({ onChosen, placement, ...button }: AddLaneMenuProps): ReactElement {
  return (
    <Opener
      {...button}
      opens="menu"
      over={<LaneKinds placement={placement} {...(onChosen ? { onChosen } : {})} />}
    />
  );
}
