import type { Line } from '../../model/block.js';

/** How a unit is made up, or what it is there for: 3課で組織しています, 人事と財政を担当します, 次の3課からなります. */
const MADE_UP =
  /(?:組織|構成|編成|設置|所管|所掌|分掌|担当|担い|担っ|つかさど|司[りっ]|受け持|から(?:なり|なる|成り|成る)|(?:仕事|業務|事務|役割)を(?:し|行))[^、。]{0,10}$/;

/**
 * How many lines at the start tell below a department's heading how it is made up; 0 where they tell anything else, such as what
 * it wants this year:
 * ```
 *   港湾部の組織目標
 *   港湾部は、管理課と工務課の２課で組織しています。
 * ```
 */
export function workOfUnit(lines: readonly Line[], department: string): number {
  const wrapped = lines.findIndex((l) => l.after !== 'wrap');
  const told = lines.slice(0, wrapped < 0 ? lines.length : wrapped + 1);
  const words = told
    .map((l) => l.text.value)
    .join('')
    .replace(/[\s　]/g, '');
  const name = department.replace(/[\s　]/g, '');
  const subject = [name, '当部', '本部', '当局', '本局'].find((n) => words.startsWith(n));
  const sentence = subject
    ? /^(?:（[^（）]*）)?は[、，,]?([^。]+)。/.exec(words.slice(subject.length))?.[1]
    : undefined;
  return sentence && MADE_UP.test(sentence) ? told.length : 0;
}
