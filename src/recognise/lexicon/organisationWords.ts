import { words } from './words.js';

/** How high a unit stands: what a document calls 部局, what it calls 課等, or a body beside the administration. */
export type LexiconRank = 'department' | 'division' | 'body';

/** Names of departments that their endings do not tell, or tell wrongly. */
const DEPARTMENTS =
  '会計管理者 会計課 出納室 議会事務局 教育委員会 農業委員会 監査委員 市長室 町長室 村長室 秘書室 危機管理監 防災監 政策監 技監 教育長 病院事業管理者 上下水道事業管理者';
/** Bodies beside the administration that count as departments of it, alone and by their offices (監査委員事務局). */
const BODIES = '会計管理者 監査委員 選挙管理委員会 公平委員会 固定資産評価審査委員会';
const COUNCILS = '市議会 町議会 村議会 区議会 県議会';

/** Whole names and their ranks; they come before any ending. */
export const ORGANISATION_NAMES: ReadonlyMap<string, LexiconRank> = new Map([
  ...words(DEPARTMENTS).map((name) => [name, 'department'] as const),
  ...words(BODIES).flatMap((name) => ['', '室', '事務局'].map((office) => [name + office, 'department'] as const)),
  ...words(COUNCILS).map((name) => [name, 'body'] as const),
]);

/** Endings of organisation names, the more special first; a text needs something before its ending. */
export const ORGANISATION_ENDINGS: readonly (readonly [string, LexiconRank])[] = [
  ['直轄組織', 'department'],
  ['事務局', 'department'],
  ['公室', 'department'],
  ['広域連合', 'department'],
  ['消防本部', 'department'],
  ['本部', 'department'],
  ['企業局', 'department'],
  ['区役所', 'department'],
  ['企業団', 'body'],
  ['委員会', 'body'],
  ['事務組合', 'body'],
  ['組合', 'body'],
  ['市議会', 'body'],
  ['町議会', 'body'],
  ['村議会', 'body'],
  ['区議会', 'body'],
  ['県議会', 'body'],
  ['審議会', 'body'],
  ['協議会', 'body'],
  ['支部', 'division'],
  ['学部', 'division'],
  ['薬局', 'division'],
  ['郵便局', 'division'],
  ['部局', 'department'],
  ['部', 'department'],
  ['局', 'department'],
  ['課', 'division'],
  ['係', 'division'],
  ['班', 'division'],
  ['グループ', 'division'],
  ['チーム', 'division'],
  ['担当', 'division'],
  ['センター', 'division'],
  ['消防署', 'division'],
  ['分署', 'division'],
  ['出張所', 'division'],
  ['事務所', 'division'],
  ['支所', 'division'],
  ['総合支所', 'division'],
  ['保育園', 'division'],
  ['保育所', 'division'],
  ['幼稚園', 'division'],
  ['こども園', 'division'],
  ['図書館', 'division'],
  ['博物館', 'division'],
  ['美術館', 'division'],
  ['公民館', 'division'],
  ['資料館', 'division'],
  ['会館', 'division'],
  ['病院', 'division'],
  ['診療所', 'division'],
  ['小学校', 'division'],
  ['中学校', 'division'],
  ['高等学校', 'division'],
  ['支援学校', 'division'],
  ['看護学校', 'division'],
  ['市場', 'division'],
  ['清掃工場', 'division'],
  ['研究所', 'division'],
  ['保健所', 'division'],
  ['浄化センター', 'division'],
  ['浄水場', 'division'],
  ['処理場', 'division'],
  ['斎場', 'division'],
  ['児童館', 'division'],
  ['室', 'division'],
];
