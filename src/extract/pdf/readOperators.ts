import { showFieldText } from './fieldText.js';
import { GraphicsState, shadeOf } from './graphicsState.js';
import { OP, type PdfGlyph, type PdfPage } from './library/index.js';
import { type Marks, type MutableBox, noMarks } from './marks.js';
import { compose, IDENTITY, type Matrix, mapBox } from './matrix.js';
import { paintPath } from './paintPath.js';
import { showText } from './showText.js';

/** Of an operator without arguments. */
const NONE: readonly unknown[] = [];

/** A pattern or gradient has no one shade; it is seen, and white text on it too. */
const PATTERN_SHADE = 0.5;

/**
 * Follows the operators of a page once and collects what they paint, in the reader's frame.
 * @throws PageTooDense
 */
export function readOperators(page: PdfPage): Marks {
  const marks = noMarks();
  const { codes, args } = page.operators;
  const pageClip: [number, number, number, number] = [0, 0, page.width, page.height];
  const fonts = new Map<string, ReturnType<PdfPage['font']>>();
  const stack: GraphicsState[] = [];
  let state = new GraphicsState(page.base, pageClip);
  let clipPending = false;
  /** Whether each open marked content is shown. */
  const layers: boolean[] = [];
  let hiddenLayers = 0;
  /** Depth of groups that only make a mask: what they paint is not seen. */
  let masks = 0;

  /** The form field whose appearance is being read. */
  let field: { text: string | undefined; rect: ArrayLike<number> | null; from: number } | null = null;

  const setFont = (id: string, size: number): void => {
    let font = fonts.get(id);
    if (font === undefined) {
      font = page.font(id);
      fonts.set(id, font);
    }
    state.font = font;
    state.fontSize = size;
  };
  const save = (): void => {
    stack.push(state);
    state = state.clone();
  };
  const restore = (): void => {
    state = stack.pop() ?? state;
  };
  const isSeen = (): boolean => hiddenLayers === 0 && masks === 0;

  for (let i = 0; i < codes.length; i++) {
    const arg = (args[i] ?? NONE) as readonly unknown[];
    switch (codes[i]) {
      case OP.save:
        save();
        break;
      case OP.restore:
        restore();
        break;
      case OP.transform:
        state.transform(arg as unknown as Matrix);
        break;
      case OP.constructPath: {
        const [paint, [data], bounds] = arg as [number, [Float32Array | null], Float32Array | null];
        if (data && isSeen()) {
          if (paint !== OP.endPath) state.paintThroughText();
          paintPath(paint, data, state, marks);
        }
        if (clipPending) {
          clipPending = false;
          if (bounds) state.clipTo(bounds[0] as number, bounds[1] as number, bounds[2] as number, bounds[3] as number);
          else state.clip = [0, 0, 0, 0];
        }
        break;
      }
      case OP.clip:
      case OP.eoClip:
        clipPending = true;
        break;
      case OP.setLineWidth:
        state.lineWidth = arg[0] as number;
        break;
      case OP.setFillRGBColor:
        state.fillShade = shadeOf(arg[0] as string);
        break;
      case OP.setStrokeRGBColor:
        state.strokeShade = shadeOf(arg[0] as string);
        break;
      case OP.setFillColorN:
      case OP.setFillTransparent:
        state.fillShade = PATTERN_SHADE;
        break;
      case OP.setStrokeColorN:
      case OP.setStrokeTransparent:
        state.strokeShade = PATTERN_SHADE;
        break;
      case OP.setGState:
        for (const [key, value] of arg[0] as readonly (readonly [string, unknown])[]) {
          if (key === 'LW') state.lineWidth = value as number;
          else if (key === 'ca') state.fillAlpha = value as number;
          else if (key === 'CA') state.strokeAlpha = value as number;
          else if (key === 'Font') setFont(...(value as [string, number]));
        }
        break;

      case OP.beginText:
        state.setTextMatrix(IDENTITY);
        break;
      case OP.setFont:
        setFont(arg[0] as string, arg[1] as number);
        break;
      case OP.setCharSpacing:
        state.charSpacing = arg[0] as number;
        break;
      case OP.setWordSpacing:
        state.wordSpacing = arg[0] as number;
        break;
      case OP.setHScale:
        state.horizontalScale = (arg[0] as number) / 100;
        break;
      case OP.setLeading:
        state.leading = arg[0] as number;
        break;
      case OP.setTextRise:
        state.rise = arg[0] as number;
        break;
      case OP.setTextRenderingMode:
        state.renderMode = arg[0] as number;
        break;
      case OP.moveText:
        state.moveText(arg[0] as number, arg[1] as number);
        break;
      case OP.setLeadingMoveText:
        state.leading = -(arg[1] as number);
        state.moveText(arg[0] as number, arg[1] as number);
        break;
      case OP.nextLine:
        state.moveText(0, -state.leading);
        break;
      case OP.setTextMatrix:
        state.setTextMatrix(arg[0] as Matrix);
        break;
      case OP.showText:
        if (masks === 0) showText(arg[0] as readonly (PdfGlyph | number)[], state, hiddenLayers === 0, marks);
        break;

      case OP.paintFormXObjectBegin: {
        save();
        const [matrix, bbox] = arg as [Matrix | null, ArrayLike<number> | null];
        if (matrix) state.transform(matrix);
        if (bbox) clipToBox(state, bbox);
        break;
      }
      case OP.paintFormXObjectEnd:
        restore();
        break;
      case OP.beginGroup: {
        save();
        const group = arg[0] as { matrix?: Matrix | null; bbox?: ArrayLike<number> | null; smask?: unknown };
        if (group.bbox) {
          const { ctm } = state;
          if (group.matrix) state.ctm = compose(ctm, group.matrix);
          clipToBox(state, group.bbox);
          state.ctm = ctm;
        }
        if (group.smask) masks++;
        break;
      }
      case OP.endGroup:
        if ((arg[0] as { smask?: unknown } | undefined)?.smask) masks--;
        restore();
        break;
      case OP.beginAnnotation: {
        stack.push(state);
        state = new GraphicsState(page.base, pageClip);
        const [id, rect, transform, matrix] = arg as [string, ArrayLike<number> | null, Matrix, Matrix];
        field = { text: page.fields.get(id), rect, from: marks.glyphs.length };
        if (rect) clipToBox(state, rect);
        state.transform(transform);
        state.transform(matrix);
        break;
      }
      case OP.endAnnotation:
        restore();
        if (field?.text && field.rect) {
          showFieldText(field.text, mapBox(page.base, ...(field.rect as unknown as MutableBox)), field.from, marks);
        }
        field = null;
        break;

      case OP.beginMarkedContent:
      case OP.beginMarkedContentProps: {
        const shown = arg[0] !== 'OC' || page.isShown(arg[1]);
        layers.push(shown);
        if (!shown) hiddenLayers++;
        break;
      }
      case OP.endMarkedContent:
        if (layers.pop() === false) hiddenLayers--;
        break;

      case OP.paintImageXObject:
      case OP.paintInlineImageXObject:
      case OP.paintImageMaskXObject:
      case OP.paintSolidColorImageMask: {
        if (!isSeen()) break;
        state.paintThroughText();
        const box = mapBox(state.ctm, 0, 0, 1, 1);
        const { clip } = state;
        const seen: typeof box = [
          Math.max(box[0], clip[0]),
          Math.max(box[1], clip[1]),
          Math.min(box[2], clip[2]),
          Math.min(box[3], clip[3]),
        ];
        if (seen[2] > seen[0] && seen[3] > seen[1]) {
          marks.images.push(seen);
          marks.backdrops.push(seen);
        }
        break;
      }
      case OP.shadingFill:
        if (!isSeen()) break;
        state.paintThroughText();
        marks.backdrops.push([...state.clip]);
        break;
    }
  }
  return marks;
}

function clipToBox(state: GraphicsState, box: ArrayLike<number>): void {
  state.clipTo(box[0] as number, box[1] as number, box[2] as number, box[3] as number);
}
