/** An affine map `(x, y) → (a·x + c·y + e, b·x + d·y + f)`. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** The map that applies `inner` first, then `outer`. */
export function compose(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  return [
    a * inner[0] + c * inner[1],
    b * inner[0] + d * inner[1],
    a * inner[2] + c * inner[3],
    b * inner[2] + d * inner[3],
    a * inner[4] + c * inner[5] + e,
    b * inner[4] + d * inner[5] + f,
  ];
}

/** How much lengths grow, on average of both directions. */
export const scaleOf = (m: Matrix): number => Math.sqrt(Math.abs(m[0] * m[3] - m[1] * m[2]));

/** The smallest upright box around the image of the rectangle; a plain array to stay cheap in the reader's inner loop. */
export function mapBox(
  m: Matrix,
  x0: number,
  y0: number,
  x1: number,
  y1: number,
): [x0: number, y0: number, x1: number, y1: number] {
  const [a, b, c, d, e, f] = m;
  if (b === 0 && c === 0) {
    const left = a * x0 + e;
    const right = a * x1 + e;
    const top = d * y0 + f;
    const bottom = d * y1 + f;
    return [Math.min(left, right), Math.min(top, bottom), Math.max(left, right), Math.max(top, bottom)];
  }
  const xs = [a * x0 + c * y0, a * x1 + c * y0, a * x0 + c * y1, a * x1 + c * y1];
  const ys = [b * x0 + d * y0, b * x1 + d * y0, b * x0 + d * y1, b * x1 + d * y1];
  return [Math.min(...xs) + e, Math.min(...ys) + f, Math.max(...xs) + e, Math.max(...ys) + f];
}
