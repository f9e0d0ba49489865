import type { Table } from '../../../model/block.js';
import { rememberAnswers } from '../../labelAnswers.js';
import type { FlowContext } from '../flow.js';
import { withBestRows } from '../register/bestRows.js';
import { choose } from '../register/choose.js';
import { formsAboveRegisters } from '../register/formsAbove.js';
import { readRegisters } from '../register/index.js';
import type { SourceLine } from '../sourceLines.js';
import { chooseWrapped } from '../wrapped/choose.js';
import { readWrapped } from '../wrapped/index.js';
import { alikeLines } from './alike.js';
import { partBrokenLabels } from './brokenLabels.js';
import { blanksInCells } from './cellBlanks.js';
import type { Place } from './columns.js';
import { partGluedLabels } from './gluedLabels.js';
import { formTable, toTable } from './gridTable.js';
import { putHeadsOverFigures } from './headsOverFigures.js';
import { widenLabelColumn } from './labelColumn.js';
import { spacesLatin } from './latinSpaces.js';
import { type MiddleForm, middleForms } from './middleLabels.js';
import { toRegions } from './regions.js';
import { toRowsAndColumns } from './rowsAndColumns.js';
import { sectionLines } from './sectionLines.js';
import { metricOf, type Token, toSetLine } from './segments.js';
import { tightForms } from './tightForms.js';
import { wordsOf } from './words.js';
import { putRestsBelowYears } from './yearRestLines.js';

export type AlignedPart = { readonly table: Table } | { readonly lines: readonly SourceLine[] };

/** What the page before tells of the table that stands last on it; null where none does. */
export interface CarriedColumns {
  /** Where its columns run. */
  places: readonly Place[] | null;
  /** The lines of a register's head. */
  head: readonly SourceLine[] | null;
}

export const NOTHING_CARRIED: CarriedColumns = { places: null, head: null };

/**
 * Parts the lines of one page into tables set by white space and the lines between them. A table without a head at the top of
 * a page goes on with the columns carried from the page before.
 */
export function toAligned(
  context: FlowContext,
  all: readonly SourceLine[],
  readsLabel: (text: string) => boolean,
  carried: CarriedColumns = { ...NOTHING_CARRIED },
  isOneTable = false,
): AlignedPart[] {
  const { source } = context;
  const isLabel = rememberAnswers(readsLabel);
  const metric = metricOf(source, all);
  const habits = { latinSpaced: spacesLatin(source, all), widestUnitSpace: context.unitSpace };
  const spaced = all.map((l) => wordsOf(source, toSetLine(source, l, metric, isLabel, habits), isLabel));
  const inCells = blanksInCells(source, spaced, isLabel);
  const lines = all.filter((_, i) => !inCells.has(i));
  const read = spaced.filter((_, i) => !inCells.has(i));
  const parted = metric === 'characters' ? partGluedLabels(source, read, isLabel) : read;
  const over =
    metric === 'characters' ? putHeadsOverFigures(source, partBrokenLabels(source, parted, isLabel)) : parted;
  const set = putRestsBelowYears(source, over);
  const words = metric === 'characters' ? widenLabelColumn(source, set, isLabel) : set;
  // Registers are read by the places that the converter printed.
  const printed =
    metric === 'characters'
      ? putRestsBelowYears(
          source,
          lines.map((l) =>
            wordsOf(source, { ...toSetLine(source, l, metric, isLabel, habits), metric: 'display' }, isLabel),
          ),
        )
      : [];
  const out: AlignedPart[] = [];
  let done = 0;
  const above = carried.places;
  Object.assign(carried, NOTHING_CARRIED);
  /** Reads the lines [start, end) between forms. */
  const readBetween = (start: number, end: number): void => {
    const here = words.slice(start, end);
    const regions = isOneTable
      ? [{ from: 0, to: here.length }]
      : toRegions(source, here, isLabel, done === 0 && above !== null);
    const alike = alikeLines(source, here, regions, isLabel);
    let isFirst = done === 0;
    const tables = regions.flatMap((region, i) => {
      const own = here.slice(region.from, region.to);
      const headings = new Set(region.headings?.map((line) => line - region.from));
      const found = toRowsAndColumns(source, own, alike[i] ?? own, headings, isLabel, isFirst ? above : null);
      if (found.columns.columns.length < 2) return [];
      isFirst = false;
      return [{ from: region.from, to: region.to, found }];
    });
    const near = printed.slice(start, end);
    const registers = metric === 'characters' ? readRegisters(source, near, isLabel, context) : [];
    const wrapped = metric === 'characters' ? readWrapped(source, near, isLabel, context) : [];
    const chosen = choose(source, tables, registers, (line) => here[line]?.length === 0);
    for (const table of chooseWrapped(source, chosen, wrapped)) {
      const [from, to] = [start + table.from, start + table.to];
      if (from > done) out.push({ lines: lines.slice(done, from) });
      const found = metric === 'characters' ? withBestRows(source, table.found) : table.found;
      out.push({ table: toTable(context, found, lines[from]?.page ?? null) });
      done = to;
      const isAtEnd = isLast(words, to);
      carried.places = isAtEnd && 'places' in table.found ? table.found.places : null;
      carried.head = isAtEnd && 'head' in table && table.head ? lines.slice(from, from + table.head) : null;
    }
    if (done < end) out.push({ lines: lines.slice(done, end) });
    done = end;
  };
  const forms = metric === 'characters' && !isOneTable ? formsOf(source, set, words, isLabel, above !== null) : [];
  const sections = isOneTable ? [] : sectionLines(source, words, isLabel);
  const apart = metric === 'characters' && !isOneTable ? formsAboveRegisters(source, printed, isLabel, context) : [];
  const readApart = (start: number, end: number): void => {
    for (const at of apart) if (at > start && at < end && at > done) readBetween(done, at);
    if (done < end) readBetween(done, end);
  };
  /** Reads the lines up to `end`, those above and below the heading of a section apart. */
  const readUpTo = (end: number): void => {
    for (const at of sections) {
      if (at < done || at >= end) continue;
      if (at > done) readApart(done, at);
      out.push({ lines: lines.slice(at, at + 1) });
      done = at + 1;
    }
    if (done < end) readApart(done, end);
  };
  for (const form of forms) {
    if (form.from > done) readUpTo(form.from);
    out.push({ table: formTable(context, form, lines[form.from]?.page ?? null) });
    done = form.to;
    Object.assign(carried, NOTHING_CARRIED);
  }
  if (done < lines.length) readUpTo(lines.length);
  return out;
}

/** The forms that labels show without any white space between columns, from above; none stands in a larger table. */
function formsOf(
  source: string,
  set: readonly (readonly Token[])[],
  words: readonly (readonly Token[])[],
  isLabel: (text: string) => boolean,
  goesOn: boolean,
): MiddleForm[] {
  const middle = middleForms(source, set, isLabel);
  // Inside a larger table the rows are found by all its columns.
  const tables = middle.length > 0 ? toRegions(source, words, isLabel, goesOn) : [];
  const isInTable = ({ from, to }: MiddleForm): boolean =>
    tables.some((r) => r.from < to && from < r.to && (r.from < from - MOST_BESIDE || r.to > to + MOST_BESIDE));
  const own = middle.filter((f) => !isInTable(f));
  const isApart = (f: MiddleForm): boolean => own.every((m) => m.to <= f.from || f.to <= m.from);
  return [...own, ...tightForms(source, set, isLabel).filter(isApart)].sort((a, b) => a.from - b.from);
}

/** A table has so many lines more than a form that it is the same as. */
const MOST_BESIDE = 2;

/** A page's number and a note may stand below its table. */
const MOST_BELOW = 2;

const isLast = (words: readonly (readonly Token[])[], to: number): boolean =>
  words.slice(to).filter((l) => l.length > 0).length <= MOST_BELOW;
