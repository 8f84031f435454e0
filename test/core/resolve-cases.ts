/** Entities of articles and the nodes that they are: title | entities, article by article | nodes. */

const TABLE = `
one name is one person | Ann Lee / Ann Lee, mayor of Rowan | person:ann-lee / person:ann-lee
a bare surname joins the one full name | Ann Lee / Lee | person:ann-lee / person:ann-lee
a bare surname joins neither of two | Ann Lee / Tom Lee / Lee | person:ann-lee / person:tom-lee / person:lee
a bare surname joins the one of its role | Ann Lee, mayor of Rowan / Tom Lee / Lee, mayor of Rowan | person:ann-lee / person:tom-lee / person:ann-lee
a bare surname does not join a person of another role | Ann Lee, novelist / Lee, mayor of Rowan | person:ann-lee / person:lee
a mayor and a novelist of one name are two | Ann Lee, mayor of Rowan / Ann Lee, the novelist | person:ann-lee~office / person:ann-lee~arts
nothing joins either of the two without a reason | Ann Lee, mayor of Rowan / Ann Lee, the novelist / Ann Lee | person:ann-lee~office / person:ann-lee~arts / person:ann-lee
mayors of two towns are two | Ann Lee, mayor of Rowan / Ann Lee, mayor of Tilden | person:ann-lee~office / person:ann-lee~office~2
a former novelist may be mayor | Ann Lee, mayor of Rowan / Ann Lee, former novelist | person:ann-lee / person:ann-lee
an article that gives both roles joins them | Ann Lee, mayor / Ann Lee, novelist / Ann Lee (the novelist), mayor | person:ann-lee / person:ann-lee / person:ann-lee
roles of one field are no conflict | Ann Lee, senator / Ann Lee, governor of Rowan | person:ann-lee / person:ann-lee
a business role conflicts with none | Ann Lee, chief executive / Ann Lee, novelist | person:ann-lee / person:ann-lee
the president of the actors’ union is no actor | Ann Lee, president of the Actors Union / Ann Lee, senator | person:ann-lee / person:ann-lee
a middle initial joins | Ann Lee / Ann B. Lee | person:ann-lee / person:ann-lee
two middle initials do not | Ann B. Lee / Ann C. Lee | person:ann-b-lee / person:ann-c-lee
a short form of the given name joins | Robert Hall / Bob Hall | person:bob-hall / person:bob-hall
an initial joins where one name has it | Robert Hall / R. Hall | person:robert-hall / person:robert-hall
an initial joins neither of two | Robert Hall / Rosa Hall / R. Hall | person:robert-hall / person:rosa-hall / person:r-hall
father and son are two | Bob Hall Sr. / Bob Hall Jr. | person:bob-hall-sr / person:bob-hall-jr
marks and accents make no other name | José Álvarez / Jose Alvarez | person:jose-alvarez / person:jose-alvarez
the father is not meant by the name alone | Bob Hall / Bob Hall Sr. | person:bob-hall / person:bob-hall-sr
the son may be | Bob Hall / Bob Hall Jr. | person:bob-hall / person:bob-hall
initials of another number are another name | Ann B. Lee / Ann B.C. Lee | person:ann-b-lee / person:ann-bc-lee
a given name alone is nobody’s surname | Ann David / David | person:ann-david / person:david
initials with and without full stops | Ann B.C. Lee / Ann BC Lee | person:ann-bc-lee / person:ann-bc-lee
an article before an outlet’s name | outlet Valley Herald / outlet The Valley Herald | outlet:valley-herald / outlet:valley-herald
an outlet’s address | outlet Valley Herald / outlet valleyherald.com | outlet:valley-herald / outlet:valley-herald
an address alone | outlet valleyherald.com / outlet www.valleyherald.com | outlet:valleyheraldcom / outlet:valleyheraldcom
another outlet | outlet Valley Herald / outlet Valley Post | outlet:valley-herald / outlet:valley-post
an acronym that an article explains | agency Valley Water Board (VWB) / agency VWB | agency:valley-water-board / agency:valley-water-board
an acronym of one body’s initials | agency Valley Water Board / agency VWB | agency:valley-water-board / agency:valley-water-board
an acronym of two bodies’ initials | agency Valley Water Board / agency Vale Wheat Bank / agency VWB | agency:valley-water-board / agency:vale-wheat-bank / agency:vwb
an acronym that means one of two | agency Valley Water Board (VWB) / agency Vale Wheat Bank / agency VWB | agency:valley-water-board / agency:vale-wheat-bank / agency:valley-water-board
a department either way round | agency Water Department / agency Department of Water | agency:department-of-water / agency:department-of-water
the country before a body | agency U.S. Department of Water / agency Department of Water | agency:us-department-of-water / agency:us-department-of-water
the same body of two countries | agency U.S. Department of Water / agency U.K. Department of Water / agency Department of Water | agency:us-department-of-water / agency:uk-department-of-water / agency:department-of-water
an event of the same place | event Rowan summit / event summit in Rowan | event:rowan-summit / event:rowan-summit
events of two places | event Rowan summit / event summit in Tilden | event:rowan-summit / event:summit-in-tilden
events of two years | event Rowan summit @2015-09 / event Rowan summit @2017-09 | event:rowan-summit~2015 / event:rowan-summit~2017
an event with a day and one with its month | event Rowan summit @2015-09 / event Rowan summit @2015-09-04 | event:rowan-summit / event:rowan-summit
elections of two years | event election @2015-09 / event election @2017-09 | event:election~2015 / event:election~2017
elections of one name and no date | event election / event election | event:election / event:election
an election that only the article places | event next election / event last election | event:next-election / event:last-election
debates of two months | event March debate / event May debate | event:march-debate / event:may-debate
an event with more in its name | event Rowan water summit / event Rowan trade water summit | event:rowan-water-summit / event:rowan-water-summit
one mark is too little | event Rowan summit / event Rowan trade summit | event:rowan-summit / event:rowan-trade-summit
a body that only its article knows | agency campaign~a1 / agency campaign~b2 | agency:campaign-a1 / agency:campaign-b2
a document with a title | document Corvane Report / document the Corvane Report | document:corvane-report / document:the-corvane-report
`

/** Title, the entities of each article, the node of each. */
export type ResolveCase = readonly [title: string, corpus: readonly string[], nodes: readonly string[]]

export const RESOLVE_CASES: readonly ResolveCase[] = TABLE.trim()
  .split('\n')
  .map((line) => {
    const [title = '', corpus = '', nodes = ''] = line.split('|').map((cell) => cell.trim())
    return [title, corpus.split(' / '), nodes.split(' / ')]
  })
