/**
 * Does a piece of work in one go at a time. Who asks while it is under way may know of something newer than it will
 * find: then it is done once more, for all who have asked meanwhile together.
 */
export const oneAtATime = (work: () => Promise<void>): (() => Promise<void>) => {
  let running: Promise<void> | null = null;
  let wanted = false;
  const run = async () => {
    try {
      while (wanted) {
        wanted = false;
        await work();
      }
    } finally {
      running = null;
    }
  };
  return () => {
    wanted = true;
    return (running ??= run());
  };
};
