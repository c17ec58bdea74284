/** The clock of a hidden pane: a worker that does nothing but ring. */
self.addEventListener('message', ({ data: [id, wait] }: MessageEvent<readonly [number, number]>) => {
  setTimeout(() => self.postMessage(id), wait);
});
