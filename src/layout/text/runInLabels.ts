import type { SourceLine } from './sourceLines.js';

const BRACKETED = /【([^【】\n]{2,20})】(?![をはがにのとでも、。])/g;

/**
 * 【担当課】税務課【目標】…【取組】…: a line that holds several labels in brackets becomes a line each, for a long one has white
 * space in its texts that would pass for the columns of a table.
 */
export function cutAtRunInLabels(source: string, line: SourceLine, isLabel: (text: string) => boolean): SourceLine[] {
  const text = source.slice(line.from, line.to);
  if (line.blank || text.includes('\t')) return [line];
  const labels = [...text.matchAll(BRACKETED)].filter((m) => isLabel(m[1] as string));
  if (labels.length < 2) return [line];
  const cuts = labels.map((m) => line.from + m.index).filter((at) => source.slice(line.from, at).trim() !== '');
  const ends = [...cuts, line.to];
  return [line.from, ...cuts].map((from, i) => ({ ...line, from, to: ends[i] as number }));
}
