import { SINGLE, SYMBOLS, WORDS } from './unitLists.js';

/** Ends of counters that no list holds: 23 集落, 5 給食センター. Only when a boundary follows. */
const TAIL =
  /^[\p{sc=Han}\p{sc=Katakana}ー々]{0,6}?(?:センター|サービス|ステーション|クラブ|カ所|会|所|者|店|校|園|社|体|区|線|点|員|課|室|館|場|局|署|隊|班|組|家|台|棟|件|院|機|品|村|落|港|駅|橋|河川|池|川|堂|寺|号車|車|本)(?=$|[\s、。，．,.)）」』／/・～〜の(（をにでがはへとも]|以[上下内]|未満|程度|前後|達成|達する|設置|開催|実施|認定|指定|登録|参加|導入|整備|増|減)/u;

const symbols = byFirstCharacter(SYMBOLS);
const words = byFirstCharacter([...WORDS, ...Object.keys(SINGLE).filter((k) => k.length > 1)]);

/** The longest first, by the character that each begins with: a text is asked for every figure of a document. */
function byFirstCharacter(list: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const lists = new Map<string, string[]>();
  for (const unit of [...list].sort((a, b) => b.length - a.length)) {
    const there = lists.get(unit[0] as string);
    if (there) there.push(unit);
    else lists.set(unit[0] as string, [unit]);
  }
  return lists;
}

/** Words that begin like a unit and say that the number is none of a quantity: 3次, 2号, 5類, 8020運動. */
export const NO_UNIT =
  /^(?:次|号|級|類|番|条|項(?!目)|丁目|期(?!間)|章|節|世紀|年|月|時(?!間)|代|学年|周年|運動|階(?!層)|型|系(?!統)|軸|本柱|つの|大(?!学)|箇条|カ条|ヶ条|原則|目|位一体|色)/u;

export interface UnitRead {
  /** UTF-16 units the unit takes. */
  readonly length: number;
  /** From the list, as against a noun guessed by its ending. */
  readonly listed: boolean;
}

/**
 * The unit that `text` (half-width) begins with, a period included (人/月, g/人・日, ｔ/年); null when it begins with none.
 * `aside`: a space stood between number and unit, so only what cannot be another word counts.
 */
export function readUnit(text: string, aside = false): UnitRead | null {
  if (NO_UNIT.test(text)) return null;
  const head = readHead(text);
  if (!head || (aside && !head.listed)) return null;
  const period = text
    .slice(head.length)
    .match(
      /^(?:\/(?:年度|か月|ヶ月|[1１]?[月年日週人回台時戸]|世帯|時間|[秒分件](?!(?!以[上下内]|未満|程度|前後|超)\p{sc=Han})|ha|km|kg|m2|㎡|t|l)(?:[・･]?[日月年回](?=$|[\s)）」、。,]|以[上下内]|未満|程度|前後|超|を)|・[日月年回])?|・[日月年回](?![\p{sc=Han}\d]))/iu,
    );
  return { length: head.length + (period?.[0].length ?? 0), listed: head.listed };
}

/** Whether the whole text (half-width) is a unit that a list holds. */
export function isListedUnit(text: string): boolean {
  const read = readUnit(text);
  return read?.listed === true && read.length === text.length;
}

/** 2,000回分 is a unit, 2回分析 and 3人分担 are none. */
const goesOnFromShare = (next: string | undefined): boolean =>
  next !== undefined && (SINGLE.分 as string).includes(next);

function readHead(text: string): UnitRead | null {
  const lower = text.slice(0, 12).toLowerCase();
  for (const s of symbols.get(lower[0] ?? '') ?? []) {
    if (!lower.startsWith(s)) continue;
    const next = text[s.length] ?? '';
    if (/[a-z0-9]$/.test(s) && /[A-Za-z0-9]/.test(next)) continue;
    // Of one-letter units only the usual case is one: 5G and 3L are names.
    if (s.length === 1 && /[a-z]/.test(s) && text[0] !== s && s !== 'l') continue;
    return { length: s.length, listed: true };
  }
  const first = text[0] ?? '';
  const word = words
    .get(first)
    ?.find((w) => text.startsWith(w) && !(w.endsWith('分') && goesOnFromShare(text[w.length])));
  const guessed = text.match(TAIL)?.[0].length ?? 0;
  const goesOn = SINGLE[first];
  const single = goesOn !== undefined && !goesOn.includes(text[1] ?? '\0') ? 1 : 0;
  if (word && word.length >= guessed) return { length: word.length, listed: true };
  if (guessed > Math.max(1, word?.length ?? 0)) return { length: guessed, listed: false };
  if (word) return { length: word.length, listed: true };
  return single ? { length: 1, listed: true } : guessed ? { length: guessed, listed: false } : null;
}
