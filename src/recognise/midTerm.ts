/** 中間振返り, 上半期の評価: what stands beside it tells of the middle of the year. */
const MID_TERM =
  /^(?:中間(?:期|時点?)?|上半期|上期|前半|前期|期中|年度途中)(?:の|における)?(?:自己)?(?:振り?返り|ふりかえり|評価|点検|検証|報告|確認|状況|実績|見込み?)?$/;

export const isMidTerm = (label: string): boolean => MID_TERM.test(bareLabel(label));

/** Without white space, brackets around it, and a bracket that comments. */
export const bareLabel = (label: string): string => label.replace(/[\s　【】〔〕［］]|[（(][^（()）]*[)）]$/g, '');
