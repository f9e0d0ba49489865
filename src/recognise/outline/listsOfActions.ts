import { matchKey, readMarker } from '../../japanese/index.js';
import type { Block, Line } from '../../model/block.js';
import type { Lexicon } from '../lexicon/types.js';
import { styleOfOpening } from './headingStack.js';

/** So many items list their actions alike. */
const FEWEST = 2;

/**
 * Labels that elsewhere announce a name, and here a list of what is done under the heading above, which is the name:
 * ```
 *   (1) 読書の時間
 *   【推進項目】
 *   ・朝の読書
 *   ・本の貸出し
 *   【実施状況】
 *   …
 *   (2) 給食の献立
 *   【推進項目】
 * ```
 * Each of them stands between a heading and bullets, and below one of them there are several.
 */
export function listsOfActions(blocks: readonly Block[], lexicon: Lexicon): ReadonlySet<Line> {
  const lines = blocks.flatMap((b): readonly (Line | null)[] => (b.kind === 'paragraph' ? b.lines : [null]));
  const found = new Map<string, { readonly labels: Line[]; readonly bullets: number[] }>();
  for (const [i, line] of lines.entries()) {
    const reading = line && line.text.value.length <= LONGEST_LABEL ? lexicon.readLabel(line.text.value) : null;
    if (!line || reading?.field !== 'title' || reading.certainty !== 'listed') continue;
    const key = matchKey(line.text.value);
    const like = found.get(key) ?? { labels: [], bullets: [] };
    found.set(key, like);
    like.labels.push(line);
    like.bullets.push(isName(lines[i - 1], lexicon) ? bulletsFrom(lines, i + 1) : 0);
  }
  const list = [...found.values()].filter(
    ({ bullets }) => bullets.length >= FEWEST && bullets.every((n) => n > 0) && bullets.some((n) => n > 1),
  );
  return new Set(list.flatMap((l) => l.labels));
}

const LONGEST_LABEL = 16;

const isName = (line: Line | null | undefined, lexicon: Lexicon): boolean =>
  !!line && styleOfOpening(line) !== null && !isBullet(line) && lexicon.readLabel(line.text.value) === null;

const isBullet = ({ text }: Line): boolean => readMarker(text.value)?.style === 'bullet';

/** How many entries with a bullet the list has, of which each may take several lines. */
function bulletsFrom(lines: readonly (Line | null)[], from: number): number {
  let bullets = 0;
  for (let i = from; i < lines.length; i++) {
    const line = lines[i];
    if (!line) break;
    if (isBullet(line)) bullets++;
    else if (bullets === 0 || lines[i - 1]?.after !== 'wrap') break;
  }
  return bullets;
}
