import type { SourceText } from '../../model/sourceText.js';
import type { PlanBuilder } from '../builder.js';
import type { FigureDraft } from '../draft.js';
import { valueToFigure } from '../fields/figures.js';
import type { FieldInput } from '../fields/input.js';
import { isFigureless } from '../figures/index.js';
import { isMissing, onOneLine } from '../value.js';
import { nameIndicator } from './figureBlock.js';

/**
 * Holds what a form says of one indicator in cells of their own (指標 | 受診率 | 目標値 | 50％ | 実績値 | 48％) until the next
 * thing begins; a name whose figures stand in a block waits here, too.
 */
export class FormFigures {
  private name: FieldInput | null = null;
  private figures: FigureDraft[] = [];

  constructor(private readonly builder: PlanBuilder) {}

  /** True when the value is a figure that waits for the others of its indicator. */
  keeps(input: FieldInput): boolean {
    if (input.kind === null || !this.builder.current) return false;
    const text = onOneLine(input.value.text);
    if (isMissing(text.value) && this.name) {
      this.builder.label(text);
      return true;
    }
    if (!this.name && !/^[^\p{L}]*[\d０-９][^。、]{0,14}$/u.test(text.value)) return false;
    const figure = valueToFigure(text, input, input.reading?.unit ?? null, this.builder.context);
    if (!figure) return false;
    this.figures.push(figure);
    return true;
  }

  /** True when the value is the name of an indicator whose figures are to come. */
  keepsName(input: FieldInput): boolean {
    const isName = input.reading?.field === 'indicator' || input.reading?.field === 'indicatorName';
    if (!isName || !isFigureless(input.value.text.value.split('\n')[0] ?? '')) return false;
    this.name = input;
    return true;
  }

  /** The name for a block without one of its own. */
  takeName(): SourceText | null {
    const name = this.name?.value.text ?? null;
    this.name = null;
    return name;
  }

  /** Gives what waits to the record. */
  end(): void {
    const { name, figures } = this;
    this.name = null;
    this.figures = [];
    if (figures.length === 0) {
      if (name) this.builder.hit(name);
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
