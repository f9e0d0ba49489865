import { createHash } from 'node:crypto';
import { type AssembleInput, assemble } from './assemble/index.js';
import { type ExtractOptions, extract, hasText } from './extract/index.js';
import type { Layout } from './model/block.js';
import type { Diagnostic, DiagnosticCode } from './model/diagnostic.js';
import { ImportError } from './model/errors.js';
import type { Extracted } from './model/extracted.js';
import type { SourceCharacters } from './model/place.js';
import { departmentOfTitle, titlesOfParts } from './recognise/document/departmentOfTitle.js';
import { readDocumentFields } from './recognise/document/index.js';
import { titlesOfSheets } from './recognise/document/titlesOfSheets.js';
import { recogniseGuessing } from './recognise/guess/recogniseGuessing.js';
import { layoutWords } from './recognise/layoutWords.js';
import { withBareYears } from './recognise/lexicon/bareYears.js';
import { createLexicon, type UserLexicon } from './recognise/lexicon/index.js';
import type { Lexicon } from './recognise/lexicon/types.js';
import { fitsContract } from './schema/fitsContract.js';
import type { ImportLimits, PlanDocument } from './schema/types.js';

export interface ImportDocumentOptions {
  /** Put into `source.path` as it is. */
  readonly path?: string;
  /** Name or 全国地方公共団体コード of the municipality, where the document does not name its own. */
  readonly municipality?: string;
  /** More labels, marks and organisation words. */
  readonly lexicon?: UserLexicon;
  /** Bounds of the work; each has a default. */
  readonly limits?: ImportLimits;
}

/** A plan document with what it was made from, so that a test can hold the one against the other. */
export interface ImportTrace {
  readonly document: PlanDocument;
  readonly characters: SourceCharacters;
  readonly assembled: AssembleInput;
}

/**
 * Reads one plan document (PDF or text) into validated records.
 * @throws ImportError when the document cannot be read or holds no plan records.
 */
export async function importDocument(bytes: Uint8Array, options: ImportDocumentOptions = {}): Promise<PlanDocument> {
  return (await traceImport(bytes, options)).document;
}

/** As `importDocument`, with the stages' results. @throws ImportError as that. */
export async function traceImport(bytes: Uint8Array, options: ImportDocumentOptions = {}): Promise<ImportTrace> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const lexicon = createLexicon(options.lexicon);
  const extracted = await extract(bytes, toExtractOptions(options.limits));
  const { characters } = extracted;
  const { layout, markup } = await layoutOf(extracted, lexicon);
  const fields = readDocumentFields(
    layout,
    lexicon,
    options.municipality ? { municipality: options.municipality } : {},
  );
  const years = fields.fiscalYears;
  const fieldTexts = Object.values(fields.used).flat();
  const city = fields.municipality?.name ?? null;
  const department = departmentOfTitle(fields.title, city, layout.blocks, lexicon);
  const parts = titlesOfParts(fields.title, department, city, layout.blocks, lexicon);
  const plan = recogniseGuessing(layout, characters, {
    lexicon: withBareYears(lexicon, years),
    fiscalYear: years && years.from === years.to ? years.from : null,
    isReport: fields.kind === 'result',
    asOf: fields.asOf,
    title: fields.title?.value ?? null,
    department,
    parts: parts.size > 0 ? parts : titlesOfSheets(city, layout.blocks, lexicon),
    taken: fieldTexts,
  });
  if (plan.records.length === 0) throw whyNothing(extracted, plan.diagnostics);
  // A page that could not be read is missing in the layout, and still counted.
  const pages = extracted.format === 'pdf' ? extracted.pageCount : layout.pages;
  const assembled: AssembleInput = {
    source: { path: options.path ?? null, sha256, format: extracted.format, pages },
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
    characters,
    diagnostics: [...extracted.diagnostics, ...fields.diagnostics],
  };
  return { document: await validated(assemble(assembled)), characters, assembled };
}

async function validated(draft: PlanDocument): Promise<PlanDocument> {
  if (fitsContract(draft)) return draft;
  const { validateDocument } = await import('./schema/validate.js');
  return validateDocument(draft);
}

function toExtractOptions({
  maxFileBytes,
  maxPages,
  maxStreamBytes,
  pageTimeoutMs,
}: ImportLimits = {}): ExtractOptions {
  return {
    ...(maxFileBytes === undefined ? {} : { maxFileBytes }),
    ...(maxPages === undefined ? {} : { maxPages }),
    ...(maxStreamBytes === undefined ? {} : { maxStreamBytes }),
    ...(pageTimeoutMs === undefined ? {} : { timeoutMs: pageTimeoutMs }),
  };
}

/** Why a document gave no records: a scan, damage, foreign fonts and blank pages each want another remedy. */
function whyNothing(extracted: Extracted, found: readonly Diagnostic[]): ImportError {
  const pages = (code: DiagnosticCode) => extracted.diagnostics.filter((d) => d.code === code);
  const scanned = pages('no-text-layer').length;
  const failed = [...pages('page-failed'), ...pages('page-too-dense')];
  if (!hasText(extracted)) {
    if (scanned > 0) return new ImportError('no-text');
    if (pages('unreadable-text').length > 0) return new ImportError('unreadable-text');
    if (failed[0]) return new ImportError('corrupt', { cause: failed[0].message.replace(/\.$/, '') });
    return new ImportError('blank');
  }
  if (extracted.format === 'text' && found.some((d) => d.code === 'table-unresolved'))
    return new ImportError('no-columns');
  const unread = scanned + failed.length;
  const garbled = pages('text-misread').length;
  const also = [
    ...(unread === 0 ? [] : [`${unread} of its pages gave no text`]),
    ...(garbled === 0 ? [] : ['its text is garbled: run OCR on it, or export it again from where it was written']),
  ];
  return new ImportError('no-plan', {
    looked: ['forms, registers, numbered sections and panels were looked for', ...also].join('; '),
  });
}

async function layoutOf(
  extracted: Extracted,
  lexicon: Lexicon,
): Promise<{ layout: Layout; markup: readonly (readonly [number, number])[] }> {
  const words = layoutWords(lexicon);
  // Each way of reading is a third of the program, and a document takes one of them.
  if (extracted.format === 'text') {
    const { layoutText } = await import('./layout/text/index.js');
    const layout = layoutText(extracted, words);
    return { layout, markup: layout.markup };
  }
  try {
    const { layoutPdf } = await import('./layout/index.js');
    const layout = await layoutPdf(extracted.pages(), words);
    return { layout, markup: layout.markup };
  } finally {
    await extracted.close();
  }
}
