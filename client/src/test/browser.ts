/** What jsdom lacks of a browser. A test narrows the screen with `setWide(false)`. */
let wide = true;
const queries = new Set<EventTarget>();

export function setWide(next: boolean): void {
  wide = next;
  for (const query of queries) query.dispatchEvent(new Event('change'));
}

class MediaQuery extends EventTarget implements MediaQueryList {
  readonly onchange = null;
  readonly media: string;

  constructor(media: string) {
    super();
    this.media = media;
    queries.add(this);
  }

  get matches(): boolean {
    return this.media.includes('min-width') && wide;
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
window.scrollTo = () => undefined;
HTMLElement.prototype.scrollIntoView = () => undefined;
