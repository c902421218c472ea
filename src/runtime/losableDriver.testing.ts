import type { BackendDriver, BackendName, RunningBackend } from './backendDriver';
import { startCpu } from './cpuDriver';

/** tfjs' CPU under the name of another backend, with a switch that loses it. */
export class LosableDriver implements BackendDriver {
  starts = 0;
  #lose = () => {};

  constructor(readonly name: BackendName) {}

  lose(): void {
    this.#lose();
  }

  async start(): Promise<RunningBackend> {
    await startCpu();
    this.starts++;
    let lost = false;
    const listeners: (() => void)[] = [];
    this.#lose = () => {
      lost = true;
      // a browser tells a little later
      setTimeout(() => listeners.forEach((listener) => listener()));
    };
    return {
      name: this.name,
      isLost: () => lost,
      onLost: (listener: () => void) => void listeners.push(listener),
      stop: () => {},
    };
  }
}
