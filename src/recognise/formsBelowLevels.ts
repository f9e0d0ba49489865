import type { Block, Table } from '../model/block.js';
import { rowsOf } from '../model/tableRows.js';
import type { RecordDraft } from './draft.js';
import { HANDLERS } from './fields/handlers.js';
import type { FieldContext, FieldInput } from './fields/input.js';
import { appendText } from './fields/texts.js';
import { type LevelFrame, namesLevel, readFramePart, readLevelFrame } from './levelFrame.js';
import type { LabelField, Lexicon } from './lexicon/types.js';
import { isBelow, type NumberPath, pathOfForm, pathOfLevel } from './numberPath.js';
import { mayBeItem } from './table/levelOfForm.js';
import { isMissing, linesToText, onOneLine } from './value.js';

/** What such forms tell, by the blocks that tell it and by the forms of the items that it holds for. */
export interface FormsBelowLevels {
  readonly forms: ReadonlyMap<Block, LevelFrame>;
  readonly items: ReadonlyMap<Block, readonly FieldInput[]>;
  /** The same for forms whose items the headings above them name. */
  readonly named: ReadonlyMap<Block, readonly FieldInput[]>;
}

/**
 * Small forms right below the heading of a level, above forms that each name an item of it:
 * ```
 *   施策１－１　水辺の再生
 *   主管部 | 河川部 | 関係課 | 水辺課、公園課
 *   めざす姿 | …
 *
 *   基本事業 | ① 桟橋の修繕 | 担当課 | 水辺課
 *   実施状況 | …
 * ```
 * Where the number of the level begins those of its items, the form may tell of the level whatever it likes, in a frame of its own with
 * the level on top, and frames of lower levels may stand below it.
 */
export function formsBelowLevels(blocks: readonly Block[], lexicon: Lexicon): FormsBelowLevels {
  const forms = new Map<Block, LevelFrame>();
  const items = new Map<Block, readonly FieldInput[]>();
  const named = new Map<Block, readonly FieldInput[]>();
  const frames = numberedFrames(blocks, lexicon);
  const ofNumbers = new Map<NumberPath, readonly FieldInput[]>();
  let told: readonly FieldInput[] = [];
  for (const [i, block] of blocks.entries()) {
    const framed = frames.get(block);
    const number = framed && !isFirst(framed.frame, blocks[i - 1]) ? null : (framed?.number ?? levelIn(block));
    if (number !== null) endLevel(ofNumbers, number);
    if (block.kind === 'paragraph') {
      if (levelHeading(block) !== null) told = [];
      const path = ofNumbers.size > 0 ? pathOfForm(block, lexicon) : null;
      const form = blocks[i + 1];
      const inner = path !== null && form?.kind === 'table' ? toldAbove(ofNumbers, path) : [];
      if (form && inner.length > 0) named.set(form, inner);
      continue;
    }
    if (framed) {
      forms.set(block, framed.frame);
      ofNumbers.set(framed.number, [...(ofNumbers.get(framed.number) ?? []), ...framed.frame.told]);
      continue;
    }
    const frame =
      levelHeading(blocks[i - 1]) !== null && namesItem(blocks[i + 1], lexicon) ? smallForm(block, lexicon) : null;
    if (frame) {
      forms.set(block, frame);
      told = frame.told;
      continue;
    }
    const path = ofNumbers.size > 0 ? pathOfForm(block, lexicon) : null;
    const inner = path === null ? [] : toldAbove(ofNumbers, path);
    if (inner.length > 0) items.set(block, inner);
    else if (told.length > 0 && namesItem(block, lexicon)) items.set(block, told);
  }
  return { forms, items, named };
}

/** What the levels tell that the item stands in, the innermost first. */
const toldAbove = (ofNumbers: ReadonlyMap<NumberPath, readonly FieldInput[]>, item: NumberPath): FieldInput[] =>
  [...ofNumbers]
    .filter(([level]) => isBelow(item, level))
    .sort(([a], [b]) => b.length - a.length)
    .flatMap(([, inputs]) => inputs);

interface NumberedFrame {
  readonly frame: LevelFrame;
  readonly number: NumberPath;
}

/**
 * Frames of levels, each with the number of its level, above forms of items whose numbers begin with it. White space may part a frame
 * into several tables, of which only the first stands below the level.
 */
function numberedFrames(blocks: readonly Block[], lexicon: Lexicon): ReadonlyMap<Block, NumberedFrame> {
  const found = new Map<Block, NumberedFrame>();
  let item: NumberPath | null = null;
  let parts: (readonly [Block, LevelFrame])[] = [];
  for (let i = blocks.length - 1; i >= 0; i--) {
    const block = blocks[i] as Block;
    const path = pathOfForm(block, lexicon);
    if (block.kind === 'paragraph') {
      item = path ?? item;
      continue;
    }
    const part: LevelFrame | null = path === null && item !== null ? readFramePart(block, lexicon) : null;
    const heading = part?.bar?.value ?? levelHeading(blocks[i - 1]);
    const number = part && heading ? pathOfLevel(heading) : null;
    if (part) parts.push([block, part]);
    if (part && heading === null && block.origin === 'aligned') continue;
    const areFrames =
      parts.some(([, f]) => f.told.length > 0) && item !== null && number !== null && isBelow(item, number);
    if (number !== null && areFrames) for (const [b, frame] of parts) found.set(b, { frame, number });
    else item = path;
    parts = [];
  }
  return found;
}

/** The part of a frame that stands below its level, or has it on top. */
const isFirst = ({ bar }: LevelFrame, above: Block | undefined): boolean =>
  bar !== null || levelHeading(above) !== null;

/** The number of the level that a paragraph ends with. */
const levelIn = (block: Block): NumberPath | null => {
  const heading = levelHeading(block);
  return heading === null ? null : pathOfLevel(heading);
};

const levelHeading = (block: Block | undefined): string | null =>
  block?.kind === 'paragraph' && namesLevel(block.lines) ? (block.lines.at(-1)?.text.value ?? null) : null;

/** A level of this number begins: what was told of one of the same number, and below it, is over. */
function endLevel(told: Map<NumberPath, readonly FieldInput[]>, number: NumberPath): void {
  for (const level of [...told.keys()]) if (level === number || isBelow(level, number)) told.delete(level);
}

/** Gives the item what its levels tell, where it doesn't tell it itself. */
export function tellOfLevel(record: RecordDraft, told: readonly FieldInput[], context: FieldContext): void {
  /** The labels of a field, told of one level one below the other. */
  const given = new Map<LabelField, FieldInput>();
  for (const [i, input] of told.entries()) {
    const field = input.reading?.field;
    const text = onOneLine(input.value.text);
    if (!field || isMissing(text.value)) continue;
    if (field === 'department') record.department ??= text;
    else if (field === 'indicator') {
      HANDLERS.indicator(record, input, context);
      record.doubts.add('alignment-uncertain');
    } else if (field !== 'division') {
      const of = field === 'currentState' ? field : 'objective';
      const goesOn = given.get(of) === told[i - 1];
      if (record[of] && !goesOn) record.extras.push({ label: input.label, text: input.value.text });
      else {
        record[of] = appendText(record[of], input.value.text);
        given.set(of, input);
      }
    } else if (record.divisions.length === 0) HANDLERS.division(record, input, context);
    else record.extras.push({ label: input.label, text });
  }
}

/** 事業名 | …, 基本事業 | ① …: the first thing that the form tells is which item it is about. */
export function namesItem(block: Block | undefined, lexicon: Lexicon): boolean {
  if (block?.kind !== 'table') return false;
  const [label, name] = rowsOf(block, 1)[0] ?? [];
  if (!label || !name || linesToText(name.lines).value.trim() === '') return false;
  const words = onOneLine(linesToText(label.lines)).value.trim();
  const field = lexicon.readLabel(words)?.field;
  return field === 'title' || field === 'number' || (field === 'category' && mayBeItem(words));
}

/** Labels with what they announce beside them, and nothing that is told of the level alone. */
function smallForm(table: Table, lexicon: Lexicon): LevelFrame | null {
  const frame = readLevelFrame(table, lexicon);
  if (!frame || frame.bar || frame.kept.length > 0 || frame.sides.length > 0) return null;
  return frame.told.every((t) => t.reading?.field !== 'indicator') ? frame : null;
}
