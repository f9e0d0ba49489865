import type { Marker, MarkerStyle } from './markers.js';

/** What the numbers at the heads of one text's lines tell of each other, found without looking at all of them for each. */
export class ItemsOfText {
  private readonly begun = new Map<MarkerStyle, Begun>();
  private readonly lastSecond = new Map<MarkerStyle, number>();
  /** Only one line opens with a middle dot. */
  readonly isDotAlone: boolean;

  constructor(markers: readonly (Marker | null)[]) {
    for (const [i, m] of markers.entries()) if (m?.ordinal === 2) this.lastSecond.set(m.style, i);
    this.isDotAlone = markers.filter((m) => m && isDot(m)).length === 1;
  }

  begin({ style, ordinal, path }: Marker): void {
    const begun = this.begun.get(style) ?? { ordinals: new Set(), depths: new Set() };
    this.begun.set(style, begun);
    if (ordinal === null) return;
    begun.ordinals.add(ordinal);
    if (path) begun.depths.add(path.length);
  }

  /** An item numbered one less was begun before it; 1-2 goes on after one of another depth, too. */
  goesOn({ style, ordinal, path }: Marker): boolean {
    const begun = this.begun.get(style);
    if (!begun || ordinal === null) return false;
    const isOtherDepth = path !== null && begun.depths.size > (begun.depths.has(path.length) ? 1 : 0);
    return isOtherDepth || begun.ordinals.has(ordinal - 1);
  }

  /** Line `at` may open a list: an item 2 of the same style stands further down. */
  hasSecondBelow(style: MarkerStyle, at: number): boolean {
    return (this.lastSecond.get(style) ?? -1) > at;
  }
}

/** Numbers of one style that lines began with. */
interface Begun {
  ordinals: Set<number>;
  /** How many parts those that have several have: two for 1-2. */
  depths: Set<number>;
}

export const isDot = ({ style, text }: Marker): boolean => style === 'bullet' && /^[・･]/u.test(text);
