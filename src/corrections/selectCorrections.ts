import { basename } from 'node:path';
import type { CorrectionsFile, PlanDocument } from '../schema/types.js';

/**
 * Which of several corrections files belongs to the document: the one made from these very bytes, else one made from a
 * file of this name (an edition before this one). `sole`: only this document is imported, so a sole file is meant for it.
 */
export function selectCorrections(
  files: readonly CorrectionsFile[],
  { path, sha256 }: PlanDocument['source'],
  sole: boolean,
): CorrectionsFile | null {
  const same = files.find((f) => f.source.sha256 === sha256);
  if (same) return same;
  const name = path === null ? null : basename(path);
  const named = files.find((f) => f.source.path !== null && basename(f.source.path) === name);
  return named ?? (sole && files.length === 1 ? (files[0] ?? null) : null);
}
