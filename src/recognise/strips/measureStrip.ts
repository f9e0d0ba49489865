import type { Line, Table } from '../../model/block.js';
import type { SourceText } from '../../model/sourceText.js';
import { figureKind } from '../fields/input.js';
import { sliceLine, trimLine } from '../items.js';
import { labelToFigureWords } from '../lexicon/index.js';
import { isIndicator } from '../lexicon/itemFields.js';
import type { Lexicon } from '../lexicon/types.js';
import { tableOfLines } from '../outline/tableOfLines.js';
import { isMissing } from '../value.js';

/** 成 果 指 標 is as many words as a label may be set in. */
const MOST_WORDS = 4;
/** 現状値（Ｒ６）　412件, 目標：80％: words and what they may say in a bracket, set off from what follows. */
const KIND =
  /(?<=^|[\s　→⇒➡➔⇨▶►▷])([^\s　:：（）()0-9０-９→⇒➡➔⇨▶►▷]{2,8}(?:[（(][^（）()\n]{1,14}[）)])?)(?:[\s　]*[:：][\s　]*|[\s　]+)/gu;
const ARROWS = /[\s　]*[→⇒➡➔⇨▶►▷]+[\s　]*$/u;
/** 412件, 約8.6ヘクタール, 20施設以上 */
const FIGURE = /^[^\s　。、0-9０-９]{0,4}[△▲-]?[0-9０-９][0-9０-９,，.．]*[^\n。以]{0,12}(?:以[上下内])?$/u;
const LONGEST_NAME = 60;

/** The table that a line of one indicator stands for, and the arrows between its figures. */
export interface MeasureStrip {
  readonly table: Table;
  readonly signs: readonly SourceText[];
}

/**
 * What is measured and its figures, each behind the words that say what it is, on one line or a bar of colour:
 * ```
 *   ＫＰＩ　苗木を配った世帯　現状値（Ｒ６）　120世帯　▶　目標値（Ｒ10）　400世帯
 * ```
 * is the register of one row that other plans print. Null for any other line.
 */
export function readMeasureStrip(line: Line, lexicon: Lexicon): MeasureStrip | null {
  const { value } = line.text;
  const from = endOfLabel(value, lexicon);
  if (from === null) return null;
  const kinds = [...value.matchAll(KIND)].filter((m) => m.index >= from && saysKind(m[1] as string, lexicon));
  const [first] = kinds;
  if (!first || kinds.length < 2) return null;
  const signs: SourceText[] = [];
  const withoutArrow = (a: number, b: number): Line => {
    const arrow = ARROWS.exec(value.slice(a, b));
    if (arrow) signs.push(sliceLine(line, a + arrow.index, b).text);
    return { ...trimLine(sliceLine(line, a, arrow ? a + arrow.index : b)), after: 'end' };
  };
  const name = withoutArrow(from, first.index);
  if (!/\p{L}{2}/u.test(name.text.value) || name.text.value.length > LONGEST_NAME || /。/.test(name.text.value))
    return null;
  const values = kinds.map((m, i) => withoutArrow(m.index + m[0].length, kinds[i + 1]?.index ?? value.length));
  const figures = values.map((v) => v.text.value);
  if (!figures.some((f) => FIGURE.test(f)) || !figures.every((f) => FIGURE.test(f) || isMissing(f))) return null;
  const heads = kinds.map(
    (m): Line => ({ ...sliceLine(line, m.index, m.index + (m[1] as string).length), after: 'end' }),
  );
  const label: Line = { ...trimLine(sliceLine(line, 0, from)), after: 'end' };
  const rows = [
    [label, ...heads],
    [name, ...values],
  ].map((row) => row.map((l) => [l]));
  return { table: tableOfLines(rows, 'ruled'), signs };
}

/** Where the label of an indicator ends that opens the line; null where none does. */
function endOfLabel(value: string, lexicon: Lexicon): number | null {
  for (const [i, word] of [...value.matchAll(/\S+?(?=[\s　:：]|$)/gu)].slice(0, MOST_WORDS).entries()) {
    const to = word.index + word[0].length;
    if (i === 0 && word.index > 0) return null;
    const reading = lexicon.readLabel(value.slice(0, to));
    if (reading?.certainty !== 'listed' || !isIndicator(reading.field)) continue;
    return to + (/^[\s　]*[:：]?[\s　]*/u.exec(value.slice(to))?.[0].length ?? 0);
  }
  return null;
}

const saysKind = (label: string, lexicon: Lexicon): boolean =>
  figureKind(lexicon.readLabel(label)) !== null || labelToFigureWords(label) !== null;
