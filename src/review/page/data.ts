import type { Place } from '../../model/place.js';
import { pageImageId, REVIEW_DATA_ID, type ReviewData } from '../reviewData.js';

/** A place in the source; a record's own beginning may have no last line. */
export type Where = Place | { readonly line: number };

const read = (id: string): unknown => {
  const text = document.getElementById(id)?.textContent;
  return text ? JSON.parse(text) : null;
};

export const data = read(REVIEW_DATA_ID) as ReviewData;

/** The page's image as a data URI; null where it could not be drawn. Decoded only when it is asked for. */
export const pageImage = (page: number): string | null => read(pageImageId(page)) as string | null;
