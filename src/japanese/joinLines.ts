import type { Line } from '../model/block.js';
import { EMPTY_TEXT, insertedText, joinTexts, type SourceText } from '../model/sourceText.js';
import { ItemsOfText, isDot } from './itemsOfText.js';
import { type Marker, readMarker } from './markers.js';
import { readUnit } from './units.js';
import { halfWidth } from './width.js';

type Joint = 'newline' | 'join' | 'space';

/** The line of the result that is being made. */
interface Current {
  /** Its last characters. */
  tail: string;
  /** Brackets and quotes opened in it and not yet closed. */
  open: number;
}
const TAIL = 40;

const JAPANESE = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー]/u;
const SENTENCE_END = /[。！？!?][」』）)】”]*$|(?:ます|ました|ません|です|でした)[」』）)]?$/u;
const CLOSING = /[」』）)】〕》＞]$/u;
/** A line never begins with these: what stands before it goes on (kinsoku). */
const CANNOT_BEGIN = /^[、。，．,.」』）)】〕》ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ：:；;％%]/u;
/** Words at a line's end that call for more. */
const CALLS_FOR_MORE =
  /(?:[、，,をにはがのとでもやへてば・＋+／/]|から|より|まで|ので|及び|および|並びに|又は|または|若しくは|もしくは|かつ|とか|たり|より|おり|てい|でい|しい|たい|ない|多い|高い|低い|[\p{sc=Han}]{2}し)$/u;
/** Words that look like a particle at their end and are not: もの, こと, など. */
const ENDS_IN_ITSELF =
  /(?:[直出押渡壊越返起通回増減消]し|こと|もの|など|ほか|まちづくり|ところ|ひと|ふるさと|こども|子ども|[出入]口で)$/u;
const DEADLINE =
  /^[（(]?(?:(?:令和|R)?[0-9０-９]{1,2}年度?)?(?:[0-9０-９]{1,2}月(?:末|[上中下]旬|[0-9０-９]{1,2}日)?|年度[末内]|年内)まで[）)]?$/u;
/** The line is nothing but a deadline: 10月まで, 令和6年3月末まで. */
export const isDeadline = (line: string): boolean => DEADLINE.test(line);
/** A line that begins with a particle or an auxiliary goes on with the line before it. */
const GOES_ON =
  /^(?:を|[にがはのとでもへ](?=[^\p{sc=Hiragana}])|こと(?:に|を|が|で|と|は|も|の|。|、|$)|ため(?:の|に|、)|とともに|ととも|により|による|において|における|について|に関する|に向け|のため|ます|ました|ませ|した(?:[。、]|\p{sc=Han})|して|する(?:[。、]|\p{sc=Han}|こと|ため|と)|され|させ|られ|れる|せる|及び|並びに)/u;

/** 研修の開催 3 / 回: some programs part a figure from its unit, though both would have fitted. */
const FIGURE_AT_END = /[\p{L}）)」][\s　]?(?:約|延べ)?[0-9０-９][0-9０-９,，.．]*$/u;
const UNIT_ALONE = /^[^\s　0-9０-９、。]{1,6}(?:[\s　、（(]|$)/u;

const stopsMidSentence = (t: string) => CALLS_FOR_MORE.test(t) && !ENDS_IN_ITSELF.test(t) && !isDeadline(t);
const last = (t: string) => t.slice(-1);
const opened = (t: string) => (t.match(/[「『（(【]/gu)?.length ?? 0) - (t.match(/[」』）)】]/gu)?.length ?? 0);

/**
 * The lines of one cell or paragraph as running text. A line wrapped by the page is joined without a space (with one
 * between two Latin words); a bullet, an item or a paragraph that the document set on its own line begins a new one.
 *
 * Geometry decides first (`Line.after`), the words second: even after a full line a bullet or the next number of the
 * cell's own list begins a new line, and a line broken by hand in mid-sentence is joined.
 */
export function joinLines(lines: readonly Line[]): SourceText {
  const used = lines.filter((l) => l.text.value.trim() !== '');
  if (used.length === 0) return EMPTY_TEXT;
  if (used.length === 1) return (used[0] as Line).text;
  const markers = used.map((l) => readMarker(l.text.value));
  const items = new ItemsOfText(markers);
  const parts: SourceText[] = [];
  let current: Current = { tail: '', open: 0 };
  for (const [i, line] of used.entries()) {
    const previous = used[i - 1];
    let joint: Joint | null = null;
    if (previous) {
      joint = jointBetween(previous, line, current, markers[i] ?? null, i, items);
      if (joint === 'newline') parts.push(insertedText('\n'));
      if (joint === 'space') parts.push(insertedText(' '));
    }
    if (joint === 'newline' || joint === null) {
      const marker = markers[i];
      if (marker) items.begin(marker);
      current = { tail: '', open: 0 };
    }
    parts.push(line.text);
    current.tail = (current.tail + line.text.value).slice(-TAIL);
    current.open += opened(line.text.value);
  }
  return joinTexts(parts);
}

function jointBetween(
  previous: Line,
  line: Line,
  current: Current,
  marker: Marker | null,
  i: number,
  items: ItemsOfText,
): Joint {
  const text = line.text.value;
  const joined = (): Joint => (needsSpace(previous.text.value, text) ? 'space' : 'join');
  if (previous.heading !== undefined || line.heading !== undefined) return 'newline';
  if (previous.list || line.list) return 'newline';
  if (CANNOT_BEGIN.test(text)) return joined();
  if (marker && beginsItem(marker, previous, line, current, i, items)) return 'newline';
  if (/^[→⇒➡]/u.test(text) && previous.after !== 'wrap') return 'newline';
  const midSentence = stopsMidSentence(current.tail);
  if (/^[【＜《]/u.test(text) && !(previous.after === 'wrap' && midSentence) && current.open <= 0) return 'newline';
  if (previous.after === 'wrap') return startsParagraph(previous, line, current) ? 'newline' : joined();
  if (current.open > 0) return joined();
  if (SENTENCE_END.test(current.tail)) return 'newline';
  if (midSentence || GOES_ON.test(text)) return joined();
  if (FIGURE_AT_END.test(current.tail) && UNIT_ALONE.test(text) && readUnit(halfWidth(text))?.listed) return joined();
  if (previous.after === 'unknown') return CLOSING.test(current.tail) ? 'newline' : joined();
  return 'newline';
}

/** After a full line that ended a sentence, an indented first line is a new paragraph. */
function startsParagraph(previous: Line, line: Line, current: Current): boolean {
  return SENTENCE_END.test(current.tail) && line.indent - previous.indent > 0.7 && line.indent - previous.indent < 1.6;
}

function beginsItem(
  marker: Marker,
  previous: Line,
  line: Line,
  current: Current,
  i: number,
  items: ItemsOfText,
): boolean {
  const text = line.text.value;
  const midSentence = stopsMidSentence(current.tail);
  if (marker.style === 'bullet') {
    if (current.open > 0 && previous.after === 'wrap') return false;
    // 防災 / ・減災: a middle dot alone among the lines, set close to the next word after a full line.
    const mayBeWord =
      isDot(marker) &&
      previous.after === 'wrap' &&
      JAPANESE.test(last(current.tail)) &&
      !SENTENCE_END.test(current.tail);
    return !(mayBeWord && items.isDotAlone);
  }
  // …（1人1日当た / り）: the bracket closes what the line before opened.
  if (current.open > 0 && /^[^(（]+[)）]$/u.test(marker.text)) return false;
  const continues = items.goesOn(marker);
  const behind = text.slice(marker.length);
  const referred = /^(?:[のをにはがともへ、]|から|及び|について|により)/u.test(behind);
  if (continues) return !(referred && previous.after === 'wrap' && midSentence);
  const weak = marker.style === 'bare' || marker.style === 'letter' || marker.style === 'kana';
  const opens = marker.ordinal === 1 && items.hasSecondBelow(marker.style, i);
  if (opens) return !(referred && midSentence);
  if (previous.after === 'wrap') return marker.ordinal === 1 && !weak && !midSentence && !referred;
  if (weak && previous.after === 'unknown') return SENTENCE_END.test(current.tail);
  return !referred || SENTENCE_END.test(current.tail);
}

/** Two Latin words meet, or a word and a number; never inside an address or after a hyphen. */
function needsSpace(before: string, after: string): boolean {
  if (/(?:https?:|www\.|@)\S*$/.test(before)) return false;
  if (/[A-Za-z]$/.test(before)) return /^[A-Za-z0-9(]/.test(after);
  if (/[0-9),;:]$/.test(before)) return /^[A-Za-z(]/.test(after) && !/[0-9]$/.test(before);
  return /[.!?]$/.test(before) && /^[A-Z]/.test(after);
}
