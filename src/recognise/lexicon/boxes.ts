/** A box of a form, ticked or not. */
const BOX = /[□☐◻■☑☒✓✔◼]/gu;
const OPENS_WITH_BOX = /^\s*[□☐◻■☑☒✓✔◼]/u;
const TICKED = /[■☑☒✓✔◼]/u;

/** One option of a form's choice: its place in the text, [from, to), without its box. */
export interface BoxedOption {
  readonly from: number;
  readonly to: number;
  readonly isChosen: boolean;
}

/** □拡充 ■継続 □縮小: what stands behind each box, up to the next. None where a text stands before the first. */
export function boxedOptions(text: string): BoxedOption[] {
  if (!OPENS_WITH_BOX.test(text)) return [];
  const boxes = [...text.matchAll(BOX)];
  return boxes.map((box, i) => ({
    from: box.index + 1,
    to: boxes[i + 1]?.index ?? text.length,
    isChosen: TICKED.test(box[0]),
  }));
}
