import { z } from 'zod';
import { correctionsFile } from './corrections.js';
import { planDocument } from './document.js';
import { importOptions } from './options.js';
import type { CorrectionsFile, ImportOptions, PlanDocument } from './types.js';

/**
 * Checks a draft against the contract. A draft that breaks it is a bug of the importer, so this throws (with every fault
 * and its path) instead of giving out half a document.
 */
export function validateDocument(draft: unknown): PlanDocument {
  const result = planDocument.safeParse(draft);
  if (result.success) return result.data;
  throw new TypeError(`the importer made a document that breaks its contract:\n${z.prettifyError(result.error)}`);
}

/** Checks options given by a caller. @throws TypeError that names the wrong option */
export function validateOptions(options: unknown): ImportOptions {
  const result = importOptions.safeParse(options);
  if (result.success) return result.data;
  throw new TypeError(`wrong options:\n${z.prettifyError(result.error)}`);
}

/** Checks a corrections file. @throws TypeError that names every fault and its place */
export function validateCorrections(file: unknown): CorrectionsFile {
  const result = correctionsFile.safeParse(file);
  if (result.success) return result.data;
  throw new TypeError(`no corrections file:\n${z.prettifyError(result.error)}`);
}
