import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type SingleDocument, singleDocument } from './document';

const parts: SingleDocument = {
  template: readFileSync('index.html', 'utf8'),
  icon: readFileSync('public/icon.svg'),
  boot: 'start();',
  first: new Map([['page.js', 'one\xff']]),
  later: new Map([['registry.json', 'two']]),
  leftOut: ['A "small" Modèl'],
  licences: '# <b> ©',
};
const made = () => Buffer.from(singleDocument(parts)).toString('latin1');

test('the document says its encoding where a browser looks for it, and one byte is one character', () => {
  expect(made().indexOf('<meta charset="windows-1252" />')).toBeLessThan(1024);
  expect(made()).toContain('data-file="page.js">one\xff</script>');
});

test('only the script that unpacks may run as it stands, and nothing is fetched', () => {
  const hash = createHash('sha256').update(parts.boot).digest('base64');
  const [policy] = /content="default-src[^"]+"/.exec(made())!;
  expect(policy).toContain(`script-src 'sha256-${hash}' blob: 'wasm-unsafe-eval'`);
  expect(policy).not.toMatch(/'self'|https?:/);
  expect(made()).not.toMatch(/(?:src|href)="(?!data:)/);
});

test('what the boot script needs stands before it, the rest after it', () => {
  const places = ['page.js', 'start();', 'registry.json'].map((text) => made().indexOf(text));
  expect(places).toEqual([...places].sort((a, b) => a - b));
});

test('names and licences are written in characters of every encoding', () => {
  expect(made()).toContain('data-left-out="[&#34;A \\&#34;small\\&#34; Mod&#232;l&#34;]"');
  expect(made()).toContain('# &#60;b&#62; &#169;');
});

test('a page that has changed is not taken for the one that is known', () => {
  const template = parts.template.replace('rel="manifest"', 'rel="other"');
  expect(() => singleDocument({ ...parts, template })).toThrow('index.html has nothing like');
});
