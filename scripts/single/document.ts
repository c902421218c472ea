import { createHash } from 'node:crypto';
import { assert, AppError } from '../../src/domain/errors';
import { PACKED_CHARSET } from '../../src/embedded/packedFile';
import { packedElement } from './packing';

/** All that goes into the file. */
export interface SingleDocument {
  /** The page's own `index.html`, of which the head is kept. */
  readonly template: string;
  readonly icon: Uint8Array;
  readonly boot: string;
  /** Packed, what the boot script needs; before it. */
  readonly first: ReadonlyMap<string, string>;
  /** Packed, what the page asks for; after it, so that it is parsed while the page is painted. */
  readonly later: ReadonlyMap<string, string>;
  readonly leftOut: readonly string[];
  /** For those who look into the file. */
  readonly licences: string;
}

/** The document in its encoding. */
export function singleDocument(parts: SingleDocument): Uint8Array {
  const { boot, leftOut, icon } = parts;
  const address = `data:image/svg+xml;base64,${Buffer.from(icon).toString('base64')}`;
  const changes: readonly [what: RegExp, by: string][] = [
    [/<html lang="en">/, `<html lang="en" data-left-out="${escaped(JSON.stringify(leftOut))}">`],
    [/<meta charset="utf-8" \/>/, `<meta charset="${PACKED_CHARSET}" />\n    ${policy(boot)}`],
    [/href="\.\/icon\.svg"/, `href="${address}"`],
    [/\s*<link rel="apple-touch-icon"[^>]*>/, ''],
    [/\s*<link rel="manifest"[^>]*>/, ''],
    [/<script type="module"[^>]*><\/script>/, content(parts)],
  ];
  const html = changes.reduce((text, [what, by]) => {
    if (what.test(text)) return text.replace(what, () => by);
    throw new AppError('bad-format', `index.html has nothing like ${what}: mend scripts/single.`);
  }, parts.template);
  return Buffer.from(html, 'latin1');
}

/** Nothing is fetched but what the file has itself; only what unpacks it is run as it stands. */
function policy(boot: string): string {
  const hash = createHash('sha256').update(boot).digest('base64');
  const content = [
    "default-src 'none'",
    `script-src 'sha256-${hash}' blob: 'wasm-unsafe-eval'`,
    "style-src 'unsafe-inline'",
    'img-src data: blob:',
    'connect-src data: blob:',
    'worker-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<meta http-equiv="Content-Security-Policy" content="${content}" />`;
}

function content({ first, boot, later, licences }: SingleDocument): string {
  assert(isAscii(boot) && !/<\/?script|<!--/i.test(boot), 'the boot script can stand in the file');
  const elements = (files: ReadonlyMap<string, string>) =>
    [...files].map(([name, text]) => packedElement(name, text)).join('');
  const notes = escaped(licences);
  return (
    `${elements(first)}<script>${boot}</script>\n${elements(later)}` +
    `<template data-licences>${notes}</template>`
  );
}

/** As text or attribute, in characters every encoding has. */
function escaped(text: string): string {
  return text.replace(/[<>&"]|[^\n\x20-\x7e]/gu, (character) => `&#${character.codePointAt(0)!};`);
}

const isAscii = (text: string) => /^[\n\x20-\x7e]*$/.test(text);
