const attribute = 'data-mantine-color-scheme';

/**
 * Paper is white: what is printed from the dark scheme stands in the light one meanwhile. Some browsers tell of printing by events,
 * some by the medium, and some by both in either order; the screen has its scheme back when neither speaks of it any more.
 */
export function printInLight(): () => void {
  const root = document.documentElement;
  const medium = window.matchMedia('print');
  const done = new AbortController();
  let asked = false;
  let before: string | null = null;
  const follow = () => {
    const printing = asked || medium.matches;
    if (printing && before === null) {
      before = root.getAttribute(attribute);
      root.setAttribute(attribute, 'light');
    } else if (!printing && before !== null) {
      root.setAttribute(attribute, before);
      before = null;
    }
  };
  const ask = (printing: boolean) => () => {
    asked = printing;
    follow();
  };
  window.addEventListener('beforeprint', ask(true), done);
  window.addEventListener('afterprint', ask(false), done);
  medium.addEventListener('change', follow, done);
  return () => done.abort();
}
