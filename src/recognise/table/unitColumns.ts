import { textFrom } from '../../model/sourceText.js';
import { splitDivisions } from '../lexicon/index.js';
import type { LexiconRank } from '../lexicon/organisationWords.js';
import type { Lexicon } from '../lexicon/types.js';
import { type Column, isRegister } from './columns.js';
import { atLeastHalf, columnTexts } from './columnTexts.js';
import { type BodyRow, headWords } from './events.js';

const FEWEST = 2;
/** Of facilities and places the names end as those of units do: 中央図書館. */
const OF_PLACES = /施設|場所|会場|対象|実施先|設置/;
const OF_OFFICES = /[課室係班部局](?:等)?$/;

/**
 * 受け持つのは or any other words that nobody knows above nothing but 市民課 and 道路課、公園課: who does it, where no other column says so.
 */
export function withUnits(columns: readonly Column[], rows: readonly BodyRow[], lexicon: Lexicon): Column[] {
  if (!isRegister(columns)) return [...columns];
  return columns.map((column) => {
    const { head } = column;
    if (column.field !== null || head.years !== null || head.kind !== null || OF_PLACES.test(headWords(head)))
      return column;
    const texts = columnTexts(rows, column.index);
    if (texts.length < FEWEST || !atLeastHalf(texts, (t) => OF_OFFICES.test(t.trim()))) return column;
    const ranks = texts.map((t) => rankOfUnits(t, lexicon));
    if (ranks.includes(null)) return column;
    const field = ranks.every((r) => r === 'department') ? 'department' : 'division';
    return columns.some((c) => c.field === field) ? column : { ...column, field };
  });
}

/** The lowest rank of the units that the text names; null where it says anything else. */
function rankOfUnits(text: string, lexicon: Lexicon): LexiconRank | null {
  const ranks = splitDivisions(textFrom(text, 0)).map(({ value }) => lexicon.readOrganisation(value)?.rank ?? null);
  if (ranks.length === 0 || ranks.includes(null)) return null;
  return ranks.includes('division') ? 'division' : (ranks[0] ?? null);
}
