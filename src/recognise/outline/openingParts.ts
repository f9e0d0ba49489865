import type { Block, Line } from '../../model/block.js';
import { ABOUT_GOAL, GOALS } from '../lexicon/itemFields.js';
import type { LabelField, Lexicon } from '../lexicon/types.js';
import { headingStyle, styleOfOpening } from './headingStack.js';

const TELLS: ReadonlySet<LabelField> = new Set([...GOALS, ...ABOUT_GOAL]);
const LONGEST_LABEL = 24;

/** はじめに, 点検・評価の概要: a chapter on the document itself. */
const OPENS =
  /^(?:はじめに|まえがき|序文|序論|(?:教育委員会の?|教育に関する事務の?)?(?:自己|外部|内部)?(?:点検|評価)(?:[・･、]|及び|並びに|と)?(?:点検|評価)?(?:制度|等|報告書?)?(?:の(?:概要|趣旨|目的|あらまし|考え方|実施方法|経緯)|について))$/;

/**
 * Numbered labels in the chapter that opens a document, which tell of the document and of no item:
 * ```
 *   第１章　はじめに
 *   １　目的
 *   …
 *   ２　評価の方法
 *   …
 *   第２章　施策の状況
 * ```
 * Behind a table, a label without such a chapter, or any other heading of the chapter's kind, nothing opens the document.
 */
export function openingParts(blocks: readonly Block[], lexicon: Lexicon): Line[] {
  const found: Line[] = [];
  let chapter: string | null = null;
  for (const block of blocks) {
    if (block.kind === 'table') return found;
    for (const line of block.lines) {
      const { value } = line.text;
      const heading = headingStyle(value);
      const opens = heading !== null && OPENS.test(value.slice(heading.from).replace(/[\s　]/g, ''));
      if (opens && chapter === null) chapter = heading.style;
      else if (chapter !== null && styleOfOpening(line) === chapter) return found;
      else if (value.length <= LONGEST_LABEL && TELLS.has(lexicon.readLabel(value)?.field ?? 'section')) {
        if (chapter === null || heading === null) return found;
        found.push(line);
      }
    }
  }
  return found;
}
