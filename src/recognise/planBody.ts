import type { Block, Line, Paragraph } from '../model/block.js';
import type { SourceText } from '../model/sourceText.js';
import type { BracketKeys } from './bracketKeys.js';
import type { Lexicon } from './lexicon/types.js';
import { closedItems } from './outline/closedItems.js';
import { type Contents, findContents } from './outline/contents.js';
import { figureLines } from './outline/figureLines.js';
import { withoutFormNumbers } from './outline/formNumberBeside.js';
import { labelledLevels } from './outline/labelledLevels.js';
import { withoutLevelsAtEnd } from './outline/levelsAtEnd.js';
import { withoutLevelsAtop } from './outline/levelsAtop.js';
import { levelsOverItems } from './outline/levelsOverItems.js';
import { listedCells } from './outline/listedCells.js';
import { namedRows } from './outline/namedRows.js';
import { withNamesAhead } from './outline/namesAhead.js';
import { withNumberedBands } from './outline/numberedBands.js';
import { sentenceLevels } from './outline/sentenceLevels.js';
import { spacedForms } from './outline/spacedForms.js';
import { systemTables } from './outline/systemTables.js';
import { tightTables } from './outline/tightTables.js';
import { type TitleStrip, withStrips } from './strips/index.js';
import { joinContinuedTables } from './table/continuedTables.js';
import { indicatorLinesApart } from './table/indicatorLinesApart.js';
import { kindLinesApart } from './table/kindLinesApart.js';
import { shareHeaders } from './table/sharedHeader.js';

/** What of a document tells of its items, and what only shows their order. */
export interface PlanBody {
  readonly contents: Contents;
  /** The table of contents, and tables of the plan's system. */
  readonly overviews: readonly Block[];
  /** The other blocks as they were printed, and in the forms that recognition knows. */
  readonly printed: readonly Block[];
  readonly blocks: readonly Block[];
  /** Rows that open an item with its number and its name. */
  readonly titleStrips: ReadonlyMap<Block, TitleStrip>;
  /** Arrows between figures, letters of labels set downwards, and numbers of forms. */
  readonly signs: readonly SourceText[];
  /** Lines that name levels of the plan by a word and a number, or in a numbered sentence. */
  readonly labelledLevels: ReadonlySet<Line>;
}

/** @param bracketKeys what notes say of brackets */
export function toPlanBody(all: readonly Block[], bracketKeys: () => BracketKeys, lexicon: Lexicon): PlanBody {
  const contents = findContents(all, lexicon);
  const systems = systemTables(all);
  const { from, to, rest } = contents;
  const printed = [...all.slice(0, from), ...(rest ? [rest] : []), ...all.slice(to)].filter((b) => !systems.has(b));
  const forms = withoutFormNumbers(withoutLevelsAtEnd(printed));
  const banded = withNumberedBands(forms.blocks, lexicon);
  const strips = withStrips(banded.blocks, lexicon);
  const tight = tightTables(spacedForms(strips.blocks, lexicon), lexicon);
  const spaced = closedItems(tight, bracketKeys, lexicon);
  const headed = shareHeaders(figureLines(listedCells(spaced, lexicon), lexicon), lexicon);
  const shared = indicatorLinesApart(kindLinesApart(joinContinuedTables(headed, lexicon), lexicon));
  const named = withNamesAhead(namedRows(shared, lexicon), lexicon);
  const over = levelsOverItems(withoutLevelsAtop(named.blocks, lexicon), lexicon);
  const labelled = labelledLevels(over.blocks, lexicon);
  const sentences = sentenceLevels(labelled.blocks, lexicon);
  return {
    contents,
    overviews: [
      ...withoutRest(all.slice(from, to), rest),
      ...all.filter((b) => systems.has(b)),
      ...banded.overviews,
      ...named.overviews,
    ],
    printed,
    blocks: sentences.blocks,
    titleStrips: new Map([...strips.titles, ...banded.titles]),
    signs: [...forms.numbers, ...banded.labels, ...strips.signs, ...named.signs],
    labelledLevels: new Set([...over.levels, ...labelled.levels, ...sentences.levels]),
  };
}

/** The contents without what stands below them in their last block. */
function withoutRest(contents: readonly Block[], rest: Paragraph | null): readonly Block[] {
  const last = contents.at(-1);
  if (!rest || last?.kind !== 'paragraph') return contents;
  return [...contents.slice(0, -1), { ...last, lines: last.lines.slice(0, -rest.lines.length) }];
}
