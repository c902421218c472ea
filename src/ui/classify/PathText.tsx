import { STRINGS } from '../strings';
import styles from './PathText.module.css';

/** A way down the category tree: `Appliances › Small Kitchen Appliances`. */
export function PathText({ names }: { names: readonly string[] }) {
  return names.map((name, depth) => (
    <span key={depth}>
      {name}
      {depth < names.length - 1 && (
        <span className={styles['separator']}>{STRINGS.answer.separator}</span>
      )}
    </span>
  ));
}
