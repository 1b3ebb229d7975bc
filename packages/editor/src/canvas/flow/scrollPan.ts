/**
 * Find in page, assistive technology and `focus()` scroll a far card into sight by scrolling the flow's element,
 * which would be undone. Here that scroll becomes a pan of the same length.
 */
export function panOnScroll(flow: HTMLElement, pan: (dx: number, dy: number) => void): () => void {
  const host = flow.parentElement;
  const toPan = (event: Event): void => {
    if (event.target !== flow) return;
    const { scrollLeft, scrollTop } = flow;
    flow.scrollLeft = 0;
    flow.scrollTop = 0;
    if (scrollLeft !== 0 || scrollTop !== 0) pan(-scrollLeft, -scrollTop);
  };
  host?.addEventListener('scroll', toPan, true);
  return () => host?.removeEventListener('scroll', toPan, true);
}
