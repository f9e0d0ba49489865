import { isIndicator } from '../lexicon/itemFields.js';
import type { Column } from './columns.js';
import { columnTexts } from './columnTexts.js';
import { type BodyRow, headWords } from './events.js';

const ARROWS = /^[（(]?[↑↗→↘↓⇧⇗⇨⇘⇩⬆➡⬇↔⤴⤵]{1,2}[）)]?$/u;
/** What such a column prints in words. */
const WORDS =
  /^(?:増|減|増加|減少|増大|縮小|上昇|低下|向上|維持|横ばい|現状維持|(?:増や|減ら|伸ば|高め)(?:す|る)|(?:増え|減)る|プラス|マイナス)(?:傾向|↑|↓|→)?$/u;
const SAYS_DIRECTION = /方向性?$|増減$|傾向$|動向$|矢印$/;

/**
 * めざす方向 beside an indicator says whether its figures should rise or fall, and is no aim of an item:
 * ```
 *   № | 指標名       | 単位 | 基準値 | 目標値 | めざす方向
 *   1 | 利用者の数   | 人   |  120  |  150  |    ↑
 *   2 | 苦情の件数   | 件   |   30  |   10  |    ↓
 * ```
 */
export function withDirectionsOfFigures(columns: readonly Column[], rows: readonly BodyRow[]): Column[] {
  const name = columns.find((c) => isIndicator(c.field) && c.head.kind === null);
  if (!name) return [...columns];
  return columns.map((column) => {
    const { head, index } = column;
    if (index <= name.index || head.kind !== null || head.years) return column;
    const texts = columnTexts(rows, index).map((t) => t.replace(/[\s　]/g, ''));
    const inWords = SAYS_DIRECTION.test(headWords(head));
    if (texts.length === 0 || !texts.every((t) => ARROWS.test(t) || (inWords && WORDS.test(t)))) return column;
    const labels = head.labels.map((l) =>
      l.reading ? { ...l, reading: { ...l.reading, field: 'remarks' as const } } : l,
    );
    return { ...column, field: 'remarks', head: { ...head, labels } };
  });
}
