/** The paths that are served for Slack and for browsers. */
export const SLACK_PATHS = Object.freeze({ events: '/slack/events', install: '/slack/install', redirect: '/slack/oauth_redirect' });
