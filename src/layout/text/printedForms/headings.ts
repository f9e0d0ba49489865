import type { Chunk, Row } from './rows.js';

/** ２ 目標の達成状況, Ⅱ 成果, ■年度別計画. */
export const isNumbered = (text: string): boolean => /^(?:[0-9０-９]{1,2}|[Ⅰ-Ⅻ])[.．]?[\s　]*\S|^[【■◆]/.test(text);

const NOTE = /^[（(].*[）)]$/;
/** Nothing stands behind it but a note on the table below: （単位：千円）. */
export const isBare = (r: Row, c: Chunk): boolean => {
  const k = r.chunks.indexOf(c);
  return r.chunks.slice(k + 1).every((d) => d.isPrinted && NOTE.test(d.text));
};

/** ※隔年で調査, at the left of the form. */
export const isNote = (r: Row): boolean =>
  /^[※＊]/.test(r.chunks[0]?.text ?? '') && (r.chunks[0] as Chunk).x0 - r.left <= 3;

/** So many marks are explained on the line of a legend. */
const FEWEST_MARKS = 3;
const MARK = /(?:^|[】\s（(])[A-EＡ-ＥSＳ◎○△×☆][：:]\S/g;
/** 【評価】Ａ：順調    Ｂ：おおむね順調    Ｃ：遅れている: what the marks of the form mean. */
export const isLegend = (r: Row): boolean =>
  r.chunks.every((c) => c.isPrinted) &&
  (
    r.chunks
      .map((c) => c.text)
      .join(' ')
      .match(MARK) ?? []
  ).length >= FEWEST_MARKS;

/** ３ 目標の達成状況      （単位：件）: a heading and a note beside it. */
export const isNumberedHeading = (r: Row): boolean => {
  const [c] = r.chunks as [Chunk];
  return c.isLeft && c.isPrinted && isNumbered(c.text) && isBare(r, c);
};
