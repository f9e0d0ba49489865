import type { Place } from '../model/place.js';
import type { CorrectionsFile, PlanDocument } from '../schema/types.js';

/** What the review page is given: all of it data, none of it markup. */
export interface ReviewData {
  /** As the importer read it, without corrections. */
  readonly document: PlanDocument;
  /** By record id, of the record as read: a check holds as long as it is the same. */
  readonly fingerprints: Readonly<Record<string, string>>;
  /** Names of fields (`title`, `progress.outcome`) as the contract words them. */
  readonly fieldNames: Readonly<Record<string, FieldName>>;
  /** Pages of a PDF, in points. Their images stand beside this data, one element each. Null for text input. */
  readonly pages: readonly ReviewPage[] | null;
  /** Lines of a text input; null for a PDF. */
  readonly lines: readonly string[] | null;
  /** Text that was read and fits no field: notes (by index) and every place of them. */
  readonly unassigned: readonly { readonly note: number; readonly places: readonly Place[] }[];
  /** What an earlier review corrected and checked, and still fits. */
  readonly corrections: Pick<CorrectionsFile, 'corrections' | 'checked'>;
  /** What of an earlier review no longer fits, in words. */
  readonly unfit: readonly string[];
}

export interface FieldName {
  readonly en: string;
  readonly ja: string;
}

export interface ReviewPage {
  readonly number: number;
  readonly width: number;
  readonly height: number;
}

/** Id of the element that holds a page's image as a data URI. */
export const pageImageId = (page: number): string => `page-image-${page}`;
export const REVIEW_DATA_ID = 'review-data';
