/** What this browser can do about pushes. */
export type PushState = 'unsupported' | 'blocked' | 'off' | 'on';

const worker = (): Promise<ServiceWorkerRegistration | undefined> =>
  'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window
    ? navigator.serviceWorker.getRegistration()
    : Promise.resolve(undefined);

export const readPushState = async (): Promise<PushState> => {
  const registration = await worker();
  if (!registration) return 'unsupported';
  if (Notification.permission === 'denied') return 'blocked';
  return (await registration.pushManager.getSubscription()) ? 'on' : 'off';
};

/** What the server needs to reach this browser. */
export interface Device {
  endpoint: string;
  p256dh: string;
  auth: string;
}

/** Asks the person, and subscribes. Null where they said no, or the browser cannot. */
export const subscribe = async (serverKey: string): Promise<Device | null> => {
  const registration = await worker();
  if (!registration || (await Notification.requestPermission()) !== 'granted') return null;
  const subscription = await registration.pushManager.subscribe({
    userVisibleOnly: true,
    applicationServerKey: serverKey,
  });
  const { endpoint, keys } = subscription.toJSON();
  return endpoint && keys?.p256dh && keys.auth ? { endpoint, p256dh: keys.p256dh, auth: keys.auth } : null;
};

export const unsubscribe = async (): Promise<void> => {
  const subscription = await (await worker())?.pushManager.getSubscription();
  await subscription?.unsubscribe();
};
