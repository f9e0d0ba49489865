import { joinTexts, type SourceText } from '../model/sourceText.js';
import type { RecordDraft } from './draft.js';
import { onOneLine } from './value.js';

/** What the columns of other lists are called: of persons, of places and how to reach them, of dates, of contracts. */
const FOREIGN = new RegExp(
  `^(?:${[
    '(?:委員|担当者|代表者|構成員|参加者|候補者|議員)?氏名',
    '委員名',
    '役職名?',
    '職名|職業|肩書|役名',
    '所属(?:団体|機関|・?職名|・?役職)名?',
    '(?:選出|選任|委嘱)(?:区分|母体|団体|分野|根拠)',
    '推薦(?:団体|母体)|任期|生年月日|性別|年齢|会派|議席番号|当選回数|得票数',
    '(?:施設|店舗|会社|法人|事業所|学校|園|病院|避難所|団体)名?(?:称)?',
    '所在地|住所|郵便番号|〒',
    '(?:代表)?電話(?:番号)?|(?:TEL|FAX|ファクス|ファックス)(?:番号)?|電話・FAX|連絡先|(?:電子)?メール(?:アドレス)?|ホームページ|URL',
    '(?:開館|営業|利用|受付|開庁|診療)(?:時間|日)|休館日|定休日|収容人[員数]|定員|駐車場|交通(?:手段|案内)?|アクセス|最寄り?駅',
    '開催(?:日時?|場所)|日時|月日|曜日|会場|場所',
    '(?:落札|契約|受注|入札|施工)(?:業者|者|金額|価格|率|日|方法|相手方|参加者|場所)名?|開札日|予定価格|最低制限価格|工期|工事場所',
    '品名|品番|数量|単価',
  ].join('|')})$`,
);

/**
 * 委員名簿, 施設一覧, 入札結果: rows of a register that say who or where, and nothing of what is to be done or was. A list of
 * projects may name a place, so rows with a title need two such columns.
 */
export function areForeign(records: readonly RecordDraft[]): boolean {
  if (records.some(tellsOfPlan)) return false;
  return records.filter(isForeign).length * 2 > records.length;
}

function isForeign({ extras, title }: RecordDraft): boolean {
  const labels = new Set(extras.flatMap((e) => (e.label ? wordsOf(e.label.value) : [])).filter((l) => FOREIGN.test(l)));
  return labels.size >= (title ? 2 : 1);
}

/** ３ 報告事項 …, 協議事項（1）…: a matter that a meeting had before it, and no item of a plan. */
export const isOfMeeting = (label: string): boolean =>
  /^[\d０-９（）().．、]*(?:(?:報告|協議|審議|議決|連絡)(?:事項|案件)|議[題案事](?:内容)?|会議次第|次第)[\d()]*$/.test(
    label.normalize('NFKC').replace(/[\s【】〔〕:]+/gu, ''),
  );

/** Without spaces and what a bracket adds. */
const wordsOf = (label: string): string =>
  label
    .normalize('NFKC')
    .replace(/\s+/gu, '')
    .replace(/\([^()]*\)$/u, '');

/** The record says what is to be done or reached, or how it went. */
export const tellsOfPlan = (r: RecordDraft): boolean =>
  [r.currentState, r.objective, r.measures, r.achievement].some((v) => v !== null) ||
  [r.criteria, r.indicators, r.schedule, r.progress].some((list) => list.length > 0);

/** The row as it is printed, for the notes. */
export function rowToText(record: RecordDraft): SourceText {
  const texts = [record.number?.marker, record.title, ...record.divisions, ...record.extras.map((e) => e.text)];
  return joinTexts(
    texts.flatMap((t) => (t ? [onOneLine(t)] : [])),
    '　',
  );
}
