import { FIGURE_PARTS } from './itemFields.js';
import { unitIn } from './labelParts.js';
import type { LabelField, LabelReading } from './types.js';

/** 財政効果額（千円） 歳入の増, 令和6年度_目標値, 実績 > 令和6年度: two heads, one above the other, that a converter wrote on one line. */
const FLAT =
  /^\s*([^\s（()）_＿>＞/／]{2,16})\s*(?:[（(]\s*(?:単位[:：]\s*)?([^（()）]{1,8})[)）])?(\s*[_＿>＞/／]\s*|\s+)([^\s（()）_＿>＞/／]{1,16}(?:[（(][^（()）]{1,8}[)）])?)\s*$/;

/**
 * The inner of two heads on one line, with the years and the unit of the outer one. White space alone parts words of one label as
 * often, unless a unit stands before it. Null for any other text.
 */
export function flattenedHead(text: string, read: (label: string) => LabelReading | null): LabelReading | null {
  const measured = belowIndicator(text, read);
  if (measured) return measured;
  const [, first, bracket, between, last] = FLAT.exec(text) ?? [];
  if (!first || !last || between === undefined) return null;
  const unit = bracket === undefined ? null : unitIn(bracket);
  if (unit === null && (bracket !== undefined || !/[_＿>＞]/.test(between))) return null;
  const [outer, inner] = [read(first), read(last)];
  if (!outer || inner?.certainty !== 'listed') return null;
  // 令和6年度 below 目標値 as well as above it.
  const named = inner.field === 'fiscalYear' && inner.years !== null ? outer : inner;
  return { ...named, years: inner.years ?? outer.years, unit: inner.unit ?? unit ?? outer.unit };
}

/**
 * 指標 令和6年度 実績, 成果指標 指標名: what heads names and figures of indicators, and the head of one of them. A bracket behind it
 * (成果指標 （単位）) only says what stands beside the name.
 */
const BELOW_INDICATOR = /^\s*([^\s（()）]{2,8})\s+([^\s（(〔［[【＜<〈《].*?)\s*$/;
const PART_OF_INDICATOR: ReadonlySet<LabelField> = new Set([...FIGURE_PARTS, 'achievement']);

function belowIndicator(text: string, read: (label: string) => LabelReading | null): LabelReading | null {
  const [, outer, inner] = BELOW_INDICATOR.exec(text) ?? [];
  if (!outer || !inner || !/指標$|^KPI$/i.test(outer.normalize('NFKC'))) return null;
  const [above, own] = [read(outer), read(inner)];
  if (above?.field !== 'indicator' || above.certainty !== 'listed' || own?.certainty !== 'listed') return null;
  if (own.field === 'goals') return { ...own, field: 'target' };
  return PART_OF_INDICATOR.has(own.field) ? own : null;
}
