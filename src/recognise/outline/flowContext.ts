import type { Line } from '../../model/block.js';
import type { SourceText } from '../../model/sourceText.js';
import type { PlanBuilder } from '../builder.js';
import type { LabelField, Lexicon } from '../lexicon/types.js';
import type { HeadingStack } from './headingStack.js';
import type { ItemsOfUnits } from './itemsOfUnits.js';
import type { SkippedSection } from './skippedSection.js';
import type { UnitsAboveTables } from './unitsAboveTables.js';

/** What the document around a run of lines decides, and where their values go. */
export interface FlowContext {
  readonly builder: PlanBuilder;
  readonly lexicon: Lexicon;
  readonly headings: HeadingStack;
  readonly skipped: SkippedSection;
  /** The department whose part of the document the line begins, which is its title for that department. */
  departmentOf(line: Line): SourceText | null;
  /** A line that repeats from part to part (the title on every sheet): ends what stands before it. */
  isRepeated(line: Line): boolean;
  /** The document's title, printed again. */
  isTitle(line: Line): boolean;
  /** A line that the document's own fields already took. */
  isTaken(line: Line): boolean;
  /** What the entries of a list without labels are, by the title of the document. */
  readonly listField: LabelField | null;
  /** A table or another part of the document follows the flow. */
  readonly tableFollows: boolean;
  /** Between the flow and the text of its last label stands a row of other labels and values. */
  readonly textFollowsRow?: boolean;
  /** What the labels of the form announce that follows the flow; `[]` when anything else does. */
  readonly formFollows: readonly LabelField[];
  /** The form that follows the flow names its item itself. */
  readonly namedInForm?: boolean;
  /** A register follows the flow that has a column for the names of its items. */
  readonly registerFollows: boolean;
  /** A table follows the flow that can only tell more of the item at hand. */
  readonly partFollows: boolean;
  /** A card that names its item follows the flow, perhaps below small forms of the levels that it stands in. */
  readonly cardFollows: boolean;
  /** How lines are set that name the item of the form below them. */
  readonly titlesOfForms: ReadonlySet<string>;
  /** Headings of units that head their parts as departments do elsewhere in the document. */
  readonly likeDepartments: ReadonlySet<Line>;
  /** Headings that read as labels, or as nothing, and name levels of the plan. */
  readonly levels: ReadonlySet<Line>;
  /** The styles of words that count items through the document, though they are labels elsewhere. */
  readonly countedItems?: ReadonlySet<string>;
  /** How lines are set that name items and say who does them, with tables between them. */
  readonly listsOfOwners?: ReadonlySet<string>;
  /** Items that the units above them alone set apart. */
  readonly itemsOfUnits?: ItemsOfUnits;
  /** Units that head tables. */
  readonly unitsAbove?: UnitsAboveTables;
  /** Labels whose numbers count the parts of the item that a heading names. */
  readonly countedLabels?: ReadonlySet<Line>;
  /** Labels of names that list what is done under the name above them. */
  readonly listsOfActions?: ReadonlySet<Line>;
  /**
   * Headings that name a phase of the sheet at hand (評価（CHECK）) or a part of the chapter that opens the document (１ 目的), and
   * neither an item nor a level.
   */
  readonly phases: ReadonlySet<Line>;
}
