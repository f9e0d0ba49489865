import { ImportError, type ImportErrorCode } from '../model/errors.js';
import { UsageError } from './usageError.js';

export type FailureCode =
  | ImportErrorCode
  | 'usage'
  | 'output'
  | 'internal'
  | 'timeout'
  | 'crashed'
  | 'killed'
  | 'no-space';

/** An output could not be written. */
export class OutputError extends Error {
  override readonly name = 'OutputError';
  readonly errno: string | undefined;

  constructor(path: string, cause: NodeJS.ErrnoException) {
    super(`${path} cannot be written (${cause.code ?? cause.message})`, { cause });
    this.errno = cause.code;
  }
}

/** Why one document, or the run, came to nothing: data that travels between processes and is worded once. */
export interface Failure {
  readonly code: FailureCode;
  /** One line: cause; remedy. */
  readonly message: string;
  /** For `DEBUG=plan-import` only. */
  readonly stack: string | null;
}

/** Another try later may succeed: no space, a killed worker. */
export const isTransient = ({ code }: Failure): boolean => code === 'no-space' || code === 'killed';

const FULL = new Set(['ENOSPC', 'EDQUOT', 'EMFILE', 'ENFILE', 'EAGAIN', 'ENOMEM']);

export function toFailure(error: unknown): Failure {
  const stack = error instanceof Error ? stackOf(error) : null;
  if (error instanceof ImportError) return { code: error.code, message: error.message, stack };
  if (error instanceof UsageError) return { code: 'usage', message: error.message, stack };
  const cause = error instanceof Error ? error.message : String(error);
  const code = error instanceof OutputError ? error.errno : (error as NodeJS.ErrnoException | null)?.code;
  if (code !== undefined && FULL.has(code)) {
    return { code: 'no-space', message: `the system is out of room (${cause}); free some and run again`, stack };
  }
  if (error instanceof OutputError) return { code: 'output', message: `${cause}; check its permissions`, stack };
  return {
    code: 'internal',
    message: `internal error (${cause}); please report it, with what DEBUG=plan-import shows`,
    stack,
  };
}

function stackOf(error: Error): string {
  const own = error.stack ?? error.message;
  return error.cause instanceof Error ? `${own}\ncaused by ${stackOf(error.cause)}` : own;
}
