import type { Block, Cell, Line, Paragraph, Table } from '../../model/block.js';
import { sliceLine, trimLine, wordsOfLine } from '../items.js';
import { labelKey } from '../lexicon/labelKey.js';
import type { LabelField, Lexicon } from '../lexicon/types.js';
import { lineToInlineLabel } from '../table/cellReading.js';
import { headingStyle } from './headingStack.js';

/** So many forms with the same labels show that a space parts label and value. */
const FEWEST_FORMS = 3;
/** So many labels tell of each item, its name among them. */
const FEWEST_LABELS = 4;
/** So many of them nothing but their coming again shows. */
const FEWEST_HIDDEN = 2;
const OPENS: ReadonlySet<LabelField> = new Set(['title', 'number']);
const LABELLED = /^(\S{2,20})[ \u3000](?=\S)/u;

/**
 * Forms that a converter wrote a row a line, one space between a label and its value:
 * ```
 *   事業名 渡し船の運航
 *   事業内容 船頭を雇い、一日に四便を
 *   出す。
 *   評価 Ａ
 *   事業名 灯台の公開
 *   …
 * ```
 * One space tells nothing by itself: only where the same labels open lines form after form do the lines become tables again.
 */
export function spacedForms(blocks: readonly Block[], lexicon: Lexicon): Block[] {
  const labels = labelsOfForms(blocks, lexicon);
  if (!labels) return [...blocks];
  const isOpening = (line: Line) => labels.opening === keyOf(line);
  const full = fullWidth(blocks, labels);
  return blocks.flatMap((block): Block[] => {
    if (block.kind !== 'paragraph' || !block.lines.some(isOpening)) return [block];
    const starts = block.lines.flatMap((l, i) => (isOpening(l) ? [i] : []));
    const before = block.lines.slice(0, starts[0]);
    const asText = (lines: readonly Line[]): Paragraph[] => (lines.length > 0 ? [{ ...block, lines }] : []);
    const forms = starts.flatMap((from, i) => {
      const lines = block.lines.slice(from, starts[i + 1]);
      const end = endOfForm(lines, labels, full, i === starts.length - 1);
      return [toForm(lines.slice(0, end), labels, full, lexicon), ...asText(lines.slice(end))];
    });
    return [...asText(before), ...forms];
  });
}

/** Where headings of what follows stand below the last value; below the last form any heading or note ends it. */
function endOfForm(lines: readonly Line[], labels: FormLabels, full: number, isLast: boolean): number {
  const last = lines.findLastIndex((l) => labels.keys.has(keyOf(l) ?? ''));
  const goesOn = (i: number) => isFull(withoutLabel(lines[i - 1] as Line, labels), full);
  const isHeading = ({ text }: Line) => headingStyle(text.value) !== null && !/[。、]/.test(text.value);
  if (isLast) {
    const at = lines.findIndex(
      (l, i) => i > last && !goesOn(i) && (isHeading(l) || /^[\s　]*[※＊]/.test(l.text.value)),
    );
    return at < 0 ? lines.length : at;
  }
  let end = lines.length;
  while (end - 1 > last && isHeading(lines[end - 1] as Line) && !goesOn(end - 1)) end--;
  return end;
}

/** The line fills what a value may take. */
const isFull = (line: Line, full: number): boolean => widthOf(line) > full - 1.5;

/** 実績 2 3 －: a row of a table of figures. */
const ROW_OF_FIGURES = /^\S+(?:\s+(?:[△▲-]?[0-9０-９][0-9０-９,，.．]*[％%]?|[-－―–]+)){2,}\s*$/u;

interface FormLabels {
  readonly opening: string;
  readonly keys: ReadonlySet<string>;
}

const keyOf = ({ text }: Line): string | null => {
  const label = LABELLED.exec(text.value)?.[1];
  return label === undefined ? null : labelKey(label);
};

function labelsOfForms(blocks: readonly Block[], lexicon: Lexicon): FormLabels | null {
  const counts = new Map<string, { times: number; field: LabelField; hidden: boolean }>();
  for (const block of blocks)
    if (block.kind === 'paragraph')
      for (const line of block.lines) {
        const label = LABELLED.exec(line.text.value)?.[1];
        const reading = label ? lexicon.readLabel(label) : null;
        if (!label || reading?.certainty !== 'listed' || ROW_OF_FIGURES.test(line.text.value)) continue;
        const key = labelKey(label);
        const known = counts.get(key);
        const hidden = lineToInlineLabel([line], lexicon) === null && (known?.hidden ?? true);
        counts.set(key, { times: (known?.times ?? 0) + 1, field: reading.field, hidden });
      }
  const opening = [...counts].find(([, c]) => OPENS.has(c.field) && c.times >= FEWEST_FORMS);
  if (!opening) return null;
  const { times } = opening[1];
  const own = [...counts].filter(([, c]) => c.times * 3 >= times * 2 && c.times <= times);
  const isHidden = own.filter(([, c]) => c.hidden).length >= FEWEST_HIDDEN;
  return own.length >= FEWEST_LABELS && isHidden ? { opening: opening[0], keys: new Set(own.map(([k]) => k)) } : null;
}

/** The line without its label. */
function withoutLabel(line: Line, labels: FormLabels): Line {
  const key = keyOf(line);
  const label = key !== null && labels.keys.has(key) ? LABELLED.exec(line.text.value)?.[0] : undefined;
  return label === undefined ? line : trimLine(sliceLine(line, label.length));
}

/** In em. */
const widthOf = ({ text }: Line): number =>
  [...text.value].reduce((sum, c) => sum + (/[\u0020-\u007e\uff61-\uff9f]/.test(c) ? 0.5 : 1), 0);

/** How wide the values were set: the widest that several lines are. */
function fullWidth(blocks: readonly Block[], labels: FormLabels): number {
  const widths = blocks.flatMap((b) =>
    b.kind === 'paragraph' ? b.lines.map((l) => widthOf(withoutLabel(l, labels))) : [],
  );
  const counts = new Map<number, number>();
  for (const w of widths) counts.set(Math.round(w), (counts.get(Math.round(w)) ?? 0) + 1);
  return Math.max(0, ...[...counts].flatMap(([w, n]) => (n >= FEWEST_FORMS ? [w] : [])));
}

function toForm(lines: readonly Line[], labels: FormLabels, full: number, lexicon: Lexicon): Table {
  const starts = lines.flatMap((l, i) => (labels.keys.has(keyOf(l) ?? '') ? [i] : []));
  const rows = starts.map((from, i) => {
    const own = lines.slice(from, starts[i + 1]);
    const first = own[0] as Line;
    const label = { ...sliceLine(first, 0, LABELLED.exec(first.text.value)?.[1]?.length), after: 'end' as const };
    const values = own.map((l) => withoutLabel(l, labels));
    return { label, values, figures: toFigures(values, lexicon) };
  });
  const across = Math.max(1, ...rows.map((r) => r.figures?.[0]?.length ?? 1));
  const cells: Cell[] = [];
  let row = 0;
  const add = (column: number, lines: readonly Line[], rowSpan = 1, columnSpan = 1) =>
    cells.push({ row, column, rowSpan, columnSpan, lines, box: null, page: null, shaded: column === 0, tables: [] });
  for (const { label, values, figures } of rows) {
    if (!figures) {
      add(0, [label]);
      const ended = values.map((l, i) => ({
        ...l,
        after: i + 1 < values.length && isFull(l, full) ? ('wrap' as const) : ('end' as const),
      }));
      add(1, ended, 1, across);
      row++;
      continue;
    }
    add(0, [label], figures.length);
    for (const [r, words] of figures.entries()) {
      const lacks = across - words.length;
      for (const [i, word] of words.entries()) {
        const below = figures.slice(r + 1).findIndex((f) => f.length === across);
        const spans = below < 0 ? figures.length - r : below + 1;
        const names = r > 0 && lacks === 0 && i === 0;
        add(1 + lacks + i, [word], names ? spans : 1);
      }
      row++;
    }
  }
  return { kind: 'table', page: null, box: null, rows: row, columns: 1 + across, cells, origin: 'ruled', breaks: [] };
}

/**
 * 指標 区分 R5年度 R6年度, and below it a row a line, the name of what is measured printed once for 計画 and 実績. Null for any other
 * value.
 */
function toFigures(values: readonly Line[], lexicon: Lexicon): Line[][] | null {
  const [head, ...body] = values.map(wordsOfLine);
  if (!head || head.length < 3 || body.length === 0) return null;
  if (!head.every((w) => lexicon.readLabel(w.text.value) !== null)) return null;
  const isRow = (words: readonly Line[]) => words.length === head.length || words.length === head.length - 1;
  return body.every(isRow) && body[0]?.length === head.length ? [head, ...body] : null;
}
