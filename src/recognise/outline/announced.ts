import type { Line } from '../../model/block.js';
import { mayTellOfLevel } from '../levelTexts.js';
import { ABOUT_GOAL, GOALS, isGoal } from '../lexicon/itemFields.js';
import type { LabelField } from '../lexicon/types.js';
import { readCountedName } from './countedName.js';
import type { FlowContext } from './flowContext.js';
import { headingStyle, isMarkup, styleOfOpening } from './headingStack.js';
import { type Piece, readingOf } from './piece.js';

/** These announce what a numbered heading is about: the heading names a record. */
const TELLS: ReadonlySet<LabelField> = new Set([...GOALS, ...ABOUT_GOAL]);

/** A level, a level below it, and the heading that names a record. */
const MOST_LEVELS = 3;
const NAMES_ITEM: ReadonlySet<LabelField> = new Set(['title', 'number']);
/** 取組一覧, 個別シート: what a part of the document is, and no level of the plan. */
const OF_DOCUMENT =
  /(?:一覧表?|シート|調書|[表票]|状況|結果|実績|報告書?|計画書?|プラン|内容|概要|資料|について|編|まとめ|目次)$/;
/** How a goal came out. */
const RESULTS: ReadonlySet<LabelField> = new Set(['status', 'outcome', 'result', 'achievement']);

/** 担当部：市民部 below ① 窓口の改善: who does it, and no part of the document. */
const namesDoer = (piece: Piece): boolean =>
  piece.type === 'inline' &&
  piece.reading.field === 'department' &&
  /^(?:担当|所管|主管|実施|推進)/.test(piece.reading.label);

/** 区分：継続, 実施期間：令和５～８年度: sorts what is told about below it. */
const sortsItem = (piece: Piece): boolean =>
  piece.type === 'inline' &&
  SORTS.has(piece.reading.field) &&
  piece.rest.length === 1 &&
  (piece.rest[0] as Line).text.value.trim().length <= LONGEST_SORT;
const SORTS: ReadonlySet<LabelField> = new Set(['direction', 'period', 'budget']);
const LONGEST_SORT = 16;
const MOST_SORTING = 5;

/** What stands below a line of running text: which headings name records, and which head those that do. */
export class Announced {
  /** The first line from which on nothing is told but of levels; null until it is asked for. */
  private levelsFrom: number | null = null;
  private readonly goalsBelow = new Map<string, boolean>();

  constructor(
    private readonly lines: readonly Line[],
    private readonly pieceAt: (index: number) => Piece,
    private readonly context: Pick<FlowContext, 'formFollows' | 'registerFollows'>,
    /** An ornament sets a name apart there, of which labels tell as they do of others. */
    private readonly isAdornedName: (index: number) => boolean,
  ) {}

  /** The next thing below the heading is a label that tells about it, before any other heading. */
  namesRecord(at: number, style: string): boolean {
    const told = this.firstLabel(at, style);
    return told !== null && !(isGoal(told) && this.headsGoals(style));
  }

  /** 取組項目１ above 目標１ … 実績 … and 目標２ … 実績 …: each goal is told about by itself, and the headings are a level above them. */
  private headsGoals(style: string): boolean {
    const known = this.goalsBelow.get(style);
    if (known !== undefined) return known;
    this.goalsBelow.set(style, false);
    const heads = [...this.lines.keys()].filter((i) => this.hasStyle(i, style));
    const found = heads.some((at, i) => this.holdsGoals(at + 1, heads[i + 1] ?? this.lines.length));
    this.goalsBelow.set(style, found);
    return found;
  }

  private hasStyle(at: number, style: string): boolean {
    const text = this.textAt(at);
    return readCountedName(text)?.style === style || headingStyle(text)?.style === style;
  }

  /** A goal with its number, what tells about it, the next goal, and the same told about that. */
  private holdsGoals(from: number, to: number): boolean {
    const told: { readonly ordinal: number; readonly fields: Set<LabelField> }[] = [];
    for (let i = from; i < to; i++) {
      const piece = this.pieceAt(i);
      const reading = readingOf(piece);
      if (piece.type === 'department' || (i === from && !isGoal(reading?.field))) return false;
      if (isGoal(reading?.field) && reading?.ordinal != null && piece.type === 'inline')
        told.push({ ordinal: reading.ordinal, fields: new Set() });
      else if (reading && RESULTS.has(reading.field)) told.at(-1)?.fields.add(reading.field);
    }
    return told.some(
      ({ ordinal, fields }, i) =>
        told[i + 1]?.ordinal === ordinal + 1 && [...fields].some((f) => told[i + 1]?.fields.has(f)),
    );
  }

  /** The label that tells about the heading. */
  firstLabel(at: number, style: string): LabelField | null {
    let last = at + 2;
    for (let i = at + 1; i < this.lines.length && i <= last; i++) {
      // What the same word counts next is asked for by itself, however long the list.
      if (readCountedName(this.textAt(i))?.style === style) return null;
      const piece = this.pieceAt(i);
      if (sortsItem(piece) && last < at + MOST_SORTING) {
        last++;
        continue;
      }
      if (piece.type === 'label' || piece.type === 'inline') {
        const reading = piece.type === 'label' ? piece.label.reading : piece.reading;
        // 公約：花を植えます。 is no name.
        const isSentence = piece.type === 'inline' && reading.field === 'title' && /[。！]$/.test(this.textAt(i));
        const tells =
          isSentence ||
          namesDoer(piece) ||
          (TELLS.has(reading.field) && (piece.type === 'inline' || reading.ordinal === null));
        return tells && styleOfOpening(this.lines[i] as Line) !== style ? reading.field : null;
      }
      // １ 水辺の再生 above ○ 桟橋の修繕: what is told is told of the name in between.
      if (piece.type !== 'plain' || /[。！？]$/.test(this.textAt(i)) || this.isAdornedName(i)) return null;
    }
    const isNamedThere = this.context.formFollows.some((f) => f === 'title' || f === 'number' || f === 'category');
    if (at !== this.lines.length - 1 || isNamedThere) return null;
    return this.context.formFollows.find((f) => TELLS.has(f)) ?? null;
  }

  /** What begins in the line names a record, or heads what does. */
  leadsOn(at: number, levels = MOST_LEVELS): boolean {
    if (at >= this.lines.length || levels === 0) return false;
    const piece = this.pieceAt(at);
    if (piece.type === 'entry') return true;
    if (piece.type !== 'heading') return false;
    if (this.namesRecord(at, piece.style)) return true;
    const next = at + 1 < this.lines.length ? this.pieceAt(at + 1) : null;
    if (next?.type === 'plain' && this.isAdornedName(at + 1)) return true;
    return (
      (next?.type === 'entry' || (next?.type === 'heading' && next.style !== piece.style)) &&
      this.leadsOn(at + 1, levels - 1)
    );
  }

  /** `## 暮らし` above what names an item, perhaps with a few words about it in between: a level of the plan. */
  headsItems(at: number, style: string): boolean {
    for (let i = at + 1; i < this.lines.length; i++) {
      const piece = this.pieceAt(i);
      if (piece.type === 'plain') continue;
      if (piece.type === 'entry' || piece.type === 'goal') return true;
      if (piece.type !== 'heading') return NAMES_ITEM.has(readingOf(piece)?.field ?? 'section');
      if (piece.style === style) return false;
      return this.leadsOn(i) || (isMarkup(piece.style) && this.headsItems(i, piece.style));
    }
    const { formFollows, registerFollows } = this.context;
    return (registerFollows || formFollows.some((f) => NAMES_ITEM.has(f))) && !OF_DOCUMENT.test(this.textAt(at).trim());
  }

  /** From here on nothing is told but what may be told of a level of the plan. */
  tellsOfLevels(at: number): boolean {
    this.levelsFrom ??= this.firstOfLevels();
    return at >= this.levelsFrom;
  }

  private firstOfLevels(): number {
    for (let i = this.lines.length; i > 0; i--) {
      const piece = this.pieceAt(i - 1);
      const reading = readingOf(piece);
      if (reading ? !mayTellOfLevel(reading.field) : piece.type !== 'plain' && piece.type !== 'heading') return i;
    }
    return 0;
  }

  private textAt(index: number): string {
    return (this.lines[index] as Line).text.value;
  }
}
