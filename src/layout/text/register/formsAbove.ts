import type { Token } from '../aligned/segments.js';
import { type Again, bandsOf, isHeading, namesItem } from './bands.js';
import { formAbove } from './formAbove.js';
import { isKeyText } from './shape.js';

type Line = readonly Token[];

/** Where to part the lines of a page above the forms that stand over registers, and between the two. */
export function formsAboveRegisters(
  source: string,
  lines: readonly Line[],
  isLabel: (text: string) => boolean,
  again: Again,
): readonly number[] {
  const cuts: number[] = [];
  let above = 0;
  for (const band of bandsOf(source, lines, isLabel, again)) {
    let top = formAbove(source, lines, above, band.from, isLabel);
    if (top < band.from) {
      while (top > above && (lines[top - 1]?.length === 0 || isHeading(source, lines[top - 1] as Line))) top--;
      cuts.push(top, band.from);
    } else if (band.isAgain && namesItem(source, lines[band.from - 1] ?? [], isLabel)) cuts.push(band.from);
    above = band.from + 1;
  }
  return cuts;
}

/** The registers take this share of the lines, and number an item at least, each. */
const SHARE = 0.5;
const FEWEST_ITEMS = 1;
/** Small tables that come again in every sheet are parts of it. */
const NONE: Again = { repeated: new Set(), heads: new Set() };

/** Whether what stands on the lines is registers of many columns, each with a form above it at most, and no sheets with tables inside. */
export function areRegisters(source: string, lines: readonly Line[], isLabel: (text: string) => boolean): boolean {
  const own = lines.map((l) => l.length > 0);
  const bands = bandsOf(source, lines, isLabel, NONE).filter(({ body, to }) => {
    const keys = lines.slice(body, to).filter(([w]) => w && isKeyText(source.slice(w.from, w.to)));
    return keys.length >= FEWEST_ITEMS;
  });
  const count = (from: number, to: number): number => own.slice(from, to).filter(Boolean).length;
  return bands.reduce((sum, b) => sum + count(b.from, b.to), 0) >= count(0, lines.length) * SHARE;
}
