export { type ImportDocumentOptions, importDocument } from './importDocument.js';
export { ImportError, type ImportErrorCode } from './model/errors.js';
export type * from './schema/types.js';
