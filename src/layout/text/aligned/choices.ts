import type { Token } from './segments.js';

/** □拡充, ☑継続: a box with the words of its option. */
const OPTION = /^[□☐◻■☑☒✓✔◼]\S/u;
const OPEN_BOX = /^[□☐◻]/u;
/** A box with a letter or figure alone. */
const GRADE = /^[□☐◻■☑☒✓✔◼]\s?[A-SＡ-Ｓ0-9０-９◎○〇△×]$/u;
/** White space that places the options; a full-width space is the writer's own. */
const SET_APART = /^ +$/;
/** Options of one choice stand at most this many places apart. */
const WIDEST = 12;

/**
 * Indices of the tokens that go on the choice before them: □拡充   ■継続   □縮小 is one value, whatever white space stands in it. Where no
 * box is left open, or every word is a label (■目標  ■実績), the boxes are ornaments.
 */
export function choicesGoingOn(
  source: string,
  tokens: readonly Token[],
  isLabel: (text: string) => boolean,
): ReadonlySet<number> {
  const out = new Set<number>();
  const text = (t: Token): string => source.slice(t.from, t.to);
  const isOption = (t: Token | undefined): boolean => t !== undefined && OPTION.test(text(t));
  const isSaid = (t: Token | undefined): boolean => t !== undefined && !isOption(t) && !isLabel(text(t));
  for (let from = 0; from < tokens.length; ) {
    let to = from + 1;
    const isNear = (i: number): boolean =>
      tokens[i] !== undefined &&
      tokens[i].x0 - (tokens[i - 1] as Token).x1 <= WIDEST &&
      SET_APART.test(source.slice((tokens[i - 1] as Token).to, tokens[i].from));
    // □Ａ  計画以上   ■Ｂ  計画どおり: what a grade means stands beside it.
    const isMeaning = (): boolean =>
      GRADE.test(text(tokens[to - 1] as Token)) &&
      isSaid(tokens[to]) &&
      (to - from > 1 || (isOption(tokens[to + 1]) && isNear(to + 1)));
    const goesOn = (): boolean => isNear(to) && (isOption(tokens[to]) || isMeaning());
    if (!isOption(tokens[from])) {
      from = to;
      continue;
    }
    while (goesOn()) to++;
    const run = tokens.slice(from, to).map(text);
    const isChoice =
      run.length > 1 &&
      run.some((t) => OPEN_BOX.test(t)) &&
      !run.filter((t) => OPTION.test(t)).every((t) => isLabel(t.slice(1)));
    if (isChoice) for (let i = from + 1; i < to; i++) out.add(i);
    from = to;
  }
  return out;
}
