import type { Command } from 'commander';
import { bar } from './cli-bar.ts';
import { addHelp } from './cli-help.ts';
import { type CliSurroundings, configOf } from './cli-surroundings.ts';
import { systemClock } from './model/clock.ts';
import { AttacheError } from './model/errors.ts';
import { DATABASE_URL_FORMS, type DatabasePlace, parseDatabaseUrl, showPlace } from './store/database-place.ts';
import type { MovedReport } from './store/move-store.ts';

/** Adds `migrate` and `backup FILE` to the program. */
export function addStoreCommands(program: Command, around: CliSurroundings): void {
  const migrate = program
    .command('migrate')
    .description('carry everything from one database into another, and check it')
    .option('--from <url>', 'where it is now: sqlite:FILE or postgres://…', 'sqlite:data/local/attache.db')
    .option('--to <url>', 'where it is to go; DATABASE_URL when left out')
    .action(async ({ from, to }: { readonly from: string; readonly to?: string }) => {
      const places = { from: placeOf('--from', from), to: to === undefined ? configOf(around).database : placeOf('--to', to) };
      if (showPlace(places.from) === showPlace(places.to))
        throw new AttacheError('bad-config', `${showPlace(places.to)} is source and target: name another with --to.`);
      const { moveStore } = await import('./store/move-store.ts');
      const { progress } = around;
      try {
        const report = await moveStore({
          ...places,
          now: systemClock.now(),
          ...(progress === null ? {} : { progress: (table, done, total) => progress(bar(done, total, `rows, ${table}`)) }),
        });
        progress?.('');
        for (const line of moveLines(report, places)) around.print(line);
      } finally {
        progress?.('');
      }
    });
  addHelp(
    migrate,
    [
      'npm run attache -- migrate --to postgres://attache:secret@db.example.org/attache',
      'npm run attache -- migrate --from sqlite:data/local/attache.db --to postgres://db.example.org/attache',
      'npm run attache -- migrate --from postgres://db.example.org/attache --to sqlite:copy.db',
    ],
    'Stop every Attaché that uses either database first. The target must be empty, or hold exactly the same. A move that was cut off goes on where it stopped when it is run again. Nothing that the source holds is changed; tables of an older release are brought up to date there first, so make a copy of it where you may want to go back. A password that should not stand in the list of processes can be left out of --to when DATABASE_URL names the target.',
  );

  const backup = program
    .command('backup')
    .description('copy the SQLite database into a file, while the bot may go on')
    .argument('<file>', 'the copy; must not exist')
    .action(async (file: string) => {
      const place = configOf(around).database;
      if (place.kind === 'postgres')
        throw new AttacheError(
          'bad-config',
          `${showPlace(place)} is backed up with its own tool:\n  pg_dump --format=custom --file=${file} "$DATABASE_URL"\nand restored into an empty database with:\n  pg_restore --no-owner --dbname="$DATABASE_URL" ${file}`,
        );
      const { backupSqlite } = await import('./store/backup-sqlite.ts');
      const { progress } = around;
      try {
        const made = await backupSqlite(place.path, file, (done, total) => progress?.(bar(done, total, 'pages')));
        progress?.('');
        around.print(
          `${made.file} holds ${made.schedules} ${made.schedules === 1 ? 'schedule' : 'schedules'} and ${made.articles} ${made.articles === 1 ? 'article' : 'articles'} in ${made.bytes} bytes, checked from end to end.`,
        );
      } finally {
        progress?.('');
      }
    });
  addHelp(
    backup,
    ['npm run attache -- backup attache-2026-11-23.db'],
    'Copies the SQLite file while the bot may go on, checks the copy from end to end, and never overwrites a file. To restore, stop the bot and put the copy in the place of the database (without the -wal and -shm files beside the old one).',
  );
}

function placeOf(option: string, raw: string): DatabasePlace {
  const place = parseDatabaseUrl(raw);
  if (place === null) throw new AttacheError('bad-config', `${option} ${DATABASE_URL_FORMS}.`);
  return place;
}

/** The report of a move as lines: one for each table, then what to do next. */
function moveLines(
  report: readonly MovedReport[],
  { from, to }: { readonly from: DatabasePlace; readonly to: DatabasePlace },
): readonly string[] {
  const width = Math.max(...report.map(({ table }) => table.length));
  const number = (value: number): string => String(value).padStart(9);
  const written = report.reduce((sum, table) => sum + table.written, 0);
  return [
    `${'table'.padEnd(width)}${'rows'.padStart(9)}${'written'.padStart(9)}  checksum of both`,
    ...report.map(
      ({ table, rows, written, checksum }) => `${table.padEnd(width)}${number(rows)}${number(written)}  ${checksum.slice(0, 16)}`,
    ),
    '',
    `${showPlace(to)} holds exactly what ${showPlace(from)} holds${written === 0 ? '; it did already' : ''}.`,
    ...(written === 0 ? [] : ['Set DATABASE_URL to it, start Attaché, and keep the old one until you have seen the next digest.']),
  ];
}
