// Run as a process of its own: claims slots 0 to n - 1 as fast as it can and prints how many it got.
import { occurrenceId, scheduleId } from '../../src/model/ids.ts';
import { destination } from '../../src/model/schedule.ts';
import { openSqliteStore } from '../../src/store/sqlite.ts';

const [path = '', count = '0'] = process.argv.slice(2);
const store = await openSqliteStore(path);
const schedule = scheduleId('d-aaaaa');
const where = destination('discord', '1', '2');
const holder = String(process.pid);
let won = 0;
for (let index = 0; index < Number(count); index++) {
  const slot = Temporal.Instant.fromEpochMilliseconds(index * 60_000);
  const id = occurrenceId(`d-aaaaa.${index}`);
  if (!(await store.claim({ id, schedule, destination: where, slot, at: slot, holder }))) continue;
  won += 1;
  await store.update(id, { holder, state: 'sending', at: slot });
  await store.update(id, { holder, state: 'delivered', at: slot, messages: [String(process.pid)] });
}
await store.close();
process.stdout.write(String(won));
