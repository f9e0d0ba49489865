import { type SourceText, splitText } from '../model/sourceText.js';
import { headingStyle } from './outline/headingStack.js';
import { onOneLine } from './value.js';

/**
 * The levels that one cell prints one below the other, each opening with the word that counts it; what holds one level in several
 * lines is one.
 * ```
 *   体系 | 基本方針１　水辺の再生
 *        | 重点項目（２）　桟橋の改修
 * ```
 */
export function splitLevels(text: SourceText): SourceText[] {
  const parts = splitText(text, /\n/g).filter((t) => t.value.trim() !== '');
  const styles = parts.map((t) => headingStyle(t.value)?.style ?? '');
  const areLevels = styles.every((s) => s.startsWith('named:')) && new Set(styles).size === styles.length;
  return parts.length > 1 && areLevels ? parts.map((t) => onOneLine(t)) : [onOneLine(text)];
}
