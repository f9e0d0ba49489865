import type { Block, Line } from '../../model/block.js';
import { isPhaseOfSheet } from '../lexicon/phaseOfSheet.js';
import type { Lexicon } from '../lexicon/types.js';
import { headingStyle } from './headingStack.js';

/** （ＰＬＡＮ）, 「Do（実施）」: the phase of the cycle of plan, do, check and act. */
const PHASE = /[「『（(【〔［[<＜〈《\s　:：・]?(PLAN|DO|CHECK|SEE|ACT(?:ION)?)(?![A-Z])/i;
const IN_BRACKETS = /[「『（(【〔［[＜〈《]/;
const LONGEST = 40;

/**
 * １．事業の概要（PLAN）, ２．実施の結果（DO）, ３．評価（CHECK）: the parts of a sheet by their phase. They name no item and no level of the plan,
 * whatever is told below them.
 */
export function phasesOfSheet(blocks: readonly Block[], lexicon: Lexicon): ReadonlySet<Line> {
  const lines = blocks.flatMap((b) => (b.kind === 'paragraph' ? b.lines : []));
  const found = lines.flatMap((line, i) => {
    const phase = phaseOf(line);
    if (phase === null) return [];
    // １ 現状把握［PLAN］ is a label itself, unless another one stands right below it.
    const field = lexicon.readLabel(line.text.value)?.field ?? 'section';
    const next = lines[i + 1]?.text.value ?? '';
    return field === 'section' || lexicon.readLabel(next) !== null ? [{ line, phase }] : [];
  });
  const several = new Set(found.map((f) => f.phase)).size >= 2;
  // １ 目標の設定（期首）: when the register below is filled in.
  const begun = lines.filter(
    ({ text: { value } }) =>
      isPhaseOfSheet(value) && /設定|策定|登録|申告/.test(value) && headingStyle(value)?.ordinal != null,
  );
  return new Set([...(several ? found.map((f) => f.line) : []), ...begun]);
}

function phaseOf({ text }: Line): string | null {
  const words = text.value.normalize('NFKC');
  if (words.length > LONGEST || /[。、]/.test(words) || headingStyle(text.value)?.ordinal == null) return null;
  return IN_BRACKETS.test(text.value) ? (PHASE.exec(words)?.[1]?.toUpperCase() ?? null) : null;
}
