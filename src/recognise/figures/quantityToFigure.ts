import type { Quantity } from '../../japanese/index.js';
import type { DiagnosticCode } from '../../model/diagnostic.js';
import type { SourceText } from '../../model/sourceText.js';
import type { FigureDraft, FigureKind } from '../draft.js';

export interface FigureContext {
  readonly kind: FigureKind;
  /** The year of a figure that prints none. */
  readonly fiscalYear: number | null;
}

export interface FigureReading {
  readonly figure: FigureDraft;
  readonly doubt: DiagnosticCode | null;
}

/** A share of a whole can't exceed it; these rates can. */
const SHARE = /(?:率|割合)(?:[)）」]|$)/u;
const MAY_EXCEED =
  /(?:増加?率|伸び率|成長率|上昇率|達成率|充足率|変化率|増減率|比率|倍率|利益率|対前年|前年比|消化率|回転率|稼働率|利用率|求人)/u;

/** The figure as the contract has it. What can't be a number, or can't be true, keeps its text with value null. */
export function quantityToFigure(
  quantity: Quantity,
  text: SourceText,
  context: FigureContext,
  name: string | null,
): FigureReading {
  const implausible =
    quantity.value !== null &&
    /^[%％]/u.test(quantity.unit ?? '') &&
    quantity.value > 100 &&
    name !== null &&
    SHARE.test(name.trim()) &&
    !MAY_EXCEED.test(name);
  return {
    figure: {
      kind: context.kind,
      fiscalYear: context.fiscalYear,
      comparator: quantity.comparator,
      value: implausible ? null : quantity.value,
      unit: quantity.unit,
      text,
    },
    doubt: implausible ? 'figure-implausible' : quantity.problem,
  };
}
