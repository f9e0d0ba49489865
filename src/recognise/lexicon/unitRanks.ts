/** 所管局課, 担当室・課, 主管部局課名: the ranks of a unit down to the one that does the work. */
const IN_CHARGE =
  /^(?:(?:主な|現)?(?:担当|所管|主管|主務|実施|推進|取組|関係|関連|評価|事業|責任)){1,2}(?:[部局区室院所]{1,3}[・/]?){0,2}[課係班室](?:[・/]?[課係班室所署場]){0,3}(?:等|等?名)?$|^(?:部局|[部局]室?|区局?)[・/]?課室?(?:等|等?名)?$/;
/** 主管局, 施策所管部局名, 主務部等: the department that answers for an item. */
const DEPARTMENT_IN_CHARGE =
  /^(?:(?:施策|政策|事業|事務事業|取組|項目|計画|現)の?)?(?:担当|所管|主管|主務|所掌|所属)(?:部・?局|局・?部|区局|[部局])(?:等|等?名)?$/;
/** 課室所名, 室・課・所名, 部課所: the ranks that a unit may have, 課 or 係 among them. */
const RANKS_OF_UNIT =
  /^(?=[^課係]*[課係])[部局課係班室所署場](?:[・/、,]?[部局課係班室所署場園館校]){1,4}(?:等の?名称?|等|の?名称?)?$/;
/** 課室所長名, 課所長, 室・課長氏名: the head of a unit that may have one of several ranks. */
const POST_OF_RANKS =
  /^(?:担当|所管|主管|主務|所属)?(?:[部局課係班室所署場園館校](?:長?[・/、,]?[部局課係班室所署場園館校]){1,4}長(?:等)?(?:の?(?:氏名|名前?))?|[室所署場園館校係班次]長の?氏?名)$/;

/** What such labels are made of. */
export const RANK_LABELS: readonly string[] = [
  IN_CHARGE.source,
  DEPARTMENT_IN_CHARGE.source,
  RANKS_OF_UNIT.source,
  POST_OF_RANKS.source,
];

/** What a label announces that only says which ranks a unit may have; null for any other. `key` is a `labelKey`. */
export function rankedField(key: string): 'division' | 'department' | 'head' | null {
  if (DEPARTMENT_IN_CHARGE.test(key)) return 'department';
  if (IN_CHARGE.test(key) || RANKS_OF_UNIT.test(key)) return 'division';
  return POST_OF_RANKS.test(key) ? 'head' : null;
}
