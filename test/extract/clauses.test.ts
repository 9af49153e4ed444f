import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/extract.ts';
import { speakersIn } from '../support/speakers-in.ts';

describe('words in a clause', () => {
  it('are not those of who signs the report after a dash', () => {
    const text = 'Anna Keller insisted that the harbour was “still the busiest on the coast.”--Tom Brandt.';
    expect(speakersIn(text)).toEqual(['Anna Keller']);
  });

  it('are not those of the clause after a semicolon', () => {
    expect(speakersIn('Anna Keller calls it her “summer cure”; rivals deride it as vanity.')).toEqual(['Anna Keller']);
  });

  it('are not those of a verb with an object of its own, but of one that says when', () => {
    const text = 'In a clip that the judge Anna Keller called “distasteful,” Tom Brandt expressed a desire to burn the ferry.';
    expect(speakersIn(text)).toEqual(['Anna Keller']);
    expect(speakersIn('“The ferry was already on fire when we came to the harbour,” Tom Brandt wrote the next day.')).toEqual([
      'Tom Brandt',
    ]);
  });

  it('are theirs whose verb comes after an aside with a verb in it', () => {
    const text =
      'Tom Brandt, whose home town, Elmford, is projected to be under water before the end of the century, argues that dams will “ruin the coast”.';
    expect(speakersIn(text)).toEqual(['Tom Brandt']);
    expect(
      speakersIn('Anna Keller, whose latest company, Paralux, helps harbours to find workers, said that Mr Brandt was a “kind of guide”.'),
    ).toEqual(['Anna Keller']);
  });

  it('are theirs whose verb comes after a title in an aside', () => {
    const text =
      'Tom Brandt, a contestant in the show, “The Boatman,” who went on to be mayor, said his boss was “always kind and generous”.';
    expect(speakersIn(text)).toEqual(['Tom Brandt']);
  });

  it('are not those of the verb after them when they stand between it and its subject', () => {
    expect(speakersIn('The clerk, of “the old ferry” in Elmford, said that it was shut.')).toEqual([]);
    expect(speakersIn('Tom Brandt - known for “a certain lack of tact” - said on Friday that the bridge was shut.')).toEqual([]);
  });

  it('are the group’s that calls itself something', () => {
    expect(speakersIn('Tom Brandt attacked the groups that describe themselves as “friends of the harbour”.')).not.toContain('Tom Brandt');
  });

  it('are the main clause’s where it begins after “when …”', () => {
    const text = 'When Tom Brandt announced his plan in the spring, Ms Keller referred to the farmers as “dreamers”.';
    expect(speakersIn(text)).toEqual(['Keller']);
  });

  it('are theirs who are seen or heard to say them', () => {
    expect(speakersIn('The video shows Anna Keller describing the ferry as a “heap of rust”.')).toEqual(['Anna Keller']);
    const text = 'The clerk saw Anna Keller going to the harbour in May, declaring it a “heap of rust”.';
    expect(speakersIn(text)).toEqual(['Anna Keller']);
    expect(speakersIn('Tom Brandt was late, with many marchers and farmers chanting “Save the boats” there.')).not.toContain('Tom Brandt');
    expect(speakersIn('Anna Keller won, which led her to declare that the bridge was “in sight”.')).toEqual(['Anna Keller']);
  });

  it('are the paper’s that tells somebody something', () => {
    const text =
      'Tom Brandt came home, but not until the week after the newspaper’s editorial telling him to leave his “playground for fools”.';
    expect(speakersIn(text)).not.toContain('Tom Brandt');
  });

  it('are hers of whom “who” tells, whatever was for her or came from her', () => {
    expect(speakersIn('The end of the vote was hard for Anna Keller, who said that she would “take a day off”.')).toEqual(['Anna Keller']);
    const text = 'The row drew a harsh answer from the mayor, Tom Brandt, who called the plan “unfit for the coast”.';
    expect(speakersIn(text)).toEqual(['Tom Brandt']);
  });

  it('are not his of whom only something that he has is told', () => {
    const text =
      'Anna Keller lauded Mr Brandt, whose term ends next June, for building the harbour and for the “needed repairs to the bridge”.';
    expect(speakersIn(text)).toEqual(['Anna Keller']);
  });

  it('are the paper’s that holds them, where it hangs on a preposition', () => {
    const text = 'Tom Brandt posted the answer under a headline that said, “The harbour is shut to all strangers.”';
    expect(speakersIn(text)).not.toContain('Tom Brandt');
    expect(speakersIn('Tom Brandt issued a statement that said the harbour was “shut to all strangers”.')).toEqual(['Tom Brandt']);
  });

  it('are the main clause’s that goes on after “as …”', () => {
    const text = 'As the crowd began to chant, Anna Keller was joined by farmers and joked, “Ferry people, you are being ridiculous.”';
    expect(speakersIn(text)).toEqual(['Anna Keller']);
    const clauses =
      'When I asked Tom Brandt if he would ever vote for Anna Keller, he looked into the camera, frowned and said, “I am for YOU!”';
    expect(speakersIn(clauses)).not.toContain('Anna Keller');
  });

  it('are theirs who stand after the verb with a participle before the name', () => {
    expect(speakersIn('“I do not know where he stands on that,” said undecided farmer Anna Keller of Elmford.')).toEqual(['Anna Keller']);
    expect(speakersIn('“I do not know where he stands on that,” said retired officer Tom Brandt.')).toEqual(['Tom Brandt']);
  });

  it('are not a plural’s that looks like a verb', () => {
    const text =
      'Tom Brandt ran. The Elmford Council has said that, at the request of the agencies, it has classified 22 Brandt emails as “top secret”.';
    expect(speakersIn(text)).toEqual(['Elmford Council']);
  });

  it('have “who” in their mention, whatever stands between it and its verb', () => {
    const text = 'First there was the editor, Anna Keller, who, after a row with Mr Brandt, said on Friday that “too much was lost”.';
    const mention = extract(text).quotes[0]?.mention;
    expect(mention && text.slice(mention.start, mention.end)).toMatch(/Keller, who$/);
  });

  it('are not the danger’s from which a threat comes', () => {
    const text =
      'Tom Brandt dispensed with the threat from the Elmford Liberation Army before turning to the dangers of a “rigged harbour”.';
    expect(speakersIn(text)).not.toContain('Elmford Liberation Army');
  });

  it('are not his who put something up for sale', () => {
    const text =
      'Tom Brandt said he would not name the collector who put it up for sale. “We respect our clients and their trust. It is theirs.”';
    expect(speakersIn(text)).toEqual(['Tom Brandt']);
  });

  it('are theirs who said them by telephone', () => {
    expect(speakersIn('“It was the worst night of all for the harbour,” Anna Keller said by telephone.')).toEqual(['Anna Keller']);
  });

  it('are theirs in whose view or whose opinion it is', () => {
    expect(speakersIn('“It is a failure from first to last” for the harbour and the town, in Anna Keller’s view.')).toEqual([
      'Anna Keller',
    ]);
    expect(speakersIn('The bridge was, in the opinion of Anna Keller, “a heap of rust”.')).toEqual(['Anna Keller']);
  });

  it('are not his who would be made to say them, when another is named at the end', () => {
    const text = 'But Anna Keller would do well to begin “building bridges” to the farmers, said Tom Brandt, her rival.';
    expect(speakersIn(text)).toEqual(['Tom Brandt']);
  });

  it('are a description’s that begins with an adverb and a participle, or has a day in it', () => {
    const editorial = '“There are worms with more spine than our mayor,” reads a Wednesday editorial in The Elmford Herald.';
    expect(speakersIn(editorial)).toEqual(['Wednesday editorial in The Elmford Herald']);
    expect(extract('“I tried you on the telephone,” says the newly uncovered email.').quotes[0]?.speaker?.name).toBe(
      'newly uncovered email',
    );
  });
});

describe('words after a colon', () => {
  it('are theirs whose names stand before it after a dash, two as well as one', () => {
    const text = 'Polls were not wrong, but early - Anna Keller and Tom Brandt: “They did not see it coming, and they ended too soon.”';
    expect(speakersIn(text)).toEqual(['Anna Keller and Tom Brandt']);
  });

  it('are the paper’s or the owner’s of the post that they are from', () => {
    const report = 'Anna Keller wrote a report on the harbour. From the report: “In general, boats of wood sink later than boats of iron.”';
    expect(extract(report).quotes[0]?.speaker?.kind).toBe('document');
    const text = 'From Tom Brandt’s Elmford Herald column: “In general, boats of wood sink later than boats of iron.”';
    expect(speakersIn(text)).toEqual(['Tom Brandt']);
  });
});

describe('words in the sentence after', () => {
  it('are the last speaker’s where nobody else is in it', () => {
    const text = '“She has the same friends as in school,” Tom Brandt said of Anna Keller. That makes her “by definition a good person”.';
    expect(speakersIn(text)).toEqual(['Tom Brandt', 'Tom Brandt']);
    const other = '“She has the same friends as in school,” Tom Brandt said. The farmers have had “more than enough of it”.';
    expect(speakersIn(other)).not.toEqual(['Tom Brandt', 'Tom Brandt']);
  });

  it('are theirs whom the sentence is about, though it has no verb of speech', () => {
    const text = 'Tom Brandt would not be drawn on the harbour. “That is for others to decide.”';
    expect(speakersIn(text)).toEqual(['Tom Brandt']);
  });
});
