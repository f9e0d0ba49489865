import type { Block, Line, Table } from '../model/block.js';
import { aspectsOfSheet } from './aspectsOfSheet.js';
import type { BodyTraits } from './bodyTraits.js';
import type { PlanBuilder } from './builder.js';
import type { RecordDraft } from './draft.js';
import { labelledInput } from './fields/input.js';
import { tellOfLevel } from './formsBelowLevels.js';
import { opensWithCard } from './levelTexts.js';
import type { Lexicon } from './lexicon/types.js';
import { flowToPlan } from './outline/flowToPlan.js';
import type { HeadingStack } from './outline/headingStack.js';
import { plainLabel } from './outline/plainLabel.js';
import { SkippedSection } from './outline/skippedSection.js';
import { formGoesOn, isEvaluated, partsOfSheet } from './partsOfSheet.js';
import type { PlanBody } from './planBody.js';
import { hasIdentity } from './recordIdentity.js';
import { titleStripToPlan } from './strips/stripToPlan.js';
import { formOfHeader, isOnlyNamed, tellsResult } from './table/formLabels.js';
import { announcesIndicators } from './table/headsOfIndicators.js';
import { listsActions } from './table/listsActions.js';
import { namesItems } from './table/namesItems.js';
import { standsAboveText } from './table/pairsAboveText.js';
import { rowTexts } from './table/rowTexts.js';
import { tableToPlan } from './table/tableToPlan.js';
import { tellsOfPart } from './table/tellsOfPart.js';
import { listsToldIndicators } from './table/toldIndicators.js';
import { textToValue } from './value.js';

interface BodyContext {
  readonly builder: PlanBuilder;
  readonly lexicon: Lexicon;
  readonly headings: HeadingStack;
  readonly traits: BodyTraits;
}

/** Reads the blocks of a plan in their order: tables one by one, paragraphs as the running text between them. */
export function readBody(body: PlanBody, context: BodyContext): void {
  const { builder, headings } = context;
  const { blocks, titleStrips } = body;
  const skipped = new SkippedSection(context.lexicon, builder);
  /** The record at hand where a table opened it. */
  let ofTable: RecordDraft | null = null;
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i] as Block;
    const title = titleStrips.get(block);
    if (title) {
      titleStripToPlan(title, { builder, headings });
      ofTable = builder.current;
    } else if (block.kind === 'table') {
      const before = builder.current;
      if (
        isGuide(block, context) ||
        isTitle(block, context) ||
        tellsOfLevels(block, context) ||
        tellsOfItem(blocks, i, context)
      )
        continue;
      readTable(block, blocks[i + 1], skipped, context);
      if (builder.current !== before) ofTable = builder.current;
      const { items, named } = context.traits.belowLevels;
      const told = named.get(block) ?? (builder.current === before ? undefined : items.get(block));
      if (told && builder.current) tellOfLevel(builder.current, told, builder.context);
    } else {
      let end = i;
      while (isFlow(blocks[end], titleStrips)) end++;
      const isOfTable = ofTable !== null && ofTable === builder.current;
      readFlow(blocks.slice(i, end), blocks.slice(end, end + 2), isOfTable, skipped, context);
      noteLost(context);
      i = end - 1;
    }
  }
  headings.clear();
  noteLost(context);
}

/** Running text that goes on: no line of it opens an item by itself. */
const isFlow = (block: Block | undefined, titles: PlanBody['titleStrips']): boolean =>
  block?.kind === 'paragraph' && !titles.has(block);

/** 令和６年度実施事業　　評価シート: the document's title, whose white space was taken for columns. */
const isTitle = ({ origin, rows, cells }: Table, { traits }: BodyContext): boolean =>
  origin === 'aligned' && rows === 1 && cells.every((c) => c.lines.length > 0 && c.lines.every(traits.flow.isTaken));

/** Notes what a table explains of others; false for any other table. */
function isGuide(table: Table, { builder, traits }: BodyContext): boolean {
  if (!traits.guides.has(table)) return false;
  builder.close();
  for (const row of rowTexts(table)) builder.note(null, row);
  return true;
}

/** Gives a small form's texts to the levels above the card below it; false for any other table. */
function tellsOfLevels(table: Table, { builder, headings, traits }: BodyContext): boolean {
  const told = traits.formsOfLevels.get(table);
  const shared = traits.belowLevels.forms.get(table);
  if (shared) {
    if (shared.bar) {
      const leave = headings.enterGroup(shared.bar);
      builder.setCategories(headings.texts(), leave);
    }
    for (const side of shared.sides) builder.label(side);
    for (const { label } of shared.told) if (label) builder.label(label);
    for (const { label, text } of shared.kept) builder.note(label, text);
    return true;
  }
  if (!told?.every((input) => headings.tell(input))) return false;
  for (const { label } of told) if (label) builder.label(label);
  return true;
}

/** Keeps with the item at hand the list of what it is made of, or the sides that it is graded from; false for any other table. */
function tellsOfItem(blocks: readonly Block[], at: number, { builder, lexicon, traits }: BodyContext): boolean {
  const isTold = builder.hasOpenRecord && !builder.awaitsContent && hasIdentity(builder.current);
  if (!isTold) return false;
  const table = blocks[at] as Table;
  const goesOn = isEvaluated(builder.current) && formGoesOn(blocks, at, traits.labelsOf);
  const list = partsOfSheet(blocks, at, lexicon, goesOn) ?? aspectsOfSheet(table, lexicon);
  if (!list) return false;
  for (const label of list.labels) builder.label(label);
  builder.addExtras(list.extras);
  return true;
}

function readTable(
  table: Table,
  next: Block | undefined,
  skipped: SkippedSection,
  { builder, lexicon, headings, traits }: BodyContext,
): void {
  const { registers, cardTitles, corners, sheetHeads, headsAboveItems } = traits;
  const isForm = builder.hasOpenRecord && isOnlyNamed(builder.current);
  const form = isForm ? formOfHeader(table, lexicon, registers) : null;
  const actionsFollow = () => listsActions(next, lexicon);
  // What 実績 in words means there is told by the columns beside it.
  const isOfNamed = form !== null && tellsResult(table, lexicon);
  const unit = traits.unitsAbove.divisions.get(table);
  const shared = unit ? [labelledInput(plainLabel('division'), null, textToValue(unit))] : [];
  const known = { cardTitles, corners, sheetHeads, headsAboveItems };
  const context = { builder, lexicon, headings, skipped, ...known, actionsFollow, isOfNamed, shared };
  if (builder.hasOpenRecord && traits.flow.itemsOfUnits?.tables.has(table))
    builder.toldAbove.label.announce('indicator');
  if (!skipped.takes(table)) tableToPlan(isOfNamed ? table : (form ?? table), context);
}

/**
 * @param below the block below the paragraphs, and the one below it
 * @param isOfTable a table opened the record at hand
 */
function readFlow(
  paragraphs: readonly Block[],
  [next, after]: readonly Block[],
  isOfTable: boolean,
  skipped: SkippedSection,
  { builder, lexicon, headings, traits }: BodyContext,
): void {
  const lines = paragraphs.flatMap((b): readonly Line[] => (b.kind === 'paragraph' ? b.lines : []));
  const isOfLevel = next !== undefined && (traits.formsOfLevels.has(next) || traits.belowLevels.forms.has(next));
  const labels = traits.labelsOf(next);
  const grades = aspectsOfSheet(next, lexicon) !== null;
  const measures = announcesIndicators(lines.at(-1)?.text.value ?? '');
  flowToPlan(lines, {
    ...traits.flow,
    builder,
    headings,
    skipped,
    tableFollows: next !== undefined,
    textFollowsRow: standsAboveText(next, after, lexicon),
    registerFollows: !grades && ((!measures && namesItems(next, lexicon)) || listsToldIndicators(next, lexicon)),
    partFollows: grades || tellsOfPart(next, lexicon),
    // A form that names its item itself may go on below headings of its parts (３ 評価), but not with whom another unit has as its head.
    formFollows: (isOfTable || isOfLevel) && labels[0] !== 'head' ? [] : labels,
    namedInForm: labels.includes('title'),
    cardFollows: isOfLevel || opensWithCard(next, traits.cardTitles),
  });
}

/** What was told of levels that no item stood in. */
function noteLost({ builder, headings }: BodyContext): void {
  for (const { label, value } of headings.takeLost()) builder.note(label, value.text);
}
