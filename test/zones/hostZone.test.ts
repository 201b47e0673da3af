import { expect, test } from 'vitest';

test.runIf(process.env['HOST_ZONE'] !== undefined)(
  'the run really has the host zone it claims',
  () => {
    expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(process.env['HOST_ZONE']);
  },
);
