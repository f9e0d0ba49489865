import { readFileSync } from 'node:fs';
import { Session } from 'node:inspector/promises';
import { fileURLToPath } from 'node:url';

/**
 * Where the time of an import goes, by sampling: `node tests/bench/stages.mjs FILE…` prints `{stage: milliseconds}` a file, as JSON.
 * A sample counts for the room of `dist` that its innermost frame of ours stands in, and what runs below it (natives) with
 * it; the PDF library and zod, which do a stage's work for it, are parts of their own. The program is not instrumented.
 */
export const STAGES = [
  'pdf.js',
  'extract',
  'layout',
  'japanese',
  'recognise',
  'assemble',
  'validate',
  'emit',
  'garbage',
  'other',
];

const DIST = new URL('../../dist/', import.meta.url).href;

export async function stagesOf(path) {
  const [{ importDocument }, { toJson }] = await Promise.all([
    import(new URL('importDocument.js', DIST)),
    import(new URL('emit/json.js', DIST)),
  ]);
  const bytes = readFileSync(path);
  const work = async () => toJson(await importDocument(bytes, { path }), 'compact');
  await work();
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: 250 });
  await session.post('Profiler.start');
  await work();
  const { profile } = await session.post('Profiler.stop');
  session.disconnect();
  return { stages: sumByStage(profile), profile };
}

function sumByStage(profile) {
  const byId = new Map(profile.nodes.map((node) => [node.id, node]));
  const stages = new Map();
  const visit = (node, inherited) => {
    const stage = stageOf(node.callFrame) ?? inherited;
    stages.set(node.id, stage);
    for (const id of node.children ?? []) visit(byId.get(id), stage);
  };
  visit(profile.nodes[0], 'other');
  const sums = Object.fromEntries(STAGES.map((stage) => [stage, 0]));
  for (const [i, id] of profile.samples.entries()) {
    const stage = stages.get(id);
    if (stage !== 'idle') sums[stage] += profile.timeDeltas[i] / 1000;
  }
  return sums;
}

function stageOf({ url, functionName, lineNumber }) {
  if (functionName === '(garbage collector)') return 'garbage';
  // The profiler's own work is none of ours.
  if (functionName === '(idle)' || url === 'node:inspector') return 'idle';
  if (url.includes('/node_modules/pdfjs-dist/')) return 'pdf.js';
  if (url.includes('/node_modules/kuromoji/')) return 'japanese';
  if (!url.startsWith(DIST)) return null;
  const source = sourceAt(url, lineNumber);
  if (source.includes('node_modules/zod/')) return 'validate';
  const room = /^src\/(\w+)/.exec(source)?.[1];
  if (room === 'schema') return 'validate';
  return STAGES.includes(room) ? room : 'other';
}

const sources = new Map();

/** Which source file a line of a bundle came from: the bundler writes its name above it. */
function sourceAt(url, line) {
  if (!sources.has(url)) {
    let current = '';
    const names = readFileSync(new URL(url), 'utf8')
      .split('\n')
      .map((text) => {
        current = /^\/\/ (\S*(?:src|node_modules)\/\S+\.[jt]s)$/.exec(text)?.[1] ?? current;
        return current;
      });
    sources.set(url, names);
  }
  return sources.get(url)[line] ?? '';
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const path of process.argv.slice(2)) {
    const { stages } = await stagesOf(path);
    process.stdout.write(`${JSON.stringify(stages)}\n`);
  }
}
