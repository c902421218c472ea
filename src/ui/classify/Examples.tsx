import { useApp } from '../../store/hooks';
import { EXAMPLE_PRODUCTS } from '../exampleProducts';
import { Button } from '../parts/Button';
import { STRINGS } from '../strings';
import styles from './Examples.module.css';

/** Products to start from, one press each. */
export function Examples() {
  const setProduct = useApp((state) => state.setProduct);
  return (
    <section className={styles['examples']} aria-labelledby="examples-heading">
      <h2 id="examples-heading" className={styles['heading']}>
        {STRINGS.form.examples}
      </h2>
      <ul className={styles['list']}>
        {EXAMPLE_PRODUCTS.map((product) => (
          <li key={product.name}>
            <Button look="outlined" onPress={() => setProduct(product)}>
              {product.name}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
