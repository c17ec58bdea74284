import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';

/** What somebody does who does not wait for the place where the view was. */
const OWN_HAND = ['wheel', 'pointerdown', 'keydown', 'touchmove', 'focusin'] as const;

/**
 * Keeps how far each view has been scrolled: a view that is opened again is where it was left, a new one begins at its top.
 * What a view shows may come a moment later (charts load on demand): until it is tall enough, or somebody takes over, the
 * place is sought again whenever the page grows.
 *
 * @param page which page is shown; another name is another place.
 */
export function useScroll(page: string): RefObject<HTMLElement | null> {
  const main = useRef<HTMLElement>(null);
  const places = useRef(new Map<string, number>());
  const sought = useRef<number | null>(null);

  useLayoutEffect(() => {
    const element = main.current;
    if (element === null) return;
    const place = places.current.get(page) ?? 0;
    sought.current = seek(element, place) ? null : place;
    const remember = () => {
      if (sought.current === null) places.current.set(page, element.scrollTop);
    };
    element.addEventListener('scroll', remember);
    return () => element.removeEventListener('scroll', remember);
  }, [page]);

  useEffect(() => {
    const element = main.current;
    const content = element?.lastElementChild ?? null;
    if (element === null || content === null || typeof ResizeObserver === 'undefined') return;
    const letGo = () => (sought.current = null);
    for (const event of OWN_HAND) element.addEventListener(event, letGo, { passive: true });
    const grown = new ResizeObserver(() => {
      if (sought.current !== null && seek(element, sought.current)) sought.current = null;
    });
    grown.observe(content);
    return () => {
      grown.disconnect();
      for (const event of OWN_HAND) element.removeEventListener(event, letGo);
    };
  }, []);
  return main;
}

/** Scrolls to a place; false while the page is not tall enough for it. */
function seek(element: HTMLElement, place: number): boolean {
  element.scrollTop = place;
  return Math.abs(element.scrollTop - place) < 2;
}
