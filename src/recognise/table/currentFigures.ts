import type { Column } from './columns.js';
import { headWords } from './events.js';

/**
 * Two columns of where the plan stands, one of them of its beginning: the other tells how far it has come.
 * ```
 *   指標 | 策定時の値 | 現況値 | 令和9年度目標値
 *          baseline     result
 * ```
 * Alone, or of a year before, 現況値 is where the plan began.
 */
export function withCurrentFigures(columns: readonly Column[]): Column[] {
  const begun = columns.filter((c) => c.head.kind === 'baseline' && AT_BEGINNING.test(words(c)));
  if (begun.length === 0) return [...columns];
  const isLater = (c: Column): boolean => {
    const years = c.head.years?.from;
    return years === undefined || begun.every((b) => b.head.years === null || b.head.years.from < years);
  };
  return columns.map((c) =>
    c.head.kind === 'baseline' && CURRENT.test(words(c)) && isLater(c)
      ? { ...c, field: 'result', head: { ...c.head, kind: 'result' } }
      : c,
  );
}

const words = ({ head }: Column): string =>
  headWords(head).replace(/[\s　]|[（(【［〔＜〈][^）)】］〕＞〉]*[）)】］〕＞〉]?/g, '');

/** 策定時の値, 基準値, 当初値: of the time when the target was set. */
const AT_BEGINNING =
  /(?:策定|設定|作成|開始|改定|改訂|見直し)(?:時|前|年度)|^(?:計画|戦略|事業)?(?:基準|当初|初期|ベース|スタート)|^(?:[市町村区]長)?(?:就任|着任|任期(?:開始)?)(?:時|前|当初)|^従前/;

const CURRENT =
  /^(?:(?:令和|平成|[RHＲＨ])?[0-9０-９元]*年?度?末?(?:時点)?の?)?(?:現状|現況|現在|最新|直近)の?(?:数?値)?$/;
