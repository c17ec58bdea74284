/** Lets the user choose the width of the pane, with mouse or keyboard. */

const NARROWEST = 280;
const STEP = 20;

export function installSplitter(handle: HTMLElement): void {
  const root = document.documentElement;
  const width = () => Number.parseInt(getComputedStyle(root).getPropertyValue('--pane-width'), 10);
  const setWidth = (pixels: number) => {
    const bounded = Math.max(NARROWEST, Math.min(window.innerWidth - 200, Math.round(pixels)));
    root.style.setProperty('--pane-width', `${String(bounded)}px`);
  };
  handle.addEventListener('pointerdown', (event) => {
    handle.setPointerCapture(event.pointerId);
    document.body.classList.add('dragging'); // the frame would swallow the mouse
  });
  handle.addEventListener('pointermove', (event) => {
    if (handle.hasPointerCapture(event.pointerId)) setWidth(window.innerWidth - event.clientX);
  });
  handle.addEventListener('pointerup', () => document.body.classList.remove('dragging'));
  handle.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowLeft') setWidth(width() + STEP);
    if (event.key === 'ArrowRight') setWidth(width() - STEP);
  });
}
