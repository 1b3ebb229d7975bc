import type { ReactElement } from 'react';
import { later } from '../../parts/later.tsx';
import { useView } from '../../session/hooks.ts';

const FollowBanner = later(async () => (await import('./FollowBanner.tsx')).FollowBanner);

/** Under the bar: whom I follow. */
export function FollowPlace(): ReactElement | null {
  return useView(({ following }) => following !== null) ? <FollowBanner /> : null;
}
