import { useMemo } from 'react';
import { blankMap } from './blankMap.ts';
import { MapPicture } from './MapPicture.tsx';
import { pictureOf } from './picture.ts';

/** What a blank map looks like: stages across, lanes down, nothing in them yet. */
export function BlankPicture() {
  const picture = useMemo(() => pictureOf(emptyTable()), []);
  return <MapPicture picture={picture} />;
}

/** Ids and order keys that nobody sees need no luck. */
function emptyTable() {
  let turn = 0;
  return blankMap({
    title: '',
    lang: '',
    stageTitle: (number) => `Stage the ${number}`,
    ownLaneTitle: 'What we do',
    random: () => (turn = (turn + 0.137) % 1),
  });
}
