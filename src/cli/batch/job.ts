import type { CorrectionsFile, ImportLimits, PlanDocument } from '../../schema/types.js';
import { checkDocument } from '../check/checkDocument.js';
import { type Failure, toFailure } from '../failure.js';
import { readInput } from '../input/readInput.js';
import type { UserLexicon } from '../input/readLexicon.js';
import { type Rendered, renderDocument } from '../output/render.js';
import { renderWhole } from '../output/whole.js';
import { replaceFile } from '../output/writeOutput.js';
import { type Finding, findingsOf } from '../report/findings.js';
import type { RenderSettings } from '../settings.js';
import type { ImportDocument } from '../streams.js';

/** What all jobs of a run share. Travels to the workers. */
export interface JobSettings {
  readonly municipality: string | null;
  readonly lexicon: UserLexicon | null;
  readonly limits: ImportLimits;
  readonly corrections: readonly CorrectionsFile[];
  /** Only one document is imported. */
  readonly sole: boolean;
  readonly render: RenderSettings;
  /** Whether findings are asked for. */
  readonly findings: boolean;
  /** Whether the rendered output is: not where documents are only checked. */
  readonly rendered: boolean;
}

/** One document to import. */
export interface Job {
  /** Its name in the output; null where standard input was given none. */
  readonly path: string | null;
  /** Read already, from standard input; else `path` is read. */
  readonly bytes: Uint8Array | null;
  /** Written by whoever runs the job, so that only figures travel back; null to give the rendered output back. */
  readonly output: string | null;
  /** The stored output to compare with. */
  readonly expected: string | null;
}

/** Figures of one document, to be summed up. */
export interface Tally {
  readonly pages: number;
  readonly records: number;
  readonly departments: number;
  readonly doubts: number;
  /** Corrections that no longer fit. */
  readonly unfit: number;
  readonly characters: number;
  readonly assigned: number;
}

export type JobResult =
  | {
      readonly kind: 'imported';
      /** Null where the job wrote its own output. */
      readonly rendered: Rendered | null;
      readonly tally: Tally;
      readonly lost: Lost;
      readonly findings: readonly Finding[];
      /** Lines that tell how it differs from what is stored. */
      readonly differences: readonly string[];
      /** An earlier run has written it where it cannot be written again. */
      readonly delivered?: true;
    }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** Characters that the encoding of an output could not hold, and how often. */
export type Lost = readonly (readonly [character: string, count: number])[];

/** Imports one document. Throws nothing: whatever happens is a result. */
export async function runJob(job: Job, settings: JobSettings, importDocument: ImportDocument): Promise<JobResult> {
  try {
    const bytes = job.bytes ?? (await readInput(job.path as string, settings.limits.maxFileBytes));
    const imported = await importDocument(bytes, {
      ...(job.path === null ? {} : { path: job.path }),
      ...(settings.municipality === null ? {} : { municipality: settings.municipality }),
      ...(settings.lexicon === null ? {} : { lexicon: settings.lexicon }),
      limits: settings.limits,
    });
    const document = await withCorrections(imported, settings);
    const told = {
      kind: 'imported',
      tally: tallyOf(document),
      findings: settings.findings ? findingsOf(document) : [],
      differences: job.expected === null ? [] : await checkDocument(document, job.expected),
    } as const;
    if (!settings.rendered) return { ...told, rendered: null, lost: [] };
    const rendered = await renderDocument(document, settings.render);
    if (job.output === null) return { ...told, rendered, lost: [] };
    const { content, lost } = await renderWhole(rendered, settings.render);
    await replaceFile(job.output, content);
    return { ...told, rendered: null, lost };
  } catch (error) {
    return { kind: 'failed', failure: toFailure(error) };
  }
}

async function withCorrections(document: PlanDocument, { corrections, sole }: JobSettings): Promise<PlanDocument> {
  if (corrections.length === 0) return document;
  const [{ applyCorrections }, { selectCorrections }] = await Promise.all([
    import('../../corrections/applyCorrections.js'),
    import('../../corrections/selectCorrections.js'),
  ]);
  const file = selectCorrections(corrections, document.source, sole);
  return file ? applyCorrections(document, file).document : document;
}

function tallyOf({ source, records, departments, coverage, diagnostics }: PlanDocument): Tally {
  const doubts = records.reduce((n, r) => n + r.doubts.length, 0);
  const unfit = diagnostics.filter((d) => d.code === 'correction-unfit').length;
  const counts = { records: records.length, departments: departments.length, doubts, unfit };
  return { pages: source.pages ?? 0, ...counts, ...coverage };
}
