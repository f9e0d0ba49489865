import { matchKey } from '../japanese/index.js';
import type { Block, Line } from '../model/block.js';
import type { SourceText } from '../model/sourceText.js';
import type { TitlesOfParts } from './document/departmentOfTitle.js';
import type { FieldInput } from './fields/input.js';
import { type FormsBelowLevels, formsBelowLevels } from './formsBelowLevels.js';
import { guideTables } from './guideTables.js';
import { formsOfLevels } from './levelTexts.js';
import type { LabelField, Lexicon } from './lexicon/types.js';
import { measuresOfLevels } from './measuresOfLevels.js';
import { countedItems } from './outline/countedItems.js';
import { countedLabels } from './outline/countedLabels.js';
import { countedLevels } from './outline/countedLevels.js';
import { countLines } from './outline/countLines.js';
import { fieldOfTitle } from './outline/divisionList.js';
import type { FlowContext } from './outline/flowContext.js';
import { itemsOfUnits } from './outline/itemsOfUnits.js';
import { likeDepartments } from './outline/likeDepartments.js';
import { listsOfOwners } from './outline/listEntry.js';
import { listsOfActions } from './outline/listsOfActions.js';
import { namedLevels } from './outline/namedLevels.js';
import { namesOfRegisters } from './outline/namesOfRegisters.js';
import { openingParts } from './outline/openingParts.js';
import { phasesOfSheet } from './outline/phasesOfSheet.js';
import { titlesOfForms } from './outline/titlesOfForms.js';
import { type UnitsAboveTables, unitsAboveTables } from './outline/unitsAboveTables.js';
import { unitsOfTown } from './outline/unitsOfTown.js';
import type { PlanBody } from './planBody.js';
import { cardTitles } from './table/cardTitles.js';
import { countedCorners } from './table/countedCorners.js';
import { formLabels, headersOfRegisters } from './table/formLabels.js';
import { headsAboveItems } from './table/headsAboveItems.js';
import { headsOfSheets } from './table/sheetHeads.js';

/** What is known of a document's lines from outside its body. */
export interface OutsideBody {
  readonly title?: string | null;
  /** The titles at which the parts of other departments begin. */
  readonly parts?: TitlesOfParts;
  /** The one department whose document it is. */
  readonly department?: SourceText | null;
  /** Text that the document's own fields (title, date) were read from. */
  readonly taken: readonly SourceText[];
}

/** What holds for running text wherever it stands in the document. */
export type FlowTraits = Omit<
  FlowContext,
  | 'builder'
  | 'headings'
  | 'skipped'
  | 'tableFollows'
  | 'formFollows'
  | 'registerFollows'
  | 'partFollows'
  | 'cardFollows'
>;

/** How the document sets its forms, cards and headings, which only all of its blocks tell together. */
export interface BodyTraits {
  readonly flow: FlowTraits;
  /** The headers of its registers. */
  readonly registers: ReadonlySet<string>;
  /** What the labels of a form announce; `[]` for anything else. */
  readonly labelsOf: (block: Block | undefined) => readonly LabelField[];
  /** Lines in cells that name the item told of below them. */
  readonly cardTitles: ReadonlySet<Line>;
  /** Cells, by their first lines, whose word and number count the tables that they open. */
  readonly corners: ReadonlySet<Line>;
  /** Tables that head sheets about a level of the plan. */
  readonly sheetHeads: ReadonlySet<Block>;
  /** Tables that place and describe a level of the plan above forms of its items. */
  readonly headsAboveItems: ReadonlySet<Block>;
  /** What small forms tell of the levels above a card. */
  readonly formsOfLevels: ReadonlyMap<Block, readonly FieldInput[]>;
  readonly belowLevels: FormsBelowLevels;
  readonly unitsAbove: UnitsAboveTables;
  /** Tables that explain others, or tell what levels of the plan are measured by. */
  readonly guides: ReadonlySet<Block>;
}

export function toBodyTraits(body: PlanBody, lexicon: Lexicon, outside: OutsideBody): BodyTraits {
  const { blocks } = body;
  const registers = headersOfRegisters(blocks);
  const measures = measuresOfLevels(blocks, lexicon);
  const guides = new Set([...guideTables(blocks), ...measures]);
  const labelsOf = (block: Block | undefined) =>
    block && guides.has(block) ? [] : formLabels(block, lexicon, registers);
  const cards = cardTitles(blocks, lexicon);
  const isBelow = outside.department != null;
  const like = new Set([...likeDepartments(blocks, lexicon), ...(isBelow ? [] : unitsOfTown(blocks, lexicon))]);
  const unitsAbove = unitsAboveTables(blocks, lexicon, { isBelow, like });
  return {
    flow: { ...toFlowTraits(body, lexicon, outside, { labelsOf, measures }), likeDepartments: like, unitsAbove },
    registers,
    labelsOf,
    cardTitles: cards,
    corners: countedCorners(blocks, lexicon),
    sheetHeads: headsOfSheets(blocks, labelsOf, lexicon),
    headsAboveItems: headsAboveItems(blocks, labelsOf, lexicon),
    formsOfLevels: formsOfLevels(blocks, cards, lexicon),
    belowLevels: formsBelowLevels(blocks, lexicon),
    unitsAbove,
    guides,
  };
}

/** A line that comes so often repeats from part to part, and the document's title from so often on. */
const REPEATED = 3;
const TITLE_REPEATED = 2;

/** 第３次…プラン above 令和5年度各課評価: the lines that the title was read from, each of which may be printed again. */
function linesOfTitle(lines: readonly Line[], title: SourceText | undefined): string[] {
  const at = new Set(title?.at.filter((i) => i >= 0));
  if (at.size === 0) return [];
  const isOfTitle = ({ text }: Line) =>
    text.value.trim().length >= SHORTEST_TITLE && text.at.every((i, k) => at.has(i) || /\s/.test(text.value[k] ?? ''));
  return lines.filter(isOfTitle).map((l) => l.text.value);
}
const SHORTEST_TITLE = 6;

function toFlowTraits(
  { blocks, labelledLevels }: PlanBody,
  lexicon: Lexicon,
  { title, parts, taken: texts }: OutsideBody,
  { labelsOf, measures }: Pick<BodyTraits, 'labelsOf'> & { readonly measures: ReadonlySet<Block> },
): Omit<FlowTraits, 'likeDepartments' | 'unitsAbove'> {
  const lines = blocks.flatMap((b) => (b.kind === 'paragraph' ? b.lines : []));
  const counts = countLines(lines);
  const times = (text: string): number => counts.get(matchKey(text)) ?? 0;
  const printed = [
    ...texts.map((t) => t.value),
    ...linesOfTitle(
      lines,
      texts.find((t) => t.value === title),
    ),
  ];
  const titles = new Set(printed.map(matchKey).filter((key) => (counts.get(key) ?? 0) >= TITLE_REPEATED));
  const taken = new Set(texts.flatMap((t) => t.at));
  return {
    lexicon,
    departmentOf: (line) => parts?.get(line.text.at[0] ?? -1) ?? null,
    isRepeated: (line) => times(line.text.value) >= REPEATED,
    isTitle: (line) => titles.has(matchKey(line.text.value)),
    isTaken: ({ text }) =>
      text.at.length > 0 && text.at.every((at, k) => taken.has(at) || /\s/.test(text.value[k] ?? '')),
    listField: title ? fieldOfTitle(title) : null,
    titlesOfForms: titlesOfForms(blocks, labelsOf, lexicon),
    levels: new Set([
      ...countedLevels(blocks, lexicon),
      ...namesOfRegisters(blocks, lexicon),
      ...labelledLevels,
      ...namedLevels(
        blocks.filter((b) => !measures.has(b)),
        lexicon,
      ),
    ]),
    countedItems: countedItems(blocks, lexicon),
    listsOfOwners: listsOfOwners(blocks, lexicon),
    itemsOfUnits: itemsOfUnits(blocks, lexicon),
    countedLabels: countedLabels(blocks, lexicon),
    listsOfActions: listsOfActions(blocks, lexicon),
    phases: new Set([...phasesOfSheet(blocks, lexicon), ...openingParts(blocks, lexicon)]),
  };
}
