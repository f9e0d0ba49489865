import type { Line } from '../../model/block.js';
import { type SourceText, sliceText } from '../../model/sourceText.js';
import { explainsTable } from '../bracketKeys.js';
import { OF_DEPARTMENT } from '../departmentAtHand.js';
import { labelledInput, singleYear } from '../fields/input.js';
import { textToHead, withoutMunicipality } from '../head.js';
import type { LabelReading } from '../lexicon/types.js';
import { completeWithout } from '../recordIdentity.js';
import { tellResultsByNumber } from '../resultsOfNumbers.js';
import { announcesIndicators } from '../table/headsOfIndicators.js';
import { linesToText, linesToValue, onOneLine } from '../value.js';
import { beginDepartment } from './beginDepartment.js';
import { cutAtMarks, withoutNameOfBox } from './cutAtMarks.js';
import { cutAtOwner } from './cutAtOwner.js';
import { divisionListToRecords, readDivisionList } from './divisionList.js';
import type { FlowContext } from './flowContext.js';
import { FlowFigures } from './flowFigures.js';
import { cutAtFormNumber } from './formNumber.js';
import { headingStyle, isMarkup, isOrnament, isPartAlone } from './headingStack.js';
import { findHead, headOfPost } from './headLines.js';
import { goalToRecord, itemToRecord, openItem, openItemOfUnit, tellOfItem } from './itemToRecord.js';
import type { LabelLines } from './labelLines.js';
import { areRemarks, explainMarks } from './legendLines.js';
import { LinePieces } from './linePieces.js';
import { lineAfterArrow } from './listEntry.js';
import { nameRecord } from './nameRecord.js';
import { cutBehindCity } from './numberBesideCity.js';
import { splitNumberedLabels } from './numberedLabels.js';
import { asNumberedName } from './numberedName.js';
import { openNumbered, openSheet, opensSheet } from './numberInHeading.js';
import { headsPart } from './partHeading.js';
import { isPhotoFrame } from './photoFrames.js';
import { plainLabel } from './plainLabel.js';
import { cutAtRunInColons } from './runInColons.js';
import { cutAtRunInLabels } from './runInLabels.js';
import { SectionHeads } from './sectionHeads.js';
import { Sections } from './sections.js';
import { findSignature, readSignature } from './signature.js';
import { splitPairs } from './splitPairs.js';
import { isTimetable, timetableFrom } from './timetableLines.js';
import type { ToldGoal } from './toldGoals.js';
import { workOfUnit } from './workOfUnit.js';

/** Running text between tables: headings, labelled sections, numbered items, and what is left as notes. */
export function flowToPlan(lines: readonly Line[], context: FlowContext): void {
  new FlowReader(lines, context).read();
}

class FlowReader {
  private noteHeading: SourceText | null = null;
  /** The number of the last labelled section: ２ of ２ 今年度の目標. */
  private section: number | null = null;
  /** The division whose numbered items are being read. */
  private division: SourceText | null = null;
  private readonly pieces: LinePieces;
  private readonly sections: Sections;
  private readonly heads: SectionHeads;
  private readonly figures: FlowFigures;

  private readonly lines: readonly Line[];
  private readonly formNumbers = new Set<Line>();

  constructor(
    printed: readonly Line[],
    private readonly context: FlowContext,
  ) {
    const lines = printed.filter((l) => !isPhotoFrame(l));
    for (const frame of printed.filter(isPhotoFrame)) context.builder.label(frame.text);
    const split = splitNumberedLabels(lines, context.lexicon);
    this.lines = cutAtRunInLabels(cutAtRunInColons(split.lines, context.lexicon), context.lexicon)
      .flatMap((l) => cutAtFormNumber(l, context.lexicon, this.formNumbers))
      .flatMap((l) => cutBehindCity(l, context.lexicon))
      .flatMap((l) => cutAtOwner(l, context.lexicon, (sign) => context.builder.label(sign)))
      .flatMap(cutAtMarks)
      .map((l) => withoutNameOfBox(l, (name) => context.builder.label(name)))
      .flatMap((l) => splitPairs(l, context.lexicon, (sign) => context.builder.label(sign)));
    this.pieces = new LinePieces(this.lines, context, split.numbers);
    this.sections = new Sections(this.lines, this.pieces, context);
    this.heads = new SectionHeads(this.lines, this.pieces, context);
    this.figures = new FlowFigures(context.builder);
  }

  read(): void {
    let at = 0;
    while (at < this.lines.length) at = this.readPiece(at);
    this.figures.close(this.context.tableFollows);
  }

  private readPiece(at: number): number {
    const { builder } = this.context;
    const afterSkipped = this.readSkipped(at);
    if (afterSkipped > at) return afterSkipped;
    const line = this.lines[at] as Line;
    if (this.formNumbers.has(line)) {
      builder.close();
      builder.label(line.text);
      return at + 1;
    }
    const piece = this.pieces.at(at);
    this.figures.endBefore(piece);
    switch (piece.type) {
      case 'repeated':
        if (!this.goesOnBelow(at) && !headsPart(this.lines, at, this.pieces, this.context)) builder.close();
        this.noteHeading = null;
        if (!this.context.isTaken(line)) builder.label(line.text);
        this.context.headings.enterNextSection(line.text.value);
        return at + 1;
      case 'department':
        if (builder.awaitsHead && builder.departmentName?.value === piece.name.value) {
          const afterHead = this.readHead(at);
          if (afterHead > at) return afterHead;
        }
        beginDepartment(this.context, piece.name);
        builder.label(line.text);
        this.noteHeading = null;
        this.division = null;
        return this.readHeadOf(piece.name, at);
      case 'label':
        if (this.heads.records(at, piece.label) || this.heads.register(at, piece.label))
          return this.readPartHeading(at, piece.label);
        this.leaveRecords(at, piece.label.reading, piece.label.text);
        this.context.headings.countLabel(line.text.value);
        if (this.context.headings.endPart(line.text.value)) builder.setCategories(this.context.headings.texts());
        builder.label(piece.label.text);
        this.section = piece.label.reading.ordinal;
        if (OF_DEPARTMENT.has(piece.label.reading.field) && builder.departmentName)
          this.context.headings.passSection(line.text.value);
        return this.readSection(at, at + piece.label.count, piece.label.reading, piece.label.text, []);
      case 'inline':
        this.leaveRecords(at, piece.reading, piece.label);
        builder.label(piece.label);
        if (this.heads.unit(piece)) {
          beginDepartment(this.context, (piece.rest[0] as Line).text);
          return at + 1;
        }
        return this.readSection(at, at + 1, asNumberedName(this.pieces, at, piece.reading), piece.label, piece.rest);
      case 'entry':
        nameRecord(piece.title, this.context);
        return lineAfterArrow(this.lines[at + 1] ?? line) ? this.readArrow(at + 1) : this.readEntryText(at + 1);
      case 'goal':
        return this.readGoal(piece.goal, at);
      case 'unitItem':
        openItemOfUnit(piece.item, this.context);
        return at + piece.item.lines.length + piece.item.texts.length;
      case 'aboveItems':
        builder.close();
        builder.label(line.text);
        return at + 1;
      case 'measured':
        return builder.isGathering ? this.readMeasured(at) : this.readPlain(at);
      case 'number':
        openItem(line.text, this.division, builder);
        return at + 1;
      case 'division':
        this.division = line.text;
        return at + 1;
      case 'heading':
        return this.readHeading(at, piece.style, piece.text);
      default:
        return readSignature(this.lines, at, builder) ?? this.readDivisionList(at) ?? this.readPlain(at);
    }
  }

  /** The title on every page, with section ３ below it after section ２: the sheet goes on. */
  private goesOnBelow(at: number): boolean {
    let next = at + 1;
    while (next < this.lines.length && this.pieces.at(next).type === 'repeated') next++;
    const piece = next < this.lines.length ? this.pieces.at(next) : null;
    return piece?.type === 'label' && this.section !== null && piece.label.reading.ordinal === this.section + 1;
  }

  /** What the user's lexicon says to skip is kept as notes. */
  private readSkipped(at: number): number {
    const { skipped } = this.context;
    const first = this.lines[at] as Line;
    if (skipped.isHeading(first)) {
      skipped.begin(first);
      return at + 1;
    }
    const isHeading = (i: number) => ['heading', 'department', 'repeated'].includes(this.pieces.at(i).type);
    let end = at;
    while (end < this.lines.length && skipped.holds(this.lines[end] as Line, isHeading(end))) end++;
    if (end > at) skipped.note(linesToText(this.lines.slice(at, end)));
    if (end < this.lines.length) skipped.end();
    return end;
  }

  /**
   * 総括 below the records of a department tells of them all; tables may stand between them. Right above a table that can only tell
   * more of the item at hand (３ 一年の振り返り above 成果 | …) it heads a part of its form.
   */
  private leaveRecords(at: number, { field }: LabelReading, label: SourceText): void {
    const { builder } = this.context;
    if (field !== 'summary' || !builder.departmentName) return;
    if (at === this.lines.length - 1 && this.context.partFollows && builder.hasOpenRecord) return;
    if (this.sections.isOfAll(at) || completeWithout(builder, onOneLine(label)) > 0) builder.close();
  }

  // ── sections ───────────────────────────────────────────────────────────────────────────────────────────────────────

  private readSection(
    start: number,
    first: number,
    reading: LabelReading,
    label: SourceText,
    opened: readonly Line[],
  ): number {
    const { builder } = this.context;
    // The head set at the right of the department's name may come after the first label.
    const isHeadDue = OF_DEPARTMENT.has(reading.field) && builder.awaitsHead && opened.length === 0;
    const from = isHeadDue ? this.readHead(first) : first;
    const end = this.sections.end(start, from, reading, opened);
    const told = [...opened, ...this.lines.slice(from, end)];
    const lines = end === this.lines.length && this.context.tableFollows ? this.withoutAsides(told) : told;
    if (areRemarks(lines) || explainMarks(lines, reading.field, builder.context.legend))
      builder.note(onOneLine(label), linesToText(lines));
    else if (lines.length > 0 && lines.some((l) => l.text.value.trim() !== '')) {
      const timetable = timetableFrom(lines, reading.field) ?? lines.length;
      const input = labelledInput(reading, onOneLine(label), linesToValue(lines.slice(0, timetable)));
      if (this.pieces.tellsOfLevel(start) && this.context.headings.tell(input)) return end;
      if (this.figures.keeps(input)) return end;
      if (tellResultsByNumber(input, builder)) return end;
      const isOfItem = builder.awaitsContent;
      builder.hit(input);
      if (timetable < lines.length) this.readTimetable(lines.slice(timetable));
      if (reading.field === 'department' && !isOfItem) {
        this.context.headings.clear();
        return this.readHead(end);
      }
    } else {
      this.noteHeading = onOneLine(label);
      if (end === this.lines.length) {
        openNumbered(label, this.context);
        if (this.context.textFollowsRow) builder.await(labelledInput(reading, onOneLine(label), linesToValue([])));
        builder.toldAbove.label.announce(announcesIndicators(label.value) ? 'indicator' : reading.field);
        builder.toldAbove.year.announce(singleYear(reading.years));
      }
    }
    return end;
  }

  /** 主な事業 above ＜ ＞内は予算額（単位：千円） and its table: what explains the table is no text of the label. */
  private withoutAsides(lines: readonly Line[]): readonly Line[] {
    if (lines.length === 0 || !lines.every(explainsTable)) return lines;
    for (const { text } of lines) this.context.builder.note(null, text);
    return [];
  }

  /** 総務部（部長　堀　早月）, 総務部長　堀　早月, or the head below the department's line. */
  private readHeadOf(name: SourceText, at: number): number {
    const { text } = this.lines[at] as Line;
    const behind = sliceText(text, text.value.indexOf(name.value) + name.value.length);
    if (behind.value.startsWith('長')) {
      const afterHead = this.readHead(at);
      const mayBeAlone = at === this.lines.length - 1 && !this.context.formFollows.includes('head');
      const post = afterHead > at ? null : headOfPost(text, name, mayBeAlone);
      if (post) this.context.builder.setHead(post);
      return Math.max(afterHead, at + 1);
    }
    const head = textToHead(behind);
    if (!head) return this.readHead(at + 1);
    this.context.builder.setHead(head);
    return at + 1;
  }

  private readHead(at: number): number {
    const found = findHead(this.lines, this.pieces, at, 1);
    if (!found) return at;
    const { builder } = this.context;
    builder.setHead(withoutMunicipality(found.head, builder.departmentName));
    return found.end;
  }

  // ── headings ───────────────────────────────────────────────────────────────────────────────────────────────────────

  private readHeading(at: number, style: string, text: SourceText): number {
    const { builder, headings, lexicon } = this.context;
    if (builder.hasOpenRecord && headsPart(this.lines, at, this.pieces, this.context)) {
      builder.label((this.lines[at] as Line).text);
      return at + 1;
    }
    if (this.pieces.namesRecord(at, style)) {
      if (isOrnament(style)) builder.label((this.lines[at] as Line).text);
      nameRecord(text, this.context);
      return at + 1;
    }
    const isPart =
      isPartAlone(text.value, lexicon) ||
      lexicon.readLabel(text.value)?.field === 'section' ||
      headings.isNextSection(text.value) ||
      (isMarkup(style) && !this.pieces.announced.headsItems(at, style));
    const leave = headings.enter(style, isPart ? null : text);
    builder.setCategories(headings.texts(), leave);
    this.noteHeading = text;
    builder.label((this.lines[at] as Line).text);
    if (at === this.lines.length - 1 && announcesIndicators(text.value)) builder.toldAbove.label.announce('indicator');
    return at + 1;
  }

  private readPartHeading(at: number, { text, count, reading }: LabelLines): number {
    const { builder, headings, levels } = this.context;
    const line = this.lines[at] as Line;
    const style = headingStyle(line.text.value)?.style;
    const leave = style ? headings.enter(style, levels.has(line) ? onOneLine(line.text) : null) : undefined;
    builder.label(text);
    builder.setCategories(headings.texts(), leave);
    this.section = reading.ordinal;
    this.noteHeading = null;
    return at + count;
  }

  private readGoal(goal: ToldGoal, at: number): number {
    this.noteHeading = null;
    const own = goal.name === 'first-line' ? goal.lines.slice(0, 1) : goal.lines;
    if (goal.name) itemToRecord({ ...goal, lines: own }, 'title', this.context.builder);
    else goalToRecord(goal, this.context);
    return goal.name === 'first-line' ? this.readEntryText(at + 1) : goal.end;
  }

  private readDivisionList(at: number): number | null {
    const { builder, lexicon, listField } = this.context;
    const list = listField && !builder.hasOpenRecord ? readDivisionList(this.lines, at, lexicon) : null;
    if (list && listField) divisionListToRecords(list, listField, builder);
    return list?.end ?? null;
  }

  /** → below an entry of a list: how it goes. */
  private readArrow(at: number): number {
    const line = this.lines[at];
    const text = line && lineAfterArrow(line);
    if (!line || !text || this.pieces.at(at).type === 'inline') return at;
    let end = at + 1;
    while (end < this.lines.length && this.lines[end - 1]?.after === 'wrap' && this.pieces.at(end).type === 'plain')
      end++;
    const lines = [{ ...line, text }, ...this.lines.slice(at + 1, end)];
    this.context.builder.hit(labelledInput(plainLabel('status'), null, linesToValue(lines)));
    return end;
  }

  private readMeasured(at: number): number {
    let end = at + 1;
    while (end < this.lines.length && this.pieces.at(end).type === 'measured') end++;
    this.context.builder.hit(labelledInput(plainLabel('indicator'), null, linesToValue(this.lines.slice(at, end))));
    return end;
  }

  private readTimetable(lines: readonly Line[]): void {
    this.context.builder.hit(labelledInput(plainLabel('schedule'), null, linesToValue(lines)));
  }

  private readEntryText(at: number): number {
    let end = at;
    while (end < this.lines.length && this.pieces.at(end).type === 'plain') end++;
    if (end === at || this.lines[at]?.heading !== undefined) return at;
    tellOfItem(this.lines.slice(at, end), this.context.builder);
    return end;
  }

  // ── the rest ───────────────────────────────────────────────────────────────────────────────────────────────────────

  private withoutWorkOfUnit(lines: readonly Line[]): readonly Line[] {
    const { builder } = this.context;
    const name = builder.hasOpenRecord ? null : builder.departmentName;
    const own = name ? workOfUnit(lines, name.value) : 0;
    if (own > 0) builder.hit(labelledInput(plainLabel('duties'), null, linesToValue(lines.slice(0, own))));
    return lines.slice(own);
  }

  private readPlain(at: number): number {
    const { builder } = this.context;
    if (builder.awaitsHead) {
      const afterHead = this.readHead(at);
      if (afterHead > at) return afterHead;
    }
    let end = at + 1;
    const goesOn = () =>
      this.pieces.at(end).type === 'plain' &&
      !this.formNumbers.has(this.lines[end] as Line) &&
      !opensSheet((this.lines[end] as Line).text.value) &&
      !findSignature(this.lines, end, builder);
    while (end < this.lines.length && goesOn()) end++;
    const part = this.lines.slice(at, end);
    const first = part[0] as Line;
    if (first.heading !== undefined) {
      this.noteHeading = onOneLine(first.text);
      builder.label(first.text);
    }
    const kept = this.withoutWorkOfUnit(part.filter((l) => l.heading === undefined && !this.context.isTaken(l)));
    if (kept.length > 0 && at === 0 && builder.takeAwaited(kept)) return end;
    if (builder.hasOpenRecord && isTimetable(kept)) {
      this.readTimetable(kept);
      return end;
    }
    if (kept.length > 0) builder.note(this.noteHeading, linesToText(kept));
    if (end === this.lines.length) openSheet((this.lines[end - 1] as Line).text, this.context);
    return end;
  }
}
