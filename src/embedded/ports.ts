import type { ConnectionPort, InstallPort, ShellPort } from '../pwa/ports';
import { type StorageLike, spaceOf } from '../runtime/deviceFiles';
import type { DeviceFiles } from '../runtime/ports';
import type { DocumentFiles } from './documentFiles';

/** What the file carries is all there is, and cannot be removed. */
export function documentDevice(
  files: DocumentFiles,
  storage: StorageLike | undefined,
): DeviceFiles {
  return {
    kept: () => files.keys(),
    fetchAll: () => Promise.resolve(),
    settle: () => Promise.resolve(),
    clear: () => Promise.resolve(),
    space: () => spaceOf(storage),
    persist: () => Promise.resolve(false),
  };
}

/** @param leftOut titles of the models that had no room in the file */
export function fileShell(leftOut: readonly string[]): ShellPort {
  return {
    onChange(listener) {
      listener({ status: 'file', update: 'none', leftOut });
      return () => {};
    },
    update: () => {},
  };
}

/** The network is never missed. */
export const NEVER_OFFLINE: ConnectionPort = {
  onChange(listener) {
    listener(true);
    return () => {};
  },
};

export const NOT_INSTALLABLE: InstallPort = {
  onChange: () => () => {},
  install: () => Promise.resolve(),
};
