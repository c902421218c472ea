import type { ConnectionPort, InstallPort, OpenedFilesPort, ShellPort } from '../pwa/ports';
import type { DeviceFiles, ModelRuntime, TextEncoderPort } from '../runtime/ports';

export type { ShellState } from '../pwa/ports';
export type {
  BackendState,
  DeviceSpace,
  ModelRuntime,
  Shelf,
  TextEncoderPort,
} from '../runtime/ports';

/** The page's hash, with its `#`. Writing never triggers `onChange`. */
export interface AddressPort {
  read(): string;
  /** Changes the address of the present history entry; may be ignored by the browser. */
  replace(hash: string): void;
  /** Makes a new history entry, so that Back returns to the one before. */
  push(hash: string): void;
  /** The whole address with this hash, to give to others. */
  link(hash: string): string;
  /** Calls back when the user or a link changed the hash; returns the end of it. */
  onChange(listener: () => void): () => void;
}

/** Small texts that outlive the page, where the browser allows it. */
export interface PreferencesPort {
  get(key: string): string | undefined;
  set(key: string, value: string): void;
}

/** Everything the store needs from outside, given by the composition root. */
export interface AppPorts {
  runtime: ModelRuntime;
  text: TextEncoderPort;
  address: AddressPort;
  preferences: PreferencesPort;
  /** Lasts as long as the tab. */
  session: PreferencesPort;
  /** What makes the page one that is installed and works without a network. */
  device: DeviceFiles;
  shell: ShellPort;
  installer: InstallPort;
  connection: ConnectionPort;
  openedFiles: OpenedFilesPort;
}
