import type { BackendState } from './ports';

export type BackendName = BackendState['name'];

/** A way to run tfjs. */
export interface BackendDriver {
  readonly name: BackendName;
  /**
   * Makes this the backend of tfjs. Can be called again after the backend was lost.
   *
   * @throws AppError `no-backend` whose sentence says why it cannot be used here
   */
  start(): Promise<RunningBackend>;
}

/** A backend from its start until it is lost or stopped. */
export interface RunningBackend {
  readonly name: BackendName;
  /** True as soon as the memory of its tensors is gone, also before `onLost` calls back. */
  isLost(): boolean;
  /** Calls back once when the backend is lost by no doing of ours. */
  onLost(listener: () => void): void;
  /** Frees what it holds. All nets on it are disposed of by then. */
  stop(): void;
}
