/** `[x0, y0, x1, y1]` in points from the page's top left corner as a reader sees it (rotation applied). */
export type Box = readonly [x0: number, y0: number, x1: number, y1: number];

export const boxWidth = (b: Box): number => b[2] - b[0];
export const boxHeight = (b: Box): number => b[3] - b[1];

/** The smallest box that holds both. */
export function unionBox(a: Box, b: Box): Box {
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];
}

/** The smallest box that holds all; null for none. */
export function unionBoxes(boxes: Iterable<Box>): Box | null {
  let [x0, y0] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  let [x1, y1] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  let isNone = true;
  for (const b of boxes) {
    isNone = false;
    x0 = Math.min(x0, b[0]);
    y0 = Math.min(y0, b[1]);
    x1 = Math.max(x1, b[2]);
    y1 = Math.max(y1, b[3]);
  }
  return isNone ? null : [x0, y0, x1, y1];
}

/** Whether the point lies in the box, edges included, with `slack` points of grace. */
export function boxHolds(b: Box, x: number, y: number, slack = 0): boolean {
  return x >= b[0] - slack && x <= b[2] + slack && y >= b[1] - slack && y <= b[3] + slack;
}

/** Whether the middle of another box lies in the box, edges included. */
export const holdsMiddle = (b: Box, other: Box): boolean =>
  boxHolds(b, (other[0] + other[2]) / 2, (other[1] + other[3]) / 2);

/** Length of the overlap of two ranges; negative is the gap between them. */
export function overlap(a0: number, a1: number, b0: number, b1: number): number {
  return Math.min(a1, b1) - Math.max(a0, b0);
}
