import * as z from 'zod';
import { isForward, isUpright } from './faults.js';

/** Places in a source document, and the refinements that only a whole document can check (a page that it does not have). */

const bbox = z
  .tuple([z.number(), z.number(), z.number(), z.number()])
  .refine(isUpright, 'x0 must not exceed x1, nor y0 y1')
  .meta({
    title: 'bounding box',
    titleJa: '範囲',
    description: '[x0, y0, x1, y1] in points from the page’s top left as a reader sees it (rotation applied)',
  });
const pageNumber = z.int().min(1).meta({ title: 'page', titleJa: 'ページ', description: 'Page, from 1' });
const lineNumber = z.int().min(1).meta({ title: 'line', titleJa: '行', description: 'Line, from 1' });

const pagePlace = z
  .strictObject({ page: pageNumber, bbox })
  .meta({ id: 'PagePlace', title: 'place on a page', description: 'Where something stands in a PDF' });

const linePlace = z
  .strictObject({ line: lineNumber, toLine: lineNumber })
  .refine(isForward, 'toLine must not come before line')
  .meta({ id: 'LinePlace', title: 'place in a text', description: 'Lines of a text input, both included' });

export const place = z
  .union([pagePlace, linePlace])
  .meta({ id: 'Place', title: 'place', titleJa: '出典箇所', description: 'A place in the source document' });

/** Where a record begins: for text input only its first line is given. */
export const startPlace = z
  .union([pagePlace, z.strictObject({ line: lineNumber })])
  .meta({ id: 'StartPlace', title: 'begins at', titleJa: '開始位置', description: 'Where the record begins' });
