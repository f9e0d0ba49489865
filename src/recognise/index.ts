import type { Block, Layout } from '../model/block.js';
import { lazily } from '../model/lazily.js';
import type { SourceCharacters } from '../model/place.js';
import { toBlocksAsMeant } from './blocksAsMeant.js';
import { type OutsideBody, toBodyTraits } from './bodyTraits.js';
import { findBracketKeys } from './bracketKeys.js';
import { PlanBuilder } from './builder.js';
import { doubtCarriedDepartments } from './departmentsBetween.js';
import { doubtDepartments } from './doubtedDepartments.js';
import { doubtFigures } from './doubtedFigures.js';
import { doubtUntimelyResults } from './doubtedResults.js';
import { doubtYears } from './doubtedYears.js';
import type { PlanDraft } from './draft.js';
import type { FieldContext } from './fields/input.js';
import { spreadItemsOverRows } from './itemsOverRows.js';
import { findLegend } from './legend.js';
import { withPlanYears } from './lexicon/planYears.js';
import type { Lexicon } from './lexicon/types.js';
import { joinListsWithDetails } from './listedTwice.js';
import { doubtLostTables } from './lostTables.js';
import { findMoneyMultiplier } from './moneyUnit.js';
import { findNamedYears } from './namedYears.js';
import { findNotedYears } from './notedYears.js';
import { HeadingStack } from './outline/headingStack.js';
import { toPlanBody } from './planBody.js';
import { findPlanPeriod } from './planPeriod.js';
import { readBody } from './readBody.js';
import { withListedChoices } from './table/listedChoices.js';
import { joinResultsByNumber } from './toldByNumber.js';
import { joinRegistersOfParts } from './toldInParts.js';
import { linesToText } from './value.js';

export interface RecogniseOptions extends OutsideBody {
  readonly lexicon: Lexicon;
  /** The document's single fiscal year, or null. */
  readonly fiscalYear: number | null;
  /** The document tells what came of that year. */
  readonly isReport?: boolean;
  /** The date of the document, as YYYY-MM-DD. */
  readonly asOf?: string | null;
}

/** Blocks in reading order → records, departments and notes: tables by their labels, running text by its outline. */
export function recognise(layout: Layout, characters: SourceCharacters, options: RecogniseOptions): PlanDraft {
  const lexicon = withPlanYears(options.lexicon, findPlanPeriod(layout.blocks)?.years ?? null);
  const { blocks: meant, menus, printedAgain } = toBlocksAsMeant(layout.blocks, lexicon);
  const { blocks, printed: offered } = withListedChoices(meant, lexicon);
  const bracketKeys = lazily(() => findBracketKeys(blocks, lexicon));
  const context = { ...toFieldContext(meant, layout, { ...options, lexicon }), bracketKeys };
  const builder = new PlanBuilder(characters, context);
  for (const text of [...printedAgain, ...offered]) builder.label(text);
  if (menus.length > 0) builder.note(null, linesToText(menus));
  if (options.department) builder.beginDepartment(options.department);
  const body = toPlanBody(blocks, bracketKeys, lexicon);
  for (const sign of body.signs) builder.label(sign);
  noteOverviews(body.overviews, builder);
  const headings = new HeadingStack(body.contents);
  readBody(body, { builder, lexicon, headings, traits: toBodyTraits(body, lexicon, options) });
  const plan = builder.finish();
  joinListsWithDetails(plan);
  joinRegistersOfParts(plan);
  joinResultsByNumber(plan);
  spreadItemsOverRows(plan, lexicon);
  doubtDepartments(plan, lexicon, characters);
  doubtCarriedDepartments(plan, { blocks: body.printed, lexicon, characters });
  doubtFigures(plan, characters);
  doubtYears(plan, body.blocks, characters);
  doubtUntimelyResults(plan, options.asOf ?? null, characters);
  const taken = new Set(options.taken.flatMap((t) => t.at));
  doubtLostTables(plan, { blocks: body.printed, taken, lexicon, characters });
  return plan;
}

/** What notes and legends anywhere in the document say of its values. */
function toFieldContext(
  blocks: readonly Block[],
  { furniture }: Layout,
  { lexicon, fiscalYear, isReport = false }: RecogniseOptions,
): FieldContext {
  const printed = findLegend(
    blocks,
    lexicon,
    furniture.flatMap((f) => f.lines),
  );
  return {
    lexicon,
    fiscalYear,
    isReport,
    legend: [...printed, ...lexicon.marks],
    moneyMultiplier: findMoneyMultiplier(blocks),
    yearsNamed: lazily(() => findNamedYears(blocks)),
    notedYears: lazily(() => findNotedYears(blocks)),
  };
}

function noteOverviews(blocks: readonly Block[], builder: PlanBuilder): void {
  for (const block of blocks) {
    if (block.kind === 'paragraph') builder.note(null, linesToText(block.lines));
    else for (const cell of block.cells) builder.note(null, linesToText(cell.lines));
  }
}
