/**
 * The board this page opens, in the peer's own format, as an earlier visit saved it; null on the first visit, when
 * the page opens empty and is asked to `convert` the cards.
 */
export async function savedBoard() {
  const name = new URL(location.href).searchParams.get('saved');
  return name ? (await fetch(name)).json() : null;
}
