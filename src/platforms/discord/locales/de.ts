import type { CommandLocale } from './locale.ts';

const page = (summary: string) => ({ name: 'seite', summary });
const digestId = { name: 'id', summary: 'Welche Presseschau, wie /presseschau liste sie zeigt; nötig, wenn es mehrere gibt' };
const topic = { name: 'thema', summary: 'Ein Thema, eine Person oder Wörter in den Artikeln; sonst transatlantische Beziehungen' };

export const german: CommandLocale = {
  code: 'de',
  messageCommands: { 'Find quotes about this': 'Zitate dazu suchen' },
  commands: {
    quote: {
      name: 'zitat',
      summary: 'Zitate von Personen, aus Ämtern, zu Themen oder mit Wörtern; auch bei Tippfehlern',
      options: {
        words: { name: 'worte', summary: 'Ein Name, ein Amt, Wörter oder alles zusammen' },
        speaker: { name: 'person', summary: 'Nur von dieser Person: ein Name oder ein Amt' },
        topic: { name: 'thema', summary: 'Nur zu diesem Thema' },
        outlet: { name: 'medium', summary: 'Nur aus diesem Medium' },
        since: { name: 'seit', summary: 'Ab diesem Tag: 2025, 2025-02 oder 2025-02-13' },
        until: { name: 'bis', summary: 'Bis zu diesem Tag: 2025, 2025-02 oder 2025-02-13' },
        page: page('Welche Seite der Antwort'),
        id: { name: 'id', summary: 'Ein Zitat in voller Länge; das Menü unter einer Antwort nennt seine Kennung' },
        cite: {
          name: 'nachweis',
          summary: 'Zu einer Kennung: in welcher Form das Zitat nachgewiesen wird',
          choices: { ap: 'AP', chicago: 'Chicago', plain: 'einfach', all: 'alle' },
        },
      },
    },
    brief: {
      name: 'überblick',
      summary: 'Was die Artikel zu einem Thema sagen: Zusammenfassungen, dann die wichtigen Zitate',
      options: { about: { name: 'thema', summary: 'Ein Thema oder beliebige Wörter' } },
    },
    digest: {
      name: 'presseschau',
      summary: 'Die regelmäßige Presseschau dieses Kanals',
      subcommands: {
        preview: {
          name: 'vorschau',
          summary: 'Genau das, was jetzt oder zu einer anderen Zeit erschiene; veröffentlicht nichts',
          options: { topic, at: { name: 'zeitpunkt', summary: 'Eine Zeit nach ISO wie 2026-11-23T08:00' } },
        },
        schedule: {
          name: 'planen',
          summary: 'Die Presseschau zu festen Zeiten in diesem Kanal veröffentlichen',
          options: {
            when: { name: 'wann', summary: 'Etwa: weekdays 08:00 Europe/Berlin' },
            topic,
            missed: {
              name: 'verpasst',
              summary: 'Ausgaben, die verpasst wurden, während nichts lief: eine nachholen oder auslassen',
              choices: { once: 'eine nachholen', skip: 'auslassen' },
            },
            empty: {
              name: 'leer',
              summary: 'Wenn es nichts Neues gibt: eine Ausgabe aus dem Archiv oder keine',
              choices: { archive: 'aus dem Archiv', silence: 'keine' },
            },
          },
        },
        list: { name: 'liste', summary: 'Was in diesem Kanal erscheint, und wann das nächste Mal' },
        pause: { name: 'anhalten', summary: 'Eine Presseschau anhalten, bis sie fortgesetzt wird', options: { id: digestId } },
        resume: { name: 'fortsetzen', summary: 'Eine angehaltene Presseschau fortsetzen', options: { id: digestId } },
        remove: {
          name: 'entfernen',
          summary: 'Eine Presseschau aus diesem Kanal entfernen; ihre Belege bleiben',
          options: { id: digestId },
        },
        why: {
          name: 'warum',
          summary: 'Warum eine Ausgabe so ist: was geprüft, verbunden, weggelassen und gesendet wurde',
          options: {
            edition: { name: 'ausgabe', summary: 'Das Zeichen in ihrer letzten Zeile; sonst die letzte Ausgabe' },
            page: page('Welche Seite des Belegs'),
          },
        },
      },
    },
    speakers: {
      name: 'personen',
      summary: 'Wer zitiert wird; mit einem Namen die Ämter und die letzten Zitate',
      options: { name: { name: 'name', summary: 'Ein Name oder ein Amt' }, page: page('Welche Seite der Liste') },
    },
    articles: {
      name: 'artikel',
      summary: 'Die vorhandenen Artikel mit Medium, Datum und Link',
      options: {
        words: { name: 'worte', summary: 'Nur Artikel mit diesen Wörtern in Titel, Zusammenfassung, Medium oder Thema' },
        outlet: { name: 'medium', summary: 'Nur aus diesem Medium' },
        page: page('Welche Seite der Liste'),
      },
    },
    attache: {
      name: 'attache',
      summary: 'Hilfe und Stand; hinter diesem Befehl stehen auch alle anderen',
      subcommands: {
        help: {
          name: 'hilfe',
          summary: 'Was man fragen kann, mit Beispielen',
          options: { command: { name: 'befehl', summary: 'Nur dieser Befehl' } },
        },
        status: { name: 'stand', summary: 'Was vorhanden und was verbunden ist, und die nächste Presseschau' },
      },
    },
  },
};
