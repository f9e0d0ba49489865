import { joinTexts } from '../../model/sourceText.js';
import { textToHead } from '../head.js';
import { linesToItems } from '../items.js';
import { isGoal } from '../lexicon/itemFields.js';
import { labelKey } from '../lexicon/labelKey.js';
import type { LabelField } from '../lexicon/types.js';
import { plainLabel } from '../outline/plainLabel.js';
import { onOneLine } from '../value.js';
import { fieldOfHit, type Hit, hitAs, type Label, labelWords, type TableEvent } from './events.js';

/** What is told of a department itself, its looking back at the end of the year among it. */
const OF_DEPARTMENT: ReadonlySet<LabelField | undefined> = new Set([
  'department',
  'head',
  'policy',
  'duties',
  'summary',
]);

/** 使命, 局のミッション: what the department is for. */
const MISSION = /(?:使命|ミッション)$/;
/** 主な業務, 所掌事務, 部の仕事: what it does. */
const WORK = /(?:業務|事務|仕事|しごと|所掌|分掌|担当)/;
/** 実行宣言, 部長の決意, 市民への約束: what the department stands for, in one saying. */
const AVOWAL = /(?:宣言|決意|抱負|約束|誓い|意気込み?)$/;
/** 年度末の振り返り, 成果と課題: looked back on, and in no row of an item. */
const LOOKS_BACK: ReadonlySet<LabelField | undefined> = new Set(['outcome']);

/**
 * The part of a form that introduces a department, above its goals or without any:
 * ```
 *   水　道　局
 *   水道局長         | 三ツ橋 玲（みつはし れい）
 *   使命             | 水を絶やさない
 *   主な業務         | 上下水道の事務
 *   年度末の振り返り | 管の更新を終えました。
 * ```
 * A post beside a name is its head and no department (防災監), the mission beside the work is its policy, or else what it
 * avows (実行宣言), and what it looks back on is its summary.
 */
export function withDepartmentSheet(printed: readonly TableEvent[]): TableEvent[] {
  const events = withHeads(printed);
  const read = [...events];
  let sheet: number[] = [];
  const end = () => {
    const hits = sheet.map((i) => events[i] as Hit);
    const tells = hits.some((h) => ['policy', 'duties'].includes(fieldOfHit(h) ?? ''));
    const works = hits.some((h) => fieldOfHit(h) === 'duties' && WORK.test(wordsOf(h)));
    const hasMission = works && hits.some(isMission);
    const hasPolicy = hits.some((h) => fieldOfHit(h) === 'policy');
    const isHeaded = hits.some((h) => ['department', 'head'].includes(fieldOfHit(h) ?? ''));
    for (const i of sheet) {
      const hit = events[i] as Hit;
      if (tells && LOOKS_BACK.has(fieldOfHit(hit))) read[i] = hitAs(hit, 'summary');
      const isPolicy = isAvowal(hit) ? works && isHeaded && !hasMission : works && isMission(hit);
      if (isPolicy && !hasPolicy) read[i] = hitAs(hit, 'policy');
    }
    sheet = [];
  };
  for (const [i, event] of events.entries()) {
    if (event.type === 'labels') continue;
    const field = event.type === 'hit' && event.head === null ? fieldOfHit(event) : undefined;
    if (OF_DEPARTMENT.has(field) && field !== undefined) sheet.push(i);
    else if (field !== undefined && isAvowal(event as Hit)) sheet.push(i);
    else if (LOOKS_BACK.has(field) && sheet.length > 0) sheet.push(i);
    else end();
  }
  end();
  return read;
}

const isMission = (hit: Hit): boolean => fieldOfHit(hit) === 'duties' && MISSION.test(wordsOf(hit));

/** A list is of goals, each of which is to be reached. */
const isAvowal = (hit: Hit): boolean =>
  isGoal(fieldOfHit(hit)) && AVOWAL.test(wordsOf(hit)) && linesToItems(hit.value.lines).items.length < 2;

/** 水道局長 | 三ツ橋 玲（みつはし れい）: two cells without a label that the lexicon knows, and a head in one reading. */
function withHeads(events: readonly TableEvent[]): TableEvent[] {
  const read: TableEvent[] = [];
  for (const event of events) {
    const post = event.type === 'loose' ? read.findLast((e) => e.type !== 'labels') : undefined;
    const label = post?.type === 'loose' ? onOneLine(post.value.text, '') : null;
    if (event.type === 'loose' && label && namesHead(label, event.value)) {
      read[read.lastIndexOf(post as TableEvent)] = { type: 'labels', labels: [label] };
      read.push({ type: 'hit', path: [{ reading: plainLabel('head'), text: label }], head: null, value: event.value });
    } else if (
      event.type === 'hit' &&
      isUnknown(event.path) &&
      namesHead(onOneLine((event.path[0] as Label).text, ''), event.value)
    )
      read.push({ ...event, path: [{ reading: plainLabel('head'), text: (event.path[0] as Label).text }] });
    else read.push(event);
  }
  return read;
}

const isUnknown = (path: readonly Label[]): boolean => path.length === 1 && path[0]?.reading === null;

/** Only with a reading, or with a space between two names, is it sure to be a person. */
function namesHead(post: Label['text'], name: Hit['value']): boolean {
  const text = onOneLine(name.text);
  const head = textToHead(joinTexts([post, text], ' '));
  return head?.title?.value === post.value && (head.reading !== null || /^\p{sc=Han}+[\s　]+\p{L}+$/u.test(text.value));
}

const wordsOf = (hit: Hit): string => labelKey(labelWords(hit));
