/**
 * Lets the page answer keys and paint before the work goes on. By a message, not by a timer: a browser
 * makes those of a hidden page wait a second each, and after some minutes a minute.
 */
export function pageTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
