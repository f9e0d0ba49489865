import type { Line } from '../../model/block.js';

/**
 * 引き続き、皆様のご支援をお願い申し上げます。: the words that a letter closes with, from this line to the end. They belong to
 * none of the sections above.
 */
export function areClosingWords(lines: readonly Line[], at: number): boolean {
  const { value } = (lines[at] as Line).text;
  if (lines.length - at <= MOST_LINES && saysWhomToAsk(value)) return true;
  if (lines.length - at <= MOST_OF_PAGE && ASKS_OF_PAGE.test(value)) return true;
  const before = lines[at - 1];
  if (!before || before.after === 'wrap' || !/[。！!]$/.test(before.text.value) || lines.length - at > MOST_LINES)
    return false;
  const text = lines
    .slice(at)
    .map((l) => l.text.value)
    .join('');
  return /(?:皆|みな)(?:様|さま|さん)/.test(text) && /(?:お願い|ご期待|感謝)[^。]{0,12}ます[。！!]?$/.test(text);
}

/** このページに関するお問い合わせ先: the foot of a page of the city's site, with what the site prints below it. */
const ASKS_OF_PAGE =
  /^[\s　]*[【■●◆]?(?:この|本)(?:記事|ページ|内容|情報|件)(?:の内容)?(?:に関する|についての?|に対する|の)(?:お?問い?合わ?せ|ご?質問|ご?意見|連絡)(?:先|は.{0,20})?[】:：]?[\s　]*$|^[\s　]*(?:より良い|よりよい)(?:ホームページ|ウェブサイト|サイト).{0,40}$/;
const MOST_OF_PAGE = 20;

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

/** A sentence ends, perhaps with a remark in brackets behind it: 名称は変わることがあります。（令和６年度現在）. */
export const SENTENCE = /。(?:[（(][^（()）]*[）)])?$/;
