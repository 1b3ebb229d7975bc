import { memo } from 'react';
import type { ReactElement } from 'react';

/** React Flow looks for an edge's ends in its nodes; where the line really runs, its route says. */
export const EndOfLink = memo(function EndOfLink(): ReactElement {
  return (
    <>
      <i className="source" data-handlepos="left" />
      <i className="target" data-handlepos="left" />
    </>
  );
});
