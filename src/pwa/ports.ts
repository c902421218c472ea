/** The shell of the page: what a service worker keeps so that the page opens without a network. */
export interface ShellState {
  /**
   * `missing` where there is no service worker: it is refused, or the page is being developed.
   * `file`: page and models are one file, and nothing has to be kept.
   */
  status: 'missing' | 'installing' | 'ready' | 'file';
  /**
   * `waiting`: a newer release is here and waits to be let in. `taken`: another window has let it
   * in, and this one still shows the older release.
   */
  update: 'none' | 'waiting' | 'taken';
  /** Titles of the models that had no room in the file. */
  leftOut?: readonly string[];
}

export interface ShellPort {
  /** Calls back with the present state and on every change; returns the end of it. */
  onChange(listener: (state: ShellState) => void): () => void;
  /** Lets the newer release in and reloads the page. Nothing else ever reloads it. */
  update(): void;
}

export interface InstallPort {
  /** Calls back when the browser begins or ceases to offer an installation. */
  onChange(listener: (offered: boolean) => void): () => void;
  /** Shows the browser's own question. */
  install(): Promise<void>;
}

export interface ConnectionPort {
  /** Calls back at once and when the network comes or goes; returns the end of it. */
  onChange(listener: (online: boolean) => void): () => void;
}

export interface OpenedFilesPort {
  /** Calls back with files that the system opened with this app, or that were dropped on it. */
  onFiles(listener: (files: readonly File[]) => void): () => void;
}
