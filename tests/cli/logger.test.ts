import { expect, test } from 'vitest';
import { serviceLog } from '../../src/cli/logger.ts';
import { readConfig } from '../../src/config/config.ts';
import { testIo } from './io.ts';

test('a line of the log holds no token, wherever the libraries keep theirs', () => {
  const io = testIo();
  const err = Object.assign(new Error('refused'), {
    token: 'SECRET',
    url: 'https://discord.com/api/webhooks/1/SECRET',
    requestBody: { json: { token: 'SECRET' } },
    config: { headers: { authorization: 'SECRET' } },
  });
  serviceLog(readConfig({}), io).error({ err, token: 'SECRET', client: { token: 'SECRET' } }, 'no');
  const [line = ''] = io.complained().split('\n');
  expect(JSON.parse(line)).toMatchObject({ msg: 'no', err: { message: 'refused' } });
  expect(line).not.toContain('SECRET');
});
