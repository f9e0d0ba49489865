import { findFiscalYears, readFiscalYears } from '../../japanese/index.js';
import type { Cell, Line } from '../../model/block.js';
import { joinTexts, type SourceText } from '../../model/sourceText.js';
import { figureKind } from '../fields/input.js';
import { isPlanYear } from '../lexicon/planYears.js';
import type { LabelReading, Lexicon } from '../lexicon/types.js';
import { linesToText, onOneLine } from '../value.js';

/** What one cell is, by its own text alone; the structure around it may overrule (a row of headers, a column of labels). */
export interface CellReading {
  /** Its word and number count the tables of the document, this one among them. */
  readonly isCounter?: boolean;
  /** It names the item of the card that it opens, however short and shaded it is. */
  readonly isCardTitle?: boolean;
  readonly cell: Cell;
  /** Lines joined. */
  readonly text: SourceText;
  readonly role: 'empty' | 'label' | 'year' | 'value';
  /** Of a label what it announces; of a year the kind of its figures, where the cell names it. */
  readonly label: LabelReading | null;
  readonly years: { readonly from: number; readonly to: number } | null;
}

export interface InnerLabel {
  readonly reading: LabelReading;
  readonly label: SourceText;
  readonly rest: readonly Line[];
}

export function cellToReading(cell: Cell, lexicon: Lexicon): CellReading {
  const text = linesToText(cell.lines);
  if (text.value === '') return readingOf(cell, text, cell.tables.length > 0 ? 'value' : 'empty');
  const flat = onOneLine(text).value;
  const years = flat.length <= 24 ? wholeYears(flat) : null;
  if (years) return readingOf(cell, text, 'year', kindBesideYear(flat, lexicon), years);
  const label = flat.length <= 160 ? (lexicon.readLabel(text.value) ?? countedLabel(cell, lexicon)) : null;
  if (!label) return readingOf(cell, text, 'value');
  // ６年度, in a document whose era is known; ２年目 of a plan whose years are.
  if (label.field === 'fiscalYear' && label.years && (BARE_YEAR.test(flat) || isPlanYear(flat)))
    return readingOf(cell, text, 'year', null, label.years);
  // No. ①: the label and its number share the cell.
  const isNumbered = label.field === 'number' && label.ordinal !== null;
  const inner = isNumbered ? lineToInlineLabel(cell.lines, lexicon) : null;
  return inner ? readingOf(cell, text, 'value') : readingOf(cell, text, 'label', label);
}

/** 1 事業の概要: the number of a section, and not one 事業, though the space behind a figure may go in other texts. */
function countedLabel({ lines }: Cell, lexicon: Lexicon): LabelReading | null {
  const [only, ...more] = lines;
  return only && more.length === 0 && COUNTED.test(only.text.value) ? lexicon.readLabel(only.text.value) : null;
}

const COUNTED = /^[0-9０-９]{1,2}[\s　]\p{L}/u;

const readingOf = (
  cell: Cell,
  text: SourceText,
  role: CellReading['role'],
  label: CellReading['label'] = null,
  years: CellReading['years'] = null,
): CellReading => ({ cell, text, role, label, years });

/** The cell read as these of its lines alone. */
export const withLines = (reading: CellReading, lines: readonly Line[]): CellReading => ({
  ...reading,
  text: linesToText(lines),
  cell: { ...reading.cell, lines },
});

const BARE_YEAR = /^[（(]?(?:元|[0-9０-９]{1,2})[\s　]*年度(?:[末分]|まで)?[）)]?$/;

/** The label that a value opens with: 基本方針 above its text, 部局名：総務部, No. ①. */
export function valueToInnerLabel({ cell, text }: CellReading, lexicon: Lexicon): InnerLabel | null {
  // Only a label with its number reads as a label and is a value.
  const isNumber = lexicon.readLabel(text.value) !== null;
  return isNumber ? lineToInlineLabel(cell.lines, lexicon) : linesToInnerLabel(cell.lines, lexicon);
}

/** R11（目標）, 令和5年度（決算）: what the figures of the year are. */
export function kindBesideYear(flat: string, lexicon: Lexicon): LabelReading | null {
  const label = /[（(［[〔【]/.test(flat) ? lexicon.readLabel(flat) : null;
  return figureKind(label) || label?.field === 'budget' ? label : null;
}

/** 令和2年度, R5, 令和5年度（2023年度）, 令和8年度以降: the text is nothing but a fiscal year, or years, or where later ones begin. */
function wholeYears(flat: string): { from: number; to: number } | null {
  const bare = flat.replace(/[（(][^）)]*[）)]$/, '').trim() || flat;
  const found = findFiscalYears(bare);
  const first = found[0];
  if (!first || first.kind === 'date' || first.kind === 'month') return null;
  const rest = bare.slice(0, first.start) + bare.slice(first.end).replace(ONWARD, '');
  if (/[^\s　（）()［］[\]年度分～〜-]/.test(rest)) return null;
  return readFiscalYears(bare) ?? { from: first.from, to: first.to };
}

/** 令和8年度以降, 令和8年度以後: that year and those after it, at the end of a timetable. */
const ONWARD = /^[\s　]*以[降後][\s　]*$/;

/** The longest run of first lines that together are a label, with lines left over for its value. */
export function linesToInnerLabel(printed: readonly Line[], lexicon: Lexicon): InnerLabel | null {
  const lines = withWholeBracket(printed);
  for (let n = Math.min(4, lines.length - 1); n >= 1; n--) {
    const head = lines.slice(0, n);
    const label = linesToText(head);
    if (label.value.length > 40) continue;
    const reading = lexicon.readLabel(label.value);
    if (!reading) continue;
    if (reading.certainty === 'composed' && n === 1 && head[0]?.after === 'wrap') continue;
    return { reading, label, rest: lines.slice(n) };
  }
  return lineToInlineLabel(lines, lexicon);
}

/** 部局名：総務部; 【現状】…; No. ①: the label ends within the first line. */
export function lineToInlineLabel(printed: readonly Line[], lexicon: Lexicon): InnerLabel | null {
  const lines = withWholeBracket(printed);
  const first = lines[0];
  if (!first) return null;
  const inline = lexicon.readInlineLabel(first.text.value);
  if (!inline) return null;
  const { value, at } = first.text;
  const from = inline.valueFrom;
  const label: SourceText = {
    value: value.slice(0, from).trimEnd(),
    at: at.slice(0, value.slice(0, from).trimEnd().length),
  };
  const restText: SourceText = { value: value.slice(from), at: at.slice(from) };
  if (restText.value.trim() === '' && lines.length === 1) return null;
  const badges = first.badges?.flatMap(([a, b]) => (b > from ? [[Math.max(a - from, 0), b - from] as const] : []));
  const { badges: _, ...plain } = first;
  const opened: Line =
    badges && badges.length > 0 ? { ...plain, text: restText, badges } : { ...plain, text: restText };
  return {
    reading: inline.reading,
    label,
    rest: restText.value.trim() === '' ? lines.slice(1) : [opened, ...lines.slice(1)],
  };
}

const OPENED = /^[\s　]*[【〔［＜〈《≪[]([^】〕］＞〉》≫\]。]{1,24})$/;

/** 【現状と | 課題】…, 〔現状値（令和 | 5年度）〕…: a bracket that the width of the cell broke is one line with the next. */
function withWholeBracket(lines: readonly Line[]): readonly Line[] {
  const [first, next, ...rest] = lines;
  if (!first || !next || !OPENED.test(first.text.value)) return lines;
  if (!/^[^【〔［＜〈《≪[。]{0,16}[】〕］＞〉》≫\]]/.test(next.text.value)) return lines;
  const { badges: _, ...plain } = next;
  return [{ ...plain, text: joinTexts([first.text, next.text]) }, ...rest];
}
