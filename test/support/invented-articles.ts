/** Articles about people who do not exist, written for the tests: safe to print anywhere, and easy to read for the engine. */

export const HARBOUR = `Harbour toll will double, minister says

By Ada Quill

12 March 2024

The government will double the toll for ships in Port Averil from April, the transport minister said on Tuesday.

“We cannot keep dredging a channel that nobody pays for,” said Transport Minister Orla Fenwick. “The new toll is fair and it is late.”

Shipowners had asked for another year. The head of their federation, Tobias Renn, called the plan “a tax on patience”.

“We will see half of the grain ships leave for the north,” Renn told the Averil Courier.

- The Averil Courier
`;

/** The same article, corrected: another figure and one quotation less. */
export const HARBOUR_CORRECTED = HARBOUR.replace('said on Tuesday.', 'said on Tuesday. The toll was last raised in 2011.').replace(
  /“We will see half[^\n]*\n\n/,
  '',
);

export const BRIDGE = `Council votes for a second bridge over the Marl

By Jon Pask

3 June 2024

The town council of Lower Marl voted for a second bridge on Monday evening, after eleven years of talks about its place.

“This bridge will bring the two halves of our town together for good,” said Mayor Ines Calloway after the vote.

Her predecessor, Emrik Tofte, had opposed it. “The old bridge was enough for my grandfather and it is enough for me,” Tofte said.

- The Marl Gazette
`;

/** Prints the mayor's words without a name. */
export const BRIDGE_ABROAD = `A small town builds a large bridge

5 June 2024

Lower Marl is to get a second bridge over the river, eleven years after it was first talked about.

“This bridge will bring the two halves of our town together for good.”

The work is to begin in autumn and will take three years.

- The Northern Post
`;

/** Gives the mayor's words to somebody else. */
export const BRIDGE_WRONG = `Bridge wins the day in Lower Marl

6 June 2024

A second bridge over the Marl will be built after all.

“This bridge will bring the two halves of our town together for good,” said Councillor Petra Holm.

- The Evening Ledger
`;
