/**
 * `npm run bench`: measures the command line and its peers on generated documents and writes what it found into
 * docs/performance.md. `-- --rounds 7` takes more rounds (at least 5 are wanted), `-- --quick` leaves the largest documents out and
 * writes nothing.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { PAGES, PRODUCERS, pdfInput, smallInputs, TEXT_MEGABYTES, textInput } from './inputs.mjs';
import { inTurn, isInstalled, runNode, runProcess, warmProcess } from './measure.mjs';
import { goalTable, inTable, MEGABYTES, MS, RATIO } from './report.mjs';
import { STAGES } from './stages.mjs';

const { values: flags } = parseArgs({
  options: { rounds: { type: 'string', default: '5' }, quick: { type: 'boolean', default: false } },
});
const ROUNDS = Number(flags.rounds);
const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const BIN = join(ROOT, 'bin/plan-import.js');
const TASKS = fileURLToPath(new URL('tasks.mjs', import.meta.url));
const STAGES_SCRIPT = fileURLToPath(new URL('stages.mjs', import.meta.url));
const pages = flags.quick ? PAGES.filter((n) => n <= 100) : PAGES;
const megabytes = flags.quick ? TEXT_MEGABYTES.filter((n) => n <= 1) : TEXT_MEGABYTES;
const hasPdftotext = isInstalled('pdftotext');
const sections = [];
/** What the goals are held against. */
const found = {};

const progress = (text) => process.stderr.write(`${text}\n`);
const cli = (...args) => runNode(BIN, ...args);
const importFile = (path) => () => cli(path, '-f', 'json', '-q');
const nothing = () => runNode('-e', '0');

async function startUp() {
  progress('start-up');
  const t = await inTurn(
    { 'node -e 0': nothing, '--version': () => cli('--version'), '--help': () => cli('--help') },
    2 * ROUNDS,
  );
  found.version = t.ratio('--version', 'node -e 0');
  const rows = ['node -e 0', '--version', '--help'].map((name) => [
    name,
    t.ms(name),
    t.cpu(name),
    t.megabytes(name),
    t.ratio(name, 'node -e 0'),
  ]);
  sections.push(
    '### Start-up',
    inTable(['command', 'time', 'CPU', 'memory', 'to node -e 0'], [null, MS, MS, MEGABYTES, RATIO], rows),
  );
}

async function wholeProcessPdfs() {
  const rows = [];
  for (const producer of PRODUCERS) {
    for (const count of pages) {
      const path = pdfInput(producer, count);
      if (path === null) continue;
      progress(`${producer}, ${count} pages`);
      const t = await inTurn(
        {
          'plan-import': importFile(path),
          'pdf-parse': () => runNode(TASKS, 'pdf-parse', path),
          'pdf.js': () => runNode(TASKS, 'pdf.js', path),
          ...(hasPdftotext ? { pdftotext: () => runProcess('pdftotext', ['-layout', path, '-']) } : {}),
        },
        ROUNDS,
      );
      const own = 'plan-import';
      const ofTotal = (name) => (t.has(name) ? t.ms(name) : null);
      rows.push([
        `${producer}, ${count}`,
        t.ms(own),
        t.cpu(own),
        t.megabytes(own),
        t.ms('pdf-parse'),
        t.ms('pdf.js'),
        ofTotal('pdftotext'),
        t.ratio(own, 'pdf-parse'),
        t.ratio(own, 'pdf.js'),
        t.has('pdftotext') ? t.ratio(own, 'pdftotext') : null,
      ]);
      found[`pdf ${producer} ${count}`] = {
        ratio: t.ratio(own, 'pdf-parse'),
        megabytes: t.megabytes(own),
        ms: t.ms(own),
      };
    }
  }
  sections.push(
    '### PDF to JSON, whole process',
    inTable(
      [
        'producer, pages',
        'plan-import',
        'CPU',
        'memory',
        'pdf-parse getText',
        'pdf.js alone',
        'pdftotext',
        '/ pdf-parse',
        '/ pdf.js',
        '/ pdftotext',
      ],
      [null, MS, MS, MEGABYTES, MS, MS, MS, RATIO, RATIO, RATIO],
      rows,
    ),
  );
}

async function warmPdfs() {
  const rows = [];
  for (const producer of PRODUCERS) {
    for (const count of pages) {
      const path = pdfInput(producer, count);
      if (path === null) continue;
      progress(`${producer}, ${count} pages, warm`);
      const warm = Object.fromEntries(
        ['plan-import', 'pdf-parse', 'pdf.js'].map((task) => [task, warmProcess(task, path)]),
      );
      const t = await inTurn(Object.fromEntries(Object.entries(warm).map(([name, p]) => [name, p.run])), ROUNDS);
      for (const p of Object.values(warm)) p.stop();
      rows.push([
        `${producer}, ${count}`,
        t.ms('plan-import'),
        t.cpu('plan-import'),
        t.ms('plan-import') / count,
        t.ms('pdf-parse'),
        t.ms('pdf.js'),
        t.ratio('plan-import', 'pdf-parse'),
        t.ratio('plan-import', 'pdf.js'),
      ]);
      found[`warm ${producer} ${count}`] = t.ms('plan-import') / count;
    }
  }
  sections.push(
    '### PDF to JSON, in a warm process',
    inTable(
      [
        'producer, pages',
        'plan-import',
        'CPU',
        'a page',
        'pdf-parse getText',
        'pdf.js alone',
        '/ pdf-parse',
        '/ pdf.js',
      ],
      [null, MS, MS, MS, MS, MS, RATIO, RATIO],
      rows,
    ),
  );
}

async function texts() {
  const rows = [];
  const inputs = [...megabytes.map((mb) => [mb, false]), [0.33, false], [0.33, true]].sort((a, b) => a[0] - b[0]);
  for (const [mb, spaced] of inputs) {
    progress(`text, ${mb} MB${spaced ? ', spaced' : ''}`);
    const path = textInput(mb, { spaced });
    const t = await inTurn({ 'plan-import': importFile(path), nothing }, ROUNDS);
    const warm = warmProcess('plan-import', path);
    const w = await inTurn({ warm: warm.run }, ROUNDS);
    warm.stop();
    const above = t.ms('plan-import') - t.ms('nothing');
    found[`text ${mb}${spaced ? ' spaced' : ''}`] = { above, msPerMegabyte: w.ms('warm') / mb };
    rows.push([
      `${mb} MB${spaced ? ', spaces inside words' : ''}`,
      t.ms('plan-import'),
      t.cpu('plan-import'),
      t.megabytes('plan-import'),
      above,
      w.ms('warm'),
      w.ms('warm') / mb,
    ]);
  }
  sections.push(
    '### Text to JSON',
    inTable(
      ['text', 'whole process', 'CPU', 'memory', 'above node -e 0', 'warm', 'warm, a MB'],
      [null, MS, MS, MEGABYTES, MS, MS, MS],
      rows,
    ),
  );
}

async function batch() {
  const folder = smallInputs();
  if (folder === null) return;
  progress('200 documents');
  const out = mkdtempSync(join(tmpdir(), 'plan-import-bench-'));
  const each = async () => {
    const began = performance.now();
    let cpu = 0;
    for (const name of readdirSync(folder)) cpu += (await runProcess('pdftotext', [join(folder, name), '-'])).cpu;
    return { ms: performance.now() - began, cpu, megabytes: Number.NaN };
  };
  const tools = {
    'plan-import -j 2': () => cli(folder, '-o', out, '-j', '2', '-q'),
    ...(hasPdftotext ? { '200 × pdftotext': each } : {}),
  };
  const t = await inTurn(tools, ROUNDS);
  rmSync(out, { recursive: true, force: true });
  const rows = Object.keys(tools).map((name) => [
    name,
    t.ms(name),
    t.cpu(name),
    t.has('200 × pdftotext') ? t.ratio(name, '200 × pdftotext') : null,
  ]);
  if (hasPdftotext) found.batch = t.ratio('plan-import -j 2', '200 × pdftotext');
  sections.push(
    '### 200 documents of a page',
    inTable(['command', 'time', 'CPU', 'to pdftotext'], [null, MS, MS, RATIO], rows),
  );
}

/** Of a warm import, by sampling: see stages.mjs. */
function stageSplit() {
  const inputs = [...PRODUCERS.map((p) => [`${p}, 100 pages`, pdfInput(p, 100)]), ['text, 1 MB', textInput(1)]].filter(
    ([, path]) => path,
  );
  const rows = inputs.map(([name, path]) => {
    progress(`stages of ${name}`);
    const split = JSON.parse(execFileSync(process.execPath, [STAGES_SCRIPT, path], { encoding: 'utf8' }));
    return [name, ...STAGES.map((stage) => split[stage])];
  });
  sections.push(
    '### Where the time goes (warm, sampled)',
    inTable(['input', ...STAGES], [null, ...STAGES.map(() => MS)], rows),
  );
}

function machine() {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const model = cpus()[0]?.model.replace(/\(R\)|\(TM\)/g, '') ?? 'unknown';
  const size = (path) => (path === null ? null : `${(statSync(path).size / 1e6).toFixed(1)} MB`);
  const files = PRODUCERS.map((p) => `${p} ${size(pdfInput(p, 100)) ?? 'missing'}`).join(', ');
  return (
    `plan-import ${version} on Node ${process.versions.node}, ${process.platform} ${process.arch}, ${cpus().length} × ${model}, ` +
    `${Math.round(totalmem() / 1e9)} GB. Medians of ${ROUNDS} rounds after a warm-up, the tools in turn; ratios are medians of the rounds' ` +
    `own ratios. Memory is the peak of the resident set. The 100-page documents: ${files}.`
  );
}

await startUp();
await wholeProcessPdfs();
await warmPdfs();
await texts();
await batch();
stageSplit();

const report = [machine(), '### Goals', goalTable(found), ...sections].join('\n\n');
process.stdout.write(`${report}\n`);
if (!flags.quick) {
  const path = join(ROOT, 'docs/performance.md');
  const [BEGIN, END] = ['<!-- npm run bench: begin -->', '<!-- npm run bench: end -->'];
  const text = readFileSync(path, 'utf8');
  writeFileSync(
    path,
    `${text.slice(0, text.indexOf(BEGIN) + BEGIN.length)}\n${report}\n${text.slice(text.indexOf(END))}`,
  );
}
