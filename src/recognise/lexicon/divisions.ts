import { type SourceText, sliceText, trimText } from '../../model/sourceText.js';

/** A name that stands on its own: ends like a unit, whatever else is in it. 防災 (in 防災・危機管理課) doesn't. */
const ENDS_LIKE_UNIT =
  /(?:部|局|課|課等|室|係|班|署|所|館|園|校|院|場|センター|委員会|組合|議会|連合|本部|組織|グループ|チーム|担当|企業団|協議会|会計管理者|監査委員)$/;
/** Whether a name ends as units do: 市民課, 清掃事業所, 公民館. */
export const endsLikeUnit = (name: string): boolean => ENDS_LIKE_UNIT.test(name);

/** 各課, 関係各課, 全庁: units that nobody names. */
const UNNAMED = /^(?:(?:関係|全|各)(?:各)?(?:課|部|部局|所属|室|局|担当課|施設|所管課)(?:等|共通)?|全庁|庁内各課)$/;
/** Whether the text speaks of units without naming one. */
export const namesNoUnit = (text: string): boolean => UNNAMED.test(text);

/** A 課 or 室 of the unit before it, up to the next separator. */
const BELOW = /^[^\s、，,／/;；・･·]+[課室係](?:$|[\s、，,／/;；・･·（(])/;

/** 総務部 人事室, 市長公室: what a 課 behind it may be part of, where a 室 stands between 部 and 課 or is as good as a 部. */
const PARTED = /^(?:\S*[部局][ \u3000]{1,2}[^\s　]+室|(?:市長|町長|村長|区長)公?室)$/;
/** A 課 of the unit before it. */
const SECTION_BELOW = /^[^\s、，,／/;；・･·]+[課係](?:$|[\s、，,／/;；・･·（(])/;

/** 観光局 集客部 企画課: the 局 whose 部 has the 課, where that goes down to a 課; an office of a council has no 部. */
const BUREAU = /(?<!(?<!教育委員会)事務)局$/;
const DEPARTMENT_AND_SECTION =
  /^[^\s、，,／/;；・･·]+部[ \u3000\n]{1,2}[^\s、，,／/;；・･·]+[課室係](?:$|[\s、，,／/;；・･·（(])/;

const SEPARATOR =
  /[、，,／/\n;；]|[・･·]|(?<=[課部局室所係])(?:及び|と)|\s{2,}|\u3000+|(?<=[課室所係]) (?=\S)|(?<=[部局]) (?=\S*[部局](?:\s|$))/g;

/**
 * Splits a cell of divisions into its units, as printed: 企画部政策課・財政課 → two. A middle dot or a line break parts only
 * where a unit ends before it: 防災・危機管理課 is one, and so is a name that the cell's width wrapped.
 */
export function splitDivisions(text: SourceText): SourceText[] {
  const value = text.value;
  const units: SourceText[] = [];
  let from = 0;
  let depth = 0;
  const brackets = bracketDepths(value);
  const close = (to: number) => {
    const unit = trimUnit(sliceText(text, from, to));
    if (unit.value !== '') units.push(unit);
  };
  for (const m of value.matchAll(SEPARATOR)) {
    depth = brackets[m.index] as number;
    if (depth > 0) continue;
    const before = value
      .slice(from, m.index)
      .replace(/\s+/g, '')
      .replace(/[（(][^（）()]*[）)]$/, '');
    if (!endsLikeUnit(before) && !/[、，,／/;；]/.test(m[0])) continue;
    // 総合政策部 情報課: the 課 is the unit, and of which 部.
    if (/^\s/.test(m[0]) && /[部局]$/.test(before) && BELOW.test(value.slice(m.index + m[0].length))) continue;
    if (/^\s/.test(m[0]) && BUREAU.test(before) && DEPARTMENT_AND_SECTION.test(value.slice(m.index + m[0].length)))
      continue;
    // 総務部 人事室 給与課: from the 部 down to the 課, and no list of units.
    const whole = value.slice(from, m.index).trim();
    if (/^[ \u3000]+$/.test(m[0]) && PARTED.test(whole) && SECTION_BELOW.test(value.slice(m.index + m[0].length)))
      continue;
    close(m.index);
    from = m.index + m[0].length;
  }
  close(value.length);
  return units;
}

/** Line breaks inside a wrapped name and letter-spacing go; the characters keep their places. */
function trimUnit(unit: SourceText): SourceText {
  const t = trimText(unit);
  const keep: number[] = [];
  for (let i = 0; i < t.value.length; i++) if (!/\s/.test(t.value[i] as string)) keep.push(i);
  if (keep.length === t.value.length) return t;
  return { value: keep.map((i) => t.value[i]).join(''), at: keep.map((i) => t.at[i] as number) };
}

function bracketDepths(value: string): number[] {
  let depth = 0;
  return [...Array(value.length).keys()].map((i) => {
    const c = value[i] as string;
    if ('（(【［['.includes(c)) depth++;
    const here = depth;
    if ('）)】］]'.includes(c)) depth = Math.max(0, depth - 1);
    return here;
  });
}
