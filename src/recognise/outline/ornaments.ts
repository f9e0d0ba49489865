/** Signs that set a heading apart. */
export const ORNAMENTS = '■□◆◇▼▽★☆▶';
/** Signs that do so, too, but as often are the bullets of a list. */
export const BULLETS = '●○◎◯〇';

/** 〇 is a figure as often as it is a circle: a space shows the circle. */
const LEADING = new RegExp(`^[\\s　]*([${ORNAMENTS}${BULLETS}])(?<!〇(?![\\s　]))[\\s　]*(?=\\S)`);

/** The ornament that words follow on the same line, and where the words begin; null for a line without one. */
export function leadingOrnament(text: string): { readonly sign: string; readonly end: number } | null {
  const found = LEADING.exec(text);
  return found && { sign: found[1] as string, end: found[0].length };
}
