import type { Box } from './geometry.js';

/** Where something stands in a PDF: page from 1, box in points from the page's top left as a reader sees it. */
export interface PagePlace {
  readonly page: number;
  readonly bbox: Box;
}

/** Where something stands in a text: lines from 1, both included. */
export interface LinePlace {
  readonly line: number;
  readonly toLine: number;
}

export type Place = PagePlace | LinePlace;

export const isPagePlace = (p: Place): p is PagePlace => 'page' in p;

/** All characters that extract read, numbered from 0 in the order it read them: the ground that evidence and coverage stand on. */
export interface SourceCharacters {
  readonly count: number;
  /** The character as read (one glyph may give several UTF-16 units). */
  textOf(index: number): string;
  placeOf(index: number): Place;
  /** The page from 1, or null for text without page marks. */
  pageOf(index: number): number | null;
}
