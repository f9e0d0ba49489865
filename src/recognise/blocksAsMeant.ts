import type { Block, Cell, Line } from '../model/block.js';
import type { SourceText } from '../model/sourceText.js';
import { withoutMenus } from './document/pageChrome.js';
import { framesApart } from './framesApart.js';
import type { Lexicon } from './lexicon/types.js';
import { namesBesideLevels } from './namesBesideLevels.js';
import { numbersByWords } from './numbersByWords.js';
import { levelsBehindForms } from './outline/levelsBehindForms.js';
import { withoutListsInSentences } from './outline/listInSentence.js';
import { sidePanels } from './sidePanels.js';
import { withCardsApart } from './table/cardsBeside.js';
import { withFormsBeside } from './table/formsBeside.js';
import { withKindsInTurn } from './table/kindsInTurn.js';
import { withLabelLines } from './table/labelLinesInCells.js';
import { withGrownValues, withoutBlankColumns } from './table/lostSpans.js';
import { withPartedLabels } from './table/partedLabels.js';
import { withPositionLines } from './table/positionLines.js';
import { repeatsSpans, withRepeatedSpans } from './table/repeatedSpans.js';
import { withStackedNames } from './table/stackedNames.js';
import { withStackedValues } from './table/stackedValues.js';
import { notedStack } from './table/stackWords.js';
import { linesToText } from './value.js';
import { withYearBesideUnit } from './yearBesideUnit.js';

/** The blocks of a document as its author set them, before a converter filled cells or parted panels. */
export interface BlocksAsMeant {
  readonly blocks: readonly Block[];
  /** Lines of a web page's menus. */
  readonly menus: readonly Line[];
  /** Texts of one cell that the converter printed again in each cell that it spans. */
  readonly printedAgain: readonly SourceText[];
}

export function toBlocksAsMeant(converted: readonly Block[], lexicon: Lexicon): BlocksAsMeant {
  const stack = notedStack(converted, lexicon);
  const printedAgain: SourceText[] = [];
  const repeats = converted.some((b) => b.kind === 'table' && b.origin === 'delimited' && repeatsSpans(b));
  const { blocks: printed, menus } = withoutMenus(converted);
  const content = levelsBehindForms(printed);
  const framed = framesApart(numbersByWords(namesBesideLevels(sidePanels(content, lexicon)), lexicon), lexicon);
  const blocks = withLabelLines(withCardsApart(withFormsBeside(framed, lexicon), lexicon), lexicon).map((b) => {
    const block = withKnownSpans(
      withYearBesideUnit(withoutListsInSentences(b), lexicon),
      lexicon,
      repeats ? printedAgain : null,
    );
    if (block.kind !== 'table') return block;
    const table = withStackedNames(withPositionLines(block, lexicon), lexicon);
    return withKindsInTurn(withStackedValues(table, stack, lexicon), lexicon);
  });
  return { blocks, menus, printedAgain };
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
