import { describe, expect, it } from 'vitest';
import { articleId, quoteId, speakerId } from '../../../src/model/ids.ts';
import type { Store } from '../../../src/store/store.ts';
import { aStoredArticle } from '../../support/stored-article.ts';
import type { Begin } from './store-under-test.ts';

/** What a store keeps of ingested articles. */
export function articlesContract(begin: Begin): void {
  describe('articles', () => {
    const contents = async (store: Store) => {
      const { articles, quotes, speakers } = await store.storedCorpus();
      return { articles, quotes, speakers };
    };
    const [bridge, harbour] = [aStoredArticle('bridge'), aStoredArticle('harbour')];
    const quotesOf = ({ quotes }: typeof bridge) => quotes.map(({ quote }) => quote);
    const mill = aStoredArticle('mill');
    const settledBy = (article: string, quote: string) => ({
      quote: quoteId(quote),
      speaker: speakerId(`speaker-of-${article}`),
      settledBy: articleId(article),
      sharedWords: 'words 1',
      confidence: 0.95,
    });
    /** The quotes that have a name from another article, with it. */
    const namesIn = async (store: Store) =>
      Object.fromEntries(
        (await store.storedCorpus()).quotes.flatMap(({ id, attribution }) =>
          attribution.kind === 'speaker' && attribution.settledBy !== null ? [[id, attribution.speaker]] : [],
        ),
      );
    const asHeld = ({ article, at }: typeof bridge) => ({ ...article, arrivedAt: at.epochMilliseconds });

    it('gives back articles, quotes and speakers as they were put, by article and place, also after reopening', async () => {
      const { store, reopen } = await begin();
      expect(await store.putArticle(harbour)).toBe('new');
      expect(await store.putArticle(bridge)).toBe('new');
      expect(await contents(await reopen())).toEqual({
        articles: [asHeld(bridge), asHeld(harbour)],
        quotes: [...quotesOf(bridge), ...quotesOf(harbour)],
        speakers: [...bridge.speakers, ...harbour.speakers],
      });
    });

    it('changes nothing, and no revision, when the same is put again', async () => {
      const { store } = await begin();
      await store.putArticle(bridge);
      const [before, revision] = [await contents(store), await store.corpusRevision()];
      expect(await store.putArticle({ ...bridge, at: bridge.at.add({ hours: 1 }) })).toBe('unchanged');
      expect(await contents(store)).toEqual(before);
      expect(await store.corpusRevision()).toBe(revision);
    });

    it('replaces an article together with its own quotes and speakers, and nothing else', async () => {
      const { store } = await begin();
      await store.putArticle(bridge);
      await store.putArticle(harbour);
      const changed = aStoredArticle('bridge', 2, 1);
      expect(await store.putArticle(changed)).toBe('replaced');
      const after = await contents(store);
      expect(after.quotes).toEqual([...quotesOf(changed), ...quotesOf(harbour)]);
      expect(after.articles.map(({ summary }) => summary.text)).toEqual(['Summary, version 2.', 'Summary, version 1.']);
    });

    it('keeps when an article first arrived, whatever is corrected in it; what was removed arrives anew', async () => {
      const { store } = await begin();
      const arrivedAt = async (): Promise<readonly (number | undefined)[]> => [
        (await store.storedCorpus()).articles[0]?.arrivedAt,
        (await store.heldArticles([bridge.article.id]))[0]?.article.arrivedAt,
      ];
      const later = bridge.at.add({ hours: 30 });
      await store.putArticle(bridge);
      await store.putArticle({ ...aStoredArticle('bridge', 2), at: later });
      expect(await arrivedAt()).toEqual([bridge.at.epochMilliseconds, bridge.at.epochMilliseconds]);
      await store.removeArticle(bridge.article.id);
      await store.putArticle({ ...bridge, at: later });
      expect(await arrivedAt()).toEqual([later.epochMilliseconds, later.epochMilliseconds]);
    });

    it('lets what a file held before go in the same write', async () => {
      const { store } = await begin();
      await store.putArticle(bridge);
      expect(await store.articleFrom(bridge.origin)).toEqual({ id: 'bridge', url: null });
      const renamed = { ...aStoredArticle('bridge-corrected'), origin: bridge.origin, replaces: bridge.article.id };
      expect(await store.putArticle(renamed)).toBe('replaced');
      expect((await contents(store)).articles.map(({ id }) => id)).toEqual(['bridge-corrected']);
      expect(await store.articleFrom('/articles/never-read.txt')).toBeNull();
    });

    it('follows an article that has moved to another file', async () => {
      const { store } = await begin();
      await store.putArticle(bridge);
      expect(await store.putArticle({ ...bridge, origin: '/elsewhere/bridge.txt' })).toBe('unchanged');
      expect(await store.articleFrom(bridge.origin)).toBeNull();
      expect((await store.articleFrom('/elsewhere/bridge.txt'))?.id).toBe('bridge');
    });

    it('removes an article once, with all that is its own', async () => {
      const { store } = await begin();
      await store.putArticle(bridge);
      await store.putArticle(harbour);
      expect(await store.removeArticle(articleId('bridge'))).toBe(true);
      expect(await store.removeArticle(articleId('bridge'))).toBe(false);
      const { articles, quotes, speakers } = await contents(store);
      expect(articles).toEqual([asHeld(harbour)]);
      expect(quotes).toEqual(quotesOf(harbour));
      expect(speakers).toEqual(harbour.speakers);
    });

    it('settles only what is open, says by which article, and can be asked without', async () => {
      const { store } = await begin();
      await store.putArticle(bridge);
      await store.putArticle(harbour);
      const both = [settledBy('harbour', 'bridge/q2'), settledBy('harbour', 'bridge/q1')];
      expect(await store.putSettlements(both)).toBe(true);
      const [named, settled] = (await contents(store)).quotes;
      expect(named).toEqual(bridge.quotes[0]?.quote);
      expect(settled).toMatchObject({
        attribution: { kind: 'speaker', speaker: 'speaker-of-harbour', settledBy: 'harbour' },
        confidence: 0.95,
      });
      expect((await store.storedCorpus({ settled: false })).quotes).toEqual([...quotesOf(bridge), ...quotesOf(harbour)]);
      const revision = await store.corpusRevision();
      expect(await store.putSettlements(both.toReversed())).toBe(false);
      expect(await store.corpusRevision()).toBe(revision);
      expect(await store.putSettlements([])).toBe(true);
      expect((await contents(store)).quotes).toEqual([...quotesOf(bridge), ...quotesOf(harbour)]);
    });

    it('opens what rests on an article that says something else now, and leaves what rests on others', async () => {
      const { store } = await begin();
      for (const each of [bridge, harbour, mill]) await store.putArticle(each);
      await store.putSettlements([settledBy('harbour', 'bridge/q2'), settledBy('bridge', 'mill/q2')]);
      const before = await store.corpusRevision();
      await store.putArticle(aStoredArticle('harbour', 2));
      expect((await store.changedSince(before)).articles).toEqual(['bridge', 'harbour']);
      const { quotes } = await store.storedCorpus();
      expect(quotes.filter(({ attribution }) => attribution.kind === 'speaker').map(({ id }) => id)).toEqual([
        'bridge/q1',
        'harbour/q1',
        'mill/q1',
        'mill/q2',
      ]);
    });

    it('does not let what was settled earlier undo what another process has changed and settled since', async () => {
      const { store, reopen } = await begin();
      const other = await reopen();
      for (const each of [bridge, harbour, mill]) await store.putArticle(each);
      const slow = [settledBy('harbour', 'bridge/q2'), settledBy('bridge', 'mill/q2')];
      const revision = await store.corpusRevision();
      await other.putArticle(aStoredArticle('harbour', 2));
      await store.putSettlements(slow, revision);
      expect(await namesIn(store)).toEqual({ 'mill/q2': 'speaker-of-bridge' });
      await other.putSettlements([settledBy('mill', 'bridge/q2')]);
      await store.putSettlements(slow, revision);
      expect(await namesIn(store)).toEqual({ 'bridge/q2': 'speaker-of-mill' });
    });

    it('counts every change once, seen by other connections, from 0', async () => {
      const { store, reopen } = await begin();
      const other = await reopen();
      const seen = [await other.corpusRevision()];
      for (const change of [
        () => store.putArticle(bridge),
        () => store.putArticle(bridge),
        () => store.putArticle(aStoredArticle('bridge', 2)),
        () => store.removeArticle(articleId('bridge')),
        () => store.removeArticle(articleId('bridge')),
      ]) {
        await change();
        seen.push(await other.corpusRevision());
      }
      expect(seen).toEqual([0, 1, 1, 2, 3, 3]);
    });

    it('tells which articles were put, removed or settled otherwise since a revision, and what they hold now', async () => {
      const { store, reopen } = await begin();
      const other = await reopen();
      expect(await other.changedSince(0)).toEqual({ revision: 0, articles: [] });
      await store.putArticle(harbour);
      await store.putArticle(bridge);
      expect(await other.changedSince(0)).toEqual({ revision: 2, articles: ['bridge', 'harbour'] });
      expect(await other.changedSince(1)).toEqual({ revision: 2, articles: ['bridge'] });
      const settlement = {
        quote: quoteId('bridge/q2'),
        speaker: speakerId('speaker-of-harbour'),
        settledBy: articleId('harbour'),
        sharedWords: 'words 1',
        confidence: 0.95,
      };
      await store.putSettlements([settlement]);
      expect(await other.changedSince(2)).toEqual({ revision: 3, articles: ['bridge'] });
      const [held, ...more] = await other.heldArticles([articleId('bridge'), articleId('unheard-of')]);
      expect(more).toEqual([]);
      expect(held).toMatchObject({ article: bridge.article, speakers: bridge.speakers });
      expect(held?.quotes.map(({ attribution }) => attribution)).toEqual([
        bridge.quotes[0]?.quote.attribution,
        { kind: 'speaker', speaker: 'speaker-of-harbour', settledBy: 'harbour' },
      ]);
      await store.putSettlements([{ ...settlement, quote: quoteId('harbour/q2') }]);
      expect(await other.changedSince(3)).toEqual({ revision: 4, articles: ['bridge', 'harbour'] });
      await store.removeArticle(articleId('bridge'));
      await store.putArticle({ ...aStoredArticle('harbour-corrected'), replaces: articleId('harbour') });
      expect(await other.changedSince(4)).toEqual({ revision: 6, articles: ['bridge', 'harbour', 'harbour-corrected'] });
      expect((await other.heldArticles((await other.changedSince(4)).articles)).map(({ article }) => article.id)).toEqual([
        'harbour-corrected',
      ]);
      expect((await other.changedSince(6)).articles).toEqual([]);
    });

    it('lists what is held, with the file and the number of quotes', async () => {
      const { store } = await begin();
      await store.putArticle(aStoredArticle('harbour', 1, 3));
      await store.putArticle(bridge);
      expect(await store.listArticles()).toEqual([
        { article: asHeld(bridge), origin: '/articles/bridge.txt', quotes: 2 },
        { article: asHeld(harbour), origin: '/articles/harbour.txt', quotes: 3 },
      ]);
    });

    it('takes one name for a speaker whom two articles write differently, the one that most print', async () => {
      const { store } = await begin();
      const naming = (name: string, article: string) => {
        const made = aStoredArticle(article);
        return { ...made, speakers: made.speakers.map((speaker) => ({ ...speaker, id: speakerId('jose-rua'), name })) };
      };
      for (const put of [naming('Jose Rua', 'a1'), naming('José Rúa', 'a2'), naming('José Rúa', 'a3')]) await store.putArticle(put);
      expect((await contents(store)).speakers).toMatchObject([{ id: 'jose-rua', name: 'José Rúa', aliases: ['Jose Rua'] }]);
    });

    it('takes an article with thousands of quotes', async () => {
      const { store } = await begin();
      await store.putArticle(aStoredArticle('long', 1, 2500));
      expect((await contents(store)).quotes).toHaveLength(2500);
    });

    it('lets two connections put the same article at once, one after the other', async () => {
      const { store, reopen } = await begin();
      const other = await reopen();
      const results = await Promise.all([store, other, store, other].map((each) => each.putArticle(bridge)));
      expect(results.toSorted()).toEqual(['new', 'unchanged', 'unchanged', 'unchanged']);
      expect((await contents(store)).quotes).toEqual(quotesOf(bridge));
    });
  });
}
