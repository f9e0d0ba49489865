import { readMarker } from '../japanese/index.js';
import type { Line } from '../model/block.js';
import type { SourceText } from '../model/sourceText.js';
import { type ItemList, linesToItems, sliceLine, trimLine } from './items.js';
import { readAchievement } from './lexicon/index.js';
import type { LegendEntry } from './lexicon/types.js';

/** One goal of a section; `marker` is null when none is printed (its place in the list is its ordinal). */
export interface Goal {
  readonly marker: SourceText | null;
  readonly ordinal: number;
  readonly lines: readonly Line[];
}

export interface GoalList {
  readonly preface: readonly Line[];
  readonly goals: readonly Goal[];
}

/** The goals of a section: numbered ones; or, in a list of goals, unnumbered ones told apart by their bullets or results. */
export function linesToGoals(lines: readonly Line[], legend: readonly LegendEntry[], listed: boolean): GoalList {
  const numbered: ItemList = linesToItems(lines);
  if (numbered.items.length > 0) return { preface: numbered.preface, goals: numbered.items };
  const residue = linesToResidueItems(lines);
  if (residue.length > 1) return { preface: [], goals: residue.map(unnumbered) };
  if (!listed) return { preface: lines, goals: [] };
  if (lines.some((l) => l.list === 'numbers')) {
    const stamped = lines.flatMap((l) => splitAtResults(l, legend));
    const told = stamped.length > 1 ? stamped : lines.flatMap(splitAtSentences);
    if (told.length > 1) return { preface: [], goals: told.map((l, i) => unnumbered([l], i)) };
  }
  const bullets = linesToBullets(lines);
  if (bullets.length > 0) return { preface: [], goals: bullets.map(unnumbered) };
  return { preface: lines, goals: [] };
}

const unnumbered = (lines: readonly Line[], index: number): Goal => ({ marker: null, ordinal: index + 1, lines });

/** A program that numbered its list from nothing prints `null` or `undefined` where each number belongs. */
function linesToResidueItems(lines: readonly Line[]): Line[][] {
  const items: Line[][] = [];
  for (const line of lines) {
    const m = /^(?:null|undefined|NaN|#N\/A)[.．、)）]?[\s　]*/.exec(line.text.value);
    if (m) items.push([sliceLine(line, m[0].length)]);
    else if (items.length > 0) items.at(-1)?.push(line);
    else return [];
  }
  return items;
}

function linesToBullets(lines: readonly Line[]): Line[][] {
  const items: Line[][] = [];
  for (const line of lines) {
    const marker = readMarker(line.text.value);
    if (marker?.style === 'bullet' && marker.text !== '※') items.push([sliceLine(line, marker.length)]);
    else if (items.length > 0) items.at(-1)?.push(line);
    else return [];
  }
  return items;
}

/** `…します! 達成 …します! 未達成 …`: every result ends a goal. */
function splitAtResults(line: Line, legend: readonly LegendEntry[]): Line[] {
  const parts: Line[] = [];
  let from = 0;
  for (const m of line.text.value.matchAll(/(?<=[\s　])([^\s　]{1,8})(?=[\s　]|$)/g)) {
    if (!readAchievement(m[1] as string, legend)?.level) continue;
    const end = m.index + m[0].length;
    const rest = line.text.value.slice(end).trimStart();
    // A second status word right after the first belongs to the same result.
    const next = /^[^\s　]{1,8}/.exec(rest)?.[0];
    if (next && /^[\s　]|^$/.test(rest.slice(next.length)) && readAchievement(next, legend)?.level) continue;
    parts.push(trimLine(sliceLine(line, from, end)));
    from = end;
  }
  if (line.text.value.slice(from).trim() !== '') parts.push(trimLine(sliceLine(line, from)));
  return parts;
}

/** `…を始めます! …を進めます!`: without results every sentence of a list that lost its items is a goal. */
function splitAtSentences(line: Line): Line[] {
  if (line.list !== 'numbers') return [line];
  const ends = [...line.text.value.matchAll(/(?<=[。！!])[\s　]+(?=\S.*[。！!][\s　]*$)/gu)].map((m) => m.index);
  return [0, ...ends].map((from, i) => trimLine(sliceLine(line, from, ends[i])));
}
