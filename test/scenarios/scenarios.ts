import { rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BotProcess, startConnectedBot } from '../support/bot-process.ts';
import { DUE_TOPIC, saveDueSchedule } from '../support/due-schedule.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import type { Ability, ChatDriver, Options, Seen } from './chat-driver.ts';
import { type Conversation, createConversation } from './conversation.ts';

/** A start, and an answer of a machine that does other things as well; milliseconds. */
const START_TIMEOUT = 40_000;
const SCENARIO_TIMEOUT = 30_000;

/**
 * What a person does in a chat and what they then see: the same for every platform and every peer, with the real bot as a
 * process of its own over the real data. Scenarios build on one another; what a peer lacks is skipped and named.
 */
export function describeScenarios(name: string, open: () => Promise<ChatDriver>, lacks: ChatDriver['lacks']): void {
  describe(`a person and the bot, in ${name}`, () => {
    let folder: string;
    let driver: ChatDriver;
    let bot: BotProcess;
    let chat: Conversation;

    const database = (): string => path.join(folder, 'state.db');
    const start = async (): Promise<void> => {
      bot = await startConnectedBot({ ...driver.environment, DATABASE_URL: `sqlite:${database()}` });
    };
    const stop = async (): Promise<void> => expect(await bot.stop(), bot.log()).toBe(0);
    /** Runs a command and waits for an answer that fits. */
    const ask = async (answer: RegExp, command: string, options: Options = {}, action?: string): Promise<Seen> => {
      await chat.acts(() => driver.userRunsCommand(command, options, action));
      return chat.sees(answer);
    };
    const scenario = (title: string, needs: readonly Ability[], run: () => Promise<void>): void => {
      const missing = needs.filter((ability) => lacks[ability] !== undefined);
      const why = missing.map((ability) => lacks[ability]).join('; ');
      it.skipIf(missing.length > 0)(missing.length > 0 ? `${title} [skipped: ${why}]` : title, run, SCENARIO_TIMEOUT);
    };

    beforeAll(async () => {
      folder = temporaryFolder('scenarios');
      driver = await open();
      expect(driver.lacks).toEqual(lacks);
      chat = createConversation(driver, {
        log: () => bot.log(),
        restart: async () => {
          await stop();
          await start();
        },
      });
      await start();
    }, START_TIMEOUT);
    afterAll(async () => {
      await bot?.stop();
      await driver?.close();
      rmSync(folder, { recursive: true, force: true });
    }, START_TIMEOUT);

    scenario('asks for quotes and gets them, attributed, with their source', [], async () => {
      const answer = await ask(/imbalanced relationship/, 'quote', { words: 'hegseth' });
      expect(answer.text).toContain('Pete Hegseth');
      expect(answer.text).toMatch(/The Times/);
      expect(answer.text).not.toContain('undefined');
    });

    scenario('alone sees the answer', ['privacy'], async () => {
      expect((await ask(/imbalanced relationship/, 'quote', { words: 'hegseth' })).everyone).toBe(false);
    });

    scenario('misspells a name and gets the person all the same', [], async () => {
      expect((await ask(/imbalanced relationship/, 'quote', { words: 'hegsteh' })).text).toContain('Pete Hegseth');
    });

    scenario('turns the page', [], async () => {
      const first = await ask(/imbalanced relationship/, 'quote', { words: 'hegseth' });
      const more = first.buttons.find((label) => label.startsWith('More'));
      await chat.acts(() => driver.userClicks(first, more ?? 'More'));
      const second = await chat.sees(/Pete Hegseth/);
      expect(second.text).not.toContain('imbalanced relationship');
    });

    scenario('filters an answer by its menu', ['menus'], async () => {
      const all = await ask(/Hegseth/, 'quote', { words: 'ukraine' });
      const menu = all.menus.find(({ label }) => label === 'Speaker');
      const healey = menu?.choices.find((choice) => choice.startsWith('John Healey'));
      await chat.acts(() => driver.userChooses(all, 'Speaker', healey ?? ''));
      const filtered = await chat.sees(/John Healey/);
      expect(filtered.text).not.toContain('Pete Hegseth');
      expect(filtered.menus.find(({ label }) => label === 'Speaker')?.choices).toEqual(menu?.choices);
    });

    scenario('shares an answer with the channel', ['installation'], async () => {
      const answer = await ask(/imbalanced relationship/, 'quote', { words: 'hegseth' });
      await chat.acts(() => driver.userClicks(answer, 'Share to channel'));
      const shared = await chat.sees(/imbalanced relationship/, ({ id }) => id !== answer.id);
      expect(shared.everyone).toBe(true);
    });

    scenario('turns the page of what was shared, alone: for everybody it stays as it is', ['installation', 'privacy'], async () => {
      const answer = await ask(/imbalanced relationship/, 'quote', { words: 'hegseth' });
      await chat.acts(() => driver.userClicks(answer, 'Share to channel'));
      const shared = await chat.sees(/imbalanced relationship/, ({ id, everyone }) => everyone && id !== answer.id);
      expect(shared.menus).toEqual([]);
      const more = shared.buttons.find((label) => label.startsWith('More'));
      await chat.acts(() => driver.userClicks(shared, more ?? 'More'));
      const second = await chat.sees(/Pete Hegseth/, ({ text }) => !text.includes('imbalanced relationship'));
      expect(second.everyone).toBe(false);
      expect((await driver.messages()).find(({ id }) => id === shared.id)).toEqual(shared);
    });

    scenario('turns the pages of an answer of their own where it stands', ['privacy', 'replacing'], async () => {
      const first = await ask(/imbalanced relationship/, 'quote', { words: 'hegseth' });
      const turn = async (from: Seen, button: string, text: RegExp): Promise<Seen> => {
        const label = from.buttons.find((each) => each.startsWith(button)) ?? button;
        await chat.acts(() => driver.userClicks(from, label));
        return chat.sees(text, ({ id }) => id === first.id);
      };
      const second = await turn(first, 'More', /page 2/);
      expect((await turn(second, 'Back', /imbalanced relationship/)).everyone).toBe(false);
    });

    scenario('asks for somebody who is named but not quoted, and is told so with the nearest', [], async () => {
      const answer = await ask(/Boris Johnson/, 'quote', { words: 'johnson' });
      expect(answer.text).toMatch(/not quoted|never quoted/);
      expect(answer.buttons.length).toBeGreaterThan(0);
    });

    scenario('asks for what nobody said, and is told what is held', [], async () => {
      const answer = await ask(/flibbertigibbet/, 'quote', { words: 'flibbertigibbet' });
      expect(answer.text).toMatch(/No quote/);
      expect(answer.text).toMatch(/\d+ articles/);
    });

    scenario('gives a wrong option and is told how it goes', [], async () => {
      const answer = await ask(/date/i, 'quote', { words: 'hegseth', since: 'whenever' });
      expect(answer.text).toContain('whenever');
    });

    scenario('puts a mistake right in a form', ['forms'], async () => {
      const refused = await ask(/whenever/, 'quote', { words: 'hegseth', since: 'whenever' });
      await chat.acts(() => driver.userClicks(refused, 'Fill in a form'));
      const form = await chat.seesForm();
      expect(form.fields).toEqual(expect.arrayContaining(['Words', 'Speaker', 'Topic']));
      await chat.acts(() => driver.userSubmits({ Words: 'hegsteh', Topic: 'ukraine' }));
      expect((await chat.sees(/illusory goal/)).text).toContain('Pete Hegseth');
      expect(await driver.form()).toBeNull();
    });

    scenario('asks about somebody else’s message', ['shortcuts'], async () => {
      await chat.acts(() => driver.userAsksAbout('Did you hear what Hegseth said about dependency?'));
      expect((await chat.sees(/Hegseth/)).text).toMatch(/quote/);
    });

    scenario('finds a name while typing it', ['completion'], async () => {
      expect(await driver.userTypes('quote', 'speaker', 'hegs')).toContain('Pete Hegseth');
      expect(await driver.userTypes('quote', 'topic', 'transat')).toContain('Transatlantic relations');
    });

    scenario('asks in plain words, in a message to the bot', ['mentions'], async () => {
      await chat.acts(() => driver.userSays('quote hegseth on dependency'));
      expect((await chat.sees(/imbalanced relationship/)).thread).not.toBeNull();
    });

    scenario('makes a typing error in a command and gets the list of commands', ['mentions'], async () => {
      await chat.acts(() => driver.userSays('/quoet hegseth'));
      expect((await chat.sees(/no command/)).text).toContain('/quote');
    });

    scenario('is answered once although the question arrives twice', ['redelivery'], async () => {
      await ask(/imbalanced relationship/, 'quote', { words: 'hegseth' });
      const before = (await driver.messages()).length;
      await driver.redeliver();
      await ask(/flibbertigibbet/, 'quote', { words: 'flibbertigibbet' });
      expect((await driver.messages()).length).toBe(before + 1);
    });

    scenario('schedules a digest, lists, pauses, resumes and removes it', ['installation'], async () => {
      const when = 'weekdays 08:00 Europe/London';
      const made = await ask(/Scheduled: Transatlantic relations/, 'digest', { when, topic: DUE_TOPIC }, 'schedule');
      expect(made.text).toMatch(/Next/);
      const id = /d-[0-9a-z]+/.exec(made.text)?.[0] ?? '';
      expect((await ask(/weekdays 08:00 Europe\/London/, 'digest', {}, 'list')).text).toContain(id);
      await ask(/Paused/, 'digest', { id }, 'pause');
      expect((await ask(/weekdays 08:00/, 'digest', {}, 'list')).text).toMatch(/paused/i);
      await ask(/Resumed/, 'digest', { id }, 'resume');
      await ask(/Removed/, 'digest', { id }, 'remove');
      await ask(/No digest is scheduled/, 'digest', {}, 'list');
    });

    scenario('follows a person, and says which of two', ['installation'], async () => {
      const asked = await ask(
        /Whom should the digest follow/,
        'digest',
        { when: 'weekdays 08:00', topic: 'defence secretary' },
        'schedule',
      );
      await chat.acts(() => driver.userClicks(asked, 'John Healey'));
      const made = await chat.sees(/Scheduled: What John Healey says/);
      expect(made.text).toMatch(/6 quotes by John Healey are held now/);
      await chat.acts(() => driver.userClicks(made, 'Preview'));
      expect((await chat.sees(/What John Healey says, /)).text).toMatch(/We are and we will/);
      await ask(/Removed: What John Healey says/, 'digest', { id: /d-[0-9a-z]+/.exec(made.text)?.[0] ?? '' }, 'remove');
    });

    scenario('finds the digest posted after its time', [], async () => {
      // In one act: an act may start the bot anew by itself, and there must never be two.
      await chat.acts(async () => {
        await stop();
        await saveDueSchedule(database(), 'd-scenario', driver.destination);
        await start();
      });
      const digest = await chat.sees(/Transatlantic relations/, ({ everyone }) => everyone);
      expect(digest.text).toMatch(/Healey|Hegseth|Wallace/);
    });

    scenario('discusses a digest in a thread of its own, opened once', ['threads', 'installation'], async () => {
      const hasDiscuss = ({ everyone, buttons }: Seen): boolean => everyone && buttons.some((label) => /discuss/i.test(label));
      const digest = await chat.sees(/Transatlantic relations/, hasDiscuss, 'any');
      const discuss = digest.buttons.find((label) => /discuss/i.test(label)) ?? '';
      await chat.acts(() => driver.userClicks(digest, discuss));
      const opening = await chat.sees(/./, ({ thread }) => thread === digest.id);
      expect(opening.everyone).toBe(true);
      await chat.acts(() => driver.userClicks(digest, discuss));
      await ask(/flibbertigibbet/, 'quote', { words: 'flibbertigibbet' });
      expect((await driver.messages()).filter(({ thread, everyone }) => thread === digest.id && everyone)).toHaveLength(1);
    });

    scenario('looks at a quote of the digest in detail, alone', ['menus', 'privacy', 'installation'], async () => {
      const hasMenu = ({ everyone, menus }: Seen): boolean => everyone && menus.some(({ label }) => label === 'Details of a quote');
      const digest = await chat.sees(/Transatlantic relations/, hasMenu, 'any');
      const healey = digest.menus[0]?.choices.find((choice) => choice.startsWith('John Healey'));
      await chat.acts(() => driver.userChooses(digest, 'Details of a quote', healey ?? ''));
      const detail = await chat.sees(/How it was attributed/);
      expect(detail.everyone).toBe(false);
      expect(detail.text).toContain('John Healey');
      expect((await driver.messages()).find(({ id }) => id === digest.id)).toEqual(digest);
    });

    scenario('asks why the digest says what it says', ['installation'], async () => {
      const digest = await chat.sees(
        /Transatlantic relations/,
        ({ everyone, buttons }) => everyone && buttons.includes('Why this?'),
        'any',
      );
      await chat.acts(() => driver.userClicks(digest, 'Why this?'));
      const receipt = await chat.sees(/considered/i);
      expect(receipt.text).toMatch(/Transatlantic relations/);
      expect((await driver.messages()).find(({ id }) => id === digest.id)).toEqual(digest);
    });

    scenario('finds the digests of the channel on the bot’s own page', ['home', 'installation'], async () => {
      await chat.acts(() => driver.userOpensHome());
      const home = await chat.seesOnHome(/Transatlantic relations/);
      expect(home.text).toMatch(/\d+ articles/);
      expect(home.buttons.some((label) => label.startsWith('Pause'))).toBe(true);
    });

    scenario('presses an old button after the bot was started anew', [], async () => {
      const old = await ask(/imbalanced relationship/, 'quote', { words: 'hegseth' });
      const posted = (await driver.messages()).length;
      await stop();
      await start();
      const more = old.buttons.find((label) => label.startsWith('More'));
      await chat.acts(() => driver.userClicks(old, more ?? 'More'));
      expect((await chat.sees(/Pete Hegseth/)).text).not.toContain('imbalanced relationship');
      // Nothing was posted a second time by the new process.
      expect((await driver.messages()).length).toBeLessThanOrEqual(posted + 1);
    });

    scenario('asks faster than a person can read, and is asked to wait', [], async () => {
      for (let asked = 0; asked < 12; asked += 1) await driver.userRunsCommand('quote', { words: 'flibbertigibbet' });
      await chat.acts(async () => {});
      expect((await chat.sees(/try again in \d+ s/, () => true, 'any')).buttons).toEqual([]);
    });

    scenario('sends nothing that the peer finds fault with', ['rules'], async () => {
      expect(driver.problems()).toEqual([]);
    });
  });
}
