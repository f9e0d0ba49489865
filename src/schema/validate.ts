import * as z from 'zod';
import { correctionsFile } from './corrections.js';
import { planDocument } from './document.js';
import type { CorrectionsFile, PlanDocument } from './types.js';

/**
 * Checks a draft against the contract. A draft that breaks it is a bug of the importer, so this throws (with every fault
 * and its path) instead of giving out half a document.
 */
export function validateDocument(draft: unknown): PlanDocument {
  const result = planDocument.safeParse(draft);
  if (result.success) return result.data;
  throw new TypeError(`the importer made a document that breaks its contract:\n${z.prettifyError(result.error)}`);
}

/** Checks a corrections file. @throws TypeError that names every fault and its place */
export function validateCorrections(file: unknown): CorrectionsFile {
  const result = correctionsFile.safeParse(file);
  if (result.success) return result.data;
  throw new TypeError(`no corrections file:\n${z.prettifyError(result.error)}`);
}
