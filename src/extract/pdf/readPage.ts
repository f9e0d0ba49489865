import { type Diagnostic, type DiagnosticCode, diagnostic } from '../../model/diagnostic.js';
import type { Page } from '../../model/page.js';
import type { Place } from '../../model/place.js';
import type { PdfCharacters } from '../characters.js';
import { foldBackMapped } from '../foldCharacters.js';
import { misreadCharacters } from '../misread.js';
import { dropDoubleStrikes } from './doubleStrike.js';
import { dominantTurn, turnUpright } from './frame.js';
import { withoutGrounds } from './grounds.js';
import { joinDashes } from './joinDashes.js';
import { withoutLetterOutlines } from './letterOutlines.js';
import type { PdfPage } from './library/index.js';
import { readOperators } from './readOperators.js';
import { dropUnreadable } from './unreadable.js';
import { seenRules, visibleGlyphs } from './visible.js';

/** An image over this part of the page counts as one; smaller ones are logos and icons. */
const LARGE_IMAGE = 0.1;
/** So many filled curves on a page without text are letters drawn as outlines. */
const MANY_OUTLINES = 30;

/**
 * Reads one page as its reader sees it. Its characters are numbered in the order of the content stream.
 * @throws PageTooDense
 */
export function readPage(page: PdfPage, characters: PdfCharacters, diagnostics: Diagnostic[]): Page {
  const { number } = page;
  const marks = readOperators(page);
  const turn = dominantTurn(marks);
  turnUpright(marks, turn, page.width, page.height);
  const [width, height] = turn % 2 === 0 ? [page.width, page.height] : [page.height, page.width];

  const ground = withoutGrounds(marks);
  const seen = visibleGlyphs(marks, width, height);
  const lines = withoutLetterOutlines(seenRules(marks), seen.glyphs);
  const rules = joinDashes([...lines, ...ground.rules]);
  const readable = dropUnreadable(seen.glyphs);
  const glyphs = dropDoubleStrikes(readable.glyphs, width, height);
  const images = marks.images.filter((b) => (b[2] - b[0]) * (b[3] - b[1]) >= LARGE_IMAGE * width * height).length;

  const report = (code: DiagnosticCode, details = {}) => {
    const whole: Place = { page: number, bbox: [0, 0, width, height] };
    diagnostics.push(diagnostic(code, whole, { page: number, ...details }));
  };
  if (seen.invisible > 0) report('invisible-text', { count: seen.invisible });
  const misread = misreadCharacters(glyphs.map((g) => g.text).join(''));
  if (misread) report('text-misread', misread);
  if (readable.unreadable > 0 || marks.fontless > 0) report('unreadable-text');
  else if (glyphs.length === 0 && (images > 0 || marks.outlines >= MANY_OUTLINES)) report('no-text-layer');

  return {
    number,
    width,
    height,
    glyphs: glyphs.map(({ text: printed, box, size, font, bold }) => {
      const text = marks.backMapped ? foldBackMapped(printed) : printed;
      return {
        index: characters.add(text, number, box),
        text,
        box,
        size,
        font: font.name,
        bold,
        vertical: font.vertical,
      };
    }),
    rules: rules.map(({ direction, at, from, to, thickness }) => ({ direction, at, from, to, thickness })),
    fills: ground.fills,
    images,
    ...(turn === 0 ? {} : { turn }),
  };
}
