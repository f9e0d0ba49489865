import { metricOf } from '../aligned/segments.js';
import { hasTab } from '../delimited.js';
import type { FlowContext } from '../flow.js';
import { toFormLine } from '../forms/formLines.js';
import type { SourceLine } from '../sourceLines.js';
import type { FigureGrid } from './figureGrid.js';
import { kindGrid } from './kindGrid.js';
import { kindGroups } from './kindRows.js';
import { plainRuns } from './plainRows.js';
import { plainTable } from './plainTable.js';
import { withoutStairs } from './stairs.js';
import { wholeYears } from './wholeYears.js';

/** Without any of these words a text has no targets. */
const KINDS = /目標|計画|予定|目安|めやす|めざす値/;

/** The tables of figures that kinds of figures show, from above. */
export function findFigureGrids(
  context: FlowContext,
  lines: readonly SourceLine[],
  isLabel: (text: string) => boolean,
): readonly FigureGrid[] {
  const { source } = context;
  if (!KINDS.test(source) || lines.some((l) => hasTab(source, l))) return [];
  const words = withoutStairs(
    source,
    lines.map((l) => wholeYears(source, toFormLine(source, l, isLabel).words)),
  );
  const groups = kindGroups(source, words);
  const runs = plainRuns(source, words);
  if (groups.length + runs.length === 0 || metricOf(source, lines) !== 'characters') return [];
  const kinds = groups.flatMap((own) => kindGrid(context, words, own, lines, isLabel) ?? []);
  const pageOf = (line: number) => lines[line]?.page ?? null;
  const plain = runs
    .flatMap((rows) => plainTable(context, words, rows, isLabel, pageOf) ?? [])
    .filter((p) => kinds.every((k) => k.to <= p.from || k.from >= p.to));
  return [...kinds, ...plain]
    .sort((a, b) => a.from - b.from)
    .map(({ from, to, table }) => ({
      from: (lines[from] as SourceLine).from,
      to: (lines[to - 1] as SourceLine).to,
      table,
    }));
}
