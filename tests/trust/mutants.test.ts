import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { traceImport } from '../../src/importDocument.js';
import { ImportError } from '../../src/model/errors.js';
import { hex, show, stream, tinyPdf } from '../extract/tinyPdf.js';
import { conservationOf } from './conservation.js';
import { type DocumentFile, fixtureDocuments } from './documents.js';
import { EFFORT, SEED } from './fuzz.js';
import { mutate } from './mutate.js';
import { Random } from './random.js';
import { watch } from './watchdog.js';

const LONGEST = 20;
let dog: ReturnType<typeof watch>;
/** The runner's own: without them a forgotten rejection ends the process, as it would the command line's. */
let listeners: NodeJS.UnhandledRejectionListener[] = [];

beforeAll(() => {
  dog = watch(LONGEST);
  listeners = process.listeners('unhandledRejection');
  process.removeAllListeners('unhandledRejection');
});
afterAll(() => {
  dog.end();
  for (const listener of listeners) process.on('unhandledRejection', listener);
});

const CHARACTERS = [
  ...new Set('磯辺町 令和６年度 部局目標番号取組項目担当課目標灯台の改修港湾課３箇所以上防波堤の点検123100%'),
];
const CODES = CHARACTERS.map((c) => `${hex(c)} ${hex(c)}`);
/**
 * The Japanese font with a table of the characters in use. Without it, as in the other file, pdf.js unpacks the 23,000
 * characters of Adobe-Japan1 for each case, which takes three times as long as all else.
 */
const OWN_FONT = {
  3: '<</Type/Font/Subtype/Type0/BaseFont/MS-Gothic/Encoding/Identity-H/DescendantFonts[9 0 R]/ToUnicode 20 0 R>>',
  20: stream(
    '',
    `begincmap\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n${CODES.length} beginbfchar\n${CODES.join('\n')}\nendbfchar\nendcmap`,
  ),
};
const fixtures = fixtureDocuments();
const texts = fixtures.filter((d) => d.name.endsWith('.txt'));
const pdfs = [
  ...fixtures.filter((d) => /(plan-actual-matrix|several-records-a-row|plain-words)\/libreoffice\.pdf$/.test(d.name)),
  { name: 'written by hand, 1 pages', read: () => plainPdf(1) },
  { name: 'written by hand, 2 pages, with a table of its characters', read: () => plainPdf(2, OWN_FONT) },
] satisfies DocumentFile[];

/** A register whose content streams stand in the clear, so that mutations reach operators and operands. */
function plainPdf(pages: number, objects?: Readonly<Record<number, string>>): Uint8Array {
  const row = (y: number, cells: readonly string[]) => cells.map((text, i) => show(text, 54 + 120 * i, y + 8)).join('');
  const rule = (x0: number, y0: number, x1: number, y1: number) => `${x0} ${y0} m ${x1} ${y1} l S\n`;
  return tinyPdf(
    Array.from({ length: pages }, (_, p) => {
      const rows = [
        ['番号', '取組項目', '担当課', '目標'],
        [`${p + 1}`, '灯台の改修', '港湾課', '３箇所以上'],
        [`${p + 2}`, '防波堤の点検', '港湾課', '100%'],
      ];
      const lines = [0, 1, 2, 3].map((i) => rule(50, 700 - 30 * i, 530, 700 - 30 * i));
      const columns = [0, 1, 2, 3, 4].map((i) => rule(50 + 120 * i, 700, 50 + 120 * i, 610));
      const content = [show('磯辺町 令和６年度 部局目標', 60, 750, 16), ...lines, ...columns];
      return { content: [...content, ...rows.map((r, i) => row(670 - 30 * i, r))].join('') };
    }),
    objects,
  );
}

/** One case: what holds for every input, damaged or not. Tells whether it was read. */
async function judge(bytes: Uint8Array): Promise<boolean> {
  try {
    const trace = await traceImport(bytes, { limits: { pageTimeoutMs: 4000 } });
    const { lost, falsified } = conservationOf(trace);
    expect(lost).toBe('');
    expect(falsified).toEqual([]);
    return true;
  } catch (error) {
    if (error instanceof ImportError) return false;
    throw error;
  }
}

describe.each([
  ['text', texts, 600],
  ['pdf', pdfs, 240],
] as const)('%s', (kind, documents, cases) => {
  const inAll = cases * EFFORT;
  /** A case takes time as the document is long, and a long one has no more ways to break: each gets the same time. */
  const shares = new Map(documents.map((d) => [d, 1 / d.read().length]));
  const share = (d: DocumentFile): number => (shares.get(d) ?? 0) / [...shares.values()].reduce((a, b) => a + b, 0);

  it.each(documents.map((d) => [d.name, d] as const))(
    '%s',
    { timeout: 120_000 * Math.max(1, EFFORT) },
    async (_, document) => {
      const original = document.read();
      const each = Math.ceil(inAll * share(document));
      let read = 0;
      for (let i = 0; i < each; i++) {
        const seed = SEED * 1_000_003 + i;
        const name = `${document.name}, seed ${seed}`;
        dog.begin(name);
        try {
          if (await judge(mutate(original, kind, new Random(seed)))) read++;
        } catch (error) {
          throw new Error(`${name}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
        }
      }
      dog.begin('between documents');
      // Damage that nothing survives would prove nothing.
      if (each >= 16 && !document.name.includes('not-a-plan')) expect(read).toBeGreaterThan(0);
    },
  );
});
