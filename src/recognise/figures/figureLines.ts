import { findQuantities, readMarker } from '../../japanese/index.js';
import type { Line } from '../../model/block.js';

/** 水門の改修　3か所: a name, and its figure set apart at the end of the line. */
const ENDS_WITH_FIGURE = /\p{L}{2}.*[\s　]+(?:約|延べ|年間?|月)?[\d０-９][^\s　。]*$/u;
/** 以上, を上回る, 上: what goes on with the figure of the line above. */
const GOES_ON = '以?[上下内]|未満|超|程度|前後|ほど|くらい|台|強|弱|増|減|[をにはがのへとで]';
const OPENS_NAMED = new RegExp(
  `^(?!${GOES_ON})[\\p{L}「（(][^d０-９。、]{1,30}[\\s　]+(?:約|延べ|年間?|月)?[\\d０-９]`,
  'u',
);

const KIND =
  '(?:(?:令和|平成|[RHＲＨ])?[\\s　]?[0-9０-９元]{1,2}年?度?末?(?:時点)?の?)?(?:数値|最終|年度|中間)?(?:目標|実績|現状|現況|基準|計画|見込み?|結果|当初|達成)(?:数?値|数)?';
const NOTE = '(?:[（(][^（()）]{1,12}[)）])?';
const AMOUNT = '(?:約|延べ|年間?|月)?[\\s　]*[△▲-]?[0-9０-９]';
const KIND_LINE = new RegExp(`^[\\s　・･]*${KIND}${NOTE}[\\s　]*[：:＝=…→]?[\\s　]*${AMOUNT}`, 'u');
const KIND_WITHIN = new RegExp(`${KIND}${NOTE}[\\s　]*[：:＝=][\\s　]*${AMOUNT}`, 'u');

const WHOLE = '[0-9０-９,，.．]*[^0-9０-９。、／/]{0,10}';
const BESIDE = `${KIND}${NOTE}[\\s　]*[：:＝=]?[\\s　]*${AMOUNT}${WHOLE}`;
const TARGET_AND_RESULT = new RegExp(
  `^[\\s　]*[^\\p{L}\\p{N}\\s　]?[\\s　]*\\p{L}[^。：:]{1,40}[：:\\s　]\\s*${BESIDE}[\\s　]*[／/、，,→⇒\\s　][\\s　]*${BESIDE}$`,
  'u',
);

/** ◇ 受講者数：目標 30人／実績 34人: a line that is nothing but a name and two figures of it, each with its kind. */
export const tellsTargetAndResult = (text: string): boolean => TARGET_AND_RESULT.test(text.trimEnd());

/** 目標：80％, 実績（R5） 84.3％: a line that says of what kind its figure is, and leaves the name to the line above. */
export const opensWithKind = (text: string): boolean => KIND_LINE.test(text);

/** 参加率 / 目標：80％ / 実績：84.3％ in a cell: a name, and figures that say of what kind they are. */
export const printsKinds = (text: string): boolean =>
  KIND_WITHIN.test(text) || text.split('\n').slice(1).some(opensWithKind);

/**
 * A full line may end an entry as well as be wrapped: in a list of figures it does where its figure is whole and a name with a
 * figure of its own follows.
 * ```
 *   除草の実施　12回
 *   花壇の新しい手入　   ← one name over two lines
 *   れ　15か所
 * ```
 */
export function endAtFigures(lines: readonly Line[]): readonly Line[] {
  if (!lines.some((l) => l.after === 'wrap')) return lines;
  return lines.map((line, i) => {
    if (line.after !== 'wrap') return line;
    if (opensWithKind(lines[i + 1]?.text.value ?? '')) return { ...line, after: 'end' as const };
    if (!endsWithFigure(line.text.value)) return line;
    const below = lines.slice(i + 1).map((l) => l.text.value.trim());
    return OPENS_NAMED.test(below.join('')) ? { ...line, after: 'end' as const } : line;
  });
}

function endsWithFigure(text: string): boolean {
  const line = text.trimEnd();
  const last = ENDS_WITH_FIGURE.test(line) ? findQuantities(line).at(-1) : undefined;
  return last !== undefined && last.unit !== null && last.end === line.length;
}

/**
 * The text of a cell, and the figures that close it, each with its name on a line of its own:
 * ```
 *   ・地区ごとに清掃の日を定めます。
 *   清掃の回数　12回
 * ```
 */
export function splitFigureLines(lines: readonly Line[]): {
  readonly text: readonly Line[];
  readonly figures: readonly Line[];
} {
  let from = lines.length;
  while (from > 0 && isNamedFigure(lines[from - 1] as Line, lines[from - 2])) from--;
  return { text: lines.slice(0, from), figures: lines.slice(from) };
}

/** Below a line that ended; what a bullet opens is an entry of the text. */
function isNamedFigure({ text }: Line, before: Line | undefined): boolean {
  if (before !== undefined && before.after === 'wrap' && !/。[\s　]*$/.test(before.text.value)) return false;
  const isPlain = !/[。、]/.test(text.value) && readMarker(text.value)?.style !== 'bullet';
  return isPlain && endsWithFigure(text.value);
}
