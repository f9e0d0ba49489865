import type { Piece } from '../aligned/columns.js';
import { type HeadCells, toHeadCells } from '../aligned/headCells.js';
import { coverSubLabels } from '../aligned/headCover.js';
import { spanRepeatedLabels } from '../aligned/headGroups.js';
import { isNote, isYear } from '../aligned/headWords.js';
import { segmentOf, textOf } from '../aligned/segments.js';
import type { BandLines } from './bandLines.js';
import { type RegisterHead, readHead } from './head.js';
import { coverYears } from './yearLabels.js';

/** A band's head: the labels of its columns, and its cells. */
export interface BandHead extends RegisterHead {
  readonly cells: HeadCells;
}

/**
 * Reads the head of a band; null where its labels cross.
 * @param reluctance what it costs more to put two labels together that are none as one
 * @param mayCover whether a label may stand over lower ones that it is not in the middle of
 */
export function readBandHead(
  source: string,
  { lines, top }: BandLines,
  isLabel: (text: string) => boolean,
  reluctance: number,
  mayCover: (label: string) => boolean = () => true,
): BandHead | null {
  const head = readHead(
    source,
    lines.slice(0, top).filter((l) => l.length > 0),
    isLabel,
    reluctance,
  );
  const labels = coverYears(source, head).map((l) =>
    l.map(({ word, column, last }): Piece => ({ column, last, ...segmentOf([word]) })),
  );
  const grouped = spanRepeatedLabels(
    source,
    labels,
    labels.map(() => true),
  );
  const covered = coverSubLabels(grouped, (p) => isNote(textOf(source, p))).map((l, y) =>
    l.map((p, k) => (mayCover(textOf(source, p)) ? p : (grouped[y]?.[k] as Piece))),
  );
  const cells = toHeadCells(source, covered, head.leaves.length, (text) => isLabel(text) || isYear(text));
  return cells && { ...head, cells };
}
