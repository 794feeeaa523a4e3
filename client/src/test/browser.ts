import 'fake-indexeddb/auto';

/**
 * What jsdom lacks of a browser. The screen's width is kept in the document, as all test files of a worker share one
 * and modules that asked once go on listening.
 */
const { dataset } = document.documentElement;
const screenChanged = 'test:screen';

/** A test narrows the screen with `setWide(false)`. */
export function setWide(wide: boolean): void {
  if (wide) delete dataset.narrow;
  else dataset.narrow = '';
  window.dispatchEvent(new Event(screenChanged));
}

class MediaQuery extends EventTarget implements MediaQueryList {
  readonly onchange = null;
  readonly media: string;

  constructor(media: string) {
    super();
    this.media = media;
    window.addEventListener(screenChanged, () => this.dispatchEvent(new Event('change')));
  }

  get matches(): boolean {
    return this.media.includes('min-width') && !('narrow' in dataset);
  }

  addListener() {}
  removeListener() {}
}

window.matchMedia = (query) => new MediaQuery(query);
window.ResizeObserver = class {
  observe() {}
  unobserve() {}
  disconnect() {}
};
// A text area that grows measures itself again when fonts arrive.
Object.defineProperty(document, 'fonts', { value: new EventTarget(), configurable: true });
// Decodes no picture: what is uploaded goes out as it is.
window.createImageBitmap = () => Promise.reject(new DOMException('No decoder', 'InvalidStateError'));
window.scrollTo = () => undefined;
HTMLElement.prototype.scrollIntoView = () => undefined;
