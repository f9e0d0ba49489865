import type { Line } from '../../model/block.js';

/**
 * 引き続き、皆様のご支援をお願い申し上げます。: the words that a letter closes with, from this line to the end. They belong to
 * none of the sections above.
 */
export function areClosingWords(lines: readonly Line[], at: number): boolean {
  if (lines.length - at <= MOST_LINES && saysWhomToAsk((lines[at] as Line).text.value)) return true;
  const before = lines[at - 1];
  if (!before || before.after === 'wrap' || !/[。！!]$/.test(before.text.value) || lines.length - at > MOST_LINES)
    return false;
  const text = lines
    .slice(at)
    .map((l) => l.text.value)
    .join('');
  return /(?:皆|みな)(?:様|さま|さん)/.test(text) && /(?:お願い|ご期待|感謝)[^。]{0,12}ます[。！!]?$/.test(text);
}

/** 水沢市 総務部 人事課　電話 0000-12-3456（直通）; 問合せ先　総務部総務課: whom to ask about the document. */
const saysWhomToAsk = (text: string): boolean =>
  /^[\s　]*[【〔［(（■●◆]?(?:お?問い?合わ?せ先?|連絡先|(?:編集|発行)(?:[・／/](?:編集|発行))?(?:元|者)?)(?:[】〕］)）:：\s　]|$)/.test(
    text,
  ) ||
  (text.length <= 80 && /(?:電話|TEL|ＴＥＬ|Tel|☎|℡|内線)[\s　.:：番号]*[（(]?[0-9０-９]{2,5}/.test(text));

const MOST_LINES = 6;

/** A sentence ended, or the bracket behind one: …減らします。（水道課） */
export const ENDED = /[。！？](?:[（(〔［【][^（）()〔〕［］【】]{2,30}[）)〕］】])?$/;

/** A sentence goes on after a particle; 取り組むこと and 目指すもの are words. */
export const GOES_ON = /(?:[がをはにもへや、]|(?<!こ)と|(?<!も)の|(?<!ま)で)$/;
