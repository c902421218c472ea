import { expect, test } from 'vitest';
import { askedBackend, browserDrivers } from './browserDrivers';
import { softwareRenderer } from './webglContext';

test.each([
  ['', undefined],
  ['?backend=webgl', 'webgl'],
  ['?name=x&backend=cpu', 'cpu'],
  ['?backend=webgpu', undefined],
  ['?backend=constructor', undefined],
] as const)('the address "%s" asks for %s', (search, backend) => {
  expect(askedBackend(search)).toBe(backend);
});

test.each([
  [undefined, ['webgl', 'wasm', 'cpu']],
  ['webgl', ['webgl', 'wasm', 'cpu']],
  ['wasm', ['wasm', 'cpu']],
  ['cpu', ['cpu']],
] as const)('asked for %s, these are tried', (asked, names) => {
  expect(browserDrivers(asked).map(({ name }) => name)).toEqual(names);
});

test.each([
  [
    'ANGLE (Google, Vulkan 1.3.0 (SwiftShader Device (Subzero) (0x0000C0DE)), SwiftShader)',
    'SwiftShader',
  ],
  ['llvmpipe (LLVM 15.0.6, 256 bits)', 'llvmpipe'],
  [
    'ANGLE (Microsoft, Microsoft Basic Render Driver Direct3D11 vs_5_0 ps_5_0, D3D11)',
    'Basic Render',
  ],
  ['Apple Software Renderer', 'Software'],
  ['ANGLE (Intel, Mesa Intel(R) UHD Graphics 620 (KBL GT2), OpenGL 4.6)', undefined],
  ['Apple M2', undefined],
  ['unknown', undefined],
])('%s draws by %s', (renderer, software) => {
  expect(softwareRenderer(renderer)).toBe(software);
});
