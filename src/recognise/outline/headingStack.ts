import { type Marker, type MarkerStyle, matchKey, readMarker } from '../../japanese/index.js';
import type { Line } from '../../model/block.js';
import { joinTexts, type SourceText, sliceText } from '../../model/sourceText.js';
import type { FieldInput } from '../fields/input.js';
import type { Lexicon } from '../lexicon/types.js';
import type { Contents } from './contents.js';
import { readCountedName } from './countedName.js';
import { leadingOrnament } from './ornaments.js';

interface Level {
  readonly style: string;
  readonly text: SourceText | null;
  readonly told: FieldInput[];
  /** An item below it has what is told. */
  isTaken: boolean;
}

/** The headings in force, outermost first: the numbering's own hierarchy, as the document uses it. */
export class HeadingStack {
  private levels: Level[] = [];
  private lost: FieldInput[] = [];

  /** The numbered section of the department at hand that was read last. */
  private section: ReturnType<typeof headingStyle> = null;
  /** Parts of the document that read as labels, counted from 1. */
  private parts: readonly NonNullable<ReturnType<typeof headingStyle>>[] = [];

  constructor(private readonly contents: Contents) {}

  /**
   * A heading of the same style replaces its like and ends what stands below it. Gives back how to leave it again, for a
   * heading that turns out to stand inside a form. Without a text it is no level itself: a part of the document's own.
   */
  enter(style: string, text: SourceText | null): () => void {
    const before = [...this.levels];
    const at = this.levels.findIndex((l) => l.style === style || isDeeper(l.style, style));
    if (at >= 0) this.drop(this.levels.splice(at));
    this.levels.push({ style, text, told: [], isTaken: false });
    return () => {
      this.levels = before;
    };
  }

  /** ３ 重点項目 after ２ 経営資源 and its (1) 執行体制: a label with the number of a part ends that part; false where it stands in none. */
  endPart(label: string): boolean {
    const style = headingStyle(label)?.style;
    const at = this.levels.findIndex((l) => l.style === style && l.text === null);
    if (at < 0) return false;
    this.drop(this.levels.splice(at));
    return true;
  }

  /**
   * A row across a table that names the rows below it. A word of the plan's own and its number name a level as 施策１ does; where the word
   * is another one, only a longer number (枝1-1 below 幹1), or a row right above (`isBelow`), tells that it stands on a level of its own.
   */
  enterGroup(text: SourceText, isBelow = false): () => void {
    const style = headingStyle(text.value)?.style ?? readCountedName(text.value)?.style ?? 'group';
    const like = isBelow || this.has(style) ? null : this.levels.find((l) => isCountedLike(l.style, style));
    return this.enter(like?.style ?? style, nameOfLevel(text));
  }

  /** １ 基本方針 of a department. */
  passSection(label: string): void {
    this.section = headingStyle(label);
  }

  /** Ⅰ 基本目標, Ⅱ 主な施策: labels that count the parts of the document, one after the other. */
  countLabel(label: string): void {
    const own = headingStyle(label);
    if (own?.ordinal == null) return;
    const last = this.parts.at(-1);
    const goesOn = last?.style === own.style && last.ordinal === own.ordinal - 1;
    if (own.ordinal === 1) this.parts = [own];
    else this.parts = goesOn ? [...this.parts, own] : [];
  }

  /** Ⅲ 組織運営 after them: of the same kind as what its number counts on from, and no level of the records. */
  private countsOnParts({ style, ordinal }: NonNullable<ReturnType<typeof headingStyle>>): boolean {
    const last = this.parts.at(-1);
    return this.parts.length >= FEWEST_PARTS && last?.style === style && last.ordinal === (ordinal ?? 0) - 1;
  }

  /** ２ 合意したこと after １ 基本方針: a section of the department's own sheet, and no level of its records. */
  isNextSection(heading: string): boolean {
    const next = headingStyle(heading);
    if (next && this.countsOnParts(next)) {
      this.parts = [...this.parts, next];
      return true;
    }
    const { section } = this;
    if (!section || !next || section.ordinal === null || next.ordinal !== section.ordinal + 1) return false;
    if (next.style !== section.style) return false;
    this.section = next;
    return true;
  }

  /** ２ 部の体制（4月1日現在) on every department's sheet: such a section, where the line is known as a repeated one. */
  enterNextSection(heading: string): void {
    const { style } = headingStyle(heading) ?? {};
    if (style && this.isNextSection(heading)) this.enter(style, null);
  }

  /** What is told of the innermost level belongs to every item below it; false when there is no level. */
  tell(input: FieldInput): boolean {
    const level = this.levels.at(-1);
    level?.told.push(input);
    return level !== undefined;
  }

  /** What is told of the levels above the item that begins. */
  takeTold(): readonly FieldInput[] {
    for (const level of this.levels) level.isTaken = true;
    return this.levels.flatMap((l) => l.told);
  }

  /** What was told of levels without an item below them. */
  takeLost(): readonly FieldInput[] {
    const { lost } = this;
    this.lost = [];
    return lost;
  }

  private drop(levels: readonly Level[]): void {
    this.lost.push(...levels.flatMap((l) => (l.isTaken ? [] : l.told)));
  }

  clear(): void {
    this.drop(this.levels);
    this.levels = [];
    this.section = null;
    this.parts = [];
  }

  has(style: string): boolean {
    return this.levels.some((l) => l.style === style);
  }

  /** With the levels above the outermost heading that only the table of contents prints. */
  texts(): SourceText[] {
    const own = this.levels.flatMap((l) => l.text ?? []);
    const outermost = own[0];
    if (!outermost) return [];
    const above = this.contents
      .parentsOf(outermost.value)
      .filter((t) => !own.some((o) => matchKey(o.value) === matchKey(t.value)));
    return [...above, ...own];
  }
}

/** Words that count, with numbers of as many parts: 山1, 川1. */
const isCountedLike = (a: string, b: string): boolean =>
  a.startsWith('counted:') && b.startsWith('counted:') && /:\d+$/.exec(a)?.[0] === /:\d+$/.exec(b)?.[0];

/** One label may stand above the levels; two that count on show what the number counts. */
const FEWEST_PARTS = 2;

const NAMED =
  /^[\s　]*((?:[^\s　。、0-9０-９]{1,8}の)?(?:基本目標|基本方針|基本施策|基本政策|基本戦略|重点目標|重点施策|重点項目|重点戦略|重点分野|重点プロジェクト|個別目標|個別施策|戦略目標|政策目標|施策目標|取組方針|基本項目|基本事項|基本視点|重点事項|重点方針|重点テーマ|推進方針|改革方針|(?:経営|重点|主要|政策|行政|運営|戦略|優先)課題|最?優先(?:目標|施策|政策|項目|取組|事項|テーマ|戦略|分野)|まちづくり目標|まちづくりの目標|重点政策|主要施策|単位施策|大項目|中項目|小項目|大綱|(?:施策|基本|取組)(?:的な?|の)?方向性?|[政施]策分野|[一-龠]{2}戦略|政策|施策|分野|戦略|方針|目標|視点|テーマ|柱|プロジェクト|約束|挑戦|チャレンジ|ビジョン))[\s　]*[（(【]?((?:[A-ZＡ-Ｚ]?[0-9０-９]+|[①-⑳]|[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ]|[A-ZＡ-Ｚ])(?:[-－‐―ー−](?:[0-9０-９]+|[①-⑳]|[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ]|[ア-ンA-ZＡ-Ｚ](?=[\s　：:．.、])))*|[一二三四五六七八九十]{1,2})[）)】]?(?![,，.．][0-9０-９]{3})(?:[\s　:：．.、]+|(?=[^\s　0-9０-９月年人件回]))(?=\S)/;

/** 目標 80％以上, 目標 ３棟　実績 １棟: figures of an indicator, and no numbered level. */
const FIGURES =
  /^[\s　]*目標[\s　:：]*[0-9０-９][0-9０-９,，.．]*(?:[％%]|[^\s　0-9０-９]{1,6}[\s　、，／/→]+(?:実績|結果|現状|達成)[値率]?[\s　:：]*約?[0-9０-９])/u;

/** 第１の柱　…, 第二の視点：…: the level's name stands behind its number. */
const COUNTED =
  /^[\s　]*第[\s　]?(?:[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3}|[Ⅰ-Ⅻ])[\s　]?の[\s　]?((?:[^\s　、。のはがを]{0,4})(?:柱|視点|戦略|方針|目標|分野|政策|施策|テーマ|挑戦|チャレンジ|約束|重点|改革|ビジョン|プロジェクト))(?:[\s　]*[:：．.、][\s　]*|[\s　]+)(?=\S)/u;

/**
 * What kind of numbering a heading has: 1., (1), 第1章, or a level named in words (基本目標１, 施策１－２). Headings of one style
 * stand on one level. `from` is where the words after the number begin.
 */
export function headingStyle(
  text: string,
): { readonly style: string; readonly ordinal: number | null; readonly from: number } | null {
  const decoration = /^[\s　]*[■□◆◇●○◎▼▽★☆]+[\s　]*/.exec(text)?.[0].length ?? 0;
  const named = FIGURES.test(text) ? null : NAMED.exec(text.slice(decoration));
  if (named)
    return {
      style: `named:${named[1]}${depthOf(named[2] as string)}`,
      ordinal: null,
      from: decoration + named[0].length,
    };
  const counted = COUNTED.exec(text.slice(decoration));
  if (counted)
    return { style: `named:第の${counted[1]}`, ordinal: null, from: decoration + (counted[0] as string).length };
  const marker = readMarker(text);
  if (!marker || marker.ordinal === null || marker.style === 'bullet') return null;
  const refers = REFERS.test(text) ? ':of' : '';
  return { style: `${marker.style}${kindOfNumber(marker)}${refers}`, ordinal: marker.ordinal, from: marker.length };
}

/** ①-◆ 学校づくり: what is told of goal ①, and no item ① of its own. */
const REFERS = /^[\s　]*[①-⑳][-－‐―ー][\s　]?[◆◇■□●○・]/u;

/** 柱1-Ⅰ stands above 柱1-Ⅰ-ア: signs of several kinds count levels of their own. */
function depthOf(number: string): string {
  const parts = number.split(/[-－‐―ー−]/);
  return parts.slice(1).every((p) => /^[0-9０-９]+$/.test(p)) ? '' : `:${parts.length}`;
}

/** 1-2 stands above 1-2-3, (1) above (ア), １. beside 一. on a level of its own, 第１章 above 第１節. */
function kindOfNumber({ style, path, text }: Marker): string {
  if (style === 'path') return path ? `:${path.length}` : '';
  const number = text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
  if (style === 'chapter') return `:${/[章節部編款条項]?$/.exec(number)?.[0]}`;
  const found = KINDS_OF_NUMBERS.findIndex((kind) => kind.test(number));
  return ENCLOSED.has(style) && found >= 0 ? `:${found}` : '';
}

/** Marks whose shape says nothing of the kind of number that they hold. */
const ENCLOSED: ReadonlySet<MarkerStyle> = new Set(['parenthesised', 'circled', 'dotted', 'bracketed']);
const KINDS_OF_NUMBERS = [/^[ァ-ンあ-ん]$/, /^[ivxIVX]+$/, /^[A-Z]$/, /^[a-z]$/, /^[一二三四五六七八九十]+$/];

/** 【暮らしの安全】: a bracket around the whole line. */
const IN_BRACKETS = /^[\s　]*([【《＜〈≪［])(?=[^】》＞〉≫］]+[】》＞〉≫］]$)(?=\S)/;
/** 「窓口を、一つにします」（市民課）: words quoted as a motto; who does it may follow. */
const QUOTED = /^[\s　]*([「『“〝])([^「」“”〝〟]+|[^『』]+)[」』”〟](?=(?:[\s　]*[（(〔［][^（()）〕］]+[）)〕］])?$)/;

/** How a line is set off as a heading, by its number, by an ornament alone or by its markup; null for any other line. */
export const styleOfOpening = (line: Line): string | null => headingStyle(line.text.value)?.style ?? styleOfName(line);

/** How a line is set off that has no number. */
export const styleOfName = ({ text, heading }: Line): string | null =>
  heading === undefined ? ornamentStyle(text.value) : `${MARKUP}${heading}`;

/** A heading that the markup of a text tells (`## 暮らし`) counts as one with an ornament. */
const MARKUP = 'ornament:#';
export const isMarkup = (style: string): boolean => style.startsWith(MARKUP);
/** `### …` stands below `## …` wherever it comes. */
const isDeeper = (style: string, than: string): boolean => isMarkup(style) && isMarkup(than) && style > than;

/** ■ 暮らしの安全, 【暮らしの安全】: the style of a short line that only an ornament sets apart; null for any other line. */
function ornamentStyle(text: string): string | null {
  const quoted = text.length <= 70 ? QUOTED.exec(text)?.[1] : undefined;
  if (quoted) return `ornament:${quoted}`;
  if (text.length > 40 || /[、。！？]/.test(text)) return null;
  const sign = leadingOrnament(text)?.sign ?? IN_BRACKETS.exec(text)?.[1];
  return sign ? `ornament:${sign}` : null;
}

export const isOrnament = (style: string): boolean => style.startsWith('ornament:');

/** 第３章 …: a part of the document as a whole. */
export const isPartOfDocument = (text: string): boolean =>
  /^[\s　]*第[\s　]?[0-9０-９一二三四五六七八九十]{1,3}[\s　]?[章編節]/.test(text);

/** 第３章 改革の取組項目, ４ 点検評価の結果, １ はじめに: a part of the document's own, and no level of its records. */
export const isPartAlone = (text: string, lexicon: Lexicon): boolean => {
  const words = text.slice(headingStyle(text)?.from ?? 0);
  const bare = words.replace(/[\s　]/g, '');
  if (
    namesReport(bare) ||
    OF_ALL.test(bare) ||
    ITEMS_AND_STATE.test(bare) ||
    LIST_OF_ITEMS.test(bare) ||
    COUNTS_RESULTS.test(bare) ||
    OPENS_DOCUMENT.test(bare) ||
    GUIDE.test(bare) ||
    SHEET.test(words)
  )
    return true;
  return isPartOfDocument(text) && lexicon.readLabel(words) !== null;
};

/** 点検・評価の結果, 施策ごとの点検評価, 個別事業の評価: what a report says of itself. No plan has a level of this name. */
const REPORTS =
  /^(?:(?:令和|平成)[元0-9０-９]{1,2}年度の?)?(?:(?:各|主要|重点|個別|対象|教育)?(?:施策|事業|事務事業|取組|項目|分野|目標|(?:基本的?な?|施策の)?方向性?|基本方針)?(?:別|ごと|毎)?の?)?(?:自己|内部|外部)?(?:点検|評価|検証)(?:(?:[・･、,／/]|及び|並びに|と)?(?:点検|評価|検証))?(?:(?:の|を?した)?(?:実施)?(?:(?:結果|内容|状況)(?:の?(?:集計|内訳|概要|総括))?|集計|内訳))?(?:等|について|一覧|報告|の公表)?(?:[（(][^（()）]{1,10}[）)])?$/;

export const namesReport = (text: string): boolean => REPORTS.test(text.replace(/[\s　]/g, ''));

/** ② 総合戦略 令和4年度実績評価シート【個別施策】, ２ 改革項目調書: the form that the sheets below are on. */
const SHEET =
  /(?:評価|点検|検証|実績|管理|進捗|項目|取組|事業|施策|目標|個別)(?:シート|調書|個?票)[\s　]*(?:[（(【［〔][^（()）【】［］〔〕]*(?:[（(][^（()）]*[）)])?[^（()）【】［］〔〕]*[）)】］〕])?(?:[\s　]+(?:令和|平成|[RH]).*)?$/;

/** 施設類型別の取組状況, 各施策の進捗状況: how it goes with all items, one kind of them after the other. */
const OF_ALL =
  /^(?:[^、。]{2,10}(?:別|ごと|毎)|各[^、。]{2,8}?)の?(?:具体的な?)?(?:(?:取組|取り組み|進捗|進行|実施|推進|達成|実績|評価)の?|(?<=(?:項目|事業|施策|取組|取り組み|目標|指標)(?:別|ごと|毎)の?))(?:状況|内容|結果|実績)(?:等|について|一覧)?$/;

/** ２ 取組項目別の進捗状況, ４．分野ごとの評価: with a number, it heads what is told of them one by one. */
export function isPartOfAll(text: string): boolean {
  const style = headingStyle(text);
  const words = text.slice(style?.from ?? 0).replace(/[\s　]/g, '');
  return style !== null && (OF_ALL.test(words) || (/(?<!個)別|ごと|毎/.test(words) && REPORTS.test(words)));
}

/** 重点的に取り組む施策とその達成状況, 主な事業と実績: the items of a department and how it goes with them, whatever they are. */
const ITEMS_AND_STATE =
  /^(?:(?:今年度|本年度|部|部局)の)?(?:重点(?:的に(?:取り?組む|進める|実施する|推進する))?|主な|主要な?)(?:取組|取り組み|施策|事業|事務事業|目標|項目)(?:と|及び|並びに|・)(?:その|それらの)?(?:主な)?(?:取組|進捗|進行|実施|達成|評価|成果)?(?:状況|内容|結果|実績|評価)$/;

/** Ⅱ 推進項目一覧表, 第３章 取組項目の進捗状況一覧: the list of the items below, whatever they are. */
const LIST_OF_ITEMS =
  /^(?:(?:推進|取組|取り組み|実施|改革|改善|個別|対象|計画|重点|具体的?)の?)?(?:項目|事項|取組|取り組み|事業|事務事業|施策|プログラム|アクションプラン)(?:別|ごと|毎)?の?(?:(?:進捗|進行|実施|取組|達成|推進)(?:状況|管理)|実績|評価(?:結果)?|計画)?の?一覧表?(?:の(?:見方|読み方))?$/;

/** １ 進捗状況の集計, 達成度別の集計結果: how many items came how far. */
const COUNTS_RESULTS =
  /^(?:全体の?)?(?:進捗|進行|達成|取組|実施|推進|評価)(?:状況|度|結果|区分)(?:別|ごと)?の?(?:集計|内訳)(?:結果|表)?$/;

/** Words before and behind what a document is about: はじめに, 本計画の趣旨, 施策評価の概要. */
const OPENS_DOCUMENT =
  /^(?:はじめに|おわりに|終わりに|まえがき|あとがき|序文|序論|(?:(?:この|本)?(?:報告書?|計画|プラン|大綱|シート|資料)|この[一-龠ァ-ヴー]{1,6})(?:の(?:趣旨|目的|概要|位置付け|位置づけ|見方|構成|期間)|について)|(?:(?:行政|施策|政策|事務事業|事業|外部|内部|自己|第三者|中間|最終|事後)の?)?(?:評価|点検|検証)(?:制度|システム|シート|結果)?の?(?:概要|趣旨|目的|対象|方法|実施方法|流れ|仕組み|位置付け|位置づけ|見方))$/;

/** １ 進捗区分の見方, （３）指標の読み方: explains how to read what follows. */
const GUIDE = /(?:の|・)(?:見方|見かた|読み方|読みかた)(?:について)?$/;

/** ２ 表の見方: heads an explanation of what follows. */
export const isGuide = (text: string): boolean =>
  GUIDE.test(text.slice(headingStyle(text)?.from ?? 0).replace(/[\s　】〕］>＞》〉]/g, ''));

/** （ⅰ）予定どおり （ⅱ）遅れ: a line of several numbered words heads nothing. */
export function isRun(text: string): boolean {
  const first = readMarker(text);
  if (first?.ordinal == null) return false;
  const { style, ordinal } = first;
  return [...text.matchAll(/[\s　](?=\S)/g)].some((gap) => {
    const next = readMarker(text.slice(gap.index + 1));
    return next?.style === style && next.ordinal === ordinal + 1;
  });
}

/** ■ 暮らしの安全: a mark that only adorns a heading is no part of it. */
export function withoutDecoration(text: SourceText): SourceText {
  const ornament = leadingOrnament(text.value);
  // ○ and ◎ before a name may be its mark.
  return ornament && !/[○◎◯〇]/.test(ornament.sign) ? sliceText(text, ornament.end) : text;
}

/** 改革の柱　１　水辺のにぎわい: the gap before the number parts the word that says what it is from what it says. 柱１　… counts. */
const WORD_APART =
  /^[^\s　0-9０-９]{2,12}(?:\u3000+| {2,})(?=[（(]?(?:[0-9０-９]{1,2}(?:[-－‐][0-9０-９]{1,2})*|[①-⑳Ⅰ-Ⅻ])[）)]?[.．:：\s　]+\S)/u;

/** A level by its number and name. */
export function nameOfLevel(text: SourceText): SourceText {
  const name = withoutDecoration(text);
  return sliceText(name, WORD_APART.exec(name.value)?.[0].length ?? 0);
}

/** The words that an ornament sets apart. */
export function withoutOrnament(text: SourceText): SourceText {
  const ornament = leadingOrnament(text.value);
  if (ornament) return sliceText(text, ornament.end);
  const quoted = QUOTED.exec(text.value);
  if (quoted) {
    const to = quoted[0].length;
    const from = to - 1 - (quoted[2] as string).length;
    return joinTexts([sliceText(text, from, to - 1), sliceText(text, to)]);
  }
  const bracket = IN_BRACKETS.exec(text.value)?.[0];
  return bracket ? sliceText(text, bracket.length, text.value.length - 1) : text;
}
