import { expect, test } from 'vitest';
import { AppError } from '../domain/errors';
import { sampleReport } from '../manifest/sampleReport.testing';
import { createAppStore } from './appStore';
import { PortsInMemory } from './ports.testing';

test('a report that fails says why, and can be asked for again', async () => {
  const ports = new PortsInMemory();
  ports.reportFailure = new AppError('network', 'The report is out of reach.');
  const { getState } = createAppStore(ports);
  expect(getState().report).toBeUndefined();
  const first = getState().loadReport();
  expect(getState().report).toEqual({ status: 'loading' });
  await first;
  expect(getState().report).toEqual({ status: 'failed', message: 'The report is out of reach.' });

  ports.reportFailure = undefined;
  await getState().loadReport();
  expect(getState().report).toEqual({ status: 'ready', report: sampleReport() });
  // what is there is not fetched again
  ports.reportFailure = new AppError('network', 'Not asked for.');
  await getState().loadReport();
  expect(getState().report).toMatchObject({ status: 'ready' });
});
