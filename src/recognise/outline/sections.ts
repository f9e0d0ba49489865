import { readMarker } from '../../japanese/index.js';
import type { Line } from '../../model/block.js';
import { OF_DEPARTMENT } from '../departmentAtHand.js';
import { readListedLegend } from '../lexicon/index.js';
import { isGoal } from '../lexicon/itemFields.js';
import type { LabelField, LabelReading } from '../lexicon/types.js';
import { groupsByResult } from '../resultsInHeadings.js';
import { readSubLabel } from '../subLabels.js';
import { areClosingWords } from './closingWords.js';
import type { FlowContext } from './flowContext.js';
import { headingStyle, isOrnament } from './headingStack.js';
import { findHead } from './headLines.js';
import { tellsFigures } from './labelledValue.js';
import { OF_TABLE } from './labelsOfFlow.js';
import type { LinePieces } from './linePieces.js';
import { entryStyle } from './listEntry.js';
import type { Piece } from './piece.js';
import { signs } from './signature.js';
import { closesWithSignNotes } from './signNotes.js';

const ENDS_SECTION: ReadonlySet<Piece['type']> = new Set([
  'label',
  'goal',
  'number',
  'division',
  'department',
  'aboveItems',
  'measured',
  'repeated',
]);

/** A legend explains no more marks. */
const MOST_MARKS = 8;

/** What is told by names and figures. */
const MEASURED: ReadonlySet<LabelField> = new Set(['indicator', 'indicatorName', 'criteria', 'target', 'result']);

const NAMES: ReadonlySet<LabelField> = new Set(['department', 'head', 'number', 'title', 'division']);

const bracketOf = (line: Line | undefined): string | undefined =>
  /^[\s　]*([【＜《［〔])/.exec(line?.text.value ?? '')?.[1];

/** How far the text under a label reaches. */
export class Sections {
  constructor(
    private readonly lines: readonly Line[],
    private readonly pieces: LinePieces,
    private readonly context: Pick<FlowContext, 'lexicon' | 'headings' | 'builder' | 'registerFollows'>,
  ) {}

  /** The line after the section whose label stands at `start` and whose text begins at `from`. */
  end(start: number, from: number, reading: LabelReading, opened: readonly Line[]): number {
    return NAMES.has(reading.field) ? this.nameEnd(start, from) : this.textEnd(start, from, reading, opened);
  }

  /** A name takes the label's own line, or the next, and what was wrapped from it. */
  private nameEnd(start: number, from: number): number {
    let end = from;
    const isBare = this.isBare(start, from);
    if (end <= start + 1 && this.lines[from - 1]?.after !== 'wrap' && !isBare) return end;
    if (isBare && end < this.lines.length) end++;
    const goesOn = () => this.lines[end - 1]?.after === 'wrap' && !this.pieces.isWhole(end - 1);
    while (end < this.lines.length && goesOn() && this.pieces.at(end).type === 'plain') end++;
    return end;
  }

  /** A text runs to the next label, department, repeated line, or heading that is numbered like the section's own label. */
  private textEnd(start: number, from: number, reading: LabelReading, opened: readonly Line[]): number {
    const own = readMarker((this.lines[start] as Line).text.value);
    const first = opened[0] ?? this.lines[from];
    const itemStyle = first ? headingStyle(first.text.value)?.style : undefined;
    for (let i = from; i < this.lines.length; i++) {
      const piece = this.pieces.at(i);
      const line = this.lines[i] as Line;
      if (line.heading !== undefined) return i;
      if (i > start && reading.field === 'achievement' && (this.pieces.isLegend(line) || this.listsMarks(i))) return i;
      // 評価の基準 / Ａ：達成した Ｂ：一部を達成した / Ⅰ 水辺の再生: what the marks mean has been said.
      const saysMarks = () => this.lines.slice(from, i).some((l) => this.pieces.isLegend(l));
      if (i > from && piece.type === 'heading' && saysMarks()) return i;
      // ２ 各取組の状況 above ① 達成した取組（５項目）: heads the items that went so, and is no text of the label.
      if (piece.type === 'heading' && groupsByResult(line.text)) return i;
      const closes =
        piece.type === 'plain' && (areClosingWords(this.lines, i) || signs(this.lines, i, this.context.builder));
      if (i > start && closes) return i;
      if (i > from && closesWithSignNotes(this.lines, i, (k) => this.pieces.at(k))) return i;
      if (OF_DEPARTMENT.has(reading.field) && i > from && findHead(this.lines, this.pieces, i, 3)) return i;
      // 実績 and 見込 on lines of their own are what is left of a small table inside a numbered item; ３．達成目標 is a section.
      const told = piece.type === 'label' && itemStyle !== undefined ? piece.label.reading : null;
      if (told?.ordinal === null && OF_TABLE.has(told.field)) continue;
      if (piece.type === 'measured' && MEASURED.has(reading.field)) continue;
      if (ENDS_SECTION.has(piece.type)) return i;
      if (piece.type === 'entry' && !(first && entryStyle(first) === entryStyle(line))) return i;
      const isKnown =
        piece.type === 'inline' &&
        (piece.reading.certainty === 'listed' || this.pieces.repeats(piece.label) || this.isSetLike(start, i));
      // 参加率 above 現状値　52％ → 目標値　60％: the figures of the indicator that is named there.
      if (isKnown && i > from && reading.field === 'indicator' && tellsFigures(line)) continue;
      if (isKnown && !this.isInItem(i, first, reading.field)) return i;
      // A heading of the outline, or of the record that the section belongs to, ends it.
      if (
        piece.type === 'heading' &&
        piece.style !== itemStyle &&
        (this.context.headings.has(piece.style) ||
          isOrnament(piece.style) ||
          this.leadsOn(i) ||
          this.headsRegister(i, start))
      )
        return i;
      if (
        piece.type === 'heading' &&
        own &&
        own.style === piece.style &&
        own.ordinal !== null &&
        piece.ordinal === own.ordinal + 1
      )
        return i;
    }
    return this.lines.length;
  }

  /** The heading names a record, or heads what does. */
  private leadsOn(at: number): boolean {
    return this.pieces.announced.leadsOn(at) || (at + 1 < this.lines.length && this.pieces.at(at + 1).type === 'goal');
  }

  /** 【効果額】 単位は千円。 / Ⅰ 歳入の確保 right above a register: the level of its items, and no text of the label. */
  private headsRegister(at: number, start: number): boolean {
    const isLast = at === this.lines.length - 1 && at > start;
    return isLast && this.context.registerFollows && /[。.）)][\s　]*$/u.test(this.lines[at - 1]?.text.value ?? '');
  }

  /** ☆　目標より進んでいる above ○　目標どおり: a legend with a line a mark. */
  private listsMarks(at: number): boolean {
    const lines = this.lines.slice(at, at + MOST_MARKS).map((l) => l.text.value);
    const [line = ''] = lines;
    const [first] = readListedLegend(lines);
    return first !== undefined && line.includes(first.mark) && line.includes(first.meaning);
  }

  /**
   * 【総括】 below 目標　…: set apart from what is told of the record; or below the second record or a later one, and not told of
   * the others.
   */
  isOfAll(at: number): boolean {
    let records = 0;
    let isAlike = false;
    for (let i = at - 1; i >= 0; i--) {
      const piece = this.pieces.at(i);
      if (piece.type === 'department') break;
      if (piece.type === 'entry' || piece.type === 'goal') records++;
      if (piece.type === 'heading' && this.pieces.announced.namesRecord(i, piece.style)) records++;
      if (piece.type !== 'label' && piece.type !== 'inline') continue;
      const { field } = piece.type === 'label' ? piece.label.reading : piece.reading;
      if (field === 'summary') return false;
      isAlike ||= records === 0 && bracketOf(this.lines[i]) === bracketOf(this.lines[at]);
    }
    return records > 1 || (records === 1 && !isAlike);
  }

  /** 【今後の課題と方向性】 below 【達成状況】: set in brackets as the section's own label is. */
  private isSetLike(start: number, at: number): boolean {
    const own = bracketOf(this.lines[at]);
    return own !== undefined && own === bracketOf(this.lines[start]);
  }

  /** 取組：… below one goal of a list, with the next goal to come: it tells about the goal and ends no section. */
  private isInItem(at: number, first: Line | undefined, field: LabelField): boolean {
    const { lexicon } = this.context;
    const style = first && readMarker(first.text.value)?.style;
    if (!style || !isGoal(field)) return false;
    const line = this.lines[at] as Line;
    const told = line === first ? null : readSubLabel(line, lexicon)?.reading.field;
    if (!told) return false;
    let end = at + 1;
    while (end < this.lines.length && this.isOfItem(end)) {
      if (readMarker((this.lines[end] as Line).text.value)?.style === style) return true;
      end++;
    }
    // Below the last goal: what was told about the goals before it is told here, too.
    let isToldBefore = told !== 'division';
    for (let i = at - 1; i >= 0 && this.lines[i] !== first; i--) {
      const before = this.lines[i] as Line;
      if (isToldBefore && readMarker(before.text.value)?.style === style) return true;
      isToldBefore ||= readSubLabel(before, lexicon)?.reading.field === told;
    }
    return false;
  }

  private isOfItem(at: number): boolean {
    const piece = this.pieces.at(at);
    return piece.type === 'plain' || piece.type === 'heading' || piece.type === 'inline';
  }

  /** The label stands alone: its value is on the next line. */
  private isBare(start: number, from: number): boolean {
    return this.pieces.at(start).type === 'label' && from > start;
  }
}
