/** A picture that was chosen and is not at the server yet. */
export interface PendingPhoto {
  key: string;
  file: File;
  /** Address of the picture on this device. */
  preview: string;
  alt: string;
  state: 'waiting' | 'uploading' | 'failed';
  progress: number;
  /** What went wrong, to be read at the picture. */
  message: string | null;
}

const bySpace = new Map<string, readonly PendingPhoto[]>();
const listeners = new Set<() => void>();
const none: readonly PendingPhoto[] = [];
let count = 0;

/** Chosen pictures outlive the page: who looks at another one and comes back finds them again. */
export const pendingPhotos = {
  of: (space: string) => bySpace.get(space) ?? none,
  subscribe: (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  add: (space: string, files: readonly File[]) => {
    const added = files.map((file): PendingPhoto => {
      count += 1;
      const preview = URL.createObjectURL(file);
      return { key: `chosen-${count}`, file, preview, alt: '', state: 'waiting', progress: 0, message: null };
    });
    write(space, [...pendingPhotos.of(space), ...added]);
    return added;
  },
  change: (space: string, key: string, change: Partial<PendingPhoto>) =>
    write(
      space,
      pendingPhotos.of(space).map((photo) => (photo.key === key ? { ...photo, ...change } : photo)),
    ),
  remove: (space: string, key: string) => {
    const gone = pendingPhotos.of(space).find((photo) => photo.key === key);
    if (gone) URL.revokeObjectURL(gone.preview);
    write(
      space,
      pendingPhotos.of(space).filter((photo) => photo.key !== key),
    );
  },
};

const write = (space: string, photos: readonly PendingPhoto[]) => {
  bySpace.set(space, photos);
  listeners.forEach((listener) => listener());
};
