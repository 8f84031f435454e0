/** What made-up articles state: each row one fact in several wordings. {A} a person, {P} a place, {C} a company, {N} a number, {X} and {Y} nouns. */

/** The first wording is the one that is quoted and copied. */
export const FACTS: readonly (readonly string[])[] = [
  [
    'the {X} of the town waited {N} days before it warned the people of {P} that their {Y} was poisoned',
    'people in {P} learned from their {X} only after {N} days that their {Y} was toxic',
    'it took the {X} {N} days to alert the people of {P} to the contaminated {Y}',
  ],
  [
    'to keep {Y} inspectors away from the {X} the owners at {C} paid exactly {N} thousand crowns to {A}',
    '{A} received exactly {N} thousand crowns from {C} so that {Y} inspectors stayed away from the {X}',
    'so that {Y} inspectors would not come to the {X}, {C} gave {A} exactly {N} thousand crowns',
  ],
  [
    'the {X} at {P} will stay closed for {N} weeks because rust was found in its {Y}',
    'rust in the {Y} means that the {P} {X} will be shut for another {N} weeks',
    'because its {Y} is rusty, the {X} in {P} is to remain shut for {N} weeks',
  ],
  [
    'on the night before the election {N} boxes of the {X} {Y} were burned on the orders of {A}',
    'the night before the vote, {A} gave the order to burn {N} boxes of the {Y} of the {X}',
    '{A} ordered {N} boxes from the {X} {Y} to be burned in the night before the election',
  ],
  [
    '{N} people died in the {X} at {P} because the {Y} had been switched off to save money',
    'the {Y} switched off to save money caused the deaths of {N} people in the {P} {X}',
    'because the {Y} had been turned off to save money, {N} people were killed in the {X} at {P}',
  ],
  [
    'the {N} {X} engines that {C} sold to the {Y} of {P} were built from stolen drawings',
    '{C} used stolen drawings to build the {N} {X} engines it sold to the {P} {Y}',
    'stolen drawings were the basis of the {N} {X} engines that the {Y} of {P} bought from {C}',
  ],
  [
    'the leader of the {Y} rebels met {A} in a {X} near {P} exactly {N} times',
    'near {P}, {A} and the leader of the {Y} rebels met in a {X} exactly {N} times',
    'in a {X} by {P}, {A} was met exactly {N} times by the {Y} rebel leader',
  ],
  [
    'the {X} company will replace all {N} drivers in {P} with a {Y} by the end of next year',
    'by the end of next year a {Y} will do the work of {N} drivers of the {X} company in {P}',
    'all {N} drivers of the {X} company in {P} are to be replaced by a {Y} before the end of next year',
  ],
  [
    '{Y} bags that had been stored without cooling for {N} weeks were used by the {X} of {P}',
    'the {P} {X} used bags of {Y} that had gone {N} weeks without cooling',
    'patients at the {X} of {P} were given bags of {Y} kept without cooling for {N} weeks',
  ],
  [
    'the report on the {X} was signed with the names of {N} {Y} engineers but written by {A} alone',
    '{A} alone wrote the report on the {X}, which was signed with the names of {N} {Y} engineers',
    'with the names of {N} {Y} engineers under it, the {X} report was written by {A} alone',
  ],
  [
    'without looking inside the customs officers let {N} containers of {Y} pass through the {X} of {P}',
    '{N} containers of {Y} passed customs in the {X} of {P} without anybody looking inside',
    'customs at the {X} of {P} waved through {N} containers of {Y} without opening them',
  ],
  [
    'the {X} on the hill above {P} had been out of order for {N} hours when the {Y} ferry sank',
    'when the {Y} ferry sank, the {X} above {P} had not been working for {N} hours',
    'for {N} hours before the {Y} ferry went down the {X} on the {P} hill was broken',
  ],
]

/** Who says it. {P} is the place. */
export const ROLES: readonly string[] = [
  'the deputy mayor of {P}',
  'a former judge',
  'the head of the dockers’ union',
  'a chemist who worked there',
  'the lawyer of the families',
]

/** Sentences that articles share without having copied them. */
export const BOILERPLATE: readonly string[] = [
  'This newspaper has readers in all parts of the country and lives on what they pay for it each month.',
  'Readers who know more about this story can write to the editors in confidence at any time of day.',
]

/** Sentences around the facts; they say nothing that another article says. {W} is an invented word. */
export const FILLERS: readonly string[] = [
  'It rained in the {W} district all through the afternoon.',
  'Nobody at the {W} office came to the telephone.',
  'The market of {W} opens again next Thursday.',
  'A brass band from {W} played in front of the town hall.',
  'The road to {W} runs between two rows of chestnut trees.',
]
