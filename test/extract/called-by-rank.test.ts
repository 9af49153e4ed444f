import { describe, expect, it } from 'vitest';
import { speakersIn } from '../support/speakers-in.ts';

describe('somebody with a rank or a form of address', () => {
  it.each([
    ['a judge', 'Mr Justice Lee told Tom Ray he was “a menace to us all”. “You lied,” the judge said.', 'Mr Justice Lee'],
    ['an officer', 'PC Dan Cole arrested Tom Ray. “He was drunk,” the officer told the court.', 'Dan Cole'],
    ['a constable', 'PC Dan Cole arrested Tom Ray. Det Insp Ann Lee left. “He was drunk,” the constable said.', 'Dan Cole'],
    ['a detective', 'PC Dan Cole arrested Tom Ray. Det Insp Ann Lee left. “He was drunk,” the detective said.', 'Ann Lee'],
    ['a head', 'Ann Lee, headteacher at Marlford High School, spoke of Tom Ray. The head added: “We are all so sad.”', 'Ann Lee'],
    ['a doctor', 'Dr Ann Lee, a GP, treated Tom Ray. The doctor told the inquest: “He was ill.”', 'Ann Lee'],
    ['a barrister', 'Dan Cole KC, for Ann Lee, said she was sorry. The barrister added: “She has lost all.”', 'Dan Cole'],
    ['a prosecutor', 'Dan Cole, prosecuting, accused Tom Ray. The prosecutor said: “He is a liar.”', 'Dan Cole'],
    ['a professor', 'Prof Ann Lee spoke. Her colleague Tom Ray said no. The professor added: “It is odd.”', 'Ann Lee'],
  ])('goes on to be called so: %s', (_, text, name) => expect(speakersIn(text).at(-1)).toBe(name));

  it('is not named where two have it', () => {
    expect(speakersIn('PC Dan Cole and PC Ann Lee arrested Tom Ray. “He was drunk,” the officer told the court.')).toEqual(['officer']);
  });

  it.each([
    ['Tom Ray, 19, was found dead in May. His mother told the inquest: “He was loved.”', 'mother'],
    ['Tenant Ann Lee, 44, left. Her landlord said: “We will fix it.”', 'landlord'],
  ])('has kin and others without a name, at the head of a sentence as well: %s', (text, name) => expect(speakersIn(text)).toEqual([name]));
});

describe('in court', () => {
  it.each([
    ['whoever tells him', 'Tom Ray showed no emotion as Judge Ann Lee told him: “You lied.”', 'Ann Lee'],
    ['whoever tells him, without a name', 'Tom Ray showed no emotion as the judge told him: “You lied.”', 'judge'],
    ['nobody, where a court hears them', 'Marlford Crown Court heard how Tom Ray had been “like an animal”.', null],
    ['whoever found somebody', 'A dog walker who found Tom Ray told the inquest: “He was cold.”', 'dog walker'],
    ['whoever asks, with an aside', '“You killed her, didn’t you?” Dan Cole, prosecuting, asked.', 'Dan Cole'],
  ])('words are those of %s', (_, text, name) => expect(speakersIn(text)).toEqual([name]));

  it('whoever asks has not answered', () => {
    expect(speakersIn('Asked by his barrister, Dan Cole, if he killed her, he said: “No, I did not.”')).toEqual([null]);
  });
});
