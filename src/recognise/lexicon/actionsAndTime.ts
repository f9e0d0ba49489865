import { findFiscalYears } from '../../japanese/index.js';

/** 取組内容・スケジュール: what is done, and when. */
const ACTIONS_AND_TIME =
  /^(?:主な|具体的な?)?(?:取り?組み?|実施|事業|活動)(?:内容|事項|項目)?(?:[・･、，,／/と＋+&＆]|及び|並びに)(?:実施|年間)?(?:スケジュール|工程|日程|時期|予定)$/u;

/**
 * The label announces what is done together with its time. Where no year stands in the texts, these tell what is done
 * (・講座の開催（５月）), and are no timetable.
 */
export const tellActionsInTime = (label: string, texts: readonly string[]): boolean =>
  ACTIONS_AND_TIME.test(label.replace(/[\s　]/g, '')) && texts.every((text) => findFiscalYears(text).length === 0);
