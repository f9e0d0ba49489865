import { readAchievement } from './achievement.js';
import { isGoal } from './itemFields.js';
import type { InlineLabel, LabelReading } from './types.js';

/** Brackets that set a label before its text: 【現状】…, ＜数値目標＞…, ［課題］…. */
const BRACKETED =
  /^\s*(?:(?:[■□◆◇●○◯▼★☆・]|〇(?![〇○◯]))\s*)?([【＜<〈≪《［[〔][^】＞>〉≫》］\]〕\n]{1,30}[】＞>〉≫》］\]〕])\s*[:：]?\s*/;
/** （取組内容）…, (達成基準)…: round brackets comment as often, so only what the lexicon holds is a label in them. */
const ROUND = /^\s*([（(][^（()）\n]{2,20}[)）])\s*[:：]?\s*/;
const COLON = /^([^:：\n。！？]{1,30}?)\s*[:：]\s*/;
/** ・事業の概要→…: an arrow leads as often from one state to the next, so only what the lexicon holds is a label before it. */
const ARROW = /^([^:：\n。、！？→⇒➡➔⇨]{2,16}?)\s*[→⇒➡➔⇨]\s*(?=\S)/;
/** 目標1_空き家の活用: the name of a field of a data base, or of a page's anchor. */
const UNDERSCORE = /^([^:：\n。、_＿]{2,16}?)[ \u3000]*[_＿]+[ \u3000]*(?=\S)/;
const LINE = /^([^\n]{1,30})\n\s*/;
const WIDE_SPACE = /^([^\n。]{1,24}?)(?: {2,}|\t+|\u3000+)(?=\S)/;
const NUMBER = /^\s*((?:事業|取組|項目|整理)?\s*(?:No|NO|Ｎｏ|ＮＯ|№)\s*[.．:：]?)\s*(?=[①-⑳\d０-９])/;

/** 部 局 名 総務部, 対 象（誰を） 市民: the label is spread, the value is not. */
const SPREAD = /^(\S(?:[ \u3000]+\S(?=[ \u3000（(]))+(?:[ \u3000]*[（(][^（()）\n]{1,20}[)）])?)[ \u3000]+(?=\S\S)/;
/** 部　長　堤　早月: the spaces are those of a post, and 部 is no label. */
const CUT_POST = /^[部局課室][ \u3000]+長[ \u3000]/;
/** 担当課 市民課, 達成度 一部達成: one space tells nothing, so the value has to be what the label announces. */
const ONE_SPACE = /^(?:[■□◆◇●○▼▶▷★☆・]\s*)?(\S{2,12}) (?=\S)/;

/** ▼達成状況〔達成〕, 評価【Ａ】: brackets alone set the grade off. */
const GRADE_IN_BRACKETS =
  /^([^\s【〔［[（(:：]{2,14})[ \u3000]*(?=[【〔［[]([^【】〔〕［］[\]]{1,8})[】〕］\]][ \u3000]*$)/;
const isGrade = (value: string): boolean =>
  /^[A-ESＡ-ＥＳ◎○〇△×]$/.test(value) || (readAchievement(value)?.level ?? null) !== null;

/** 1,200万円, 約３億円（前年度比５％増） */
const AMOUNT = /^(?:約|総額)?[\s　]*[0-9０-９][0-9０-９,，.．億万千百\s　]*円(?:[（(].*)?$/;

const FIGURES: ReadonlySet<string> = new Set(['baseline', 'target', 'result', 'forecast']);
/** 目標値 有収率 91.0％以上: what is measured, a space and the figure end the line. */
const NAMED_FIGURE = /^[^0-9０-９、。]{2,}[ \u3000]+(?:約|月|年|週)?[0-9０-９][^\s。]{0,15}$/;

/** A goal behind its label has at least this many characters. */
const SHORTEST_GOAL = 6;

/** Finds a label that opens `text` and is set off from what follows; `read` understands the label itself. */
export function findInlineLabel(
  text: string,
  read: (label: string) => LabelReading | null,
  readOrganisation: (text: string) => unknown,
): InlineLabel | null {
  const number = NUMBER.exec(text);
  if (number) {
    const reading = read('No.');
    if (reading) return { reading, valueFrom: number[0].length };
  }
  // Set off by signs of its own: a composed reading is welcome.
  for (const pattern of [BRACKETED, COLON]) {
    const m = pattern.exec(text);
    if (!m || m[0].length >= text.length) continue;
    const reading = read(m[1] as string);
    if (reading) return { reading, valueFrom: m[0].length };
  }
  // Set off by white space or round brackets alone: only a label that the lexicon holds.
  for (const pattern of [ROUND, ARROW, UNDERSCORE, LINE, SPREAD, WIDE_SPACE]) {
    const m = pattern.exec(text);
    if (!m || m[0].length >= text.length) continue;
    if (pattern === ARROW && leadsToNext(text.slice(m[0].length), read)) continue;
    if (pattern === WIDE_SPACE && CUT_POST.test(text)) continue;
    const reading = read(m[1] as string);
    if (!reading) continue;
    const isSure =
      reading.certainty === 'listed' || namesUnit(reading, m[1] as string, text.slice(m[0].length), readOrganisation);
    if (isSure) return { reading, valueFrom: m[0].length };
  }
  const [before, name, grade] = GRADE_IN_BRACKETS.exec(text) ?? [];
  const graded = name && isGrade(grade as string) ? read(name) : null;
  if (before && graded?.field === 'achievement' && graded.certainty === 'listed')
    return { reading: graded, valueFrom: before.length };
  const m = ONE_SPACE.exec(text);
  const reading = m ? read(m[1] as string) : null;
  if (!m || !reading) return null;
  const announced = announces(reading, m[1] as string, text.slice(m[0].length), read, readOrganisation);
  return announced ? { reading, valueFrom: m[0].length } : null;
}

/** 主担当局 教育委員会事務局: a label put together of known words, with nothing but a unit behind it. */
const namesUnit = (
  { field }: LabelReading,
  label: string,
  value: string,
  readOrganisation: (text: string) => unknown,
): boolean =>
  (field === 'department' || field === 'division') && OF_UNIT.test(label) && readOrganisation(value.trim()) !== null;
const OF_UNIT = /[部局課室署]名?[ \u3000]*$/;

/** 現状→目標, 計画⇒実施⇒評価: the arrow stands between two of a kind. */
const leadsToNext = (value: string, read: (label: string) => LabelReading | null): boolean =>
  /[→⇒➡➔⇨]/.test(value.slice(0, 16)) || read((value.split(/[\s　:：（(→⇒]/)[0] as string).slice(0, 20)) !== null;

/** 部長名 環境部長 堀　早月: a post, if any, and a name, and nothing else. */
const NAMED_PERSON =
  /^(?:[^\s　。、:：]{1,14}[長監官者][\s　]+)?\p{L}{1,4}[\s　]?\p{L}{1,4}(?:[（(][ぁ-んァ-ヶ\s　]+[）)])?$/u;

/** 部局名 環境部 部局長名 …: the label of its head follows the name. */
function namesUnitAndHead(
  value: string,
  read: (label: string) => LabelReading | null,
  readOrganisation: (text: string) => unknown,
): boolean {
  const [, unit, label] = /^(\S+)[\s　]+(\S{2,8})[\s　]+\S/.exec(value) ?? [];
  return !!unit && !!label && read(label)?.field === 'head' && readOrganisation(unit) !== null;
}

/** 項目番号 1-①　担当課 港湾課, 整理番号 12 事業名 灯台の公開: behind a gap, the next label with its value. */
const BEFORE_LABEL = /^(.+?)[\s\u3000]+([^\s\u3000]{2,8})[\s\u3000:：]+\S/;
/** □直営 ■委託: boxes to choose from stand behind a label, and in no running text. */
const CHOICE = /^[□☐◻■☑☒✓✔◼][^□☐◻■☑☒✓✔◼\n]+[□☐◻■☑☒✓✔◼]/u;
/** 根拠法令 地方自治法第10条, 市条例: what a law is called by. */
const LAW = /(?:法|法律|条例|規則|要綱|要領|政令|省令)(?:第|施行|[（(、，,・\s]|$)/;
const NAMES_ITEM: ReadonlySet<string> = new Set(['number', 'division', 'department', 'head', 'title', 'category']);

/** The value is what such a label announces, and nothing else would begin so. */
function announces(
  reading: LabelReading,
  label: string,
  value: string,
  read: (label: string) => LabelReading | null,
  readOrganisation: (text: string) => unknown,
): boolean {
  const { field, certainty, ordinal } = reading;
  if (CHOICE.test(value) || namesUnit(reading, label, value, readOrganisation)) return true;
  if (certainty !== 'listed') return false;
  if (field === 'remarks' && /^根拠|法令/.test(label)) return LAW.test(value);
  const [, own, next] = NAMES_ITEM.has(field) ? (BEFORE_LABEL.exec(value) ?? []) : [];
  if (own && next && read(next)?.certainty === 'listed') return announces(reading, label, own, read, readOrganisation);
  if (field === 'number')
    return /^(?:[①-⑳]|[\d０-９Ⅰ-Ⅹ]{1,4}(?:[-－―‐ー](?:[\d０-９]{1,3}|[①-⑳]|[ア-オ]))*)$/.test(value);
  // 目標１ 受診率を上げます。: its number tells that the goal follows.
  if (isGoal(field) && ordinal !== null)
    return value.length >= SHORTEST_GOAL && value.split(/\s/).every((w) => read(w) === null);
  if (field === 'department')
    return readOrganisation(value) !== null || namesUnitAndHead(value, read, readOrganisation);
  if (field === 'head') return /名$/.test(label) && NAMED_PERSON.test(value);
  if (field === 'division') return value.split(/[、，/／]\s*/).every((unit) => readOrganisation(unit) !== null);
  if (FIGURES.has(field)) return NAMED_FIGURE.test(value) && value.split(/\s/).every((w) => read(w) === null);
  if (field === 'budget') return AMOUNT.test(value);
  if (field === 'achievement') return value.length <= 8 && isGrade(value);
  // 事業 and 公約 begin texts of their own; 取組項目 担当課 is a row of labels.
  const names =
    field === 'title'
      ? /(?:項目|事項|名|名称|タイトル|テーマ)$/
      : field === 'category'
        ? /(?:施策|政策|プロジェクト)の?名称?$/
        : null;
  if (!names?.test(label)) return false;
  return value.length <= 40 && !/[。、]|[るすたい]$/.test(value) && !value.split(/\s/).some((w) => read(w) !== null);
}
