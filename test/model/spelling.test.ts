import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { americanForms, americanSpelling } from '../../src/model/spelling.ts';

describe('British spelling', () => {
  it('meets the American one, whatever the ending', () => {
    const pairs =
      `defence defense, defences defenses, offenceless offenseless, licence license, neighbour neighbor, neighbourhood neighborhood,
      labouring laboring, favourite favorite, honourable honorable, odour odor, organise organize, organisation organization, organisational
      organizational, realised realized, civilisable civilizable, analyse analyze, paralysed paralyzed, centre center, theatres theaters,
      sabre saber, dialogue dialog, travelled traveled, signalling signaling, counsellors counselors, programme program,
      cheques checks, draught draft, gaol jail, kerb curb, ploughed plowed, sulphuric sulfuric, tonnes tons, mum mom, learnt learned, burnt burned, spelt spelled,
      paediatric pediatric, leukaemia leukemia, haemorrhage hemorrhage, foetus fetus, archaeologist archeologist, encyclopaedia encyclopedia, manoeuvring maneuvering,
      centred centered, centimetre centimeter, marvellous marvelous, councillor councilor, tranquillity tranquility, woollen woolen, enquiries inquiries,
      grey gray, manoeuvres maneuvers, sceptical skeptical, fulfil fulfill, towards toward`
        .split(',')
        .map((pair) => pair.trim().split(/\s+/));
    for (const [british = '', american = ''] of pairs) {
      expect(americanSpelling(british)).toBe(american);
      expect(americanSpelling(american)).toBe(americanSpelling(americanSpelling(american)));
    }
  });

  it('leaves words alone that only look like it', () => {
    for (const word of [
      'four',
      'hour',
      'scoured',
      'wise',
      'his',
      'more',
      'score',
      'hence',
      'silence',
      'all',
      'fall',
      'vogue',
      'we',
      'bring',
      'spring',
      'though',
      'enough',
      'graeme',
    ]) {
      expect(americanSpelling(word)).toBe(word);
    }
  });

  it('comes to the same when it is done twice', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{1,8}(our|ours|ise|ising|yse|ogue|re|lled|ence|isation)?$/), (word) => {
        const once = americanSpelling(word);
        expect(americanSpelling(once)).toBe(once);
      }),
    );
  });

  it('is begun by what begins its American spelling, after every letter', () => {
    for (const word of 'defence organisation privatisations labourer programmes paediatrician travelling analysed theatre catalogue manoeuvre'.split(
      ' ',
    )) {
      for (let typed = 3; typed < word.length; typed++) {
        const beginning = word.slice(0, typed);
        const american = americanSpelling(word);
        const { beginnings, words } = americanForms(beginning);
        const begins = [beginning, ...beginnings].some((each) => american.startsWith(each)) || words.includes(american);
        expect({ beginning, begins }).toEqual({ beginning, begins: true });
      }
    }
  });
});
