// Run as a process of its own, on sqlite:<file> or postgres://…: claims slots 0 to n - 1 as fast as it can and prints how many it got.
import { silentLogger } from '../../src/log.ts';
import { occurrenceId, scheduleId } from '../../src/model/ids.ts';
import { destination } from '../../src/model/schedule.ts';
import { parseDatabaseUrl } from '../../src/store/database-place.ts';
import { openStore } from '../../src/store/open-store.ts';

const [url = '', count = '0'] = process.argv.slice(2);
const place = parseDatabaseUrl(url);
if (place === null) throw new Error(`${url} is no database`);
const store = await openStore(place, { log: silentLogger });
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
