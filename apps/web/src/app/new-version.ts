const key = 'kvart.reloaded';

/**
 * After an update of the server an open page may ask for scripts that are gone. It is loaded anew then,
 * once: a second failure is shown as an error.
 */
export const reloadOnNewVersion = () => {
  addEventListener('vite:preloadError', (event) => {
    const last = Number(sessionStorage.getItem(key) ?? 0);
    if (Date.now() - last < 30_000) return;
    sessionStorage.setItem(key, String(Date.now()));
    event.preventDefault();
    location.reload();
  });
};
