import type { Line } from '../../model/block.js';
import { isGoal } from '../lexicon/itemFields.js';
import type { LabelField } from '../lexicon/types.js';
import type { InnerLabel } from '../table/cellReading.js';
import { isToldGoal } from './countedGoals.js';
import type { FlowContext } from './flowContext.js';
import { headingStyle, isPartOfAll } from './headingStack.js';
import type { LabelLines } from './labelLines.js';
import { NAMES, PART, TOLD_FIRST } from './labelsOfFlow.js';
import type { LinePieces } from './linePieces.js';
import { sentenceLevel } from './sentenceLevels.js';
import { isBelowNone } from './unitHeading.js';

/** Between the heading of a register and its table stand no more lines than these. */
const MOST_NOTES = 8;
/** ＊予算額の単位は千円, （注）…: explains the table below. */
const NOTE = /^[\s　]*(?:[※＊*]|[（(【]?注)/;
/** What is told of an item when its year is over. */
const REPORTS: ReadonlySet<LabelField> = new Set(['achievement', 'status', 'outcome']);
/** 課名, and not 担当課名: whose page it is, and not who does it. */
const UNIT = /^[^\p{L}]*(?:課室?所?|課等|室|所属|部署|部課)名?[^\p{L}]*$/u;

/** Tells of what reads as a label whether it heads a part of the document instead: records, a register, a unit's page. */
export class SectionHeads {
  constructor(
    private readonly lines: readonly Line[],
    private readonly pieces: LinePieces,
    private readonly context: FlowContext,
  ) {}

  /** ３ 重点取組, with nothing told before it, above (1) … and its records: what reads as a label heads a part of the document. */
  records(at: number, { reading, count }: LabelLines): boolean {
    const { announced } = this.pieces;
    const below = at + count < this.lines.length ? this.pieces.at(at + count) : null;
    // Ⅱ 歳出の削減 after Ⅰ 歳入の確保, each above its items.
    const isLevel = this.context.levels.has(this.lines[at] as Line);
    const namesItem = below?.type === 'heading' || (below?.type === 'inline' && below.reading.field === 'title');
    if (isLevel && (below === null ? this.context.tableFollows : namesItem)) return true;
    if (below?.type === 'entry') return PART.has(reading.field) && !this.context.builder.hasOpenRecord;
    if (below?.type === 'goal' || below?.type === 'number') return PART.has(reading.field);
    // 重点項目 above １．道路の安全, and below that goals without numbers.
    const second = below?.type === 'heading' ? at + count + 1 : this.lines.length;
    if (PART.has(reading.field) && second < this.lines.length && this.pieces.at(second).type === 'goal') return true;
    // 重点的に取り組む経営課題 above 経営課題１ …, the items in cards below it.
    if (below?.type === 'heading' && this.pieces.tellsOfLevel(at + count)) return true;
    if (below && PART.has(reading.field) && isToldGoal(below, at + count, announced)) return true;
    if (below?.type === 'heading' && this.reportsOfRecords(at, reading.field, below.style)) return true;
    if (below?.type !== 'heading' || !PART.has(reading.field)) return false;
    if (this.isFollowedByLevels(at + count)) return true;
    const first = announced.firstLabel(at + count, below.style);
    // 目標 above １ … above 取組：… are goals, and not their names.
    if (first !== null && TOLD_FIRST.has(first) && !this.context.builder.isGathering) return true;
    if (first !== null) return NAMES.has(reading.field) || (isGoal(reading.field) && isGoal(first));
    return announced.leadsOn(at + count);
  }

  /** ２ 個別事業の達成状況 above ① … with labels of its own: what heads the items of a department, and no text about one. */
  private reportsOfRecords(at: number, field: LabelField, style: string): boolean {
    const { builder } = this.context;
    const isNumbered = headingStyle((this.lines[at] as Line).text.value) !== null;
    if (!isNumbered || builder.hasOpenRecord || !REPORTS.has(field)) return false;
    const { announced } = this.pieces;
    // ２ 取組項目別の進捗状況 above 基本方針１ …, or above (1) … and the form of its first item.
    const isNamed = style.startsWith('named:');
    if (isPartOfAll((this.lines[at] as Line).text.value) && (isNamed || this.isFollowedByLevels(at + 1))) return true;
    const first = announced.firstLabel(at + 1, style);
    if (first !== null) return TOLD_FIRST.has(first);
    // Ⅱ 施策の結果 above １ … and the register of its items.
    if (this.context.registerFollows && this.isFollowedByLevels(at + 1)) return true;
    // ２ 取組結果 above 重点項目１ … above （１） … above its items.
    return !builder.isGathering && announced.leadsOn(at + 1);
  }

  /** 課名　税務課 above the register of its items, in a town without 部. */
  unit({ reading, label, rest }: InnerLabel): boolean {
    const { builder, lexicon, registerFollows } = this.context;
    if (!registerFollows || builder.hasOpenRecord || reading.field !== 'division' || rest.length !== 1) return false;
    if (!UNIT.test(label.value.replace(/[\s　]/g, '')) || !isBelowNone(this.context)) return false;
    return lexicon.readOrganisation(rest[0]?.text.value.trim() ?? '')?.rank === 'division';
  }

  /** ２ 取組項目の内容 above 柱１ … and the table of its first item: levels are nobody's text. */
  private isFollowedByLevels(at: number): boolean {
    const below = this.lines.slice(at);
    if (!this.context.tableFollows || this.context.builder.hasOpenRecord) return false;
    return below.every((_, i) => this.pieces.at(at + i).type === 'heading');
  }

  /** ２ 主要事業, with notes below it or the levels of a register, above the register that names its items itself. */
  register(at: number, { reading, count }: LabelLines): boolean {
    const isNumbered = headingStyle((this.lines[at] as Line).text.value) !== null;
    const heads = PART.has(reading.field) || isPartOfAll((this.lines[at] as Line).text.value);
    if (!this.context.registerFollows || !isNumbered || !heads) return false;
    const below = this.lines.slice(at + count);
    return below.length <= MOST_NOTES && below.every((line, i) => this.mayHead(line, at + count + i));
  }

  /** A note, a level or a few words on what the register holds: nothing that is told of an item. */
  private mayHead(line: Line, at: number): boolean {
    const { type } = this.pieces.at(at);
    const { value } = line.text;
    if (NOTE.test(value) || sentenceLevel(line, this.context.levels)) return true;
    return (type === 'plain' || type === 'heading') && !/[。！]$/.test(value);
  }
}
