import type { Block, Line } from '../../model/block.js';
import type { PlanBuilder } from '../builder.js';
import type { FieldInput } from '../fields/input.js';
import type { Lexicon } from '../lexicon/types.js';
import type { HeadingStack } from '../outline/headingStack.js';
import type { SkippedSection } from '../outline/skippedSection.js';

/** What a table is read with: who takes what it tells, and what the rest of the document says of it. */
export interface TableContext {
  readonly builder: PlanBuilder;
  readonly lexicon: Lexicon;
  readonly headings: HeadingStack;
  readonly skipped: SkippedSection;
  /** Lines in cells that name the item told of below them. */
  readonly cardTitles: ReadonlySet<Line>;
  /** Cells whose word and number count the tables that they open. */
  readonly corners: ReadonlySet<Line>;
  /** Tables that head sheets about a level of the plan. */
  readonly sheetHeads: ReadonlySet<Block>;
  /** Tables that place and describe a level of the plan above forms of its items. */
  readonly headsAboveItems: ReadonlySet<Block>;
  /** The next block lists numbered actions without names. */
  readonly actionsFollow: () => boolean;
  /** Its one row below a header tells of the item that a heading above it names. */
  readonly isOfNamed: boolean;
  /** What holds for all that it lists. */
  readonly shared: readonly FieldInput[];
}
