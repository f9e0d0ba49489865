import { matchKey } from '../japanese/index.js';
import type { Block, Cell, Layout, Line } from '../model/block.js';
import { lazily } from '../model/lazily.js';
import type { SourceCharacters } from '../model/place.js';
import type { SourceText } from '../model/sourceText.js';
import { PlanBuilder } from './builder.js';
import { doubtCarriedDepartments } from './departmentsBetween.js';
import type { TitlesOfParts } from './document/departmentOfTitle.js';
import { withoutMenus } from './document/pageChrome.js';
import { doubtDepartments } from './doubtedDepartments.js';
import { doubtFigures } from './doubtedFigures.js';
import { doubtYears } from './doubtedYears.js';
import type { PlanDraft, RecordDraft } from './draft.js';
import { findLegend } from './legend.js';
import { formsOfLevels, opensWithCard } from './levelTexts.js';
import { withPlanYears } from './lexicon/planYears.js';
import type { Lexicon } from './lexicon/types.js';
import { joinListsWithDetails } from './listedTwice.js';
import { doubtLostTables } from './lostTables.js';
import { findMoneyMultiplier } from './moneyUnit.js';
import { findNamedYears } from './namedYears.js';
import { findNotedYears } from './notedYears.js';
import { findContents } from './outline/contents.js';
import { countedItems } from './outline/countedItems.js';
import { countedLabels } from './outline/countedLabels.js';
import { countedLevels } from './outline/countedLevels.js';
import { countLines } from './outline/countLines.js';
import { fieldOfTitle } from './outline/divisionList.js';
import { figureLines } from './outline/figureLines.js';
import { flowToPlan } from './outline/flowToPlan.js';
import { HeadingStack } from './outline/headingStack.js';
import { labelledLevels } from './outline/labelledLevels.js';
import { likeDepartments } from './outline/likeDepartments.js';
import { listedCells } from './outline/listedCells.js';
import { namedLevels } from './outline/namedLevels.js';
import { namedRows } from './outline/namedRows.js';
import { namesOfRegisters } from './outline/namesOfRegisters.js';
import { phasesOfSheet } from './outline/phasesOfSheet.js';
import { SkippedSection } from './outline/skippedSection.js';
import { spacedForms } from './outline/spacedForms.js';
import { systemTables } from './outline/systemTables.js';
import { tightTables } from './outline/tightTables.js';
import { titlesOfForms } from './outline/titlesOfForms.js';
import { partsOfSheet } from './partsOfSheet.js';
import { findPlanPeriod } from './planPeriod.js';
import { hasIdentity } from './recordIdentity.js';
import { sidePanels } from './sidePanels.js';
import { withStrips } from './strips/index.js';
import { titleStripToPlan } from './strips/stripToPlan.js';
import { cardTitles } from './table/cardTitles.js';
import { joinContinuedTables } from './table/continuedTables.js';
import { formLabels, formOfHeader, headersOfRegisters, isOnlyNamed } from './table/formLabels.js';
import { withGrownValues, withoutBlankColumns } from './table/lostSpans.js';
import { namesItems } from './table/namesItems.js';
import { withPartedLabels } from './table/partedLabels.js';
import { repeatsSpans, withRepeatedSpans } from './table/repeatedSpans.js';
import { shareHeaders } from './table/sharedHeader.js';
import { headsOfSheets } from './table/sheetHeads.js';
import { withStackedValues } from './table/stackedValues.js';
import { notedStack } from './table/stackWords.js';
import { tableToPlan } from './table/tableToPlan.js';
import { tellsOfPart } from './table/tellsOfPart.js';
import { linesToText } from './value.js';

export interface RecogniseOptions {
  readonly lexicon: Lexicon;
  /** The document's single fiscal year, or null. */
  readonly fiscalYear: number | null;
  /** The document's title, if it has one. */
  readonly title?: string | null;
  /** The one department whose document it is. */
  readonly department?: SourceText | null;
  /** The titles at which the parts of other departments begin. */
  readonly parts?: TitlesOfParts;
  /** Text that the document's own fields (title, date) were read from. */
  readonly taken: readonly SourceText[];
}

/** Blocks in reading order → records, departments and notes: tables by their labels, running text by its outline. */
export function recognise(layout: Layout, characters: SourceCharacters, options: RecogniseOptions): PlanDraft {
  const { parts } = options;
  const lexicon = withPlanYears(options.lexicon, findPlanPeriod(layout.blocks)?.years ?? null);
  const stack = notedStack(layout.blocks, lexicon);
  const printedAgain: SourceText[] = [];
  const repeats = layout.blocks.some((b) => b.kind === 'table' && b.origin === 'delimited' && repeatsSpans(b));
  const again = repeats ? printedAgain : null;
  const { blocks: content, menus } = withoutMenus(layout.blocks);
  const blocks = sidePanels(content, lexicon).map((b) => {
    const block = withKnownSpans(b, lexicon, again);
    return block.kind === 'table' ? withStackedValues(block, stack, lexicon) : block;
  });
  const builder = new PlanBuilder(characters, {
    lexicon,
    fiscalYear: options.fiscalYear,
    legend: [
      ...findLegend(
        blocks,
        lexicon,
        layout.furniture.flatMap((f) => f.lines),
      ),
      ...lexicon.marks,
    ],
    moneyMultiplier: findMoneyMultiplier(blocks),
    yearsNamed: lazily(() => findNamedYears(blocks)),
    notedYears: lazily(() => findNotedYears(blocks)),
  });
  for (const text of printedAgain) builder.label(text);
  if (menus.length > 0) builder.note(null, linesToText(menus));
  if (options.department) builder.beginDepartment(options.department);
  const contents = findContents(blocks, lexicon);
  const headings = new HeadingStack(contents);
  const skipped = new SkippedSection(lexicon, builder);
  const systems = systemTables(blocks);
  const own = blocks.filter((b, i) => (i < contents.from || i >= contents.to) && !systems.has(b));
  const strips = withStrips(own, lexicon);
  for (const sign of strips.signs) builder.label(sign);
  const spaced = tightTables(spacedForms(strips.blocks, lexicon), lexicon);
  const headed = shareHeaders(figureLines(listedCells(spaced, lexicon), lexicon), lexicon);
  const shared = joinContinuedTables(headed, lexicon);
  const { blocks: body, levels: labelled } = labelledLevels(namedRows(shared, lexicon), lexicon);
  const registers = headersOfRegisters(body);
  const counts = countLines(body.flatMap((b) => (b.kind === 'paragraph' ? b.lines : [])));
  const taken = new Set(options.taken.flatMap((t) => t.at));
  const repeated = new Set([...counts].filter(([, n]) => n >= 3).map(([key]) => key));
  const titles = new Set(options.taken.map((t) => matchKey(t.value)).filter((key) => (counts.get(key) ?? 0) >= 2));
  const listField = options.title ? fieldOfTitle(options.title) : null;
  const cards = cardTitles(body, lexicon);
  const labelsOf = (block: Block | undefined) => formLabels(block, lexicon, registers);
  const namesOfForms = titlesOfForms(body, labelsOf, lexicon);
  const levels = new Set([
    ...countedLevels(body, lexicon),
    ...namesOfRegisters(body, lexicon),
    ...labelled,
    ...namedLevels(body, lexicon),
  ]);
  const departmentsByPlace = likeDepartments(body, lexicon);
  const itemsCounted = countedItems(body, lexicon);
  const labelsCounted = countedLabels(body, lexicon);
  const phases = phasesOfSheet(body, lexicon);
  const sheetHeads = headsOfSheets(body, labelsOf, lexicon);
  const ofLevels = formsOfLevels(body, cards, lexicon);
  const noteLost = () => {
    for (const { label, value } of headings.takeLost()) builder.note(label, value.text);
  };
  noteContents([...blocks.slice(contents.from, contents.to), ...blocks.filter((b) => systems.has(b))], builder);
  /** The record at hand where a table opened it. */
  let ofTable: RecordDraft | null = null;
  for (let i = 0; i < body.length; i++) {
    const block = body[i] as Block;
    const title = strips.titles.get(block);
    if (title) {
      titleStripToPlan(title, { builder, headings });
      ofTable = builder.current;
      continue;
    }
    if (block.kind === 'table') {
      const told = ofLevels.get(block);
      if (told?.every((input) => headings.tell(input))) {
        for (const { label } of told) if (label) builder.label(label);
        continue;
      }
      const isTold = builder.hasOpenRecord && !builder.awaitsContent && hasIdentity(builder.current);
      const list = isTold ? partsOfSheet(body[i - 1], block, lexicon) : null;
      if (list) {
        for (const label of list.labels) builder.label(label);
        for (const text of list.rows) builder.current?.extras.push({ label: list.heading, text });
        continue;
      }
      const before = builder.current;
      const form =
        builder.hasOpenRecord && isOnlyNamed(builder.current) ? formOfHeader(block, lexicon, registers) : null;
      if (!skipped.takes(block))
        tableToPlan(form ?? block, { builder, lexicon, headings, skipped, cardTitles: cards, sheetHeads });
      if (builder.current !== before) ofTable = builder.current;
      continue;
    }
    let end = i;
    while (end < body.length && body[end]?.kind === 'paragraph') end++;
    const lines = body.slice(i, end).flatMap((b): readonly Line[] => (b.kind === 'paragraph' ? b.lines : []));
    flowToPlan(lines, {
      builder,
      lexicon,
      headings,
      skipped,
      departmentOf: (line) => parts?.get(line.text.at[0] ?? -1) ?? null,
      isRepeated: (line) => repeated.has(matchKey(line.text.value)),
      isTitle: (line) => titles.has(matchKey(line.text.value)),
      isTaken: (line) =>
        line.text.at.length > 0 && line.text.at.every((at, k) => taken.has(at) || /\s/.test(line.text.value[k] ?? '')),
      listField,
      tableFollows: end < body.length,
      registerFollows: namesItems(body[end], lexicon),
      partFollows: tellsOfPart(body[end], lexicon),
      // A form that names its item itself may go on below headings of its parts (３ 評価), but not with whom another unit has as its head.
      formFollows:
        ((ofTable !== null && ofTable === builder.current) || ofLevels.has(body[end] as Block)) &&
        labelsOf(body[end])[0] !== 'head'
          ? []
          : labelsOf(body[end]),
      cardFollows: ofLevels.has(body[end] as Block) || opensWithCard(body[end], cards),
      titlesOfForms: namesOfForms,
      levels,
      likeDepartments: departmentsByPlace,
      countedItems: itemsCounted,
      countedLabels: labelsCounted,
      phases,
    });
    noteLost();
    i = end - 1;
  }
  headings.clear();
  noteLost();
  const plan = builder.finish();
  joinListsWithDetails(plan);
  doubtDepartments(plan, lexicon, characters);
  doubtCarriedDepartments(plan, { blocks: own, lexicon, characters });
  doubtFigures(plan, characters);
  doubtYears(plan, body, characters);
  doubtLostTables(plan, { blocks: own, taken, lexicon, characters });
  return plan;
}

function noteContents(blocks: readonly Block[], builder: PlanBuilder): void {
  for (const block of blocks) {
    if (block.kind === 'paragraph') builder.note(null, linesToText(block.lines));
    else for (const cell of block.cells) builder.note(null, linesToText(cell.lines));
  }
}

/**
 * Tables whose spans are not drawn, with those that their blank cells or their repeated texts tell of.
 * @param printedAgain takes those texts; null where no converter repeated any.
 */
function withKnownSpans(block: Block, lexicon: Lexicon, printedAgain: SourceText[] | null): Block {
  if (block.kind !== 'table' || block.origin === 'ruled') return block;
  const isLabel = (text: string): boolean => lexicon.readLabel(text) !== null;
  const isLabelCell = (c: Cell): boolean => isLabel(linesToText(c.lines).value);
  if (block.origin !== 'delimited') return withGrownValues(block, isLabelCell);
  const table = withPartedLabels(block);
  const found = printedAgain ? withRepeatedSpans(table, isLabel) : null;
  printedAgain?.push(...(found?.repeated ?? []));
  return withGrownValues(withoutBlankColumns(found?.table ?? table), isLabelCell);
}
