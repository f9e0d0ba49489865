import { withoutSpace } from './letters.js';

const SUM = /^(?:[小合総]計|計)(?:[（(［〔][^（()）]*[)）］〕])?$/;

/** 小計（歳入の確保）, 合　計: heads a row that sums up those above it. */
export const isSum = (text: string): boolean => SUM.test(withoutSpace(text));
