// stages <stage> <file>: what one stage hands to the next, for docs/architecture.md, as JSON that people can read.
import { readFileSync } from 'node:fs';
import { extract } from '../../dist/extract/index.js';
import { traceImport } from '../../dist/importDocument.js';
import { createLexicon } from '../../dist/recognise/lexicon/index.js';
import { tableToGrid } from '../../dist/recognise/table/grid.js';
import { regionToEvents } from '../../dist/recognise/table/regionToEvents.js';
import { readable } from './pick.mjs';

/** The figure that the page follows through the house. */
const FOLLOWED = '5分以内';

const [, , stage = '', path = ''] = process.argv;
const bytes = readFileSync(path);
const lexicon = createLexicon();

const textOf = (lines) => lines.map((line) => line.text.value).join('⏎');
const fieldOf = (label) => label.reading?.field ?? null;
/** Indices of source characters as ranges: 3–5, 9. */
const ranges = (at) => {
  const runs = [];
  for (const index of at) {
    const run = runs.at(-1);
    if (run && index === run[1] + 1) run[1] = index;
    else runs.push([index, index]);
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ');
};
/** Points to two decimals. */
const rounded = (value) =>
  JSON.parse(JSON.stringify(value, (_, v) => (typeof v === 'number' ? Math.round(v * 100) / 100 : v)));
const shown = (text) => (text ? { value: text.value, at: ranges(text.at) } : null);

async function firstPage() {
  const pdf = await extract(bytes);
  try {
    for await (const page of pdf.pages()) return page;
  } finally {
    await pdf.close();
  }
}

const firstTable = (trace) => trace.assembled.layout.blocks.find((block) => block.kind === 'table');

const STAGES = {
  async page() {
    const { number, width, height, glyphs, rules, fills, images } = await firstPage();
    const counts = { glyphs: glyphs.length, rules: rules.length, fills: fills.length, images };
    return { number, width, height, ...counts };
  },
  async glyphs() {
    const { glyphs } = await firstPage();
    const from = glyphs
      .map((g) => g.text)
      .join('')
      .indexOf(FOLLOWED);
    return glyphs.slice(from, from + FOLLOWED.length).map(({ index, text, box, size }) => ({ index, text, box, size }));
  },
  async rules() {
    const { rules } = await firstPage();
    const first = (direction) => rules.find((r) => r.direction === direction);
    return [first('horizontal'), first('vertical')];
  },
  async cells() {
    const { cells } = firstTable(await traceImport(bytes));
    return cells
      .filter((cell) => cell.row <= 2 && cell.column >= 4 && cell.column <= 7)
      .map(({ row, column, rowSpan, columnSpan, shaded, lines }) => {
        return { row, column, rowSpan, columnSpan, shaded, text: textOf(lines) };
      });
  },
  async labels() {
    const { cells } = firstTable(await traceImport(bytes));
    return cells
      .filter((cell) => cell.row <= 1 && cell.lines.length > 0)
      .map((cell) => {
        const label = textOf(cell.lines);
        const reading = lexicon.readLabel(label);
        return { label, field: reading?.field ?? null, years: reading?.years ?? null };
      });
  },
  async events() {
    const grid = tableToGrid(firstTable(await traceImport(bytes)), lexicon);
    const region = { top: 0, bottom: grid.rows, left: 0, right: grid.columns };
    return regionToEvents(grid, region, [], null).map((event) => {
      if (event.type !== 'rows') return { type: event.type };
      const heads = event.heads.map(({ labels, years, kind }) => {
        return {
          labels: labels.map((l) => l.text.value),
          fields: labels.map(fieldOf),
          year: years?.from ?? null,
          kind,
        };
      });
      return { type: event.type, rows: event.rows.length, heads: heads.slice(4, 8) };
    });
  },
  async draft() {
    const [record] = (await traceImport(bytes)).assembled.plan.records;
    const indicators = record.indicators.map((indicator) => ({
      name: shown(indicator.name),
      values: indicator.values.map(({ kind, fiscalYear, comparator, value, text }) => {
        return { kind, fiscalYear, comparator, value, text: shown(text) };
      }),
    }));
    return { title: shown(record.title), divisions: record.divisions.map(shown), indicators };
  },
  async ledger() {
    const { document, characters, assembled } = await traceImport(bytes);
    return {
      read: characters.count,
      furniture: assembled.layout.furniture.flatMap((f) => f.lines.map((line) => line.text.value)),
      labels: assembled.plan.labels.length,
      coverage: document.coverage,
    };
  },
};

const work = STAGES[stage];
if (!work) throw new Error(`no such stage: ${stage}; there are ${Object.keys(STAGES).join(', ')}`);
console.log(readable(rounded(await work())));
