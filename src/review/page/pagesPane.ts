import type { ReviewPage } from '../reviewData.js';
import { pageImage, type Where } from './data.js';
import { h, replace } from './dom.js';
import { lookOf, type Mark, marks, ownerToShow } from './marks.js';
import { choose } from './store.js';
import { t } from './words.js';

export interface SourcePane {
  readonly element: HTMLElement;
  /** Draws the marks as the choice has it. */
  paint(): void;
  /** Brings the place into view. */
  show(place: Where): void;
  /** Goes on or back by pages; for a text, by screens. */
  turn(by: number): void;
}

const ZOOMS = [0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 3];

/** The pages of a PDF, one below the other. An image is decoded when its page comes near the view, and let go far from it. */
export function makePagesPane(pages: readonly ReviewPage[]): SourcePane {
  const sheets = pages.map(makeSheet);
  const byNumber = new Map(sheets.map((s) => [s.page.number, s]));
  const scroller = h(
    'div',
    { class: 'scroller', tabindex: 0, role: 'region', 'aria-label': t('source') },
    ...sheets.map((s) => s.element),
  );
  const status = h('span', { class: 'page-status' });
  let zoom = 1;

  const current = () => {
    const middle = scroller.scrollTop + scroller.clientHeight / 3;
    return Math.max(
      0,
      sheets.findLastIndex((s) => s.element.offsetTop <= middle),
    );
  };
  const report = () => replace(status, t('pageOf', { n: sheets[current()]?.page.number ?? 0, all: pages.length }));
  const turn = (by: number) => {
    const sheet = sheets[Math.min(sheets.length - 1, Math.max(0, current() + by))];
    if (sheet) glideTo(scroller, { top: sheet.element.offsetTop - 8, left: scroller.scrollLeft });
  };
  const setZoom = (to: number) => {
    const sheet = sheets[current()];
    const within = sheet ? (scroller.scrollTop - sheet.element.offsetTop) / sheet.element.offsetHeight : 0;
    zoom = to;
    scroller.style.setProperty('--zoom', String(zoom));
    if (sheet) scroller.scrollTop = sheet.element.offsetTop + within * sheet.element.offsetHeight;
  };
  const step = (by: number) => setZoom(ZOOMS[Math.min(ZOOMS.length - 1, Math.max(0, ZOOMS.indexOf(zoom) + by))] ?? 1);

  const near = new IntersectionObserver(
    (entries) => {
      for (const e of entries) byNumber.get(Number((e.target as HTMLElement).dataset.page))?.load(e.isIntersecting);
    },
    { root: scroller, rootMargin: '150% 0px' },
  );
  for (const s of sheets) near.observe(s.element);
  scroller.addEventListener('scroll', report, { passive: true });
  requestAnimationFrame(report);

  const tool = (words: string, sign: string, act: () => void) =>
    h('button', { type: 'button', class: 'tool', 'aria-label': words, title: words, on: { click: act } }, sign);
  const element = h(
    'div',
    { class: 'pages' },
    h(
      'div',
      { class: 'toolbar' },
      tool(t('previousPage'), '‹', () => turn(-1)),
      status,
      tool(t('nextPage'), '›', () => turn(1)),
      h('span', { class: 'gap' }),
      tool(t('zoomOut'), '−', () => step(-1)),
      tool(t('fitWidth'), '↔', () => setZoom(1)),
      tool(t('zoomIn'), '+', () => step(1)),
    ),
    scroller,
  );
  return {
    element,
    paint: () => {
      for (const s of sheets) s.paint();
    },
    show(place) {
      if (!('page' in place)) return;
      const sheet = byNumber.get(place.page)?.element;
      const page = byNumber.get(place.page)?.page;
      if (!sheet || !page) return;
      const scale = sheet.offsetHeight / page.height;
      const [x0, y0, , y1] = place.bbox;
      const height = Math.min((y1 - y0) * scale, scroller.clientHeight / 2);
      glideTo(scroller, {
        top: sheet.offsetTop + y0 * scale - (scroller.clientHeight - height) / 2,
        left: sheet.offsetLeft + x0 * scale - scroller.clientWidth / 3,
      });
    },
    turn,
  };
}

/** Smoothly over a short way, that the eye can follow; at once over a long one. */
function glideTo(scroller: HTMLElement, { top, left }: { readonly top: number; readonly left: number }): void {
  const isFar = Math.abs(top - scroller.scrollTop) > 1.5 * scroller.clientHeight;
  const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
  scroller.scrollTo({ top, left, behavior: isFar || isStill ? 'instant' : 'smooth' });
}

function makeSheet(page: ReviewPage) {
  const own = marks.filter((m) => 'page' in m.place && m.place.page === page.number);
  const image = h('img', { alt: t('page', { n: page.number }), decoding: 'async', draggable: 'false' });
  const boxes = own.map((mark) => makeBox(mark, page));
  const layer = h('div', { class: 'marks', 'aria-hidden': 'true' }, ...boxes);
  const missing = h('p', { class: 'no-image' }, t('noImage'));
  const element = h('div', { class: 'sheet', data: { page: page.number } }, image, layer);
  element.style.aspectRatio = `${page.width} / ${page.height}`;
  element.addEventListener('click', (event) => {
    const { left, top, width } = element.getBoundingClientRect();
    const scale = page.width / width;
    const mark = smallestAt(own, (event.clientX - left) * scale, (event.clientY - top) * scale);
    if (mark) choose(ownerToShow(mark));
  });
  let isLoaded = false;
  return {
    page,
    element,
    load(isNear: boolean) {
      if (isNear === isLoaded) return;
      isLoaded = isNear;
      const uri = isNear ? pageImage(page.number) : null;
      if (uri) image.src = uri;
      else if (isNear) element.prepend(missing);
      else image.removeAttribute('src');
    },
    paint() {
      for (const [i, mark] of own.entries()) (boxes[i] as HTMLElement).dataset.look = lookOf(mark);
    },
  };
}

function makeBox({ place }: Mark, { width, height }: ReviewPage): HTMLElement {
  const box = h('div', { class: 'mark' });
  if ('page' in place) {
    const [x0, y0, x1, y1] = place.bbox;
    box.style.left = `${(x0 / width) * 100}%`;
    box.style.top = `${(y0 / height) * 100}%`;
    box.style.width = `${((x1 - x0) / width) * 100}%`;
    box.style.height = `${((y1 - y0) / height) * 100}%`;
  }
  return box;
}

/** Grace round a box, in points. */
const SLACK = 2;

function smallestAt(all: readonly Mark[], x: number, y: number): Mark | undefined {
  const area = ({ place }: Mark) =>
    'page' in place ? (place.bbox[2] - place.bbox[0]) * (place.bbox[3] - place.bbox[1]) : 0;
  return all
    .filter(({ place }) => {
      if (!('page' in place)) return false;
      const [x0, y0, x1, y1] = place.bbox;
      return x >= x0 - SLACK && x <= x1 + SLACK && y >= y0 - SLACK && y <= y1 + SLACK;
    })
    .sort((a, b) => area(a) - area(b))[0];
}
