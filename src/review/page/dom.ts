/** Elements are made here and nowhere else: text becomes text nodes, so nothing that a document says can become markup. */

export type Child = Node | string | number | null | false | undefined;

interface Properties {
  readonly class?: string;
  readonly data?: Readonly<Record<string, string | number>>;
  readonly on?: Readonly<Partial<Record<keyof HTMLElementEventMap, (event: Event) => void>>>;
  readonly [attribute: string]: unknown;
}

export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  properties: Properties = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  fill(element, properties, children);
  return element;
}

const SVG = 'http://www.w3.org/2000/svg';

export function s<K extends keyof SVGElementTagNameMap>(
  tag: K,
  properties: Properties = {},
  ...children: readonly Child[]
): SVGElementTagNameMap[K] {
  const element = document.createElementNS(SVG, tag);
  fill(element, properties, children);
  return element;
}

function fill(
  element: Element,
  { class: name, data, on, ...attributes }: Properties,
  children: readonly Child[],
): void {
  if (name) element.setAttribute('class', name);
  for (const [key, value] of Object.entries(data ?? {})) element.setAttribute(`data-${key}`, String(value));
  for (const [event, listener] of Object.entries(on ?? {})) if (listener) element.addEventListener(event, listener);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === true) element.setAttribute(key, '');
    else if (value !== false && value !== null && value !== undefined) element.setAttribute(key, String(value));
  }
  append(element, children);
}

export function append(element: Element, children: readonly Child[]): void {
  for (const child of children) {
    if (child === null || child === false || child === undefined) continue;
    element.append(typeof child === 'number' ? String(child) : child);
  }
}

/** Puts other children in place of an element's own. */
export function replace(element: Element, ...children: readonly Child[]): void {
  element.replaceChildren();
  append(element, children);
}
