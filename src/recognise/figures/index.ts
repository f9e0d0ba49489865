export { type Alignment, alignToActions, type Tops } from './alignToActions.js';
export { type CellContext, cellToFigure, splitOwnYear } from './cellToFigure.js';
export { criterionToIndicators, type IndicatorsRead } from './criterionToIndicators.js';
export { endAtFigures, opensWithKind, printsKinds, splitFigureLines, tellsTargetAndResult } from './figureLines.js';
export { isFigureless, MEASURES } from './figurePlaces.js';
export { type ProseContext, proseTargets } from './proseTargets.js';
export type { FigureContext } from './quantityToFigure.js';
