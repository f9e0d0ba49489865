import type { Line } from '../../model/block.js';
import { sliceLine, trimLine } from '../items.js';
import type { Lexicon } from '../lexicon/types.js';

const BRACKETED = /【[^【】\n]{2,20}】(?![をはがにのとでも、。])/g;

/** 【担当課】税務課【目標】…: where labels in brackets follow one another on a line, each begins one of its own. */
export function cutAtRunInLabels(line: Line, lexicon: Lexicon): Line[] {
  const text = line.text.value;
  if (text.indexOf('【') === text.lastIndexOf('【')) return [line];
  const labels = [...text.matchAll(BRACKETED)].filter((m) => lexicon.readLabel(m[0]) !== null);
  if (labels.length < 2) return [line];
  const cuts = labels.map((m) => m.index).filter((at) => text.slice(0, at).trim() !== '');
  const ends = [...cuts, text.length];
  return [0, ...cuts].map((from, i) => trimLine(sliceLine(line, from, ends[i])));
}
