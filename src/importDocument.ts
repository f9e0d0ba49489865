import { createHash } from 'node:crypto';
import { assemble } from './assemble/index.js';
import { extract } from './extract/index.js';
import { layoutPdf } from './layout/index.js';
import { layoutText } from './layout/text/index.js';
import type { Layout } from './model/block.js';
import { ImportError } from './model/errors.js';
import type { Extracted } from './model/extracted.js';
import { readDocumentFields } from './recognise/document/index.js';
import { recognise } from './recognise/index.js';
import { createLexicon, type UserLexicon } from './recognise/lexicon/index.js';
import type { Lexicon } from './recognise/lexicon/types.js';
import type { PlanDocument } from './schema/types.js';

export interface ImportDocumentOptions {
  /** Put into `source.path` as it is. */
  readonly path?: string;
  /** Name or 全国地方公共団体コード of the municipality, where the document does not name its own. */
  readonly municipality?: string;
  /** More labels, marks and organisation words. */
  readonly lexicon?: UserLexicon;
}

/**
 * Reads one plan document (PDF or text) into validated records.
 * @throws ImportError when the document cannot be read or holds no plan records.
 */
export async function importDocument(bytes: Uint8Array, options: ImportDocumentOptions = {}): Promise<PlanDocument> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const lexicon = createLexicon(options.lexicon);
  const extracted = await extract(bytes);
  const { layout, markup } = await layoutOf(extracted, lexicon);
  const fields = readDocumentFields(
    layout,
    lexicon,
    options.municipality ? { municipality: options.municipality } : {},
  );
  const years = fields.fiscalYears;
  const fieldTexts = Object.values(fields.used).flat();
  const plan = recognise(layout, extracted.characters, {
    lexicon,
    fiscalYear: years && years.from === years.to ? years.from : null,
    taken: fieldTexts,
  });
  if (plan.records.length === 0)
    throw new ImportError('no-plan', { looked: 'forms, registers, numbered sections and panels' });
  const { validateDocument } = await import('./schema/validate.js');
  return validateDocument(
    assemble({
      source: { path: options.path ?? null, sha256, format: extracted.format, pages: layout.pages },
      fields: {
        municipality: fields.municipality,
        title: fields.title?.value ?? null,
        kind: fields.kind,
        fiscalYears: years,
        asOf: fields.asOf,
      },
      fieldTexts,
      plan,
      layout,
      markup,
      characters: extracted.characters,
      diagnostics: [...extracted.diagnostics, ...fields.diagnostics],
    }),
  );
}

async function layoutOf(
  extracted: Extracted,
  lexicon: Lexicon,
): Promise<{ layout: Layout; markup: readonly (readonly [number, number])[] }> {
  const isLabel = (text: string) => lexicon.readLabel(text) !== null;
  if (extracted.format === 'text') {
    const layout = layoutText(extracted, { isLabel });
    return { layout, markup: layout.markup };
  }
  try {
    return { layout: await layoutPdf(extracted.pages(), { isLabel }), markup: [] };
  } finally {
    await extracted.close();
  }
}
