import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  scripts: Record<string, string>;
};

// a new clone has none, and the page brings them along
test.each(['start', 'dev', 'build', 'bench'])('npm run %s compiles the kernels first', (name) => {
  const before = scripts[`pre${name}`] ?? scripts[name]!;
  expect(before).toMatch(/kernels|npm run -s build/);
});
