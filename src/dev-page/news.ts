/** Calls `onNews` when something was saved, `onLost` when the server is gone or back. `isNew`: the pack is another one. */
export function hearNews(onNews: (isNew: boolean) => void, onLost: (isLost: boolean) => void): void {
  let version: string | undefined;
  const source = new EventSource('/dev/events');
  source.addEventListener('message', ({ data }: MessageEvent<string>) => {
    const told = JSON.parse(data) as { version: string };
    const isNew = version !== undefined && told.version !== version;
    version = told.version;
    onNews(isNew);
  });
  source.addEventListener('open', () => {
    onLost(false);
  });
  source.addEventListener('error', () => {
    onLost(true);
  });
}
