import type { CommandLocale } from './locale.ts';

const page = (summary: string) => ({ name: 'page', summary });
const digestId = { name: 'id', summary: 'Quelle revue, selon /revue liste ; nécessaire s’il y en a plusieurs' };
const topic = { name: 'sujet', summary: 'Un sujet, une personne ou des mots des articles ; sinon les relations transatlantiques' };

export const french: CommandLocale = {
  code: 'fr',
  messageCommands: { 'Find quotes about this': 'Citations à ce sujet' },
  commands: {
    quote: {
      name: 'citation',
      summary: 'Citations d’une personne, d’une fonction, d’un sujet ou de mots, même mal orthographiés',
      options: {
        words: { name: 'mots', summary: 'Un nom, une fonction, des mots, ou le tout ensemble' },
        speaker: { name: 'personne', summary: 'Seulement cette personne : un nom ou une fonction' },
        topic: { name: 'sujet', summary: 'Seulement ce sujet' },
        outlet: { name: 'média', summary: 'Seulement ce média' },
        since: { name: 'depuis', summary: 'À partir de cette date : 2025, 2025-02 ou 2025-02-13' },
        until: { name: 'jusque', summary: 'Jusqu’à cette date : 2025, 2025-02 ou 2025-02-13' },
        page: page('Quelle page de la réponse'),
        id: { name: 'id', summary: 'Une citation entière, par son identifiant ; le menu sous une réponse le donne' },
        cite: {
          name: 'référence',
          summary: 'Avec un identifiant : sous quelle forme donner la référence',
          choices: { ap: 'AP', chicago: 'Chicago', plain: 'simple', all: 'toutes' },
        },
      },
    },
    brief: {
      name: 'synthèse',
      summary: 'Ce que disent les articles sur un sujet : des résumés, puis les citations qui comptent',
      options: { about: { name: 'sujet', summary: 'Un sujet, ou n’importe quels mots' } },
    },
    digest: {
      name: 'revue',
      summary: 'La revue de presse programmée de ce salon',
      subcommands: {
        preview: {
          name: 'aperçu',
          summary: 'Exactement ce qui serait publié maintenant ou à un autre moment ; ne publie rien',
          options: { topic, at: { name: 'moment', summary: 'Une heure ISO comme 2026-11-23T08:00' } },
        },
        schedule: {
          name: 'programmer',
          summary: 'Publier la revue dans ce salon à heures fixes',
          options: {
            when: { name: 'quand', summary: 'Par exemple : weekdays 08:00 Europe/Paris' },
            topic,
            missed: {
              name: 'manqué',
              summary: 'Ce qui a été manqué pendant un arrêt : en rattraper une édition, ou passer',
              choices: { once: 'en rattraper une', skip: 'passer' },
            },
            empty: {
              name: 'vide',
              summary: 'Sans rien de nouveau : une édition tirée des archives, ou rien',
              choices: { archive: 'archives', silence: 'rien' },
            },
          },
        },
        list: { name: 'liste', summary: 'Les revues de ce salon et leurs prochaines éditions' },
        pause: { name: 'suspendre', summary: 'Suspendre une revue jusqu’à sa reprise', options: { id: digestId } },
        resume: { name: 'reprendre', summary: 'Reprendre une revue suspendue', options: { id: digestId } },
        remove: {
          name: 'supprimer',
          summary: 'Retirer une revue de ce salon ; ses justificatifs restent',
          options: { id: digestId },
        },
        why: {
          name: 'pourquoi',
          summary: 'Pourquoi une édition est ainsi : ce qui fut examiné, réuni, écarté et envoyé',
          options: {
            edition: { name: 'édition', summary: 'Le code de sa dernière ligne ; par défaut la dernière édition' },
            page: page('Quelle page du justificatif'),
          },
        },
      },
    },
    speakers: {
      name: 'personnes',
      summary: 'Qui est cité ; avec un nom, ses fonctions et ses dernières citations',
      options: { name: { name: 'nom', summary: 'Un nom ou une fonction' }, page: page('Quelle page de la liste') },
    },
    articles: {
      name: 'articles',
      summary: 'Les articles conservés, avec média, date et lien',
      options: {
        words: { name: 'mots', summary: 'Seulement les articles avec ces mots dans le titre, le résumé, le média ou le sujet' },
        outlet: { name: 'média', summary: 'Seulement ce média' },
        page: page('Quelle page de la liste'),
      },
    },
    attache: {
      name: 'attache',
      summary: 'Aide et état ; toutes les autres commandes sont aussi derrière celle-ci',
      subcommands: {
        help: {
          name: 'aide',
          summary: 'Ce qu’on peut demander, avec des exemples',
          options: { command: { name: 'commande', summary: 'Seulement cette commande' } },
        },
        status: { name: 'état', summary: 'Ce qui est conservé, ce qui est connecté, et la prochaine revue' },
      },
    },
  },
};
