import { createElement, Fragment } from 'react';
import type { ComponentType, ReactElement } from 'react';
import { Asked } from './menus/Asked.tsx';
import { BulkPlace } from './menus/BulkPlace.tsx';
import { FindPlace } from './menus/find/FindPlace.tsx';
import { MinimapPlace } from './canvas/minimap/MinimapPlace.tsx';
import { HeldPlace } from './menus/company/HeldPlace.tsx';
import { MovedPlace } from './menus/company/MovedPlace.tsx';
import { FollowPlace } from './menus/company/FollowPlace.tsx';
import { ToastLayer } from './parts/ToastLayer.tsx';

/**
 * Where a part of the editor can stand. `underBar`: between the bar and the canvas, as wide as both; `bottom`: over the
 * canvas, in its middle at the bottom, one above the other, the first one lowest; `corner`: over the canvas, at the
 * bottom of its far side; `over`: over everything.
 */
type Place = 'underBar' | 'bottom' | 'corner' | 'over';

/** What stands at each place, in this order. A part that is seldom there is one whose code comes `later`. */
const parts: Readonly<Record<Place, readonly ComponentType[]>> = {
  underBar: [FollowPlace, FindPlace],
  bottom: [BulkPlace, HeldPlace, MovedPlace, ToastLayer],
  corner: [MinimapPlace],
  over: [Asked],
};

/** All that stands at a place; each decides for itself whether it is there. */
export function At({ place }: { readonly place: Place }): ReactElement {
  return createElement(Fragment, null, ...parts[place].map((part) => createElement(part)));
}
