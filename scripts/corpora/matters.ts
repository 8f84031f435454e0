/** Words of ordinary reporting, to be put together by chance. {P} is a town. */

export const ADJECTIVES =
  'ageing busy contested costly crowded delayed derelict disputed empty expanded former half-built historic little-used local long-planned municipal neglected new noisy northern oversubscribed planned popular private proposed public refurbished regional rural seasonal shared southern temporary unfinished unlicensed unpopular vacant winter'.split(
    ' ',
  )

/** What things happen to. */
export const MATTERS =
  'airfield, aqueduct, archive, bakery, barracks, bathhouse, brewery, canal, cannery, car park, causeway, cemetery, chapel, cinema, clinic, college, courthouse, creamery, crossing, depot, dockyard, embankment, ferry, fire station, fish market, foundry, funicular, gallery, grain store, greenhouse, harbour wall, hostel, ice rink, kindergarten, library, lighthouse, lock, marina, mill, monastery, museum, nursery, observatory, orchard, paper mill, pier, planetarium, playing field, power station, pumping station, quarry, racecourse, railway line, recycling yard, reservoir, sawmill, school, seed bank, shipyard, slaughterhouse, sports hall, stadium, swimming pool, tannery, telephone exchange, theatre, timber yard, town hall, tram depot, tunnel, vineyard, viaduct, warehouse, water tower, weather station, windmill, zoo'.split(
    ', ',
  )

/** What they do. */
export const VERBS =
  'abandon accept attract avoid block borrow build buy celebrate charge clean collect copy damage decorate deliver double earn exhibit extend finance fix forbid hide hire house ignore import inherit inspect isolate keep lack lend lose measure move need offer paint permit photograph print produce protect publish purify reject remove rent repair replace report require restore save scrap sell share shelter ship show store supply test trade train transport use visit want waste weigh welcome'.split(
    ' ',
  )

/** To what they do it. */
export const OBJECTS =
  'accordions, anchors, antennas, apples, apprentices, archers, axles, banners, barrels, beans, bees, bells, benches, bicycles, blankets, boilers, bolts, bottles, bricks, brooms, buckets, cables, cameras, candles, carpets, carpenters, cheeses, chimneys, clocks, coats, coins, compasses, cranes, curtains, diaries, dictionaries, doors, drums, ducks, elms, fences, filters, flags, flutes, fountains, gardeners, gates, generators, gloves, goats, hammers, hedges, helmets, hinges, horses, icons, kettles, keys, kites, ladders, lamps, lanterns, leaflets, lenses, letters, lorries, magnets, maps, masks, meters, mirrors, mosaics, motors, needles, nets, nuts, onions, organs, ovens, owls, pears, pencils, pigeons, pillars, pipes, planks, ploughs, plums, pumps, quilts, radios, rails, ramps, ropes, saddles, sailors, scales, scissors, seals, sheep, shovels, shutters, signals, slates, sledges, spades, stamps, statues, stoves, swans, swords, tents, tickets, tiles, tools, towels, trams, trumpets, turnips, tyres, umbrellas, uniforms, valves, vases, violins, wagons, watches, weavers, welders, wheels, whistles, windows, wires'.split(
    ', ',
  )

/** What news is about most, the most frequent first. */
export const COMMON_NOUNS =
  'government, people, law, plan, tax, money, police, court, war, party, company, country, school, hospital, budget, border, job, water, election, vote, deal, oil, report, family, bank, city, price, worker, farmer, minister, street, factory, bridge, harbour, road, student, doctor, soldier, judge, energy, debt, wage, house, rent, food, weapon, prison, church, river, flood, fire, train, ship, airline, island, camp, refugee, union, strike, protest, crime, drug, gun, market, tariff, pension, insurance, vaccine, virus, climate, forest, mine, gas, coal, treaty, sanction, embassy, army, missile, satellite, computer, data, email, phone, newspaper, film, song, book, team, player, game'.split(
    ', ',
  )

/** Where many meet; each has a town. */
export const GATHERINGS: readonly string[] = [
  'summit',
  'debate',
  'election',
  'attack',
  'trial',
  'hearing',
  'rally',
  'fair',
]

/** Why, when and how they do it. */
export const OCCASIONS =
  'in autumn, in winter, on Monday, on Thursday, next year, last month, at night, secretly, at once, soon, again, openly, twice, slowly'.split(
    ', ',
  )

export const PREPOSITIONS: readonly string[] = [
  'after',
  'before',
  'because of',
  'despite',
  'without',
  'with',
  'near',
  'against',
]

/** Who has no name. */
export const UNNAMED: readonly string[] = [
  'an official',
  'two people',
  'a lawyer',
  'three workers',
  'a resident',
  'analysts',
]

/** What somebody is. */
export const OFFICES: readonly string[] = ['mayor', 'head', 'chairwoman', 'spokesman', 'director', 'president']

/** Agencies by their towns. */
export const BODIES: readonly string[] = [
  '{P} Council',
  '{P} Ministry',
  '{P} University',
  '{P} Authority',
  '{P} Agency',
  '{P} Commission',
  '{P} Institute',
  '{P} Police',
]

/** What somebody has to do with a town, and with what comes after it. */
export const STAYS: readonly string[] = [
  'came to',
  'left',
  'returned to',
  'lives in',
  'grew up in',
  'was seen in',
  'settled in',
  'travelled to',
]
export const AIMS: readonly string[] = ['wants', 'hopes', 'used', 'tried', 'likes', 'refuses', 'intends', 'began']

/** Modals, in reported and in quoted speech. */
export const MODALS: readonly string[] = ['would', 'will', 'might', 'should', 'must', 'could', 'cannot', 'did not']
export const SAYING: readonly string[] = [
  'said',
  'said',
  'said',
  'added',
  'argued',
  'explained',
  'claimed',
  'warned',
  'insisted',
  'announced',
]
