/**
 * The two halves of pdf.js talk through a port, as if one were in a web worker. Within one thread its own port copies every
 * message, glyph by glyph, and never lets the event loop turn, so that no time limit could strike. This one hands messages
 * over as they are, in a later turn of the loop.
 */
export interface Channel {
  postMessage(message: Message): void;
  addEventListener(name: 'message', listener: Listener, options?: { signal?: AbortSignal }): void;
  removeEventListener(name: 'message', listener: Listener): void;
}

type Listener = (event: { data: Message }) => void;

/** The parts of pdf.js's messages that the port has to know. */
interface Message {
  readonly sourceName: string;
  readonly targetName: string;
  readonly action?: string;
  readonly callback?: number;
  readonly callbackId?: number;
  readonly chunk?: { readonly fnArray?: readonly number[]; readonly argsArray?: readonly unknown[] };
  readonly data?: unknown;
}

const CALLBACK_DATA = 1;

/** Two ends of one line. `onOperators` is told how many operators come over it, as they come. */
export function connectedPorts(onOperators: (count: number) => void): [api: Channel, worker: Channel] {
  const api = new InProcessPort(() => {});
  const worker = new InProcessPort(onOperators);
  api.peer = worker;
  worker.peer = api;
  return [api, worker];
}

class InProcessPort implements Channel {
  peer: InProcessPort | undefined;
  readonly #listeners = new Set<Listener>();
  #queue: Message[] = [];

  constructor(private readonly onOperators: (count: number) => void) {}

  postMessage(message: Message): void {
    if (message.action === 'FontFallback' && message.callbackId !== undefined) {
      // No font can be installed here. The usual answer, to compile the outline of every glyph, is for drawing.
      const { sourceName, targetName, callbackId } = message;
      this.#deliver({
        sourceName: targetName,
        targetName: sourceName,
        callback: CALLBACK_DATA,
        callbackId,
        data: null,
      });
      return;
    }
    const { peer } = this;
    if (message.chunk?.fnArray) this.onOperators(message.chunk.fnArray.length);
    if (peer) peer.#deliver(keepable(message));
  }

  addEventListener(_name: 'message', listener: Listener, options?: { signal?: AbortSignal }): void {
    this.#listeners.add(listener);
    options?.signal?.addEventListener('abort', () => this.#listeners.delete(listener));
  }

  removeEventListener(_name: 'message', listener: Listener): void {
    this.#listeners.delete(listener);
  }

  #deliver(message: Message): void {
    this.#queue.push(message);
    if (this.#queue.length === 1) setImmediate(() => this.#flush());
  }

  #flush(): void {
    const messages = this.#queue;
    this.#queue = [];
    for (const data of messages) {
      for (const listener of this.#listeners) {
        try {
          listener({ data });
        } catch {
          // A message that nobody waits for any more. What is still waited for ends with the page's time limit.
        }
      }
    }
  }
}

/** The sender empties its operator arrays after sending them: the receiver gets copies of these two. */
function keepable(message: Message): Message {
  const { chunk } = message;
  if (!chunk?.fnArray || !chunk.argsArray) return message;
  return { ...message, chunk: { ...chunk, fnArray: chunk.fnArray.slice(), argsArray: chunk.argsArray.slice() } };
}
