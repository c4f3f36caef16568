const key = 'kvart.reloaded';

/**
 * After an update of the server an open page may ask for scripts that are gone. It is loaded anew then,
 * once: a second failure is shown as an error.
 */
export const reloadOnNewVersion = () => {
  addEventListener('vite:preloadError', (event) => {
    // Without a line a new start would show nothing at all; what is missing comes when the line is back.
    if (!navigator.onLine) return;
    const last = Number(sessionStorage.getItem(key) ?? 0);
    if (Date.now() - last < 30_000) return;
    sessionStorage.setItem(key, String(Date.now()));
    event.preventDefault();
    location.reload();
  });
};
