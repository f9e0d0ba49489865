import type { Block, Line, Paragraph } from '../../model/block.js';
import { linesOf } from './cells.js';
import { Flow, type FlowContext, type FlowLine, isTable } from './flow.js';
import { isFence, isRule } from './markdown.js';
import { beginsAnew, beginsSection } from './marks.js';
import type { SourceLine } from './sourceLines.js';
import { isSpaced, usualBlanks } from './spacing.js';
import { EDGE_SLACK, edgesOf, lineBreaks, lineWidth, rightEdge } from './wraps.js';

/** A paragraph's lines before their ends are known. */
interface Draft {
  readonly lines: readonly FlowLine[];
  readonly page: number | null;
}

export interface ParagraphOptions {
  readonly isLabel: (text: string) => boolean;
  /** Every line is a paragraph: nothing had wrapped them. */
  readonly whole?: boolean;
}

/** Reads a run of source lines that hold no text table: paragraphs, headings, lists and HTML. */
export function toParagraphs(context: FlowContext, lines: readonly SourceLine[], options: ParagraphOptions): Block[] {
  const spaced = !options.whole && isSpaced(context.source, lines);
  const items = draft(context, lines, spaced);
  const drafts = items.filter((d): d is Draft => 'lines' in d);
  const ends = new Map<Draft, Line['after'][]>();
  for (const [i, d] of drafts.entries()) {
    if (options.whole) {
      ends.set(
        d,
        d.lines.map(() => 'end'),
      );
      continue;
    }
    const breaks = spaced
      ? breaksBySection(d.lines, options)
      : lineBreaks(d.lines, edgesOf(d.lines, edgeOf(drafts, i)));
    joinLabels(d.lines, breaks, options.isLabel);
    endBeforeLabels(d.lines, breaks, options.isLabel);
    ends.set(d, breaks);
  }
  return items.flatMap((d) => ('kind' in d ? [d] : spaced ? cutAtLabels(d, ends, options) : [paragraphOf(d, ends)]));
}

/** The blocks of each stretch between blank lines, one entry a stretch, whatever the blank lines may say. */
export function toPlainParagraphs(
  context: FlowContext,
  lines: readonly SourceLine[],
  options: ParagraphOptions,
): Block[][] {
  const stretches: (readonly (Draft | Block)[])[] = [];
  for (let i = 0; i < lines.length; ) {
    if (lines[i]?.blank) {
      i++;
      continue;
    }
    let end = i;
    while (end < lines.length && !lines[end]?.blank) end++;
    stretches.push(draft(context, lines.slice(i, end), false));
    i = end;
  }
  const drafts = stretches.flat().filter((d): d is Draft => 'lines' in d);
  const ends = new Map(drafts.map((d, i) => [d, lineBreaks(d.lines, edgesOf(d.lines, edgeOf(drafts, i)))]));
  for (const [d, breaks] of ends) joinLabels(d.lines, breaks, options.isLabel);
  return stretches.map((items) => items.map((d) => ('kind' in d ? d : paragraphOf(d, ends))));
}

/** How many lines of the neighbourhood show where the right edge is when a paragraph is too short to. */
const NEIGHBOURS = 40;

/** The right edge of a paragraph: its own lines show it, or lines nearby end where its widest does. */
function edgeOf(drafts: readonly Draft[], index: number): number | null {
  const own = (drafts[index] as Draft).lines.map(lineWidth);
  if (own.length < 2) return null;
  const edge = rightEdge(own);
  const widest = own.reduce((most, w) => Math.max(most, w), 0);
  const near: number[] = [];
  for (let i = index - 1; i >= 0 && near.length < NEIGHBOURS; i--) collect(drafts[i] as Draft, near);
  const before = near.length;
  for (let i = index + 1; i < drafts.length && near.length < before + NEIGHBOURS; i++)
    collect(drafts[i] as Draft, near);
  const supported = near.filter((w) => Math.abs(w - widest) <= 1).length >= 2 && widest >= 6;
  if (supported) return widest;
  return own.length < FEW_LINES && widest < NARROW ? null : edge;
}

/** Fewer lines than this in a column narrower than this, in em, end at the same width by chance. */
const FEW_LINES = 4;
const NARROW = 15;

/** Labels and headings part sections, which may be set in columns of different widths. */
function breaksBySection(lines: readonly FlowLine[], options: ParagraphOptions): Line['after'][] {
  const out: Line['after'][] = [];
  const opens = (line: FlowLine): boolean =>
    line.heading !== null || beginsSection(line.text.value) || options.isLabel(line.text.value);
  const starts = lines.flatMap((l, i) => (i === 0 || opens(l) ? [i] : []));
  const sections = starts.map((from, i) => lines.slice(from, starts[i + 1]));
  const common = commonEdge(sections);
  for (const [i, section] of sections.entries()) {
    const next = sections[i + 1]?.[0];
    const edge = common ?? rightEdge(section.map(lineWidth));
    const edges = edgesOf(section, section.length < FEW_LINES && (edge ?? 0) < NARROW ? null : edge);
    const breaks = lineBreaks(next ? [...section, next] : section, edges);
    for (let k = 0; k < section.length; k++) out.push(breaks[k] as Line['after']);
  }
  return out;
}

/** So many sections at least, and this share of those of several lines, reach the edge of a text that is set in one column. */
const LEAST_SECTIONS = 4;
const REACHES = 0.6;

/** The right edge of a text all of whose sections are set in one column: those of short lines alone show none of their own. */
function commonEdge(sections: readonly (readonly FlowLine[])[]): number | null {
  const widest = sections.filter((s) => s.length > 1).map((s) => Math.max(...s.map(lineWidth)));
  const edge = widest.length < LEAST_SECTIONS ? null : rightEdge(sections.flat().map(lineWidth));
  if (edge === null || edge < NARROW) return null;
  const reaching = widest.filter((w) => Math.abs(w - edge) <= EDGE_SLACK);
  return reaching.length >= Math.max(LEAST_SECTIONS, REACHES * widest.length) ? edge : null;
}

function collect(d: Draft, into: number[]): void {
  for (const line of d.lines.slice(0, NEIGHBOURS)) into.push(lineWidth(line));
}

/** Cuts the run into paragraphs and the HTML tables between them. */
function draft(context: FlowContext, lines: readonly SourceLine[], spaced: boolean): (Draft | Block)[] {
  const { source, markup, markdown } = context;
  const out: (Draft | Block)[] = [];
  /** Stretches of the source; several where the lines are halves of printed ones. */
  let ranges: [from: number, to: number][] = [];
  let page: number | null = null;
  /** Of a heading that is underlined. */
  let level: number | undefined;
  let fenced = false;
  const close = (): void => {
    if (ranges.length === 0) return;
    const isMarkdown = markdown && !fenced;
    const items = ranges.flatMap(([from, to], i) => {
      const flow = new Flow({ ...context, page, markdown: isMarkdown }, isMarkdown);
      flow.read(from, to);
      const heading = level;
      if (heading !== undefined) return flow.items.map((item) => (isTable(item) ? item : { ...item, heading }));
      return i < ranges.length - 1 ? withOpenEnd(flow.items) : flow.items;
    });
    let held: FlowLine[] = [];
    const release = (): void => {
      if (held.length > 0) out.push({ lines: held, page });
      held = [];
    };
    for (const item of items) {
      if (isTable(item)) {
        release();
        out.push(item);
        continue;
      }
      if (item.heading !== null && held.at(-1)?.heading !== item.heading) release();
      held.push(item);
      if (item.heading !== null) release();
    }
    release();
    ranges = [];
  };
  let blanks = 0;
  const usual = spaced ? usualBlanks(lines) : 0;
  let end = -1;
  for (const [i, line] of lines.entries()) {
    const goesOn = line.isHalf === true && lines[i - 1]?.isHalf === true;
    if (line.from > end + 1 && !goesOn) close(); // page furniture was taken out between
    end = line.to;
    const text = source.slice(line.from, line.to);
    if (markdown && isFence(text)) {
      close();
      fenced = !fenced;
      markup.push([line.from, line.to]);
      continue;
    }
    if (markdown && !fenced && isRule(text)) {
      close();
      markup.push([line.from, line.to]);
      continue;
    }
    if (line.blank) {
      blanks++;
      if (!spaced || blanks > usual + 1) close();
      continue;
    }
    if (ranges.length > 0 && (line.page !== page || line.heading !== level)) close();
    blanks = 0;
    page = line.page;
    level = line.heading;
    const last = ranges.at(-1);
    if (last && !goesOn) last[1] = line.to;
    else ranges.push([line.from, line.to]);
  }
  close();
  return out;
}

/** The lines, of which the last may go on in the next stretch. */
function withOpenEnd(items: Flow['items']): Flow['items'] {
  const last = items.at(-1);
  return last && !isTable(last) ? [...items.slice(0, -1), { ...last, ended: false }] : items;
}

/** A label printed in a narrow column is broken over a few short lines. */
const LABEL_LINES = 6;
const LABEL_LINE_WIDTH = 12;

/** Where short lines together read as one label, their ends are wraps. */
function joinLabels(lines: readonly FlowLine[], breaks: Line['after'][], isLabel: (t: string) => boolean): void {
  for (let i = 0; i < lines.length; i++) {
    if (lineWidth(lines[i] as FlowLine) > LABEL_LINE_WIDTH) continue;
    let joined = (lines[i] as FlowLine).text.value;
    let last = -1;
    for (let k = i + 1; k < lines.length && k < i + LABEL_LINES; k++) {
      const line = lines[k] as FlowLine;
      if (lineWidth(line) > LABEL_LINE_WIDTH || beginsAnew(line.text.value)) break;
      joined += line.text.value;
      if (isLabel(joined)) last = k;
    }
    if (last < 0) continue;
    for (let k = i; k < last; k++) breaks[k] = 'wrap';
    breaks[last] = 'end';
    i = last;
  }
}

const LABEL_AND_COLON = /^([^\s　：:。、]{2,14})[：:]/u;

/** 目標値：20件 below 指標：相談の件数: a label with its colon begins anew, however full the line above seems. */
function endBeforeLabels(lines: readonly FlowLine[], breaks: Line['after'][], isLabel: (t: string) => boolean): void {
  for (let i = 0; i + 1 < lines.length; i++) {
    if (breaks[i] === 'end') continue;
    const label = LABEL_AND_COLON.exec((lines[i + 1] as FlowLine).text.value)?.[1];
    if (label && isLabel(label)) breaks[i] = 'end';
  }
}

function paragraphOf(d: Draft, ends: ReadonlyMap<Draft, Line['after'][]>, from = 0, to = d.lines.length): Paragraph {
  const breaks = ends.get(d) ?? [];
  return {
    kind: 'paragraph',
    page: d.page,
    box: null,
    lines: linesOf(d.lines.slice(from, to), d.page, breaks.slice(from, to)),
    align: 'unknown',
  };
}

/** Labels of a text whose blank lines say nothing are paragraphs of their own, and so is what stands between them. */
function cutAtLabels(d: Draft, ends: ReadonlyMap<Draft, Line['after'][]>, options: ParagraphOptions): Paragraph[] {
  const breaks = ends.get(d) as Line['after'][];
  const out: Paragraph[] = [];
  let from = 0;
  let begin = 0;
  for (let i = 0; i < d.lines.length; i++) {
    if (breaks[i] === 'wrap') continue;
    const text = d.lines
      .slice(begin, i + 1)
      .map((l) => l.text.value)
      .join('');
    if (text.length <= LABEL_LINES * LABEL_LINE_WIDTH && options.isLabel(text)) {
      if (begin > from) out.push(paragraphOf(d, ends, from, begin));
      out.push(paragraphOf(d, ends, begin, i + 1));
      from = i + 1;
    }
    begin = i + 1;
  }
  if (from < d.lines.length) out.push(paragraphOf(d, ends, from, d.lines.length));
  return out;
}
