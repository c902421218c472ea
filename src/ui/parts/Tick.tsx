import styles from './Tick.module.css';

/** Shows whether the toggle button that it stands in is on; the button itself says so. */
export function Tick() {
  return <span className={styles['tick']} aria-hidden="true" />;
}
