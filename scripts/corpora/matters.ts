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

/** When they do it. */
export const OCCASIONS =
  'autumn, the audit, the avalanche, the ball, the banquet, the carnival, the census, the ceremony, the christening, the comet, the concert, the congress, the debate, the drought, the earthquake, the eclipse, the epidemic, the exam, the exhibition, the fair, the festival, the fire, the flood, the fog, the frost, the funeral, the gale, the harvest, the heatwave, the hearing, the holiday, the hunt, the inquest, the inspection, the jubilee, the lottery, the marathon, the match, the migration, the night shift, the opera, the pageant, the parade, the picnic, the pilgrimage, the race, the rehearsal, the reunion, the riot, the season, the siege, the snowfall, the storm, the strike, the summit, the thaw, the tournament, the trial, the wedding, winter'.split(
    ', ',
  )

export const PREPOSITIONS: readonly string[] = ['after', 'before', 'during', 'because of', 'despite', 'until']

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
