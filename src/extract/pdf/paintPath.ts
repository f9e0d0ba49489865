import { MAX_PAGE_RULES } from '../options.js';
import type { GraphicsState } from './graphicsState.js';
import { OP } from './library/index.js';
import { isPaper, isWhite, type Marks, type MutableBox, PageTooDense } from './marks.js';
import { scaleOf } from './matrix.js';

/** A filled rectangle up to this thick, in points, is a rule; thicker, it is an area. */
const RULE_THICKNESS = 3;
/** How far from an axis, in points, a stroke may run and still be along it. */
const SKEW = 0.7;
/** Rounded corners up to this radius, in points, are read as the corners they round. */
const CORNER = 24;
/** A side beside a bend is at least this long, in points; shorter pieces belong to the bend. */
const SIDE = 2;

const STROKES: ReadonlySet<number> = new Set([
  OP.stroke,
  OP.closeStroke,
  OP.fillStroke,
  OP.eoFillStroke,
  OP.closeFillStroke,
  OP.closeEOFillStroke,
]);
const FILLS: ReadonlySet<number> = new Set([
  OP.fill,
  OP.eoFill,
  OP.fillStroke,
  OP.eoFillStroke,
  OP.closeFillStroke,
  OP.closeEOFillStroke,
]);

type Point = readonly [x: number, y: number];
/** An edge of a subpath, in the page's frame; `curve` holds the control points when it is one. */
interface Edge {
  readonly from: Point;
  readonly to: Point;
  readonly curve: readonly [Point, Point] | null;
}

/** Adds what one painted path shows: rules from its strokes, rules and areas from its fill. */
export function paintPath(paint: number, data: ArrayLike<number>, state: GraphicsState, marks: Marks): void {
  const strokes = STROKES.has(paint) && state.strokeAlpha > 0.02;
  const fills = FILLS.has(paint) && state.fillAlpha > 0.02;
  if (!strokes && !fills) return;
  const subpaths = toSubpaths(data, state);
  if (fills) fillSubpaths(subpaths, state, marks);
  if (strokes) {
    const thickness = state.lineWidth * scaleOf(state.ctm);
    for (const edges of subpaths) strokeEdges(edges, thickness, state, marks);
  }
  if (marks.rules.length > MAX_PAGE_RULES) throw new PageTooDense('rules', marks.rules.length, MAX_PAGE_RULES);
}

/** Codes in `data`: 0 x y move, 1 x y line, 2 x1 y1 x2 y2 x y curve, 3 close. */
function toSubpaths(data: ArrayLike<number>, state: GraphicsState): Edge[][] {
  const [a, b, c, d, e, f] = state.ctm;
  const point = (i: number): Point => {
    const x = data[i] as number;
    const y = data[i + 1] as number;
    return [a * x + c * y + e, b * x + d * y + f];
  };
  const subpaths: Edge[][] = [];
  let edges: Edge[] = [];
  let start: Point = [0, 0];
  let pen: Point = start;
  const addEdge = (to: Point, curve: Edge['curve']): void => {
    edges.push({ from: pen, to, curve });
    pen = to;
  };
  for (let i = 0; i < data.length; ) {
    switch (data[i]) {
      case 0:
        if (edges.length > 0) subpaths.push(edges);
        edges = [];
        start = pen = point(i + 1);
        i += 3;
        break;
      case 1:
        addEdge(point(i + 1), null);
        i += 3;
        break;
      case 2:
        addEdge(point(i + 5), [point(i + 1), point(i + 3)]);
        i += 7;
        break;
      default:
        if (pen[0] !== start[0] || pen[1] !== start[1]) addEdge(start, null);
        i += 1;
    }
  }
  if (edges.length > 0) subpaths.push(edges);
  return subpaths;
}

/**
 * Strokes along the axes become rules. Where a bend (a curve, or one drawn as short lines) joins two straight sides, the
 * sides are led on to the corner that it rounds; bends of any other kind (circles, slants) are no rules.
 */
function strokeEdges(edges: readonly Edge[], thickness: number, state: GraphicsState, marks: Marks): void {
  const isStraight = edges.map((e) => isAligned(e, 0));
  const hasBends = isStraight.includes(false);
  const sides = edges.flatMap((e, i) => (isStraight[i] && (!hasBends || isAligned(e, SIDE)) ? [i] : []));
  for (const [k, i] of sides.entries()) {
    const side = edges[i] as Edge;
    addStroke(side.from, side.to, thickness, state, marks);
    const j = sides[(k + 1) % sides.length] as number;
    const next = edges[j] as Edge;
    const corner = j === (i + 1) % edges.length ? null : cornerOf(side, next);
    if (corner) {
      addStroke(side.to, corner, thickness, state, marks);
      addStroke(corner, next.from, thickness, state, marks);
    }
  }
}

/** Where two sides at right angles would meet, if that is near enough to be a rounded corner. */
function cornerOf(side: Edge, next: Edge): Point | null {
  const horizontal = isHorizontal(side);
  if (horizontal === isHorizontal(next)) return null;
  const corner: Point = horizontal ? [next.from[0], side.to[1]] : [side.to[0], next.from[1]];
  const reach = (p: Point): number => Math.abs(p[0] - corner[0]) + Math.abs(p[1] - corner[1]);
  return reach(side.to) <= CORNER && reach(next.from) <= CORNER ? corner : null;
}

const isHorizontal = ({ from, to }: Edge): boolean => Math.abs(to[0] - from[0]) >= Math.abs(to[1] - from[1]);

/** Runs along an axis, for at least `length` points. */
function isAligned(edge: Edge, length: number): boolean {
  const dx = Math.abs(edge.to[0] - edge.from[0]);
  const dy = Math.abs(edge.to[1] - edge.from[1]);
  const skew = Math.min(SKEW, Math.max(dx, dy) / 4);
  return Math.min(dx, dy) <= skew && Math.max(dx, dy) >= length && isFlat(edge);
}

function isFlat({ from, to, curve }: Edge): boolean {
  if (!curve) return true;
  const points = [from, ...curve, to];
  const spread = (k: 0 | 1) => Math.max(...points.map((p) => p[k])) - Math.min(...points.map((p) => p[k]));
  return spread(0) < SKEW || spread(1) < SKEW;
}

function addStroke(from: Point, to: Point, thickness: number, state: GraphicsState, marks: Marks): void {
  const dx = Math.abs(to[0] - from[0]);
  const dy = Math.abs(to[1] - from[1]);
  if (Math.min(dx, dy) > SKEW || (dx === 0 && dy === 0)) return;
  const half = Math.max(thickness, 0.02) / 2;
  const box: MutableBox =
    dx >= dy
      ? [Math.min(from[0], to[0]), (from[1] + to[1]) / 2 - half, Math.max(from[0], to[0]), (from[1] + to[1]) / 2 + half]
      : [
          (from[0] + to[0]) / 2 - half,
          Math.min(from[1], to[1]),
          (from[0] + to[0]) / 2 + half,
          Math.max(from[1], to[1]),
        ];
  addArea(box, dx >= dy ? 'horizontal' : 'vertical', state.strokeShade, state, marks);
}

function fillSubpaths(subpaths: readonly (readonly Edge[])[], state: GraphicsState, marks: Marks): void {
  const boxes = subpaths.map(boxOf);
  // A border painted as the area between two rectangles, whichever is drawn first.
  const [outer, inner] = boxes[0] && boxes[1] && isFrame(boxes[1], boxes[0]) ? [boxes[1], boxes[0]] : boxes;
  if (outer && inner && boxes.length === 2 && subpaths.every(isRectangle) && isFrame(outer, inner)) {
    const sides: readonly MutableBox[] = [
      [outer[0], outer[1], outer[2], inner[1]],
      [outer[0], inner[3], outer[2], outer[3]],
      [outer[0], outer[1], inner[0], outer[3]],
      [inner[2], outer[1], outer[2], outer[3]],
    ];
    for (const side of sides) addArea(side, null, state.fillShade, state, marks);
    return;
  }
  for (const [i, edges] of subpaths.entries()) {
    const box = boxes[i] as MutableBox;
    const thin = Math.min(box[2] - box[0], box[3] - box[1]) <= RULE_THICKNESS;
    const curved = edges.some((e) => e.curve);
    if (isRectangle(edges) || (thin && !curved) || isRounded(edges, box)) {
      addArea(box, null, state.fillShade, state, marks);
    } else if (!isWhite(state.fillShade)) {
      if (curved) marks.outlines++;
      addBackdrop(box, state, marks);
    }
  }
}

function boxOf(edges: readonly Edge[]): MutableBox {
  const box: MutableBox = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { from, to } of edges) {
    for (const [x, y] of [from, to]) {
      box[0] = Math.min(box[0], x);
      box[1] = Math.min(box[1], y);
      box[2] = Math.max(box[2], x);
      box[3] = Math.max(box[3], y);
    }
  }
  return box;
}

/** All edges straight, along the axes and on the outline of their box. */
function isRectangle(edges: readonly Edge[]): boolean {
  if (edges.length < 3 || edges.length > 6) return edges.length === 1 && !edges[0]?.curve;
  const box = boxOf(edges);
  return edges.every(({ from, curve }) => {
    const onX = Math.abs(from[0] - box[0]) < 0.1 || Math.abs(from[0] - box[2]) < 0.1;
    const onY = Math.abs(from[1] - box[1]) < 0.1 || Math.abs(from[1] - box[3]) < 0.1;
    return !curve && onX && onY;
  });
}

/** A rectangle with rounded corners: most of its outline runs straight along its box. */
function isRounded(edges: readonly Edge[], box: MutableBox): boolean {
  let straight = 0;
  for (const { from, to, curve } of edges) {
    const dx = Math.abs(to[0] - from[0]);
    const dy = Math.abs(to[1] - from[1]);
    if (!curve && Math.min(dx, dy) < 0.1) straight += Math.max(dx, dy);
  }
  const bent = edges.length > 8 || edges.some((e) => e.curve);
  return bent && straight > 0.5 * 2 * (box[2] - box[0] + box[3] - box[1]);
}

function isFrame(outer: MutableBox, inner: MutableBox): boolean {
  const gaps = [inner[0] - outer[0], inner[1] - outer[1], outer[2] - inner[2], outer[3] - inner[3]];
  return gaps.every((g) => g >= 0 && g <= RULE_THICKNESS);
}

/** A painted upright area, cut at the clip: a rule when it is thin, else a fill. */
function addArea(
  box: MutableBox,
  direction: 'horizontal' | 'vertical' | null,
  shade: number,
  state: GraphicsState,
  marks: Marks,
): void {
  const clip = state.clip;
  const x0 = Math.max(box[0], clip[0]);
  const y0 = Math.max(box[1], clip[1]);
  const x1 = Math.min(box[2], clip[2]);
  const y1 = Math.min(box[3], clip[3]);
  if (x1 < x0 || y1 < y0 || (x1 === x0 && y1 === y0)) return;
  const along = direction ?? (x1 - x0 >= y1 - y0 ? 'horizontal' : 'vertical');
  const thickness = along === 'horizontal' ? y1 - y0 : x1 - x0;
  if (thickness <= RULE_THICKNESS) {
    marks.rules.push(
      along === 'horizontal'
        ? { direction: along, at: (y0 + y1) / 2, from: x0, to: x1, thickness, shade }
        : { direction: along, at: (x0 + x1) / 2, from: y0, to: y1, thickness, shade },
    );
    return;
  }
  // Each list its own box, for a page that lies on its side is turned in place.
  const area = (): MutableBox => [x0, y0, x1, y1];
  if (!isWhite(shade)) marks.backdrops.push(area());
  else if (marks.fills.length > 0) marks.whites.push({ box: area(), over: marks.fills.length });
  if (!isPaper(shade)) marks.fills.push({ box: area(), shade });
}

function addBackdrop(box: MutableBox, { clip }: GraphicsState, marks: Marks): void {
  const x0 = Math.max(box[0], clip[0]);
  const y0 = Math.max(box[1], clip[1]);
  const x1 = Math.min(box[2], clip[2]);
  const y1 = Math.min(box[3], clip[3]);
  if (x1 > x0 && y1 > y0) marks.backdrops.push([x0, y0, x1, y1]);
}
