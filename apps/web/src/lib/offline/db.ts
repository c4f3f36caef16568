import { deleteDB, openDB } from 'idb';
import type { DBSchema, IDBPDatabase } from 'idb';
import type { OutboxMessage } from '../outbox/rules.ts';

/** An answer of the server, kept to be shown while there is no line. */
export interface KeptAnswer {
  /** Person, operation and variables. */
  key: string;
  at: number;
  data: unknown;
}

export interface DeviceSchema extends DBSchema {
  /** Messages on their way; `place` is given by the device and is their order. */
  outbox: { key: number; value: OutboxMessage; indexes: { id: string } };
  kept: { key: string; value: KeptAnswer; indexes: { at: number } };
}

export type Device = IDBPDatabase<DeviceSchema>;

const name = 'kvart';

let opened: Promise<Device> | null = null;

/** What Kvart keeps on this device. Opened once; a page that is left alone lets a newer version have it. */
export const openDevice = (): Promise<Device> =>
  (opened ??= openDB<DeviceSchema>(name, 1, {
    upgrade: (db) => {
      db.createObjectStore('outbox', { keyPath: 'place', autoIncrement: true }).createIndex('id', 'id', {
        unique: true,
      });
      db.createObjectStore('kept', { keyPath: 'key' }).createIndex('at', 'at');
    },
    blocking: () => void closeDevice(),
    terminated: () => (opened = null),
  }).catch((error: unknown) => {
    opened = null;
    throw error;
  }));

export const closeDevice = async (): Promise<void> => {
  const db = await opened?.catch(() => null);
  opened = null;
  db?.close();
};

/** Leaves nothing of anybody on this device. */
export const forgetDevice = async (): Promise<void> => {
  await closeDevice();
  await deleteDB(name);
};
