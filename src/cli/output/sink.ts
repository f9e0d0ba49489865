import { join } from 'node:path';
import type { TableName } from '../../emit/tables.js';
import type { Lost } from '../batch/job.js';
import type { RenderSettings } from '../settings.js';
import type { Streams } from '../streams.js';
import { makeEncoder } from './encode.js';
import { FORMATS } from './formats.js';
import type { OutputPlan } from './plan.js';
import { csvOptions, type Rendered, renderHeader } from './render.js';
import { renderWorkbook, type TableRows } from './whole.js';
import { openOutput, replaceFile, writeOutput } from './writeOutput.js';

/** Takes the rendered documents of a run in their order and makes the output of them. */
export interface Sink {
  add(part: Rendered): Promise<void>;
  /** Makes the output final. */
  finish(): Promise<void>;
  /** Leaves what was there before as it was. */
  abandon(): Promise<void>;
  readonly lost: () => Lost;
}

/** `goes on`: an earlier run has written the beginning to standard output. */
export function openSink(plan: OutputPlan, state: 'begins' | 'goes on', streams: Streams): Promise<Sink> | Sink {
  if (plan.kind === 'directory') return NO_SINK;
  if (plan.kind === 'tables') return tablesSink(plan.path, plan.render);
  if (plan.render.format === 'xlsx') return workbookSink(plan.path, plan.render, streams);
  return textSink(plan, state, streams);
}

/** Where nothing is gathered: each job writes its own file, or documents are only checked. */
export const NO_SINK: Sink = {
  add: async () => {},
  finish: async () => {},
  abandon: async () => {},
  lost: () => [],
};

async function textSink(
  { path, render }: OutputPlan & { kind: 'stream' },
  state: 'begins' | 'goes on',
  streams: Streams,
): Promise<Sink> {
  const encoder = makeEncoder(render.encoding);
  const output = await openOutput(path, streams);
  let header = state === 'begins' ? await renderHeader(render) : null;
  return {
    async add(part) {
      if (part.kind !== 'text') return;
      await output.write(await encoder.encode((header ?? '') + part.text));
      header = null;
    },
    async finish() {
      if (header) await output.write(await encoder.encode(header));
      await output.publish();
    },
    abandon: output.discard,
    lost: () => [...encoder.lost],
  };
}

/** Rows by table, gathered until all are known. */
function gather() {
  const tables: TableRows = {};
  let documents = 0;
  const add = async (part: Rendered) => {
    if (part.kind !== 'tables') return;
    documents++;
    for (const [name, rows] of Object.entries(part.tables)) {
      tables[name as TableName] ??= [];
      for (const row of rows) tables[name as TableName]?.push(row);
    }
  };
  return { tables, add, documents: () => (documents > 1 ? ('several' as const) : ('one' as const)) };
}

function workbookSink(path: string | null, render: RenderSettings, streams: Streams): Sink {
  const { tables, add } = gather();
  return {
    add,
    async finish() {
      await writeOutput(path, await renderWorkbook(tables, render), streams);
    },
    abandon: async () => {},
    lost: () => [],
  };
}

/** A directory with one file a table and the data package that describes them. */
function tablesSink(directory: string, render: RenderSettings): Sink {
  const { tables, add, documents } = gather();
  const encoder = makeEncoder(render.encoding);
  return {
    add,
    async finish() {
      const [{ formatRows }, { dataPackage }] = await Promise.all([
        import('../../emit/csv.js'),
        import('../../emit/dataPackage.js'),
      ]);
      const extension = FORMATS[render.format][0];
      for (const [name, rows] of Object.entries(tables)) {
        const text = (await renderHeader(render, name as TableName)) + formatRows(rows, csvOptions(render));
        await replaceFile(join(directory, name + extension), await encoder.encode(text));
      }
      const { encoding } = render;
      const description = dataPackage({ ...csvOptions(render), extension, encoding, documents: documents() });
      await replaceFile(join(directory, 'datapackage.json'), description);
    },
    abandon: async () => {},
    lost: () => [...encoder.lost],
  };
}
