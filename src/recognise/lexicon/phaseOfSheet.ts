/** １ 目標の設定（期首）, ２ 期末評価: when a part of the sheet is filled in. */
const PHASE =
  /^[\s　]*(?:[0-9０-９Ⅰ-Ⅻ①-⑳]{1,2}[.．、\s　]*)?(?:(?:重点|組織|年度|今年度の?|本年度の?)?(?:目標|計画)の?(?:設定|策定|登録|申告)(?:時|シート)?(?:[（(【〔][^（()）]{0,10}[)）】〕])?|(?:期首|期中|中間|期末|年度当初|年度末|上半期|下半期|上期|下期)(?:の?(?:自己)?(?:評価|報告|振り?返り|実績|結果|目標|面談|確認|点検))(?:[（(【〔][^（()）]{0,10}[)）】〕])?)[\s　]*$/u;

/** The words say when a part of a sheet is filled in, and name no level of the plan. */
export const isPhaseOfSheet = (text: string): boolean => PHASE.test(text);
