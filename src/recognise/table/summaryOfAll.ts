import type { SourceText } from '../../model/sourceText.js';
import { fieldOfHit, type TableEvent } from './events.js';

/** 部長の総括, 【部長コメント】, 部局の総括, １年を振り返って（部長の総括）: the words name whose summary it is. */
const OF_UNIT =
  /(?:^\P{L}*|[（(〔【])(?:部|局|部局)長?(?:の|から|より|総括|総評|コメント|メッセージ|まとめ|講評|振り返り)/u;

/**
 * Which summaries of the table may tell of all items of the department: any in a table that tells nothing else, and one that its words give to
 * the department wherever it stands.
 * ```
 *   重点施策２ │ 桟橋の灯を替える
 *   成果       │ 灯を12基替えた。
 *
 *   部長の総括 │ 岸が明るくなった。
 * ```
 */
export function summaryOfAll(events: readonly TableEvent[]): (label: SourceText) => boolean {
  const isAlone = events.every((e) => e.type === 'labels' || (e.type === 'hit' && fieldOfHit(e) === 'summary'));
  return (label) => isAlone || OF_UNIT.test(label.value);
}
