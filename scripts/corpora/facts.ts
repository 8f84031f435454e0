/** What made-up articles state: each row one fact in several wordings. {A} a person, {P} a place, {C} a company, {N} a number. */

/** The first wording is the one that is quoted and copied. */
export const FACTS: readonly (readonly string[])[] = [
  [
    'the council of the town waited {N} days before it warned the people of {P} that their water was poisoned',
    'people in {P} learned from their council only after {N} days that their water was toxic',
    'it took the council {N} days to alert the people of {P} to the contaminated water',
  ],
  [
    'to keep inspectors away from the smelter the owners at {C} paid exactly {N} thousand crowns to {A}',
    '{A} received exactly {N} thousand crowns from {C} so that inspectors stayed away from the smelter',
    'so that inspectors would not come to the smelter, {C} gave {A} exactly {N} thousand crowns',
  ],
  [
    'the bridge at {P} will stay closed for {N} weeks because rust was found in its cables',
    'rust in the cables means that the {P} bridge will be shut for another {N} weeks',
    'because its cables are rusty, the bridge in {P} is to remain shut for {N} weeks',
  ],
  [
    'on the night before the election {N} boxes of the harbour archive were burned on the orders of {A}',
    'the night before the vote, {A} gave the order to burn {N} boxes of the archive of the harbour',
    '{A} ordered {N} boxes from the harbour archive to be burned in the night before the election',
  ],
  [
    '{N} miners died in the shaft at {P} because the fans had been switched off to save money',
    'fans switched off to save money caused the deaths of {N} miners in the {P} shaft',
    'because fans had been turned off to save money, {N} miners were killed in the shaft at {P}',
  ],
  [
    'the {N} turbines that {C} sold to the army of {P} were built from stolen drawings',
    '{C} used stolen drawings to build the {N} turbines it sold to the {P} army',
    'stolen drawings were the basis of the {N} turbines that the army of {P} bought from {C}',
  ],
  [
    'the leader of the rebels met {A} in a vineyard near {P} exactly {N} times',
    'near {P}, {A} and the rebel leader met in a vineyard exactly {N} times',
    'in a vineyard by {P}, {A} was met exactly {N} times by the leader of the rebels',
  ],
  [
    'the tram company will replace all {N} drivers in {P} with a computer by the end of next year',
    'by the end of next year a computer will drive the trams of {P} instead of {N} drivers',
    'all {N} tram drivers of {P} are to be replaced by a computer before the end of next year',
  ],
  [
    'blood bags that had been stored without cooling for {N} weeks were used by the hospital of {P}',
    'the {P} hospital used bags of blood that had gone {N} weeks without cooling',
    'patients at the hospital of {P} were given blood kept without cooling for {N} weeks',
  ],
  [
    'the report on the dam was signed with the names of {N} engineers but written by {A} alone',
    '{A} alone wrote the report on the dam, which was signed with the names of {N} engineers',
    'with the names of {N} engineers under it, the dam report was written by {A} alone',
  ],
  [
    'without looking inside the customs officers let {N} containers of pesticide pass through the port of {P}',
    '{N} containers of pesticide passed customs in the port of {P} without anybody looking inside',
    'customs at the port of {P} waved through {N} containers of pesticide without opening them',
  ],
  [
    'the radar on the hill above {P} had been out of order for {N} hours when the ferry sank',
    'when the ferry sank, the radar above {P} had not been working for {N} hours',
    'for {N} hours before the ferry went down the radar on the {P} hill was broken',
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
  'This newspaper is read by people in all parts of the country and depends on them for its independence.',
  'Readers who know more about this story can write to the editors in confidence at any time of day.',
]

/** Sentences around the facts; they say nothing that another article says. {W} is an invented word. */
export const FILLERS: readonly string[] = [
  'It rained in the {W} district all through the afternoon.',
  'Nobody at the {W} office came to the telephone.',
  'The market of {W} opens again next Thursday.',
  'A brass band from {W} played in front of the town hall.',
  'The road to {W} is known for its chestnut trees.',
]
