import type { MarkedRule, Marks, MutableBox } from './marks.js';

/** Quarter turns clockwise of the text that most of the page is set in. */
export type Turn = 0 | 1 | 2 | 3;

/** The direction of most of the visible text. */
export function dominantTurn({ glyphs }: Marks): Turn {
  const counts = [0, 0, 0, 0];
  for (const g of glyphs) if (g.text !== ' ') counts[g.turn] = (counts[g.turn] as number) + 1;
  return counts.indexOf(Math.max(...counts)) as Turn;
}

/**
 * Turns the page back so that its text reads upright, as a reader turns the sheet. Turn 1 is text that runs down the
 * page: the top right corner becomes the top left one.
 *
 *     turn 1: (x, y) → (y, W − x)    turn 2: → (W − x, H − y)    turn 3: → (H − y, x)
 */
export function turnUpright(marks: Marks, turn: Turn, width: number, height: number): void {
  if (turn === 0) return;
  const turnBox = (b: MutableBox): void => {
    const [x0, y0, x1, y1] = b;
    if (turn === 1) [b[0], b[1], b[2], b[3]] = [y0, width - x1, y1, width - x0];
    else if (turn === 2) [b[0], b[1], b[2], b[3]] = [width - x1, height - y1, width - x0, height - y0];
    else [b[0], b[1], b[2], b[3]] = [height - y1, x0, height - y0, x1];
  };
  for (const g of marks.glyphs) {
    turnBox(g.box);
    g.turn = ((g.turn + 4 - turn) % 4) as Turn;
  }
  for (const box of marks.images) turnBox(box);
  for (const box of marks.backdrops) if (!marks.images.includes(box)) turnBox(box);
  for (const { box } of marks.whites) turnBox(box);
  for (const fill of marks.fills) turnBox(fill.box as unknown as MutableBox);
  marks.rules.forEach((rule, i) => {
    marks.rules[i] = turnRule(rule, turn, width, height);
  });
}

function turnRule(rule: MarkedRule, turn: Turn, width: number, height: number): MarkedRule {
  const { direction, at, from, to } = rule;
  if (turn === 2) {
    const [across, along] = direction === 'horizontal' ? [height, width] : [width, height];
    return { ...rule, at: across - at, from: along - to, to: along - from };
  }
  if (direction === 'horizontal') {
    return turn === 1
      ? { ...rule, direction: 'vertical', at, from: width - to, to: width - from }
      : { ...rule, direction: 'vertical', at: height - at, from, to };
  }
  return turn === 1
    ? { ...rule, direction: 'horizontal', at: width - at, from, to }
    : { ...rule, direction: 'horizontal', at, from: height - to, to: height - from };
}
