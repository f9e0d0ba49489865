import type { Streams } from '../streams.js';
import { terminalText } from '../terminalText.js';

/** A bar on the terminal that tells how far a run over many documents has come. */
export interface Progress {
  begin(subject: string): void;
  done(pages: number, hasFailed: boolean): void;
  stop(): void;
}

const NO_PROGRESS: Progress = { begin: () => {}, done: () => {}, stop: () => {} };

const FORMAT =
  ' {bar} {value}/{total} documents | {pages} pages | {rate}/s | {eta_formatted} left | {failed} failed | {current}';
const LONGEST_NAME = 40;

/** `count` null: how many there will be is not known. No bar where standard error is no terminal, or one that cannot move its cursor. */
export async function openProgress(count: number | null, quiet: boolean, { stderr, env }: Streams): Promise<Progress> {
  if (quiet || count === null || !stderr.isTTY || env.TERM === 'dumb') return NO_PROGRESS;
  const { Presets, SingleBar } = (await import('cli-progress')).default;
  const began = Date.now();
  let pages = 0;
  let failed = 0;
  let finished = 0;
  const bar = new SingleBar(
    {
      format: FORMAT,
      stream: stderr as NodeJS.WritableStream,
      hideCursor: true,
      clearOnComplete: true,
      gracefulExit: false,
    },
    Presets.shades_grey,
  );
  bar.start(count, 0, { pages, failed, rate: '0', current: '' });
  return {
    begin(subject) {
      const name = terminalText(subject);
      bar.update({ current: name.length > LONGEST_NAME ? `…${name.slice(1 - LONGEST_NAME)}` : name });
    },
    done(more, hasFailed) {
      finished++;
      pages += more;
      if (hasFailed) failed++;
      const rate = (finished / Math.max((Date.now() - began) / 1000, 0.001)).toFixed(1);
      bar.increment(1, { pages, failed, rate });
    },
    stop: () => bar.stop(),
  };
}
