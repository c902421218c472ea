// The best path of a product, and the words that speak for its last category:
// node categorise.mjs "Gas dryer" "Stainless steel drum, 7.4 cu. ft."
import { createClassifier } from 'aisle';

const [name = 'Electric tea kettle', description] = process.argv.slice(2);

const classifier = await createClassifier();
const product = { name, description };

const { path } = classifier.predict(product);
console.log(path.join(' > '));

const why = classifier.explain(product, { category: path.at(-1) });
const words = [...why.name, ...why.description].filter(({ weight }) => weight > 0);
words.sort((a, b) => b.weight - a.weight);
for (const { text, weight } of words.slice(0, 5)) console.log(weight.toFixed(2), text);

classifier.dispose();
