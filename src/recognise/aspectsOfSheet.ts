import type { Block, Cell, Table } from '../model/block.js';
import { joinTexts, type SourceText } from '../model/sourceText.js';
import { filledCells, rowsOf } from '../model/tableRows.js';
import type { ExtraDraft } from './draft.js';
import type { LabelField, Lexicon } from './lexicon/types.js';
import type { ToldOfItem } from './partsOfSheet.js';
import { isMissing, linesToText, onOneLine } from './value.js';

/** What such a table calls the sides that it looks at. */
const NAMES_ASPECTS = /^(?:評価|点検|検証|確認|チェック|審査|判定)の?(?:項目|視点|観点|ポイント|着眼点|切り口)$/;
/** 視点, 評価の視点: what stands over nothing but the sides themselves. */
const VIEWS = /^(?:(?:評価|点検|検証)の?)?(?:視点|観点|項目|区分)$/;
/** 必要性, 有効性: whatever the heads beside them say. */
const SIDE = /^(?:目的)?(?:必要|有効|効率|公平|妥当|緊急|優先|経済|公共|代替|適切|適正|的確)性$/;
const FEWEST_SIDES = 2;

/** What it says of each: a grade and why, and nothing that only an item has. */
const OF_ASPECT: ReadonlySet<LabelField | undefined> = new Set([
  undefined,
  'achievement',
  'outcome',
  'currentState',
  'nextSteps',
  'remarks',
]);

/**
 * A sheet that tells of one item grades it from several sides:
 * ```
 *   評価項目 | 評価 | 評価の理由
 *   有効性   | Ａ   | …
 *   効率性   | Ｂ   | …
 * ```
 * The rows are no items; a band with the name of the part may stand above the heads.
 */
export function aspectsOfSheet(table: Block | undefined, lexicon: Lexicon): ToldOfItem | null {
  if (table?.kind !== 'table') return null;
  const first = table.cells.find((c) => c.column === 0 && c.lines.length > 0 && c.columnSpan < table.columns);
  if (!first) return null;
  const isNamed = NAMES_ASPECTS.test(wordsOf(first));
  if (!isNamed && !VIEWS.test(wordsOf(first))) return null;
  const rowCells = rowsOf(table).map(filledCells);
  const heads = rowCells[first.row] ?? [];
  const fields = heads.slice(1).map((c) => lexicon.readLabel(textOf(c).value)?.field);
  const isGraded = isNamed && fields.includes('achievement') && fields.every((f) => OF_ASPECT.has(f));
  if (!isGraded && !hasSides(table, first)) return null;
  const band = table.cells.filter((c) => c.row < first.row && c.lines.length > 0);
  const aspects = rowCells.slice(first.row + 1).map(([name, ...told]) => ({
    label: name ? textOf(name) : null,
    texts: told.map((c) => linesToText(c.lines)).filter((t) => !isMissing(t.value)),
  }));
  const [graded, blank] = [aspects.filter((a) => a.texts.length > 0), aspects.filter((a) => a.texts.length === 0)];
  // Blanks below the heads, where another table follows in a text: nothing is known of what they head.
  if (aspects.length === 0) return null;
  return {
    labels: [...[...band, ...heads].map(textOf), ...blank.flatMap((a) => a.label ?? [])],
    extras: graded.map(({ label, texts }): ExtraDraft => ({ label, text: joinTexts(texts, '\n') })),
  };
}

/** Most of what stands at the left below are sides: a form may have two of them among its labels. */
function hasSides({ cells }: Table, first: Cell): boolean {
  const names = cells.filter((c) => c.column === first.column && c.row > first.row && c.lines.length > 0);
  const sides = names.filter((c) => SIDE.test(wordsOf(c))).length;
  return sides >= FEWEST_SIDES && sides * 2 > names.length;
}

const textOf = (cell: Cell): SourceText => onOneLine(linesToText(cell.lines));

const wordsOf = (cell: Cell): string =>
  textOf(cell)
    .value.replace(/[（(【][^（()）【】]*[）)】]$/, '')
    .replace(/[\s　]/g, '');
