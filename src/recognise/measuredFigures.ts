import type { SourceText } from '../model/sourceText.js';
import type { FigureDraft, IndicatorDraft, RecordDraft } from './draft.js';
import { tellResultsInOrder, valueToFigure } from './fields/figures.js';
import { type FieldContext, type FieldInput, labelledInput } from './fields/input.js';
import { isFigureless, MEASURES } from './figures/index.js';
import { labelToFigureWords } from './lexicon/index.js';
import { isIndicator } from './lexicon/itemFields.js';
import { linesToInnerLabel } from './table/cellReading.js';
import { nameIndicator, textToUnit, type Unit } from './table/figureBlock.js';
import { isMissing, linesToValue, onOneLine } from './value.js';

/** 1,934件, 約50％, 延べ5,120人: a figure without words that could name it. */
const BARE_FIGURE =
  /^[^\p{L}]*(?:(?:約|およそ|おおよそ|概ね|おおむね|延べ?|のべ|年間?|月|週|計|合計|累計)[\s　]*)*[^\p{L}]*[\d０-９][^。、]{0,14}$/u;

/** 30件, 100％, and not 30件の受付: nothing but a figure and its unit. */
const PLAIN_FIGURE = /^[約△▲-]?[\d０-９][\d０-９,，.．]*[\s　]?[^\d０-９\s　、。]{0,4}(?:以[上下内]|未満)?$/u;

/** Where the values go that are told of the record at hand. */
export interface FigureTaker {
  readonly current: RecordDraft | null;
  readonly context: FieldContext;
  label(text: SourceText): void;
  hit(input: FieldInput): void;
  addIndicators(indicators: readonly IndicatorDraft[]): boolean;
}

/**
 * Holds what a form says of one indicator in cells or lines of their own (指標 | 受診率 | 目標値 | 50％ | 実績値 | 48％) until the next
 * thing begins; a name whose figures stand in a block waits here, too.
 */
export class MeasuredFigures {
  private name: FieldInput | null = null;
  private figures: FigureDraft[] = [];
  private unit: Unit | null = null;

  constructor(private readonly builder: FigureTaker) {}

  /** True when the value is a figure that waits for the others of its indicator. */
  keeps(printed: FieldInput): boolean {
    if (this.keepsUnit(printed)) return true;
    const input = this.asFigure(printed);
    const { current, context } = this.builder;
    if (input.kind === null || !current) return false;
    if (!this.name && tellResultsInOrder(current, input, context)) return true;
    const text = onOneLine(input.value.text);
    if (isMissing(text.value) && this.name) {
      this.builder.label(text);
      return true;
    }
    if (!this.name && !BARE_FIGURE.test(text.value)) return false;
    const figure = valueToFigure(text, input, input.reading?.unit ?? this.unit, this.builder.context);
    if (!figure) return false;
    this.figures.push(figure);
    return true;
  }

  /** 目標 and 現状 between a name and its result, above 30％: figures of what is named. */
  private asFigure(printed: FieldInput): FieldInput {
    const input = (this.name && this.withOwnKind(printed)) ?? printed;
    const words = this.name && input.kind === null && input.label ? labelToFigureWords(input.label.value) : null;
    if (!words || !PLAIN_FIGURE.test(input.value.text.value.trim())) return input;
    return { ...input, kind: words.field, years: input.years ?? words.years };
  }

  /** 指標 | 受診率 | 〔現状値〕48％ | 〔目標〕50％: the cell says itself of what kind its figure is. Null for any other. */
  private withOwnKind({ reading, value }: FieldInput): FieldInput | null {
    if (reading?.field !== 'indicator' && reading?.field !== 'indicatorName') return null;
    const inner = linesToInnerLabel(value.lines, this.builder.context.lexicon);
    const words = inner && labelToFigureWords(inner.label.value);
    const own = inner && linesToValue(inner.rest, value.tables);
    if (!words || !own || !BARE_FIGURE.test(onOneLine(own.text).value)) return null;
    this.builder.label(inner.label);
    const told = labelledInput(inner.reading, inner.label, own);
    return { ...told, kind: words.field, years: told.years ?? words.years };
  }

  /** 単位 | 件 behind the name, before its figures. */
  private keepsUnit(input: FieldInput): boolean {
    if (input.reading?.field !== 'unit' || !this.name || this.figures.length > 0) return false;
    this.unit = textToUnit(onOneLine(input.value.text, '').value);
    this.builder.label(input.value.text);
    return true;
  }

  /** True when the value is the name of an indicator whose figures are to come. */
  keepsName(input: FieldInput): boolean {
    const isName = isIndicator(input.reading?.field);
    const text = input.value.text.value;
    // 7日以内の返却率: the figure says of what, and its own are to come.
    const isMeasure = !/[\n。、]/.test(text) && MEASURES.test(text.trim());
    if (!isName || !(isMeasure || isFigureless(text.split('\n')[0] ?? ''))) return false;
    this.name = input;
    return true;
  }

  /** The name for a block without one of its own. */
  takeName(): SourceText | null {
    return this.giveName()?.value.text ?? null;
  }

  /** A name that no figure has followed yet. */
  giveName(): FieldInput | null {
    const name = this.figures.length === 0 ? this.name : null;
    if (name) this.name = null;
    return name;
  }

  /** 指標・目標値 | 登録者数 800人 above 実績値 | 934人: the only indicator of the record that the figures can be results of. */
  private awaitsResult(figures: readonly FigureDraft[]): IndicatorDraft | null {
    const [only, ...others] = this.builder.current?.indicators ?? [];
    if (!only?.name || others.length > 0 || figures.some((f) => f.kind === 'target')) return null;
    const isOpen = figures.every((f) =>
      only.values.every((v) => v.kind === 'target' && (v.unit === f.unit || !f.unit)),
    );
    return isOpen ? only : null;
  }

  /** Gives what waits to the record. */
  end(): void {
    const { name, figures } = this;
    this.name = null;
    this.figures = [];
    this.unit = null;
    if (figures.length === 0) {
      if (name) this.builder.hit(name);
      return;
    }
    const only = name ? null : this.awaitsResult(figures);
    if (only) {
      only.values.push(...figures);
      return;
    }
    const units = new Set(figures.map((f) => f.unit));
    const unnamed = {
      name: null,
      unit: units.size === 1 ? (figures[0]?.unit ?? null) : null,
      text: null,
      values: figures,
    };
    this.builder.addIndicators([name ? nameIndicator(unnamed, name.value.text) : unnamed]);
  }
}
