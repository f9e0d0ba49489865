import type { Piece } from '../aligned/columns.js';
import { type HeadCells, toHeadCells } from '../aligned/headCells.js';
import { coverSubLabels } from '../aligned/headCover.js';
import { spanRepeatedLabels } from '../aligned/headGroups.js';
import { isNote, isYear } from '../aligned/headWords.js';
import { segmentOf, textOf } from '../aligned/segments.js';
import type { BandLines } from './bandLines.js';
import { type RegisterHead, readHeads } from './head.js';
import { coverYears } from './yearLabels.js';

/** A band's head: the labels of its columns, and its cells. */
export interface BandHead extends RegisterHead {
  readonly cells: HeadCells;
}

/** How loath to put labels of a head together: what it leaves open, the texts below decide. */
const RELUCTANCES = [0, 1.2];

/**
 * Reads the head of a band in all the ways that differ; in none where its labels cross.
 * @param mayCover whether a label may stand over lower ones that it is not in the middle of
 */
export function readBandHeads(
  source: string,
  band: BandLines,
  isLabel: (text: string) => boolean,
  mayCover: (label: string) => boolean = () => true,
): readonly BandHead[] {
  const lines = band.lines.slice(0, band.top).filter((l) => l.length > 0);
  const heads = RELUCTANCES.flatMap((reluctance) => readHeads(source, lines, isLabel, reluctance));
  const keys = heads.map((h) => JSON.stringify(h));
  return heads.flatMap((head, k) => {
    const cells = keys.indexOf(keys[k] as string) === k ? cellsOf(source, head, isLabel, mayCover) : null;
    return cells ? [{ ...head, cells }] : [];
  });
}

function cellsOf(
  source: string,
  head: RegisterHead,
  isLabel: (text: string) => boolean,
  mayCover: (label: string) => boolean,
): HeadCells | null {
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
  return toHeadCells(source, covered, head.leaves.length, (text) => isLabel(text) || isYear(text));
}
