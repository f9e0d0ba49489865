import type { Block } from '../../../model/block.js';
import { rememberAnswers } from '../../labelAnswers.js';
import type { Token } from '../aligned/segments.js';
import type { FlowContext } from '../flow.js';
import type { ReadLines } from '../forms/formBlocks.js';
import type { FormLine } from '../forms/formLines.js';
import { toPlainParagraphs } from '../paragraphs.js';
import { faultsOf } from '../sheets/faults.js';
import type { SourceLine } from '../sourceLines.js';
import { type Band, bandsIn } from './bands.js';
import { cutRows } from './cut.js';
import { toHabits } from './habits.js';
import { isNumberedHeading } from './headings.js';
import { maskOf, readInnerTable } from './innerTable.js';
import { type Row, toRows } from './rows.js';
import { areWhole, headingsInCells, sharedLabels, signsOf } from './signs.js';
import { formStarts } from './starts.js';
import { toTable } from './table.js';

/** So many forms has a text at least. */
const FEWEST = 2;
/** A text of more lines is none such, and would take long. */
const MOST_LINES = 4000;

/**
 * Reads forms that are printed again and again: the words that most of them have are the form's own, and tell its labels, wherever they
 * stand, the heads of its tables and its headings from what each was filled in with. Labels stand beside the first lines of their texts
 * or the middles, over several lines, beside further labels of their own, or right of another text:
 * ```
 *  目標１    渡し舟の増便                     担当課   港湾課
 *                      桟橋の工事を終え、朝の
 *  中間      取組状況  便を増やした。         進捗度   順調
 * ```
 * Null where the lines are no such forms, or read otherwise with fewer faults.
 * @param onPages only forms that have a page each
 */
export function readPrintedForms(
  context: FlowContext,
  plain: readonly FormLine[],
  readsLabel: (text: string) => boolean,
  readLines: ReadLines,
  readOtherwise: () => readonly Block[],
  { onPages = false }: { readonly onPages?: boolean } = {},
): readonly Block[] | null {
  if (plain.length > MOST_LINES) return null;
  const { source } = context;
  const isLabel = rememberAnswers(readsLabel);
  const { lines, starts } = formStarts(source, plain, isLabel);
  if (starts.length < FEWEST || haveColons(source, lines)) return null;
  if (onPages && new Set(starts.map((i) => lines[i]?.line.page)).size < starts.length) return null;
  const rows = toRows(source, lines, starts, isLabel);
  const habits = toHabits(rows, isLabel);
  const pieces = cutRows(rows, habits);
  const run = lines.map((l) => l.line);
  const masked = maskOf(source, pieces);
  const out: Block[] = [...readLines(source, run.slice(0, rows[0]?.line ?? 0))];
  const labels: number[][] = [];
  const add = (blocks: readonly Block[]): void => {
    for (const b of blocks) out.push(b);
  };
  for (const p of pieces) {
    const from = p.rows[0]?.line ?? 0;
    const own = run.slice(from, (p.rows.at(-1)?.line ?? from) + 1);
    if (p.kind === 'heading' && p.rows.every(isNumberedHeading)) add(headingAndNote(context, p.rows, run, isLabel));
    else if (p.kind === 'heading') add(readLines(source, own));
    else if (p.kind === 'table')
      add(readInnerTable(context, p, habits, own, masked, isLabel, readLines, readOtherwise()));
    else {
      const { bands, above } = bandsIn(
        p.rows.map((row) => ({ row, chunks: row.chunks })),
        habits,
        habits.style,
        true,
      );
      if (above.length > 0)
        add(
          readLines(
            source,
            above.flatMap((r) => run[r.row.line] ?? []),
          ),
        );
      for (const b of bands) labels.push(b.label.map((c) => c.words[0]?.from ?? -1));
      add(byForms(bands).map((b) => toTable(context, b, habits)));
    }
  }
  const signs = signsOf(source, rows, pieces, habits);
  const headings = pieces.flatMap((p) => (p.kind === 'heading' ? p.rows.filter(isNumberedHeading) : []));
  const faults = (blocks: readonly Block[]): number =>
    faultsOf(signs, blocks, { hasGaps: true, mayBeSpread: true }) +
    sharedLabels(labels, blocks) +
    headingsInCells(headings, blocks);
  return faults(out) < faults(readOtherwise()) && areWhole(out, readOtherwise()) ? out : null;
}

/** A heading and the note beside it, each a paragraph. */
const headingAndNote = (
  context: FlowContext,
  rows: readonly Row[],
  run: readonly SourceLine[],
  isLabel: (text: string) => boolean,
): Block[] =>
  rows.flatMap((r) =>
    r.chunks.flatMap(({ words }) => {
      const part = { from: (words[0] as Token).from, to: (words.at(-1) as Token).to };
      return toPlainParagraphs(context, [{ ...(run[r.line] as SourceLine), ...part }], { isLabel }).flat();
    }),
  );

/** 担当課　：建設課: colons set in a column tell what is a label, wherever it stands. */
function haveColons(source: string, lines: readonly FormLine[]): boolean {
  const own = lines.filter((l) => l.words.length > 0);
  const withColon = own.filter(({ words }) => words.some((w, i) => i > 0 && /^[:：]/.test(source.slice(w.from, w.to))));
  return withColon.length > own.length * COLONS;
}
const COLONS = 0.4;

/** The bands of each form. */
function byForms(bands: readonly Band[]): Band[][] {
  const out: Band[][] = [];
  for (const b of bands) {
    if (b.isFirst || out.length === 0) out.push([]);
    out.at(-1)?.push(b);
  }
  return out;
}
