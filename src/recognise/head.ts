import type { Line } from '../model/block.js';
import { joinTexts, type SourceText, sliceText, trimText } from '../model/sourceText.js';
import type { HeadDraft } from './draft.js';
import type { Lexicon } from './lexicon/types.js';
import { onOneLine } from './value.js';

const TITLE = /^[^\s　、。]{0,14}(?:長|監|理事|参事|管理者|統括監|理事監|局次長)$/;
/** A character that every post ends with. */
const POST = /[長監事者]/;
const READING = /^[\p{sc=Hiragana}ー・]+$|^[\p{sc=Katakana}ー・]{2,}$/u;
/** みなと　しおり: of a whole name, and no beginning of a post (まちづくり / 推進部長). */
const WHOLE_READING = /^[\s　]*[\p{sc=Hiragana}ー・]+[\s　]+[\p{sc=Hiragana}ー・]+[\s　]*$/u;
const NAME = /^[\p{sc=Han}々ヶヵ\p{sc=Hiragana}\p{sc=Katakana}]{1,8}$/u;

/** 教育部長, 会計管理者: the text is a post and nothing else. */
export const isPost = (text: string): boolean => TITLE.test(text.replace(/[\s　]/g, ''));

/** 総務部長　大杉　和正: a post, and who holds it. */
export function namesHolder(text: string): boolean {
  const [post = '', ...name] = text.trim().split(/[\s　]+/);
  return TITLE.test(post) && name.length > 0 && name.length <= 2 && name.every((part) => NAME.test(part));
}

/** 部長氏名, 局長名, 部長の氏名: the label says that a name stands beside it; the post is what it says before that. */
const NAME_OF_POST = /^(.*[長監事者])[\s　]*(?:の[\s　]*)?(?:職[\s　]*)?(?:氏[\s　]*)?名(?:前)?$/;
/** 氏名, 職・氏名: no post at all. */
const NAME_ALONE = /^(?:(?:役?職名?|補職名?)[\s　]*[・･/／]?)?[\s　]*氏?[\s　]*名(?:前)?$/;

/** The post that the label of a head names; null where it only says that a name follows. */
export function postOfLabel(label: SourceText): SourceText | null {
  const own = trimText(sliceText(label, 0, label.value.replace(/[\s　:：]+$/, '').length));
  const words = own.value;
  if (NAME_ALONE.test(words)) return null;
  const post = NAME_OF_POST.exec(words)?.[1];
  return post ? sliceText(own, 0, post.length) : own;
}

/** A family name, and a few kana behind it on the same line without brackets of their own. */
const KANA_GIVEN = /[ \u3000][\p{sc=Han}々ヶノ]{1,3}[ \u3000]+[\p{sc=Hiragana}\p{sc=Katakana}]{2,4}[\s　]*[)）]?$/u;

/** Kana in brackets behind all else. */
const READING_LAST = /[（(【〔［《＜](?:[\p{sc=Hiragana}\p{sc=Katakana}ー・]+[ \u3000]*)+[)）】〕］》＞]$/u;

/**
 * 政策経営部長 / かみやま たかし / 神山 尚: a post, and with it a name and its reading in kana, in any order. Null when the
 * lines say anything else.
 */
export function linesToHead(lines: readonly Line[]): HeadDraft | null {
  const text = (of: readonly Line[]) =>
    joinTexts(
      of.map((l) => l.text),
      '\n',
    );
  const [first, second, ...more] = lines;
  // まちづくり推進部 / 長: a narrow cell wraps the post.
  const isCut =
    first &&
    second &&
    more.length > 0 &&
    !isPost(first.text.value) &&
    !WHOLE_READING.test(first.text.value) &&
    isPost(text([first, second]).value);
  return textToHead(isCut ? joinTexts([joinTexts([first.text, second.text]), text(more)], '\n') : text(lines));
}

/** The head whom all lines name, or else the first of them: what stands below it then is no part of the name. */
export function linesToHeadAbove(lines: readonly Line[]): { head: HeadDraft | null; below: readonly Line[] } {
  const whole = linesToHead(lines);
  if (whole || lines.length < 2) return { head: whole, below: [] };
  const head = linesToHead(lines.slice(0, 1));
  return { head, below: head ? lines.slice(1) : [] };
}

/** 総務局長 | 水野 恵子（みずの けいこ）: a post as a label, beside the name and its reading. */
export function nameWithReading(post: SourceText, name: SourceText): HeadDraft | null {
  const head = textToHead(joinTexts([post, onOneLine(name)], ' '));
  return head?.reading ? head : null;
}

/** 総務局 総務局長 水野 恵子: a department and its head on one line. */
export function textToDepartment(text: SourceText, lexicon: Lexicon): { name: SourceText; head: HeadDraft } | null {
  const unit = textToUnit(text, lexicon);
  return unit && unit.rank !== 'division' ? unit : null;
}

/** 総務課 課長 水野 恵子: a unit of any rank and its head on one line. */
export function textToUnit(
  text: SourceText,
  lexicon: Lexicon,
): { name: SourceText; head: HeadDraft; rank: string } | null {
  if (text.value.length > 60 || !POST.test(text.value)) return null;
  for (const gap of text.value.matchAll(/[\s　]+/g)) {
    const rank = lexicon.readOrganisation(text.value.slice(0, gap.index))?.rank;
    const head = rank ? textToHead(sliceText(text, gap.index + gap[0].length)) : null;
    if (rank && head) return { name: sliceText(text, 0, gap.index), head, rank };
  }
  return null;
}

/** 会計管理者（兼）会計課長: two posts that one person holds; the first group is all before the second. */
const BOTH_POSTS =
  /^([^\s　、。（(]{1,12}[長監事者][\s　]*[（(]?兼[）)]?[\s　]*)[^\s　、。（(兼]{1,12}[長監事者](?=[\s　])/u;

/** 部長　堀　早月（ほり　さつき）, in brackets or not. */
export function textToHead(text: SourceText): HeadDraft | null {
  if (text.value.length > 50) return null;
  const both = BOTH_POSTS.exec(text.value);
  if (both) {
    const [posts, first = ''] = both;
    const head = textToHead(sliceText(text, first.length));
    return head && { ...head, title: sliceText(text, 0, posts.length) };
  }
  const words = withPostInOne(withoutRole(splitWords(text)));
  const first = words[0];
  const lead = words.findIndex((w) => !READING.test(w.value));
  // みなと しおり / 港湾局長 湊 栞: the reading above the post.
  if (lead > 0 && TITLE.test(words[lead]?.value ?? '') && words.slice(lead + 1).every((w) => NAME.test(w.value)))
    return words.length > lead + 1
      ? {
          title: words[lead] as SourceText,
          name: joinTexts(words.slice(lead + 1), ' '),
          reading: joinTexts(words.slice(0, lead), ' '),
        }
      : null;
  if (!first || !TITLE.test(first.value) || words.length < 2 || words.length > 7) return null;
  const reading: SourceText[] = [];
  const name: SourceText[] = [];
  for (const word of words.slice(1)) {
    if (READING.test(word.value)) reading.push(word);
    else if (NAME.test(word.value)) name.push(word);
    else return null;
  }
  if (name.length === 0 && reading.length === 0) return null;
  // 部長　大木戸　つぐみ: the given name in kana; a reading stands in brackets, or reads a whole name.
  if (words.length === 3 && name.length === 1 && reading.length === 1 && KANA_GIVEN.test(text.value))
    return { title: first, name: joinTexts(words.slice(1), ' '), reading: null };
  // かみやま さつき / 神山 さつき: the reading goes before, and the given name is in kana.
  const family = words.findIndex((w, i) => i > 0 && !READING.test(w.value));
  if (family > 1)
    return { title: first, name: joinTexts(words.slice(family), ' '), reading: joinTexts(words.slice(1, family), ' ') };
  const bracket = READING_LAST.exec(text.value);
  const from = bracket ? text.at[bracket.index + 1] : undefined;
  const at = words.findIndex((w) => w.at[0] === from);
  // 部長　大木戸　つぐみ（おおきど　つぐみ）: the reading is what the brackets hold, whatever the name is written in.
  if (at > 1)
    return { title: first, name: joinTexts(words.slice(1, at), ' '), reading: joinTexts(words.slice(at), ' ') };
  const asName = name.length > 0 ? name : reading;
  return {
    title: first,
    name: joinTexts(asName, ' '),
    reading: name.length > 0 && reading.length > 0 ? joinTexts(reading, ' ') : null,
  };
}

/** 市長　堀　早月: who signs for the whole municipality heads none of its departments. */
export const isOfMunicipality = ({ title }: HeadDraft): boolean =>
  title !== null && /^.{0,6}(?:[市町村]長|知事)$/.test(title.value);

/** （責任者　総務部長　堀　早月）: what the head is for the part of the document, before the post. */
const ROLE = /^(?:(?:総括|統括|推進|実施|目標|運営|取組|部の?|部局の?)?責任者|責任職)$/u;
const withoutRole = (words: readonly SourceText[]): readonly SourceText[] =>
  ROLE.test(words[0]?.value ?? '') && TITLE.test(words[1]?.value ?? '') ? words.slice(1) : words;

/** 部　長　堤　早月, 会 計 管 理 者 堤 早月: a post set with spaces between its characters is one word. */
function withPostInOne(words: readonly SourceText[]): readonly SourceText[] {
  for (let n = 1; n < words.length && words[n - 1]?.value.length === 1 && words[n]?.value.length === 1; n++) {
    const post = joinTexts(words.slice(0, n + 1));
    if (TITLE.test(post.value)) return [post, ...words.slice(n + 1)];
  }
  return words;
}

/** 霞原市環境局長 of 環境局: whose city it is stands before the post. */
export function withoutMunicipality(head: HeadDraft, department: SourceText | null): HeadDraft {
  const post = `${department?.value ?? ''}長`;
  const title = head.title?.value ?? '';
  const before = title.slice(0, title.length - post.length);
  if (!department || !head.title || !title.endsWith(post) || !/.[市町村区都道府県]$/.test(before)) return head;
  return { ...head, title: sliceText(head.title, before.length) };
}

function splitWords(text: SourceText): SourceText[] {
  const words: SourceText[] = [];
  for (const m of text.value.matchAll(/[^\s　()（）【】〔〕［］《》＜＞:：]+/g))
    words.push(trimText(sliceText(text, m.index, m.index + m[0].length)));
  return words;
}
