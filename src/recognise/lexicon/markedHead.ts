/** A mark with the label that says what lines behind it tell. */
export interface ExplainedMark {
  readonly mark: string;
  readonly words: string;
  /** Where the words begin in the head. */
  readonly from: number;
}

/** ◇実施方法, ・実施内容 behind the name of a column. */
const EXPLAINED = /(?<=[\s　（(、，,/／])([■□◆◇●○◎▼▽▲△★☆▶▷►・･‣◦➢➤※])[\s　]*([^\s　（）()、，,/／■□◆◇●○◎・]{2,12})/gu;

/** 推進項目／◇実施方法 ・実施内容: the name of a column, and what the marks in its cells stand for. */
export function splitMarkedHead(head: string): { readonly name: string; readonly marks: readonly ExplainedMark[] } {
  const found = [...head.matchAll(EXPLAINED)];
  const first = found[0];
  if (!first) return { name: head, marks: [] };
  return {
    name: head.slice(0, first.index).replace(/[\s　（(、，,/／]+$/, ''),
    marks: found.map((m) => {
      const words = m[2] as string;
      return { mark: m[1] as string, words, from: m.index + m[0].length - words.length };
    }),
  };
}
