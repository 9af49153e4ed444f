import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/extract.ts';
import { speakersIn } from '../support/speakers-in.ts';

const rolesIn = (text: string): readonly (string | null)[] => extract(text).quotes.map(({ speaker }) => speaker?.role ?? null);

describe('a form of address of another country', () => {
  it.each([
    ['Datuk Seri Zafar Osmund', 'Zafar Osmund'],
    ["Dato' Sri Zafar Osmund", 'Zafar Osmund'],
    ['Datuk Seri Dr Zafar Osmund', 'Zafar Osmund'],
    ['Datin Paduka Rafa Osmund', 'Rafa Osmund'],
    ['Smt Sunita Varmon', 'Sunita Varmon'],
    ['Alhaji Zadeo Okontu', 'Zadeo Okontu'],
    ['Oba Zadeo Okontu', 'Zadeo Okontu'],
    ['Garda Nora Kearnan', 'Nora Kearnan'],
    ['Interior CS Zadeo Kiprot', 'Zadeo Kiprot'],
    ['SP Zadeo Bakaru', 'Zadeo Bakaru'],
  ])('is no part of the name: %s', (printed, name) => {
    expect(speakersIn(`It was late. ${printed} said the drills were “reckless”.`)).toEqual([name]);
  });

  it('finds who bears the name again', () => {
    const text = 'Alhaji Zadeo Okontu said it was “rigged”. Alhaji Okontu said he would “go to court”.';
    expect(speakersIn(text)).toEqual(['Zadeo Okontu', 'Zadeo Okontu']);
  });

  it('is none before the name of a firm or a force', () => {
    expect(speakersIn('It was late. SP Energy said it was “very sorry”.')).toEqual(['SP Energy']);
    expect(speakersIn('It was late. An Garda Síochána said it was “very sorry”.')).not.toEqual(['Síochána']);
  });
});

describe('a name with small words in it', () => {
  it('is whole with “binti”', () => {
    const text = 'Siti Nora binti Yusaf, a teacher, said she was “scared”. “I ran,” Siti said.';
    expect(speakersIn(text)).toEqual(['Siti Nora binti Yusaf', 'Siti Nora binti Yusaf']);
  });

  it.each(['Seán Mac Giolan', 'Aoife Ní Ruan'])('is no office with the letters of a parliament behind it: %s', (name) => {
    expect(speakersIn(`It was late. ${name} TD said it was “hell”.`)).toEqual([name]);
  });

  it('ends with the suffix behind a comma, and the aside behind that says who it is', () => {
    const text = 'Robert Kellan, Jr., a nurse, said it was “hell”. Kellan said he would “stay”.';
    expect(speakersIn(text)).toEqual(['Robert Kellan, Jr.', 'Robert Kellan, Jr.']);
    expect(rolesIn(text)).toEqual(['nurse', 'nurse']);
  });

  it('is called by the surname before the particle', () => {
    const text = 'Marisa Duartez da Selva, a teacher, said it was “a farce”. Duartez said it was “a lie”.';
    expect(speakersIn(text)).toEqual(['Marisa Duartez da Selva', 'Marisa Duartez da Selva']);
  });

  it('is nobody’s where two bear the first of their two surnames', () => {
    const text = 'María Garzón Ledesma said it was “hell”. Pedro Garzón Soto said it was “bad”. Garzón said it was “not over yet”.';
    expect(speakersIn(text)[2]).toBe(null);
  });
});

describe('a family name that stands first', () => {
  it.each(['He Lihong', 'So Ji-ah', 'An Jae-woon', 'No Tae-woon', 'She Lihong', 'Do Thi Lan'])('may look like a small word: %s', (name) => {
    expect(speakersIn(`It was late. “We oppose this,” said spokesman ${name}, a lawyer by trade.`)).toEqual([name]);
  });

  it.each(['He Lihong', 'So Ji-ah', 'An Jae-woon'])('may open the sentence: %s', (name) => {
    expect(speakersIn(`It was late. ${name}, a student, said the drills were “reckless”.`)).toEqual([name]);
  });

  it('leaves “he” and “an” what they are', () => {
    expect(speakersIn('Tom Ray fell. He said Ann Lee was “late again”. An American said “not so fast”.')).toEqual(['Tom Ray', 'American']);
  });

  it('is known again where it is another word: “Park”, “Long”', () => {
    const park = 'Park Jin-woon said it was “a farce”. Park said the North “must stop now”.';
    expect(speakersIn(park)).toEqual(['Park Jin-woon', 'Park Jin-woon']);
    const long = 'The party chief, Tran Duc Long, said it was “a farce”. Long said Hanoi would “not bow”.';
    expect(speakersIn(long)).toEqual(['Tran Duc Long', 'Tran Duc Long']);
  });
});

describe('a name with marks on its letters', () => {
  it.each([
    ['Çağla Şahan', 'Sahan'],
    ['Recep Yıldan', 'Yildan'],
    ['Søren Østerby', 'Osterby'],
    ['Jürgen Mülben', 'Muelben'],
    ['José Peñar', 'Jose Penar'],
    ['Abdel Fattah al-Masrin', 'El-Masrin'],
  ])('is the same without them: %s, %s', (name, again) => {
    expect(speakersIn(`It was late. ${name}, a teacher, said it was “a farce”. ${again} said it was “a lie”.`)).toEqual([name, name]);
  });

  it('is another’s where somebody is named in full without them', () => {
    const text = 'Jürgen Mülben said it was “a farce”. Anna Mulben said it was “bad”. Mulben said it was “a lie”.';
    expect(speakersIn(text)).toEqual(['Jürgen Mülben', 'Anna Mulben', 'Anna Mulben']);
  });
});

describe('who sits for a place', () => {
  it.each(['Liberal MP for Burnwick', 'Labour councillor for Burnwick', 'Liberal senator for Burnwick'])(
    'is named behind it: %s',
    (office) => {
      const text = `It was late. ${office} Nora Kearnan said it was “a farce”.`;
      expect(speakersIn(text)).toEqual(['Nora Kearnan']);
      expect(rolesIn(text)).toEqual([office]);
    },
  );
});

describe('a short paragraph of names', () => {
  it('is no headline where it ends in a full stop behind a quotation', () => {
    const text = 'It was late that day.\n\nMeeting Arash Mohsan in Beijing, Lin Baorun said China was “a true friend”.';
    expect(speakersIn(text)).toEqual(['Lin Baorun']);
  });
});

describe('the first two words of a longer name', () => {
  it.each([
    ['Dmitri Sergeyevich Baskan', 'Dmitri Sergeyevich'],
    ['Nur Aisyah Hassam', 'Nur Aisyah'],
  ])('are the same person: %s, %s', (name, again) => {
    expect(speakersIn(`It was late. ${name} said it was “a farce”. “We will go,” ${again} said.`)).toEqual([name, name]);
  });
});

describe('a nom de guerre', () => {
  it('is the name of whoever is known by it', () => {
    const text = 'Paul Reyan, known by his nom de guerre Abu Hamad, said it was “over now”. Abu Hamad said he was “sad today”.';
    expect(speakersIn(text)).toEqual(['Paul Reyan', 'Paul Reyan']);
  });
});

describe('what belongs to the people', () => {
  it('is called so', () => {
    expect(speakersIn('It was late. The People’s Liberation Army said it was “a farce”.')).toEqual(['People’s Liberation Army']);
  });
});

describe('a name of one word that ends like a trade', () => {
  it('may open a sentence', () => {
    const text = 'Suparman, 54, a farmer in Java, said it was “sad”. “We will go,” he added.';
    expect(speakersIn(text)).toEqual(['Suparman', 'Suparman']);
  });
});

describe('an English name before a Chinese one', () => {
  it('leaves the surname in the middle', () => {
    const text = 'It was late. John Lo Ka-wing, a lawmaker, said it was “sad”. Lo said it was “over now”.';
    expect(speakersIn(text)).toEqual(['John Lo Ka-wing', 'John Lo Ka-wing']);
  });
});

describe('the mayor of a town', () => {
  it('is named behind it', () => {
    expect(speakersIn('It was late. Lord Mayor of Burnwick Nora Kearnan said it was “sad”.')).toEqual(['Nora Kearnan']);
  });
});
