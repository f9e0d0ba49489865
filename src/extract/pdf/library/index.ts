import { ImportError } from '../../../model/errors.js';
import { MAX_PAGE_OPERATORS } from '../../options.js';
import { PageTooDense } from '../marks.js';
import type { Matrix } from '../matrix.js';
import { boundWidths } from './boundWidths.js';
import { disarmImages } from './disarmImages.js';
import { forgiveForgottenRejections } from './forgottenRejections.js';
import { importPdfJs } from './importPdfJs.js';
import { connectedPorts } from './inProcessPort.js';
import { refuseBombs } from './refuseBombs.js';

/** The one room that knows the PDF library: pdf.js, the library behind pdf-parse, at the version that pdf-parse pins. */

/** Numbers of the operators that the reader follows (pdf.js `OPS`). An enum, so that they are plain numbers in what is built. */
export enum OP {
  setLineWidth = 2,
  setGState = 9,
  save = 10,
  restore = 11,
  transform = 12,
  stroke = 20,
  closeStroke = 21,
  fill = 22,
  eoFill = 23,
  fillStroke = 24,
  eoFillStroke = 25,
  closeFillStroke = 26,
  closeEOFillStroke = 27,
  endPath = 28,
  clip = 29,
  eoClip = 30,
  beginText = 31,
  setCharSpacing = 33,
  setWordSpacing = 34,
  setHScale = 35,
  setLeading = 36,
  setFont = 37,
  setTextRenderingMode = 38,
  setTextRise = 39,
  moveText = 40,
  setLeadingMoveText = 41,
  setTextMatrix = 42,
  nextLine = 43,
  showText = 44,
  setStrokeColorN = 53,
  setFillColorN = 55,
  setStrokeRGBColor = 58,
  setFillRGBColor = 59,
  shadingFill = 62,
  beginMarkedContent = 69,
  beginMarkedContentProps = 70,
  endMarkedContent = 71,
  paintFormXObjectBegin = 74,
  paintFormXObjectEnd = 75,
  beginGroup = 76,
  endGroup = 77,
  beginAnnotation = 80,
  endAnnotation = 81,
  paintImageMaskXObject = 83,
  paintImageXObject = 85,
  paintInlineImageXObject = 86,
  paintSolidColorImageMask = 90,
  constructPath = 91,
  setStrokeTransparent = 92,
  setFillTransparent = 93,
}

/** A font, as far as placing and judging its glyphs needs it. */
export interface PdfFont {
  readonly name: string;
  readonly bold: boolean;
  readonly vertical: boolean;
  /** Glyphs are drawings (Type 3), and `fontMatrix` leads from their space to text space. */
  readonly type3: boolean;
  readonly fontMatrix: readonly number[];
  /** Glyph space; all zero when the font gives none. */
  readonly bbox: readonly number[];
  /** Vertical advance and origin `[w1y, vx, vy]` of a glyph that has none of its own. */
  readonly defaultVMetrics: readonly number[];
}

/** One element of a shown text: a glyph, or a number of thousandths of an em to move back. */
export interface PdfGlyph {
  readonly unicode: string;
  readonly originalCharCode: number;
  readonly width: number;
  /** The single-byte code 32, to which word spacing applies. */
  readonly isSpace: boolean;
  readonly vmetric?: readonly number[] | null;
}

export interface PdfPage {
  readonly number: number;
  /** As the reader sees it, /Rotate and CropBox applied. */
  readonly width: number;
  readonly height: number;
  /** From PDF user space to the reader's frame (y downwards). */
  readonly base: Matrix;
  readonly operators: { readonly codes: readonly number[]; readonly args: readonly unknown[] };
  font(id: string): PdfFont | null;
  /** Whether the optional content (layer) is shown. */
  isShown(layer: unknown): boolean;
  /** Text of form fields by annotation id. */
  readonly fields: ReadonlyMap<string, string>;
}

export interface PdfDocument {
  readonly pageCount: number;
  /** Reads one page, hands it to `use` and lets go of its memory. */
  withPage<T>(number: number, use: (page: PdfPage) => T): Promise<T>;
  close(): Promise<void>;
}

/** Pixels of an image whose size could not be changed beforehand; larger ones are passed over. */
const MAX_IMAGE_PIXELS = 10_000_000;

/**
 * Opens a PDF. Nothing is fetched, evaluated or drawn.
 * @throws ImportError `encrypted`, `corrupt` or `limit`.
 */
export async function openPdf(bytes: Uint8Array, maxStreamBytes: number): Promise<PdfDocument> {
  // A copy of its own, also of a Buffer, whose slices are views: the library refuses and changes what it is given.
  const data = new Uint8Array(bytes);
  disarmImages(data);
  boundWidths(data);
  refuseBombs(data, maxStreamBytes);
  const { api, worker, cMapFolder, fontFolder } = await importPdfJs();
  forgiveForgottenRejections();
  const operators = new OperatorCount();
  const [apiPort, workerPort] = connectedPorts((count) => operators.add(count));
  worker.initializeFromPort(workerPort);
  const thread = api.PDFWorker.create({ port: apiPort as never, verbosity: 0 });
  const task = api.getDocument({
    data,
    worker: thread,
    // With a place for fonts that is none, the library neither installs fonts nor compiles their outlines.
    ownerDocument: { fonts: {} } as never,
    disableFontFace: false,
    useSystemFonts: false,
    cMapUrl: cMapFolder,
    cMapPacked: true,
    standardFontDataUrl: fontFolder,
    verbosity: 0,
    isEvalSupported: false,
    useWasm: false,
    useWorkerFetch: false,
    isOffscreenCanvasSupported: false,
    maxImageSize: MAX_IMAGE_PIXELS,
    stopAtErrors: false,
    enableXfa: false,
  });
  const close = async (): Promise<void> => {
    await task.destroy();
    thread.destroy();
  };
  const proxy = await task.promise.catch(async (error: unknown) => {
    await close();
    throw toImportError(error);
  });

  type Layers = Awaited<ReturnType<typeof proxy.getOptionalContentConfig>>;
  let layers: Layers | undefined;
  const fonts = new Map<string, PdfFont | null>();

  return {
    pageCount: proxy.numPages,
    async withPage(number, use) {
      const page = await proxy.getPage(number);
      try {
        const list = await operators.within(page.getOperatorList());
        if (list.fnArray.includes(OP.beginMarkedContentProps)) layers ??= await proxy.getOptionalContentConfig();
        await addFonts(fonts, list, page.commonObjs);
        const viewport = page.getViewport({ scale: 1 });
        return use({
          number,
          width: viewport.width,
          height: viewport.height,
          base: viewport.transform as unknown as Matrix,
          operators: { codes: list.fnArray, args: list.argsArray },
          font: (id) => fonts.get(id) ?? null,
          isShown: (layer) => layers === undefined || layers.isVisible(layer),
          fields: list.fnArray.includes(OP.beginAnnotation) ? fieldTexts(await page.getAnnotations()) : new Map(),
        });
      } finally {
        page.cleanup();
      }
    },
    close,
  };
}

/** Counts the operators of the page at hand, and gives the page up when they are too many. */
class OperatorCount {
  #count = 0;
  #refuse: (error: PageTooDense) => void = () => {};

  add(count: number): void {
    this.#count += count;
    if (this.#count > MAX_PAGE_OPERATORS) this.#refuse(new PageTooDense('operators', this.#count, MAX_PAGE_OPERATORS));
  }

  /** @throws PageTooDense */
  async within<T>(work: Promise<T>): Promise<T> {
    this.#count = 0;
    const refused = new Promise<never>((_, reject) => {
      this.#refuse = reject;
    });
    work.catch(() => {});
    return Promise.race([work, refused]);
  }
}

interface FontStore {
  get(id: string, whenThere: (font: Record<string, unknown> | string | null) => void): unknown;
}

/** Adds the fonts that the operators name and no earlier page did. They arrive beside the operators, some of them later. */
async function addFonts(
  fonts: Map<string, PdfFont | null>,
  list: { readonly fnArray: readonly number[]; readonly argsArray: readonly unknown[] },
  store: FontStore,
): Promise<void> {
  const ids = new Set<string>();
  for (let i = 0; i < list.fnArray.length; i++) {
    const args = list.argsArray[i];
    if (list.fnArray[i] === OP.setFont) ids.add((args as [string, number])[0]);
    else if (list.fnArray[i] === OP.setGState) {
      for (const [key, value] of (args as [[string, unknown][]])[0])
        if (key === 'Font') ids.add((value as [string])[0]);
    }
  }
  for (const id of ids) {
    if (!fonts.has(id)) fonts.set(id, await new Promise((resolve) => store.get(id, (font) => resolve(toFont(font)))));
  }
}

function toImportError(error: unknown): ImportError {
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  if (name === 'PasswordException') return new ImportError('encrypted', {}, { cause: error });
  const cause = message.replace(/\.$/, '') || name;
  return new ImportError('corrupt', { cause }, { cause: error });
}

const BOLD_NAME =
  /bold|heavy|black|demi|w[6-9](?!\d)|[-_,](?:d?b|e[bl]?|u[bl]?|h)$|(?:gothic|mincho)(?:e|eb|ub|b|db|h)$/i;

function toFont(font: Record<string, unknown> | string | null): PdfFont | null {
  if (font === null || typeof font !== 'object') return null;
  const name = typeof font.name === 'string' ? font.name.replace(/^[A-Z]{6}\+/, '') : '';
  const numbers = (value: unknown, fallback: readonly number[]): readonly number[] =>
    Array.isArray(value) || ArrayBuffer.isView(value) ? Array.from(value as ArrayLike<number>) : fallback;
  return {
    name,
    bold: font.bold === true || font.black === true || BOLD_NAME.test(name),
    vertical: font.vertical === true,
    type3: font.isType3Font === true,
    fontMatrix: numbers(font.fontMatrix, [0.001, 0, 0, 0.001, 0, 0]),
    bbox: numbers(font.bbox, [0, 0, 0, 0]),
    defaultVMetrics: numbers(font.defaultVMetrics, [-1000, 500, 880]),
  };
}

function fieldTexts(annotations: readonly Record<string, unknown>[]): Map<string, string> {
  const texts = new Map<string, string>();
  for (const a of annotations) {
    const value = Array.isArray(a.fieldValue) ? a.fieldValue.join('、') : a.fieldValue;
    const isText = a.fieldType === 'Tx' || a.fieldType === 'Ch';
    if (isText && !a.hidden && typeof a.id === 'string' && typeof value === 'string' && value !== '') {
      texts.set(a.id, value);
    }
  }
  return texts;
}
