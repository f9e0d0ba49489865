import { Worker } from 'node:worker_threads';

/**
 * Ends the process when one case takes longer than `seconds`, and says which: a loop that never ends leaves the test runner
 * no turn to do so itself.
 */
export function watch(seconds: number): { begin(name: string): void; end(): void } {
  const worker = new Worker(
    `const { parentPort } = require('node:worker_threads');
     const { writeSync } = require('node:fs');
     let timer;
     parentPort.on('message', (name) => {
       clearTimeout(timer);
       if (name !== null) timer = setTimeout(() => {
         writeSync(2, 'HANG: ' + name + '\\n');
         process.kill(process.pid, 'SIGKILL');
       }, ${seconds * 1000});
     });`,
    { eval: true },
  );
  worker.unref();
  return { begin: (name) => worker.postMessage(name), end: () => void worker.terminate() };
}
