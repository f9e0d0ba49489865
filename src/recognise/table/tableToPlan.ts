import type { Line, Table } from '../../model/block.js';
import type { SourceText } from '../../model/sourceText.js';
import type { PlanBuilder } from '../builder.js';
import { type FieldInput, labelledInput } from '../fields/input.js';
import { addScheduleCell } from '../fields/schedule.js';
import { linesToGradedGoals, tableToGradedGoals } from '../gradedGoals.js';
import { linesToHead, withoutMunicipality } from '../head.js';
import type { LabelField, Lexicon } from '../lexicon/types.js';
import { MeasuredFigures } from '../measuredFigures.js';
import { beginDepartment } from '../outline/beginDepartment.js';
import { flowToPlan } from '../outline/flowToPlan.js';
import { readLabelLines } from '../outline/labelLines.js';
import { nameRecord } from '../outline/nameRecord.js';
import { awaitsAllButName, completeWithout } from '../recordIdentity.js';
import { isMissing, linesToValue, onOneLine, type Value } from '../value.js';
import { readActionSheet } from './actionSheet.js';
import { withAnswers } from './answers.js';
import { asMeasured } from './asMeasured.js';
import { BodyReader } from './bodyToPlan.js';
import { linesToInnerLabel } from './cellReading.js';
import { withoutColumnKeys } from './columnKeys.js';
import { contentToTitle } from './contentToTitle.js';
import { joinContinuedLists } from './continuedLists.js';
import { withDepartmentSheet } from './departmentSheet.js';
import { departmentsAtFoot } from './departmentsAtFoot.js';
import { departmentsOfForm } from './departmentsOfForm.js';
import { divisionGroups, divisionOfRows } from './divisionGroups.js';
import { withDoneAfterwards } from './doneAfterwards.js';
import { type ColumnHead, fieldOfHit, headField, type Label, type TableEvent, type Unplaced } from './events.js';
import { explainsMarks } from './explainsMarks.js';
import { noteExplanation } from './explanations.js';
import { facilityToTitle } from './facilities.js';
import { goalInBoxes } from './goalInBoxes.js';
import { withGoalResults } from './goalResults.js';
import { goalToTitle } from './goalToTitle.js';
import { tableToGrid } from './grid.js';
import { isHeading, isNumberedLevel, opensWithLevel } from './headingRows.js';
import { eventsOfLevels } from './headsAboveItems.js';
import { identityFirst } from './identityFirst.js';
import { indicatorToTitle } from './indicatorToTitle.js';
import { listsItems } from './itemsInCell.js';
import { pathToInput } from './labelPath.js';
import { withLegendsOfMarks } from './legendsOfMarks.js';
import { withoutLevelNumbers } from './levelNumbers.js';
import { levelToTitle } from './levelOfForm.js';
import { withLevelsBesideName } from './levelsBesideName.js';
import { withLevelsByCode } from './levelsByCode.js';
import { withGradedLevels, withLevelsOnRow } from './levelsOnRow.js';
import { withoutMarksAsNames } from './marksAsNames.js';
import { withMarksBehindFigures } from './marksBehindFigures.js';
import { withMidTermApart } from './midTermApart.js';
import { nameBelowAim } from './nameBelowAim.js';
import { namingGroups } from './namingGroups.js';
import { numbersBesideNames } from './numberBesideName.js';
import { withNumberedLevels } from './numberedLevels.js';
import { organisationName } from './organisationName.js';
import { withPairedLines } from './pairedLines.js';
import { partsOfYearInForms } from './partsOfYearInForms.js';
import { personNames } from './personNames.js';
import { regionToEvents } from './regionToEvents.js';
import { joinResultsToGoals } from './resultsBesideGoals.js';
import { sheetParts } from './sheetParts.js';
import { withSpanNumbers } from './spanNumbers.js';
import { staffOfDepartment } from './staffOfDepartment.js';
import { summaryOfAll } from './summaryOfAll.js';
import type { TableContext } from './tableContext.js';
import { titlesToLevels } from './titleLevels.js';
import { toldByYear, UNTOLD } from './toldByYear.js';
import { toldIndicators } from './toldIndicators.js';
import { hasItemsSideBySide, transposed } from './transpose.js';
import { unheadedRegister } from './unheadedRegister.js';
import { unitsAmongDepartments } from './unitsAmongDepartments.js';
import { headBesideUnit, labelBeforeValue, unitWithHead } from './unitsInCells.js';
import { visionsOfDepartment } from './visionOfDepartment.js';
import { withTextsOfYears } from './yearsBesideTexts.js';
import { rowStep, textOfYear } from './yearTexts.js';

/** Reads one table into the plan: its cells become events, each event goes to the record, department or note it belongs to. */
export function tableToPlan(printed: Table, context: TableContext): void {
  const { legend } = context.builder.context;
  const joined = joinResultsToGoals(joinContinuedLists(printed), context.lexicon, legend);
  const { table, keys } = withoutColumnKeys(joined);
  for (const key of keys) context.builder.label(key);
  if (noteExplanation(table, context.builder)) return;
  const goals = tableToGradedGoals(table, legend);
  if (goals) {
    context.builder.addRecords(goals);
    return;
  }
  const { cardTitles: titles, corners, builder } = context;
  const grid = tableToGrid(table, context.lexicon, { titles, corners, named: builder.context.yearsNamed });
  if (hasItemsSideBySide(grid)) {
    tableToPlan(transposed(table), context);
    return;
  }
  const region = { top: 0, bottom: grid.rows, left: 0, right: grid.columns };
  const heads = unheadedRegister(grid, context.lexicon);
  const printedEvents = toldIndicators(grid) ?? withDepartmentSheet(regionToEvents(grid, region, [], heads));
  const boxed = goalInBoxes(withMidTermApart(withMarksBehindFigures(withoutMarksAsNames(printedEvents), legend)));
  const levelled = withGradedLevels(withLevelsOnRow(withLevelsBesideName(boxed.events), context.lexicon));
  const ofUnits = departmentsOfForm(withTextsOfYears(levelled), context.lexicon);
  const read = withGoalResults(withLegendsOfMarks(ofUnits), legend);
  const paired = withPairedLines(
    withDoneAfterwards(contentToTitle(facilityToTitle(withAnswers(read)))),
    context.lexicon,
  );
  const sheet = readActionSheet(paired);
  const named = titlesToLevels(withoutLevelNumbers(withNumberedLevels(withLevelsByCode(withSpanNumbers(paired)))));
  const measured = indicatorToTitle(named);
  const isNamed = builder.hasOpenRecord && awaitsAllButName(builder.current);
  const above = context.headsAboveItems.has(printed) ? eventsOfLevels(named) : null;
  const levels =
    above?.levels ??
    measured?.events ??
    (isNamed ? named : levelToTitle(named, context.lexicon, context.sheetHeads.has(printed)));
  const events =
    sheet?.events ??
    identityFirst(
      nameBelowAim(numbersBesideNames(goalToTitle(levels, context.builder.current, context.actionsFollow))),
    );
  const shared = [...(sheet?.shared.map((h) => pathToInput(h.path, h.head, h.value)) ?? []), ...context.shared];
  context.builder.inForm(() => new TableReader(table, context, shared).read(events));
  const name = measured?.name ?? boxed.name;
  if (name) context.builder.toldAbove.name.announce(pathToInput(name.path, null, name.value));
  for (const { path, value } of [...(sheet?.remarks ?? []), ...(above?.told ?? [])])
    if (isMissing(value.text.value)) context.builder.label(value.text);
    else context.builder.note(path.at(-1)?.text ?? null, value.text);
}

class TableReader {
  private readonly builder: PlanBuilder;
  private readonly lexicon: Lexicon;
  private readonly figures: MeasuredFigures;
  private readonly body: BodyReader;
  private byYear = UNTOLD;
  /** The table is a sample form, and that has been reported. */
  private explains = false;
  /** 基本方針 or 部の仕事 of the department stands in this table. */
  private tellsOfDepartment = false;
  private maySumUp: (label: SourceText) => boolean = () => false;
  /** Departments that close the form. */
  private feet: ReadonlySet<Value> = new Set();
  /** Cells that name a unit whose head stands in the next one, or that heads rows as departments do. */
  private unitsThatHead: ReadonlySet<Value> = new Set();
  /** The row above the one at hand names a level, too. */
  private isBelowGroup = false;

  constructor(
    table: Table,
    private readonly context: TableContext,
    shared: readonly FieldInput[],
  ) {
    this.builder = context.builder;
    this.lexicon = context.lexicon;
    this.figures = new MeasuredFigures(this.builder);
    const { toldAbove } = this.builder;
    const name = toldAbove.name.take();
    if (name) this.figures.keepsName(name);
    const around = { announced: toldAbove.label.take(), year: toldAbove.year.take(), shared };
    const hit = (path: readonly Label[], head: ColumnHead | null, value: Value) => this.readHit(path, head, value);
    this.body = new BodyReader(table, this.builder, this.figures, around, hit);
  }

  read(events: readonly TableEvent[]): void {
    this.body.know(events);
    this.byYear = toldByYear(events);
    this.maySumUp = summaryOfAll(events);
    const naming = namingGroups(events);
    const parts = sheetParts(events);
    const divisions = divisionGroups(events, this.lexicon);
    const steps = partsOfYearInForms(events);
    const persons = personNames(events);
    const { fiscalYear } = this.builder.context;
    const isKnown = this.builder.departmentName !== null;
    const visions = this.builder.isGathering ? [] : [visionsOfDepartment(events, isKnown)];
    const kept = isKnown && !this.builder.isGathering ? [...visions, staffOfDepartment(events)] : visions;
    this.feet = departmentsAtFoot(events);
    this.unitsThatHead = new Set([
      ...headBesideUnit(events, this.lexicon),
      ...unitsAmongDepartments(events, this.lexicon),
    ]);
    let { isOfNamed } = this.context;
    for (const [i, event] of events.entries()) {
      this.isBelowGroup = events[i - 1]?.type === 'group';
      if (event.type === 'loose' || event.type === 'group') this.figures.end();
      if (event.type === 'labels') for (const label of event.labels) this.builder.label(label);
      else if (event.type === 'hit' && kept.some((k) => k.has(event)))
        this.builder.note(onOneLine((event.path[0] as Label).text), event.value.text);
      else if (event.type === 'hit' && steps.has(event) && fiscalYear !== null) {
        this.figures.end();
        this.addSchedule(steps.get(event) as SourceText, fiscalYear, event.value.text);
      } else if (event.type === 'hit') {
        this.readHit(event.path, event.head, event.value);
        // 納税課 above a form that names its 所属部.
        if (fieldOfHit(event) === 'department') for (const input of this.context.shared) this.builder.hit(input);
      } else if (event.type === 'unplaced') this.keepUnplaced(event);
      else if (event.type === 'loose' && persons.has(event)) this.builder.note(null, event.value.text);
      else if (event.type === 'rows') this.body.read(event, isOfNamed);
      else if (event.type === 'awaiting') this.builder.await(pathToInput(event.path, null, linesToValue([])));
      else if (this.isCardTitle(event.value)) {
        this.readCardTitle(event.value);
        isOfNamed = true;
      } else if (divisions.has(event) && this.isBelowDepartment) this.readDivision(event.value);
      else if (naming.has(event)) nameRecord(onOneLine(event.value.text), this.context);
      else this.readLoose(event.value, event.type === 'group', parts.has(event), event !== events.at(-1));
    }
    this.figures.end();
  }

  private keepUnplaced({ path, value: { text } }: Unplaced): void {
    const record = this.builder.current;
    const label = path.at(-1)?.text ?? null;
    this.builder.report('columns-shifted', text);
    record?.doubts.add('columns-shifted');
    if (record) record.extras.push({ label, text });
    else this.builder.note(label, text);
  }

  /** What is told of the levels above holds for every item below them. */
  private readCardTitle({ text }: Value): void {
    nameRecord(onOneLine(text), this.context);
    for (const input of this.context.headings.takeTold()) this.builder.hit(input);
  }

  private readDivision(value: Value): void {
    this.builder.hit(divisionOfRows(value, this.lexicon));
    this.builder.label(value.text);
  }

  /** A 課 across the table stands below a 部 that is known, and between items. */
  private get isBelowDepartment(): boolean {
    const name = this.builder.departmentName?.value ?? '';
    return !this.builder.hasOpenRecord && this.lexicon.readOrganisation(name)?.rank === 'department';
  }

  private isCardTitle({ lines }: Value): boolean {
    return lines[0] !== undefined && this.context.cardTitles.has(lines[0]);
  }

  // ── labelled values ────────────────────────────────────────────────────────────────────────────────────────────────

  private readHit(path: readonly Label[], head: ColumnHead | null, value: Value): void {
    const input = asMeasured(this.asOfYear(pathToInput(path, head, value), path, head));
    if (head?.years && !this.builder.current) {
      // A matrix before any item: a sample form that explains the marks and cells of the sheets that follow.
      if (!this.explains) this.builder.report('legend-skipped', value.text);
      this.explains = true;
      this.builder.note(input.label, value.text);
      return;
    }
    if (explainsMarks(input)) {
      this.builder.note(null, value.text);
      return;
    }
    if (this.readGradedGoals(value)) return;
    if (listsItems(input.reading?.field, value.lines, this.lexicon)) {
      this.figures.end();
      this.readFlow(value, false);
      return;
    }
    if (this.figures.keeps(input)) return;
    this.figures.end();
    this.leaveRecords(input);
    const inner = this.innerHit(input);
    if (this.feet.has(value) && this.builder.departmentBelow(input)) return;
    if (inner) {
      this.builder.label(inner.label as SourceText);
      this.builder.hit(inner);
    } else if (this.figures.keepsName(input)) return;
    else if (input.reading?.field === 'schedule' && head?.years)
      this.addSchedule(rowStep(path), head.years.from, value.text);
    else if (head?.years && this.isStepOfYear(input.reading?.field))
      this.addSchedule(input.label, head.years.from, value.text);
    else this.builder.hit(input);
    for (const nested of value.tables) this.readNested(nested);
  }

  private readGradedGoals({ lines }: Value): boolean {
    const goals = linesToGradedGoals(lines, this.builder.context.legend);
    if (goals) this.builder.addRecords(goals);
    return goals !== null;
  }

  /** 総括 | … below the goals is told of the department where 基本方針 | … stands above them, or several goals have none: not of the last goal. */
  private leaveRecords({ reading, label }: FieldInput): void {
    const field = reading?.field;
    const isOfAll = () => label !== null && this.maySumUp(label) && completeWithout(this.builder, label) > 0;
    if (field === 'summary' && (this.tellsOfDepartment || isOfAll())) this.builder.close();
    this.tellsOfDepartment ||= (field === 'policy' || field === 'duties') && !this.builder.hasOpenRecord;
  }

  private isStepOfYear(field: LabelField | undefined): boolean {
    return (this.byYear.plans && field === 'measures') || (this.byYear.aims && field === 'objective');
  }

  /** 実施内容 under a year, beside 成果 or 評価 of the same years, tells what was done then. */
  private asOfYear(input: FieldInput, path: readonly Label[], head: ColumnHead | null): FieldInput {
    if (!input.reading) return input;
    // 事業費 | 4,310 under 令和5年度（実績）: what it cost, and no figure of an indicator.
    const costs = path.at(-1)?.reading;
    if (costs?.field === 'budget' && head?.years) return { ...input, kind: null, reading: costs };
    // 現状 beside the years of what is aimed at: how it was before them.
    const before = head && !head.years ? headField(head) : null;
    if (this.byYear.aims && input.reading.field === 'objective' && before?.field === 'currentState')
      return { ...input, reading: before };
    if (!head?.years) return input;
    const isOfGoal = !this.byYear.tellsOutcome && this.builder.current?.objective != null;
    const told = textOfYear(path, input.value.text.value, isOfGoal);
    const isDone = this.byYear.isReport && !this.byYear.plans && input.reading.field === 'measures';
    const field = isDone ? 'status' : told;
    return field ? { ...input, kind: null, reading: { ...input.reading, field } } : input;
  }

  /** A value that opens with a label of its own under an outer label that only groups: 計画 | 目標：…. */
  private innerHit(input: FieldInput): FieldInput | null {
    const outer = input.reading?.field ?? 'section';
    if (outer !== 'section' && outer !== 'achievement' && outer !== 'indicator') return null;
    const inner = linesToInnerLabel(input.value.lines, this.lexicon);
    if (!inner || inner.reading.field === outer) return null;
    const own = labelledInput(inner.reading, inner.label, linesToValue(inner.rest, input.value.tables));
    return { ...own, years: own.years ?? input.years, kind: own.kind ?? input.kind };
  }

  /** A cell without a label beside it that holds labelled sections of its own, one below the other. */
  private holdsSections(lines: readonly Line[]): boolean {
    let labels = 0;
    for (let i = 0; i < lines.length; ) {
      const label = readLabelLines(lines, i, this.lexicon);
      if (label?.reading.certainty === 'listed' && i + label.count < lines.length) labels++;
      i += label?.count ?? 1;
    }
    return labels >= 2 || (labels === 1 && readLabelLines(lines, 0, this.lexicon) === null);
  }

  /** What the last label of a cell announces may stand in a table inside the cell, or in the rows below it. */
  private readFlow({ lines, tables }: Value, isFollowed: boolean): void {
    const never = () => false;
    flowToPlan(lines, {
      ...this.context,
      departmentOf: () => null,
      isRepeated: never,
      isTitle: never,
      isTaken: never,
      listField: null,
      tableFollows: tables.length > 0 || isFollowed,
      formFollows: [],
      registerFollows: false,
      partFollows: false,
      cardFollows: false,
      titlesOfForms: new Set(),
      levels: new Set(),
      phases: new Set(),
      likeDepartments: new Set(),
    });
  }

  private readNested(table: Table): void {
    tableToPlan(table, this.context);
  }

  private addSchedule(step: SourceText | null, year: number, text: SourceText): void {
    const record = this.builder.current;
    if (record) addScheduleCell(record, step, year, text);
    else this.builder.note(step, text);
  }

  // ── unlabelled cells ───────────────────────────────────────────────────────────────────────────────────────────────

  private readLoose(value: Value, isGroupRow: boolean, isPart: boolean, isFollowed: boolean): void {
    if (this.builder.takeAwaited(value.lines) || this.readGradedGoals(value)) return;
    const text = onOneLine(value.text, '');
    const labelled = labelBeforeValue(value, this.lexicon);
    const name = labelled ? null : organisationName(text, this.lexicon);
    const organisation = name && this.lexicon.readOrganisation(name.value);
    const head = organisation || labelled ? null : linesToHead(value.lines);
    const both = organisation || head || labelled ? null : unitWithHead(value.text, this.lexicon);
    const isLevel = isGroupRow && this.lexicon.readLabel(text.value) === null && opensWithLevel(value);
    const inner =
      labelled ?? (organisation || head || both || isLevel ? null : linesToInnerLabel(value.lines, this.lexicon));
    if (name && organisation && (organisation.rank !== 'division' || this.unitsThatHead.has(value))) {
      beginDepartment(this.context, name.value === text.value ? value.text : name);
      this.builder.label(value.text);
    } else if (both) {
      beginDepartment(this.context, both.name);
      this.builder.setHead(both.head);
    } else if (head && this.builder.departmentName)
      this.builder.setHead(withoutMunicipality(head, this.builder.departmentName));
    else if (this.holdsSections(value.lines)) this.readFlow(value, isFollowed);
    else if (isPart && !inner && isHeading(value)) this.builder.label(value.text);
    else if (isGroupRow && isHeading(value) && (!inner || isNumberedLevel(inner, value))) {
      const leave = this.context.headings.enterGroup(onOneLine(value.text), this.isBelowGroup);
      this.builder.setCategories(this.context.headings.texts(), leave);
    } else if (inner) {
      this.builder.label(inner.label);
      this.builder.hit(labelledInput(inner.reading, inner.label, linesToValue(inner.rest, value.tables)));
    } else this.builder.note(null, value.text);
    for (const nested of value.tables) this.readNested(nested);
  }
}
