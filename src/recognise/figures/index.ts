export { type Alignment, alignToActions } from './alignToActions.js';
export { type CellContext, cellToFigure } from './cellToFigure.js';
export { criterionToIndicators, type IndicatorsRead } from './criterionToIndicators.js';
export type { FigureContext } from './quantityToFigure.js';
