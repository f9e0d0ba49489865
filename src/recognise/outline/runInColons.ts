import type { Line } from '../../model/block.js';
import { joinTexts } from '../../model/sourceText.js';
import { sliceLine, trimLine } from '../items.js';
import type { LabelReading, Lexicon } from '../lexicon/types.js';

/** 進捗：… at the start of a line, and 。課題：… inside one. */
const OPENING = /^[^。、：:「」（）()0-9０-９]{2,12}[：:]/;
const INNER = /(?<=[。」])([^。、：:「」（）()0-9０-９]{2,12})[：:]/g;
/** 。課 at the end of a line with 題： at the beginning of the next, or 。課題： with its text there. */
const BROKEN_END = /(?<=[。」])([^。、：:「」（）()0-9０-９]{1,12}[：:]?)$/;
const BROKEN_START = /^([^。、：:「」（）()0-9０-９]{0,10}[：:])/;

/**
 * 進捗：調査を終えた。課題：費用がかかる。今後：…: labels with colons that follow one another in one paragraph begin a line each. Only
 * where the paragraph opens with such a label, and every label is one that the lexicon holds.
 */
export function cutAtRunInColons(lines: readonly Line[], lexicon: Lexicon): Line[] {
  const cut: Line[] = [];
  let isOpen = false;
  const read = (label: string): LabelReading | null => {
    const reading = lexicon.readLabel(label);
    return reading?.certainty === 'listed' ? reading : null;
  };
  const all = joinBroken(lines, (label) => read(label) !== null);
  for (const [i, line] of all.entries()) {
    const { value } = line.text;
    const opening = OPENING.exec(value)?.[0];
    const goesOn: boolean = isOpen && all[i - 1]?.after === 'wrap';
    isOpen = goesOn || (opening !== undefined && read(opening.replace(/[：:]$/, '').trim()) !== null);
    if (!isOpen) {
      cut.push(line);
      continue;
    }
    const cuts = [...value.matchAll(INNER)].flatMap((m) => (read(m[1] as string) ? [m.index] : []));
    cut.push(...[0, ...cuts].map((from, k) => (cuts.length > 0 ? trimLine(sliceLine(line, from, cuts[k])) : line)));
  }
  return cut;
}

function joinBroken(lines: readonly Line[], isLabel: (text: string) => boolean): Line[] {
  const joined = [...lines];
  for (let i = 0; i + 1 < joined.length; i++) {
    const [line, next] = [joined[i] as Line, joined[i + 1] as Line];
    const end = line.after === 'wrap' ? BROKEN_END.exec(line.text.value) : null;
    if (!end) continue;
    const rest = /[：:]$/.test(end[0]) ? '' : BROKEN_START.exec(next.text.value)?.[1];
    if (rest === undefined || !isLabel(`${end[1]}${rest}`.replace(/[：:]$/, '').trim())) continue;
    joined[i] = trimLine(sliceLine(line, 0, end.index));
    joined[i + 1] = { ...next, text: joinTexts([trimLine(sliceLine(line, end.index)).text, next.text]) };
  }
  return joined;
}
