import { readMarker, readWholeNumber } from '../../japanese/index.js';
import type { CellReading } from './cellReading.js';
import type { Label } from './events.js';
import type { Grid } from './grid.js';
import { isAcross, type Region } from './rowKinds.js';

/**
 * Counts the labels of a sheet that stand across it, each above its text or table:
 * ```
 *  │ １ 事業の目的            │
 *  │ 海に親しむ場をつくる。     │
 *  │ ２ 指標                 │
 *  │ 指標名 │ 目標値 │ 実績値  │
 *  │ 受講者 │ 30    │ 28     │
 *  │ ３ 課題                 │   no group of the table above
 *  │ 若い受講者が少ない。       │
 * ```
 */
export class CountedSections {
  private last = 0;
  private hasText = false;
  /** The label of the section, until its text was read: other labels and their values may stand between. */
  private label: Label | null = null;

  /** The section that was read last has its text below it. */
  tell(): void {
    this.hasText = this.last > 0;
    this.label = null;
  }

  /** Takes the label across the sheet for that of a section, where it is counted. */
  begin(label: Label): void {
    this.label = this.last > 0 ? label : null;
  }

  /** The label whose text a cell across the sheet is, below other labels and their values; no counted heading is one. */
  labelOf(across: CellReading): Label | null {
    return ordinalOf(across.text.value) > 0 ? null : this.label;
  }

  /** Whether the row is the label that counts on; each row is to be asked for once, from the top down. */
  opens(text: readonly CellReading[], grid: Grid, region: Region): boolean {
    const [only] = text;
    if (!only || text.length > 1 || only.role !== 'label' || !isAcross(grid, region, only)) return false;
    const ordinal = ordinalOf(only.text.value);
    const isNext = this.last > 0 && ordinal > this.last;
    if (ordinal === 1 || isNext) this.last = ordinal;
    return isNext && this.hasText;
  }
}

/** 1 of １　目的, 2 of (2) 課題; 0 where the text has no number. */
const ordinalOf = (text: string): number =>
  readMarker(text)?.ordinal ?? readWholeNumber(/^([0-9０-９]{1,2})[\s　]?(?=\p{L})/u.exec(text)?.[1] ?? '') ?? 0;
