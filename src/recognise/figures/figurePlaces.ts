import { findQuantities, type Quantity } from '../../japanese/index.js';
import { type Brackets, bracketsAround, findBrackets } from './brackets.js';

/** A quantity of a phrase that is what the phrase sets, and not a count that only describes something in it. */
export interface FigurePlace {
  readonly quantity: Quantity;
  /** The round brackets it stands in. */
  readonly brackets: Brackets | null;
}

/** What a writer does with a figure: behind 30人の … these make it a goal. */
const ACHIEVED =
  /(?:確保|達成|実現|獲得|実施|開催|参加|増加?|減少?|削減|縮減|短縮|設立|設置|発掘|目指|受講|登録|配置|整備|導入|配布|作成|策定|養成|育成|派遣|訪問|締結|誘致|創出|生み出|送り出|掲載|発行|発信|回収|差押|更新|改修|認定|指定|選定|募集|採用|利用|加入|交付|取得|向上|維持|引き?上げ|引き?下げ|植樹|植栽|支援|相談|受入|受け入れ|運行|検証|点検|調査|報告|提案|公開|公表|処理|移行|抑制|圧縮|継続|解消|根絶|改善|上昇|低下|拡大|縮小|解決|修繕|補修|舗装|購入|活用|拡充|採択|普及|巡回|出展|出場|開設|増設|新設|廃止|統合)/u;
/** It goes on as a description: 47施設への管路, 2名体制, 100人規模. */
/** It goes on as the name of something else: 1地区進捗率, 5施設計画. */
const NAMES = /(?:率|数|額|量|費|計画|事業|会議|体制|制度|区域|センター|館|所)$/u;
/** 80時間を超え|た教職員, 100人を上回っ|ている月, 360時間を超え|て残業をした職員: the clause goes on to what it describes. */
const BEHIND_LIMIT =
  /^(?:(?:た|て?い[るた])(?=[\p{sc=Han}\p{sc=Katakana}])|て(?=[\p{sc=Han}\p{sc=Katakana}][^、。\s　]{1,20}[たる][\p{sc=Han}\p{sc=Katakana}]))/u;
/** What ends the name of a measure: 月80時間を超える教職員の割合. */
export const MEASURES = /(?:率|割合|比率|数|額|量|時間)$/u;
const SHARES = /(?:割合|比率|率)$/u;
/** 取得した職員の割合, 運動する人の数: behind 1か月以上 or 週2回以上 these count those who reach the limit. */
const COUNTS_WHO =
  /^[^、。！!]{0,24}[うくぐすつぶむるただい](?=[\p{sc=Han}\p{sc=Katakana}])[^、。！!]{1,16}(?:の(?:割合|比率|数)|[率数])$/u;
const DESCRIBES =
  /^(?:[へ]|規模|体制|構成|編成|程度の規模|以外|につき|当たり|あたり|ごと|単位|用(?![地途])|分の|級|コース(?:の|で)|連携|合同|共同|制(?![定度限]))/u;

/** UTF-16 units of the longest text that is still one phrase or sentence. */
const LONGEST = 4000;

/**
 * The figures that a phrase sets. Left out: counts in brackets in the middle of a phrase (重要な施設(47施設)への …
 * 3箇所), and counts that qualify a noun (3市の連携会議の開催 2回).
 */
export function figurePlaces(text: string): FigurePlace[] {
  if (text.length > LONGEST) return [];
  const quantities = findQuantities(text);
  const brackets = findBrackets(text);
  const places = quantities.map((quantity) => ({ quantity, brackets: bracketsAround(brackets, quantity.from) }));
  return places
    .filter((p, i) => sets(text, p, places.slice(i + 1), places))
    .map((p) => ({ ...p, quantity: comparedBehind(text, p) }));
}

/** The phrase sets no figure outside its brackets: 取得率（2週間以上）, 65歳以上の受診率 and 第2次計画の進捗率 are names. */
export const isFigureless = (phrase: string): boolean =>
  !/[0-9０-９]/.test(phrase) || figurePlaces(phrase.replace(/[（(][^（()）]*[）)]/gu, '')).length === 0;

function sets(text: string, place: FigurePlace, later: readonly FigurePlace[], all: readonly FigurePlace[]): boolean {
  const { quantity, brackets } = place;
  if (brackets) {
    const behind = text.slice(brackets.close + 1);
    // （園長経験者2名）の巡回: what goes on after the bracket owns the count.
    if (COMPARED.test(behind)) return true;
    if (/^(?:[のをにはがへとで等]|など|及び|[\p{sc=Han}\p{sc=Katakana}])/u.test(behind))
      return /^[のを]/u.test(behind) && ownsFigureBefore(text, brackets);
    const lead = text.slice(brackets.open + 1, quantity.start);
    return !/(?:^|、|\s)(?:例|注|うち|内訳|参考|内)/u.test(lead) && !isBreakdown(place, all);
  }
  const line = text.slice(quantity.end).split('\n')[0] as string;
  const laterOnLine = later.some((l) => !text.slice(quantity.end, l.quantity.start).includes('\n') && !l.brackets);
  if (DESCRIBES.test(line)) return false;
  const noun = line.match(/^の([^、。]*)/u);
  if (noun) {
    if (laterOnLine && !isCoordinated(text, quantity, later)) return false;
    return ACHIEVED.test(noun[1] as string);
  }
  // 西部1地区進捗率 80%: the count is inside a name.
  const told = quantity.comparator === 'eq' ? line : line.replace(BEHIND_LIMIT, '');
  const run = told.match(/^[\p{sc=Han}\p{sc=Katakana}ー]+/u)?.[0];
  const bare = run && quantity.comparator === 'eq' && quantity.end === quantity.to;
  if (bare && (laterOnLine ? !ACHIEVED.test(line.slice(0, 6)) : NAMES.test(run))) return false;
  // 月80時間を超える教職員の割合 10%, 月80時間を超えた教職員の割合 10%: the limit describes who is counted.
  if (run && laterOnLine && quantity.comparator !== 'eq' && !ACHIEVED.test(line.slice(0, 6))) return false;
  // The same on a line of its own above its figures.
  if (run && later.length > 0 && !laterOnLine && MEASURES.test(line)) return false;
  // And with no figure of its own: only those over the limit can be a share.
  if (run && (told !== line || /る$/.test(text.slice(quantity.to, quantity.end))) && SHARES.test(line)) return false;
  // 1か月以上取得した職員の割合: the same with a limit in words of another order.
  if (later.length === 0 && quantity.comparator !== 'eq' && COUNTS_WHO.test(line)) return false;
  // 従業員50人以上が対象: a condition.
  if (/^(?:が|で)?対象|^を対象/u.test(line)) return false;
  if (
    laterOnLine &&
    /^(?:で構成|から(?:な|構成)|に(?:よる|おける|対する)|による|が(?:参加|利用)(?:する|できる))/u.test(line)
  )
    return false;
  return true;
}

/** 15人（正規10人、会計年度5人）: the parts of the figure before. */
function isBreakdown(place: FigurePlace, all: readonly FigurePlace[]): boolean {
  const inside = all.filter((p) => p.brackets?.open === place.brackets?.open);
  const outside = all.filter((p) => !p.brackets && p.quantity.end <= (place.brackets?.open ?? 0)).at(-1);
  return inside.length > 1 && outside !== undefined && inside.every((p) => p.quantity.unit === outside.quantity.unit);
}

/** 前年度実績（120件）以上: the comparator stands behind the bracket. */
const COMPARED = /^(?:以上|以下|以内|未満|を上回|を下回|を超え)/u;

function comparedBehind(text: string, place: FigurePlace): Quantity {
  const { quantity, brackets } = place;
  const sign =
    brackets && quantity.end === brackets.close ? text.slice(brackets.close + 1).match(COMPARED)?.[0] : undefined;
  if (!sign) return quantity;
  const comparator = /以上/u.test(sign)
    ? 'gte'
    : /以下|以内/u.test(sign)
      ? 'lte'
      : /未満|下回/u.test(sign)
        ? 'lt'
        : 'gt';
  return { ...quantity, comparator };
}

/** 100件（合計1,000件）の差押: the bracket belongs to the figure before it. */
function ownsFigureBefore(text: string, brackets: Brackets): boolean {
  return findQuantities(text).some(
    (q) => q.end === brackets.open || (text.slice(q.end, brackets.open).trim() === '' && q.end <= brackets.open),
  );
}

/** 1地区の協議会と1地区の準備会の設立: two figures side by side, both set. */
function isCoordinated(text: string, quantity: Quantity, later: readonly FigurePlace[]): boolean {
  const next = later[0];
  return next !== undefined && /^の[^、。]*(?:と|及び|並びに|、)$/u.test(text.slice(quantity.end, next.quantity.start));
}
