import { h } from './dom.js';

/** Shows once what is left of a list, on request. */
export function moreButton(words: string, show: () => void): HTMLElement {
  const showAndGo = () => {
    show();
    button.remove();
  };
  const button = h('button', { type: 'button', class: 'link', on: { click: showAndGo } }, words);
  return button;
}
