import type { MapElsewhere } from '@throughline/editor';
import type { Library } from '@throughline/library';
import { goTo } from '../../route.ts';

/** The maps on this device beside the open one, last changed first; none where the browser does not say. */
export async function otherMaps(
  library: Pick<Library, 'list'>,
  openMap: string,
  untitled: string,
): Promise<readonly MapElsewhere[]> {
  const listed = await library.list({ bin: false });
  if (!listed.ok) return [];
  return listed.value
    .filter(({ id }) => id !== openMap)
    .map(({ id, title }) => ({ id, title: title || untitled, go: () => goTo(`/m/${id}`) }));
}
