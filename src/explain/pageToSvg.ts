import type { Block, Cell, Line, Paragraph, Table } from '../model/block.js';
import { type Box, boxHeight, boxWidth, unionBoxes } from '../model/geometry.js';
import type { Page } from '../model/page.js';
import type { LabelReading, Lexicon } from '../recognise/lexicon/types.js';
import { element, textNode } from './svg.js';

/** Room for the key below the page, in points. */
const KEY_HEIGHT = 34;
const MARGIN = 10;

const STYLE = `
.sheet{fill:#fff;stroke:#c9ced6;stroke-width:.5}
.glyph{fill:#3a4048;font-family:"Noto Sans CJK JP","Hiragino Sans","Yu Gothic",Meiryo,sans-serif}
.rule{stroke:#7d8590;stroke-linecap:square}
.cell{fill:#2563eb;fill-opacity:.05;stroke:#2563eb;stroke-width:.8}
.cell.aligned{stroke-dasharray:3 2}
.cell.shaded{fill-opacity:.14}
.paragraph{fill:#0f766e;fill-opacity:.06;stroke:#0f766e;stroke-width:.7;stroke-dasharray:1.5 1.5}
.label{fill:#f59e0b;fill-opacity:.22;stroke:#b45309;stroke-width:1}
.label.composed{stroke-dasharray:2 1.5}
.tag{font:bold 5.5px sans-serif;fill:#fff}
.tag-back{fill:#9a3412}
.place{font:4.5px sans-serif;fill:#1d4ed8}
.order{font:bold 6px sans-serif;fill:#fff;text-anchor:middle}
.order-back{fill:#1e293b;fill-opacity:.85}
.key{font:6.5px sans-serif;fill:#1e293b}`;

/** The page as SVG, one unit a point. Every box carries a title that says what it is. */
export function pageToSvg(page: Page, blocks: readonly Block[], lexicon: Lexicon): string {
  const { width, height } = page;
  const view = `${-MARGIN} ${-MARGIN} ${width + 2 * MARGIN} ${height + 2 * MARGIN + KEY_HEIGHT}`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', viewBox: view, width: width * 1.5, role: 'img' },
    element('title', {}, textNode(`Page ${page.number} as it was read`)),
    element('style', {}, STYLE),
    element('rect', { class: 'sheet', x: 0, y: 0, width, height }),
    group(
      'fills',
      page.fills.map(({ box, shade }) => rect(box, { fill: grey(shade), 'fill-opacity': 0.5 })),
    ),
    group('rules', page.rules.map(ruleLine)),
    group('glyphs', page.glyphs.filter((g) => g.text.trim() !== '').map(glyphText)),
    group(
      'blocks',
      blocks.map((block) => (block.kind === 'table' ? tableBoxes(block) : paragraphBox(block))),
    ),
    group(
      'labels',
      blocks.flatMap((block) => labelBoxes(block, lexicon)),
    ),
    group('order', blocks.map(orderMark)),
    key(height, page, blocks),
  )}\n`;
}

const group = (name: string, parts: readonly string[]) => element('g', { id: name }, '', ...parts);

function rect(box: Box, attributes: Record<string, string | number>, title?: string): string {
  const place = { x: box[0], y: box[1], width: boxWidth(box), height: boxHeight(box) };
  const inner = title === undefined ? [] : [element('title', {}, textNode(title))];
  return element('rect', { ...attributes, ...place }, ...inner);
}

function grey(shade: number): string {
  const level = Math.round(255 * Math.min(1, Math.max(0, shade)));
  return `rgb(${level},${level},${level})`;
}

function ruleLine({ direction, at, from, to, thickness }: Page['rules'][number]): string {
  const ends = direction === 'horizontal' ? { x1: from, y1: at, x2: to, y2: at } : { x1: at, y1: from, x2: at, y2: to };
  return element('line', { class: 'rule', ...ends, 'stroke-width': Math.max(0.3, thickness) });
}

/** The em box ends 0.12 em below the base line. */
function glyphText({ text, box, size }: Page['glyphs'][number]): string {
  return element('text', { class: 'glyph', x: box[0], y: box[3] - 0.12 * size, 'font-size': size }, textNode(text));
}

function tableBoxes(table: Table): string {
  return table.cells
    .map((cell) => {
      const box = cell.box ?? unionBoxes(cell.lines.flatMap((l) => (l.box ? [l.box] : [])));
      if (!box) return '';
      const name = ['cell', table.origin, ...(cell.shaded ? ['shaded'] : [])].join(' ');
      const place = placeOf(cell);
      const mark = element('text', { class: 'place', x: box[0] + 1.5, y: box[1] + 5 }, textNode(place));
      return (
        rect(box, { class: name }, `${place}: ${textOf(cell.lines)}`) + mark + cell.tables.map(tableBoxes).join('')
      );
    })
    .join('');
}

/** Row and column from 1, and the span where there is one: `3,2 ×2↓`. */
function placeOf({ row, column, rowSpan, columnSpan }: Cell): string {
  const down = rowSpan > 1 ? ` ×${rowSpan}↓` : '';
  const across = columnSpan > 1 ? ` ×${columnSpan}→` : '';
  return `${row + 1},${column + 1}${down}${across}`;
}

function paragraphBox({ box, lines, align }: Paragraph): string {
  return box ? rect(box, { class: 'paragraph' }, `paragraph, ${align}: ${textOf(lines)}`) : '';
}

const textOf = (lines: readonly Line[]) => lines.map((l) => l.text.value).join('\n');

/** Whole cells, whole lines and line beginnings that the lexicon takes for a label. */
function labelBoxes(block: Block, lexicon: Lexicon): string[] {
  if (block.kind === 'paragraph') return block.lines.flatMap((line) => lineLabel(line, lexicon));
  return block.cells.flatMap((cell) => {
    const nested = cell.tables.flatMap((t) => labelBoxes(t, lexicon));
    const reading = lexicon.readLabel(cell.lines.map((l) => l.text.value).join(''));
    const box = unionBoxes(cell.lines.flatMap((l) => (l.box ? [l.box] : [])));
    if (reading && box) return [labelBox(box, reading), ...nested];
    // A line that goes on from the one before is no label of its own.
    const begun = cell.lines.filter((_, i) => cell.lines[i - 1]?.after === 'end');
    return [...begun.flatMap((line) => lineLabel(line, lexicon)), ...nested];
  });
}

function lineLabel({ text, box }: Line, lexicon: Lexicon): string[] {
  const whole = lexicon.readLabel(text.value);
  const reading = whole ?? lexicon.readInlineLabel(text.value)?.reading;
  return box && reading ? [labelBox(box, reading)] : [];
}

function labelBox(box: Box, { field, label, years, certainty }: LabelReading): string {
  const when = years ? ` ${years.from}${years.to === years.from ? '' : `–${years.to}`}` : '';
  const tag = `${field}${when}`;
  const width = tag.length * 3.8 + 4;
  const [x, y] = [box[0], Math.max(0, box[1] - 6)];
  return (
    rect(box, { class: `label ${certainty}` }, `“${label}” is taken for ${tag} (${certainty})`) +
    rect([x, y, x + width, y + 7], { class: 'tag-back', rx: 1.5 }) +
    element('text', { class: 'tag', x: x + 2, y: y + 5.4 }, textNode(tag))
  );
}

/** Where the block stands in reading order. */
function orderMark({ box }: Block, index: number): string {
  if (!box) return '';
  const [x, y] = [box[0] - 4, box[1] + 2];
  return (
    element('circle', { class: 'order-back', cx: x, cy: y, r: 5 }) +
    element('text', { class: 'order', x, y: y + 2.2 }, textNode(String(index + 1)))
  );
}

function key(height: number, page: Page, blocks: readonly Block[]): string {
  const tables = blocks.filter((b) => b.kind === 'table');
  const y = height + 16;
  const counts = `${page.glyphs.length} characters, ${page.rules.length} rules, ${tables.length} tables, ${blocks.length - tables.length} paragraphs`;
  const entries = [
    ['cell', 'cell (row,column ×span; dashed: by alignment)'],
    ['paragraph', 'paragraph'],
    ['label', 'label and what it was taken for (dashed: understood by its parts)'],
  ] as const;
  let x = 0;
  const marks = entries.map(([name, words]) => {
    const at = x;
    x += words.length * 3.25 + 24;
    return (
      rect([at, y - 6, at + 10, y + 1], { class: name }) +
      element('text', { class: 'key', x: at + 13, y }, textNode(words))
    );
  });
  const numbers = element(
    'text',
    { class: 'key', x: 0, y: y + 12 },
    textNode(`${counts}; black figures: reading order`),
  );
  return group('key', [...marks, numbers]);
}
