const prefix = 'wulfrun:';

const ownKeys = () => Object.keys(localStorage).filter((key) => key.startsWith(prefix));

/**
 * Where the editor keeps tabs, history and layout: in this browser, under names of its own.
 *
 * Another project's GraphiQL may have stood at the same address (localhost:4000 is popular), and its tabs must not
 * open here in place of the examples.
 */
export const storage = {
  getItem: (key: string) => localStorage.getItem(prefix + key),
  setItem: (key: string, value: string) => localStorage.setItem(prefix + key, value),
  removeItem: (key: string) => localStorage.removeItem(prefix + key),
  clear: () => ownKeys().forEach((key) => localStorage.removeItem(key)),
  get length() {
    return ownKeys().length;
  },
};

/** Whether this browser holds nothing of an earlier visit. */
export const isFirstVisit = () => storage.length === 0;
