import { isDirection } from '../lexicon/index.js';
import { fieldOfHit, hitAs, type Label, type TableEvent } from './events.js';

const words = (label: string): string => label.replace(/[\s　]|[（(].*[)）]$/g, '');

/** 委員会の主な意見, 外部評価での指摘事項, 委員からの提言: what others say of an item. */
export const tellsOpinion = (label: string): boolean =>
  /(?:意見|指摘|提言|助言|要望|勧告|講評|コメント|判断|評価)等?(?:事項|内容|の概要|の要旨|の内容|概要|要旨)?$/.test(
    words(label),
  ) &&
  /委員|外部|第三者|有識者|審議会|懇談会|市民|町民|村民|住民|議会|監査|分科会|部会|指摘|提言|勧告|意見/.test(
    words(label),
  );

/** 市の対応方針, 対応の方向性, 担当課の考え方: what follows from an opinion, and not what the item is about. */
export const answersOpinion = (label: string): boolean =>
  /^(?:(?:本?[市町村区県]|行政|当局|事務局|(?:事業)?(?:担当|所管|主管)[部局課室]*|(?:意見|指摘|提言|評価(?:結果)?|指摘事項)(?:等?)?)(?:として|に対する|への|を踏まえた|を受けた|の)*)?(?:対応|措置)(?:の?(?:方針|方策|策|案|方向性?|内容|考え方|予定))?(?:等|案)?$|(?:[市町村区]|行政|[部局課室]|事務局)の(?:考え方|方針|見解|回答|今後の方針)(?:等|案)?$/.test(
    words(label),
  );

const last = (path: readonly Label[]): string => path.at(-1)?.text.value ?? '';

/**
 * In a form, too, what answers an opinion that stands above it is what comes next:
 * ```
 *   委員会の意見 | 対象を広げるべきである。
 *   市の対応     | 来年度から全学年とする。
 * ```
 * So is what explains a choice of what is to follow, right below it:
 * ```
 *   今後の方向性     | 拡充
 *   具体的な取組内容 | 渡し舟を増便する。
 * ```
 */
export function withAnswers(events: readonly TableEvent[]): TableEvent[] {
  let asked = false;
  let chosen = false;
  return events.map((e) => {
    if (e.type !== 'hit') return e;
    const label = last(e.path);
    if (fieldOfHit(e) === 'title') asked = false;
    const explains = chosen && fieldOfHit(e) === 'measures' && EXPLAINS_CHOICE.test(words(label));
    chosen = fieldOfHit(e) === 'nextSteps' && isDirection(e.value.text.value);
    if (explains) return hitAs(e, 'nextSteps');
    if (tellsOpinion(label)) asked = true;
    else if (asked && MAY_ANSWER.has(fieldOfHit(e)) && answersOpinion(label)) return hitAs(e, 'nextSteps');
    return e;
  });
}

/** 理由・具体的な取組, 具体的な取組内容, 改善の内容. */
const EXPLAINS_CHOICE =
  /^(?:(?:その|選択の?)?理由|具体的|改善|見直し|対応|取組)[^。]*(?:取組|内容|方策|改善策|見直し)(?:等|案)?$/;

/** What such words announce elsewhere. */
export const MAY_ANSWER: ReadonlySet<string | null | undefined> = new Set(['measures', 'policy', 'direction']);
