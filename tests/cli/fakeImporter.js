// Stands in for the pipeline where a test is about the command line: plain JavaScript, so that the built workers can load it too.
// A text says what is to become of it: `crash`, `hang`, `no-plan`, `bug`; anything else is a document of one record a line.
// Each takes FAKE_PAUSE milliseconds, where the variable is set.
import { createHash } from 'node:crypto';
import { diagnostic } from '../../dist/model/diagnostic.js';
import { ImportError } from '../../dist/model/errors.js';

const PAUSE = Number(process.env.FAKE_PAUSE ?? 0);

export async function importDocument(bytes, { path = null, municipality } = {}) {
  const text = new TextDecoder().decode(bytes);
  if (bytes.length === 0) throw new ImportError('empty');
  if (text.startsWith('no-plan')) throw new ImportError('no-plan', { looked: 'forms, registers' });
  if (text.startsWith('bug')) throw new TypeError('x is not a function');
  if (text.startsWith('crash')) process.kill(process.pid, 'SIGKILL');
  if (text.startsWith('hang')) for (;;);
  if (PAUSE > 0) await new Promise((resolve) => setTimeout(resolve, PAUSE));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const lines = text.split('\n').filter(Boolean);
  return {
    schemaVersion: '1',
    source: { path, sha256, format: 'text', pages: null },
    municipality: { name: municipality ?? '潮見市', prefecture: null, code: '999997' },
    title: lines[0] ?? null,
    kind: 'plan',
    fiscalYears: { from: 2030, to: 2030 },
    asOf: null,
    departments: [],
    records: lines.map((title, i) => ({
      id: `${sha256.slice(0, 8)}-${i + 1}`,
      department: '港湾部',
      divisions: [],
      category: [],
      number: { marker: '①', ordinal: i + 1 },
      title,
      currentState: null,
      objective: null,
      measures: null,
      criteria: [],
      indicators: [],
      schedule: [],
      progress: [],
      achievement: null,
      extras: [],
      source: { line: i + 1 },
      evidence: {},
      doubts: title.includes('疑') ? ['marker-missing'] : [],
    })),
    notes: [],
    diagnostics: lines.flatMap((line, i) =>
      line.includes('警告') ? [diagnostic('figure-implausible', { line: i + 1, toLine: i + 1 }, { text: line })] : [],
    ),
    coverage: { characters: 1000, assigned: 999 },
  };
}
