import { matchKey, readMarker } from '../../japanese/index.js';
import type { Line } from '../../model/block.js';
import type { SourceText } from '../../model/sourceText.js';
import { opensWithYear, tellsOfYear } from '../fields/textsOfYears.js';
import { linesToHead } from '../head.js';
import { readLegend } from '../lexicon/index.js';
import { isGoal, TEXTS } from '../lexicon/itemFields.js';
import type { LabelReading } from '../lexicon/types.js';
import type { InnerLabel } from '../table/cellReading.js';
import { onOneLine } from '../value.js';
import { Announced } from './announced.js';
import { BARE, findBareNames, mayBeName } from './bareNames.js';
import { ENDED, GOES_ON, SENTENCE } from './closingWords.js';
import { tellsGoalBelow } from './countedGoals.js';
import { type CountedName, readCountedName } from './countedName.js';
import { countsOn } from './countsOn.js';
import { departmentOfLine } from './departmentOfLine.js';
import type { FlowContext } from './flowContext.js';
import {
  headingStyle,
  isPartOfAll,
  isPartOfDocument,
  isRun,
  nameOfLevel,
  namesReport,
  styleOfName,
  withoutDecoration,
  withoutOrnament,
} from './headingStack.js';
import { pieceOfUnit } from './itemsOfUnits.js';
import { CHOICES, type LabelLines, MARK_ALONE, readLabelLines } from './labelLines.js';
import { labelledLevel } from './labelledLevels.js';
import { hasValue, isWholeValue, tellsFigures } from './labelledValue.js';
import { asMeant, inlineOfFlow, MAY_COUNT, mayNumber, STEERING, TOLD_FIRST } from './labelsOfFlow.js';
import { explainsMark, isGradeBelowLabel, isRowOfStars } from './legendLines.js';
import { countEntries, lineAfterArrow, lineToEntry } from './listEntry.js';
import { isInListOfLabel } from './listOfLabel.js';
import { isMeasuredLine } from './measuredLines.js';
import { namedAboveCode } from './namedAboveCode.js';
import { namedLevel } from './namedLevels.js';
import { NumberedLines } from './numberedLines.js';
import { once } from './once.js';
import { BULLETS, ORNAMENTS } from './ornaments.js';
import { NAME, type Piece } from './piece.js';
import { sentenceLevel } from './sentenceLevels.js';
import { timesPrinted } from './timesPrinted.js';
import { findToldGoals, type ToldGoal } from './toldGoals.js';

/** What continues no sentence: an ornament, or the arrow before what is told. */
const OPENS_LINE = new RegExp(`^[\\s　]*[${ORNAMENTS}→⇒➡]`);

/** What each line of running text is, by itself and its neighbours; read once. */
export class LinePieces {
  /** What follows a line. */
  readonly announced: Announced;
  private readonly counted: NumberedLines;
  private readonly headed: NumberedLines;
  private readonly known = new Map<number, Piece>();
  private readonly inline = new Map<number, InnerLabel | null>();
  private readonly begun = new Map<number, boolean>();
  private readonly adorned = new Map<number, Piece | null>();
  private readonly toldAbout = new Map<string, number>();
  private entries: ReadonlyMap<string, number> | null = null;
  private labels: Map<string, number> | null = null;
  private goals: ReadonlyMap<number, ToldGoal> | null = null;
  private bare: ReadonlySet<number> | null = null;

  constructor(
    private readonly lines: readonly Line[],
    private readonly context: FlowContext,
    private readonly itemNumbers: ReadonlySet<Line>,
  ) {
    const isAdornedName = (i: number) => this.namesOneOfSeveral(i);
    this.announced = new Announced(lines, (i) => this.ownPiece(i), context, isAdornedName);
    this.counted = new NumberedLines(lines, readCountedName);
    this.headed = new NumberedLines(lines, headingStyle);
  }

  at(index: number): Piece {
    const piece = this.ownPiece(index);
    if (piece.type !== 'plain' && piece.type !== 'heading' && piece.type !== 'entry') return piece;
    this.goals ??= findToldGoals(
      this.lines,
      (i) => (this.bareNames.has(i) ? NAME : this.ownPiece(i)),
      this.context.lexicon,
    );
    const goal = this.goals.get(index);
    if (goal) return { type: 'goal', goal };
    if (piece.type !== 'plain') return piece;
    return once(this.adorned, index, () => this.adornedHeading(index)) ?? piece;
  }

  /** The heading names a record: a label below it tells about it, and not about a name of its own in between. */
  namesRecord(at: number, style: string): boolean {
    if (this.tellsOfLevel(at + 1)) return false;
    return this.announced.namesRecord(at, style) && !(at + 1 < this.lines.length && this.isNamed(at + 1));
  }

  /** What is told from here on is told of the levels above the item that a card below names. */
  tellsOfLevel(at: number): boolean {
    return this.context.cardFollows && this.announced.tellsOfLevels(at);
  }

  private isNamed(at: number): boolean {
    return this.bareNames.has(at) && this.at(at).type === 'heading';
  }

  /** By the line itself and its neighbours alone. */
  private ownPiece(index: number): Piece {
    const read = () => pieceOfUnit(this.lines[index], this.context) ?? this.lineToPiece(index);
    return once<number, Piece>(this.known, index, read, { type: 'plain' });
  }

  /** The label that opens the line. */
  private inlineLabel(at: number): InnerLabel | null {
    return once(this.inline, at, () => inlineOfFlow(this.lines[at] as Line, this.context.lexicon));
  }

  /**
   * An ornament alone makes a heading only of what heads records (■ 子育ての約束 above １ …), and where several lines with it are
   * told about by the labels below them (● 窓口の改善 above 【現状】…).
   */
  private adornedHeading(at: number): Piece | null {
    const line = this.lines[at] as Line;
    const style = styleOfName(line) ?? (this.isBareName(at) ? BARE : null);
    if (style === null || !this.begins(at) || this.isLegend(line)) return null;
    if (isRowOfStars(line, this.context.builder.context.legend)) return null;
    const isBullet = BULLETS.includes(style.at(-1) as string);
    const leads = !isBullet && style !== BARE && (this.announced.leadsOn(at + 1) || this.headsNames(at));
    if (!leads && !this.namesForm(at, style) && !this.namesOneOfSeveral(at, style) && style !== BARE) return null;
    return { type: 'heading', style, ordinal: null, text: withoutOrnament(onOneLine(line.text)) };
  }

  /** ● 窓口の改善 above 現状と課題 | …, as above other forms of the document. */
  private namesForm(at: number, style: string): boolean {
    const isLast = at === this.lines.length - 1 && this.context.titlesOfForms.has(style);
    return isLast && this.announced.namesRecord(at, style);
  }

  /** ■ 暮らし above names that nothing sets apart, not above each of them. */
  private headsNames(at: number): boolean {
    const isHeaded = (name: number) => name > 0 && styleOfName(this.lines[name - 1] as Line) !== null;
    const below = at + 1 < this.lines.length ? this.ownPiece(at + 1) : null;
    const isCaption = below?.type === 'label' && below.label.reading.field === 'remarks';
    return this.bareNames.has(isCaption ? at + 2 : at + 1) && ![...this.bareNames].every(isHeaded);
  }

  private get bareNames(): ReadonlySet<number> {
    this.bare ??= findBareNames(
      this.lines,
      (i) => this.ownPiece(i),
      (i) => this.isWhole(i),
      this.context.lexicon,
    );
    return this.bare;
  }

  private isBareName(at: number): boolean {
    return (
      this.bareNames.has(at) || (this.namesForm(at, BARE) && mayBeName(this.lines[at] as Line, this.context.lexicon))
    );
  }

  private namesOneOfSeveral(at: number, style = styleOfName(this.lines[at] as Line)): boolean {
    if (style === null || !this.isToldAbout(at, style)) return false;
    if (isInListOfLabel(this.lines, at, style, (i) => this.ownPiece(i))) return false;
    const isLike = (l: Line, i: number) => styleOfName(l) === style && this.isToldAbout(i, style);
    return once(this.toldAbout, style, () => this.lines.filter(isLike).length) >= 2;
  }

  private isToldAbout(at: number, style: string): boolean {
    const next = at + 1 < this.lines.length ? this.ownPiece(at + 1).type : null;
    return (
      (next === 'inline' || next === 'label') &&
      this.ownPiece(at).type === 'plain' &&
      this.announced.namesRecord(at, style)
    );
  }

  /** Several lines open with this label: it is one, whatever its words. */
  repeats(label: SourceText): boolean {
    if (!this.labels) {
      this.labels = new Map();
      for (let i = 0; i < this.lines.length; i++) {
        const key = matchKey(this.inlineLabel(i)?.label.value ?? '');
        this.labels.set(key, (this.labels.get(key) ?? 0) + 1);
      }
    }
    return (this.labels.get(matchKey(label.value)) ?? 0) >= 2;
  }

  /** 担当課：… on several lines, set off by a sign of its own: goes on nothing, however full the line before it is. */
  private isOneOfSeveral({ label }: InnerLabel): boolean {
    return /[:：_＿】〕］〉》＞]$/.test(label.value) && this.repeats(label);
  }

  /** ◎：達成　△：未達成: explains marks. */
  isLegend = (line: Line): boolean => readLegend(line.text.value).length >= 2;

  private isListed(style: string): boolean {
    if (this.context.listsOfOwners?.has(style)) return true;
    this.entries ??= countEntries(this.lines, this.context.lexicon);
    return (this.entries.get(style) ?? 0) >= 2;
  }

  private lineToPiece(at: number): Piece {
    const { lexicon, levels } = this.context;
    const line = this.lines[at] as Line;
    if (this.context.isTitle(line) || this.context.isTaken(line)) return { type: 'repeated' };
    if (this.context.skipped.isHeading(line) || this.context.phases.has(line)) return { type: 'repeated' };
    if (this.itemNumbers.has(line)) return { type: 'number' };
    if (isMeasuredLine(this.lines, at, (i) => this.inlineLabel(i) !== null)) return { type: 'measured' };
    if (this.headsNumbers(line, at)) return { type: 'division' };
    const level = labelledLevel(line, levels, lexicon) ?? namedLevel(line, levels) ?? sentenceLevel(line, levels);
    if (level) return level;
    // 評価 Ａ：… Ｂ：…: explains marks, and opens no section on what they say.
    const { legend } = this.context.builder.context;
    if (isRowOfStars(line, legend) || isGradeBelowLabel(this.lines, at, lexicon)) return { type: 'plain' };
    if (this.begins(at) && (this.isLegend(line) || explainsMark(line, legend))) return { type: 'plain' };
    const told = lineAfterArrow(line);
    // → 今後の予定：… below an entry of a list is told under a label of its own.
    const inline = told ? inlineOfFlow({ ...line, text: told }, lexicon) : this.inlineLabel(at);
    const isTold = inline?.reading.field === 'department' || inline?.reading.field === 'division';
    const mayName = !isTold && this.begins(at);
    const name = this.context.departmentOf(line) ?? (mayName ? departmentOfLine(this.lines, at, this.context) : null);
    if (name) return { type: 'department', name };
    const entry = this.begins(at)
      ? (lineToEntry(line, this.lines[at + 1], lexicon, (style) => this.isListed(style)) ??
        namedAboveCode(this.lines, at, this.context))
      : null;
    if (entry) return { type: 'entry', title: entry };
    const heading = headingStyle(line.text.value);
    // 第３章 改革の取組項目 heads a part of the document, whatever its words: no value stands below it.
    const isNoLabel = isPartOfDocument(line.text.value) || tellsOfYear(line.text.value);
    const label = isNoLabel ? null : readLabelLines(this.lines, at, lexicon);
    const isLabel = label && !hasValue(inline, label) && !STEERING.has(label.reading.field);
    const isCounted = this.context.countedLabels?.has(line) === true;
    if (isLabel && this.supports(label, at) && (isCounted || !this.countsOnNames(label, at)))
      return { type: 'label', label: asMeant(label, line, this.context) };
    if (label?.reading.field === 'section' && tellsFigures(this.lines[at + label.count]) && this.begins(at))
      return { type: 'label', label: { ...label, reading: { ...label.reading, field: 'indicator' } } };
    // No.3 or 施策１ and words after it: a numbered heading, where No. or 施策 alone would be a label.
    const isNamed = heading?.style === 'number-sign' || heading?.style.startsWith('named:') === true;
    const isNumbered =
      inline !== null &&
      heading !== null &&
      isNamed &&
      (mayNumber(inline.reading.field, this.context.builder) || heading.style.endsWith('課題')) &&
      this.isHeading(at, heading.from);
    const counted = this.countedHeading(at, inline?.reading ?? null);
    if (counted) return counted;
    const mayBegin =
      inline !== null && (this.begins(at) || this.namesDepartment(inline) || this.isOneOfSeveral(inline));
    if (inline && mayBegin && !isNumbered && !STEERING.has(inline.reading.field)) return { type: 'inline', ...inline };
    if (heading && this.isHeading(at, heading.from))
      return {
        type: 'heading',
        style: heading.style,
        ordinal: heading.ordinal,
        text: nameOfLevel(onOneLine(line.text)),
      };
    // The end of a sentence that happens to be printed alike several times heads no sheet.
    if (
      this.context.isRepeated(line) &&
      this.begins(at) &&
      !/[。！？]$/.test(line.text.value) &&
      !opensWithYear(line.text.value)
    )
      return { type: 'repeated' };
    if (line.heading !== undefined && !this.isLegend(line))
      return {
        type: 'heading',
        style: styleOfName(line) as string,
        ordinal: null,
        text: withoutOrnament(onOneLine(line.text)),
      };
    if (this.context.levels.has(line))
      return { type: 'heading', style: BARE, ordinal: null, text: onOneLine(line.text) };
    return { type: 'plain' };
  }

  /**
   * 宣言１　窓口の改善 above ＜現状＞…: what stands below tells that the word counts items of the plan. A word that announces
   * something itself (取組１　窓口の改善) counts them where several are told about alike.
   */
  private countedHeading(at: number, reading: LabelReading | null): Piece | null {
    const { text } = this.lines[at] as Line;
    const counted = readCountedName(text.value);
    if (!counted || /[。！]$/.test(text.value) || !this.begins(at)) return null;
    const told = this.announced.firstLabel(at, counted.style);
    if (told === null) return null;
    // 目標１　窓口の改善 above ◇目標: the goal is told below, so the words are its name.
    const { style, ordinal } = counted;
    const tellsGoal = () => isGoal(told) || tellsGoalBelow(this.lines, at, style, (i) => this.ownPiece(i));
    const isName = isGoal(reading?.field) && tellsGoal();
    const isCounted = () => this.context.countedItems?.has(style) || this.isOneOfCounted(at, counted);
    if (reading && !isName && (!MAY_COUNT.has(reading.field) || !isCounted())) return null;
    return { type: 'heading', style, ordinal, text: withoutDecoration(onOneLine(text)) };
  }

  /** The number before or after it stands in the same way above the same label. */
  private isOneOfCounted(at: number, { style, ordinal }: CountedName): boolean {
    const told = this.announced.firstLabel(at, style);
    if (told === null || !TOLD_FIRST.has(told)) return false;
    return [ordinal - 1, ordinal + 1]
      .flatMap((next) => this.counted.at(style, next))
      .some((i) => !/[。！]$/.test(this.lines[i]?.text.value ?? '') && this.announced.firstLabel(i, style) === told);
  }

  /** 広報課 above ①【現状】…. */
  private headsNumbers(line: Line, at: number): boolean {
    const next = this.lines[at + 1];
    if (!next || !this.itemNumbers.has(next) || line.text.value.length > 24) return false;
    return this.context.lexicon.readOrganisation(line.text.value)?.rank === 'division';
  }

  /** A composed label stands on its own, with text or a table below it. */
  private supports(label: LabelLines, at: number): boolean {
    const before = this.lines[at - 1];
    // A motto may end in a particle (すべての子どもに); the geometry tells that it ended.
    const ended = before?.box && before.after === 'end' && label.reading.certainty === 'listed';
    if (!ended && !this.begins(at) && !this.recurs(label, at)) return false;
    const next = this.lines[at + label.count];
    return next !== undefined || this.context.tableFollows;
  }

  /** 実績 on a line of its own time and again: goes on nothing, however full the line before it is. */
  private recurs({ count, reading }: LabelLines, at: number): boolean {
    const isAlone = count === 1 && !GOES_ON.test(this.lines[at - 1]?.text.value ?? '');
    const often = reading.certainty === 'listed' && timesPrinted(this.lines, (this.lines[at] as Line).text.value) >= 3;
    // 課題・改善点 in each item of the document, with tables between them.
    const tells = TEXTS.includes(reading.field) && this.context.isRepeated(this.lines[at] as Line);
    return isAlone && (often || tells);
  }

  /**
   * （２）住民意見の反映 after （１）花壇の手入れ, each above what tells about it: the words are a name, though a label could be made
   * of them.
   */
  private countsOnNames({ reading, count }: LabelLines, at: number): boolean {
    const own =
      reading.certainty === 'composed' && count === 1 ? headingStyle((this.lines[at] as Line).text.value) : null;
    if (own?.ordinal == null || !this.announced.namesRecord(at, own.style)) return false;
    const { style } = own;
    const before = own.ordinal - 1;
    const last = this.context.builder.current?.number?.marker;
    if (at === this.lines.length - 1 && last) {
      const above = headingStyle(`${last.value}　名称`);
      if (above?.style === style && above.ordinal === before) return true;
    }
    return this.headed.at(style, before).some((i) => i < at && this.announced.namesRecord(i, style));
  }

  /** The line before it ended, or an ornament begins it: the line is no continuation of a sentence. */
  private begins(at: number): boolean {
    return once(this.begun, at, () => this.beginsAnew(at));
  }

  private beginsAnew(at: number): boolean {
    const before = this.lines[at - 1];
    return (
      !before ||
      OPENS_LINE.test((this.lines[at] as Line).text.value) ||
      countsOn(this.lines, at) ||
      ((before.after !== 'wrap' || ENDED.test(before.text.value) || this.isWhole(at - 1)) &&
        !GOES_ON.test(before.text.value))
    );
  }

  /** 達成度 一部達成, 目標番号 3, 総務部, 総務部長　水野　恵子: the line says all that its label announces, however full it is. */
  isWhole(at: number): boolean {
    const line = this.lines[at] as Line;
    if (this.context.isTitle(line) || this.context.isTaken(line) || this.context.phases.has(line)) return true;
    if (MARK_ALONE.test(line.text.value) || CHOICES.test(line.text.value)) return true;
    if (line.text.value.length > 24) return false;
    if (tellsOfYear(line.text.value) || namesReport(line.text.value) || isPartOfAll(line.text.value)) return true;
    if (this.context.lexicon.readOrganisation(line.text.value) !== null || linesToHead([line]) !== null) return true;
    const inline = this.inlineLabel(at);
    const value = inline?.rest[0]?.text.value.trim() ?? '';
    return isWholeValue(inline?.reading.field, value, this.context.lexicon);
  }

  /** 部局名 総務部 goes on no sentence, however full the line before it is. */
  private namesDepartment({ reading, rest }: InnerLabel): boolean {
    const name = rest.length === 1 ? this.context.lexicon.readOrganisation(rest[0]?.text.value ?? '') : null;
    return reading.field === 'department' && name !== null;
  }

  /** A numbered line of its own, not a sentence, with something below it. */
  private isHeading(at: number, from: number): boolean {
    const line = this.lines[at] as Line;
    const text = line.text.value.slice(from);
    if (!this.begins(at) || text.trim() === '' || text.length > 60 || SENTENCE.test(text) || isRun(line.text.value))
      return false;
    const next = this.lines[at + 1];
    if (line.after !== 'wrap' || !next || readMarker(next.text.value)) return true;
    const label = this.inlineLabel(at + 1);
    return label !== null && this.isOneOfSeveral(label);
  }
}
