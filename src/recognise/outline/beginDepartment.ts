import type { SourceText } from '../../model/sourceText.js';
import type { FlowContext } from './flowContext.js';

/** A department's part of the document: the headings before it don't count there. */
export function beginDepartment(
  { builder, headings }: Pick<FlowContext, 'builder' | 'headings'>,
  name: SourceText,
): void {
  headings.clear();
  builder.setCategories([]);
  builder.beginDepartment(name);
}
