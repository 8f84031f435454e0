/** Words that news uses for one another, so that a paraphrase has words in common with what it paraphrases. */

/**
 * A line holds base forms of one meaning, the first its name; "_" stands for the space in a phrase.
 * Example: "kill slay" makes "The flood killed ten" and "Ten were slain by the flood" share a word.
 */
export const CONCEPTS = `
abandon desert forsake give_up drop
abuse mistreat mistreatment maltreat
accident crash collision wreck
accord agreement deal pact treaty settlement
accuse allege charge blame
achieve attain accomplish accomplishment achievement
acquire buy purchase acquisition take_over takeover buyout
adequate sufficient enough
advise counsel advice recommend recommendation urge
afraid fear scared frightened fearful
aid help assist assistance support
aim goal target objective purpose
airplane aircraft jet aeroplane airliner
allow permit enable permission authorise authorize
ally partner allied alliance partnership
also too as_well
amend alter change modify revise amendment alteration modification revision
announce unveil announcement
annual yearly
appoint name appointment nominate nomination
approve endorse approval endorsement authorisation
area region zone district
arrest detain detention custody apprehend
assault attack strike raid assail
assess evaluate evaluation assessment appraise
attempt try effort bid endeavour endeavor
attorney lawyer solicitor barrister
automobile car vehicle
avert prevent stop block halt thwart stave_off prevention
ballot vote poll
bankrupt insolvent bankruptcy insolvency
battle fight combat clash
begin start commence launch kick_off onset
big large huge massive enormous major vast sizable
bill legislation draft_law
blast explosion explode bomb bombing detonate detonation
boost raise increase lift hike grow growth rise climb jump surge soar
border frontier boundary
boss chief head leader director
breach violate violation infringe infringement break
bribe bribery kickback corrupt corruption graft
brief short
build construct construction erect
burn fire blaze
business company firm corporation enterprise
calm peaceful quiet
cancel scrap call_off axe cancellation
capture seize take seizure
casualty victim
catastrophe disaster calamity
cause lead_to set_off trigger bring_about prompt spark provoke
ceasefire truce armistice cease_fire
channel line link hotline
check inspect inspection examine examination probe investigate investigation inquiry enquiry review
child kid minor youngster
choose select pick choice selection opt
citizen resident inhabitant
city town municipality
civilian noncombatant
close shut closure shutdown shutter
collapse crumble cave_in fall_down
continue keep persist go_on carry_on
combine merge merger merging
commander general officer
communicate communication contact talk
compete rival competition competitor
complete finish conclude completion end
comply obey adhere compliance
concern worry anxiety anxious worried alarm
conceal hide cover_up concealment
conflict war warfare hostility
congress parliament legislature
consent agree agreed
consequence result outcome effect aftermath
conspire plot conspiracy collude collusion
contaminate pollute pollution contamination tainted toxic
control command
convict find_guilty conviction
cooperate collaborate cooperation collaboration work_together
cost price expense
country nation state
court tribunal
crime offence offense felony
crisis emergency
crucial vital essential key critical
curb limit restrict restriction rein_in cap
cut reduce decrease lower slash trim reduction decline fall shrink
damage harm hurt
danger risk threat peril hazard
dangerous risky hazardous perilous unsafe
dead die death killed perish deceased fatality fatal
deadline cutoff
debate discussion discuss
debt liability arrears
decide decision determine resolve
defeat beat
defend protect protection defence defense safeguard shield
delay postpone put_off defer postponement hold_up
demand call_for insist
demonstrate protest rally demonstration march
demonstrator protester protestor marcher
deploy send dispatch deployment
destroy demolish destruction ruin raze demolition
detail particulars
develop development
diplomat envoy ambassador
disagree dispute differ
discharge emit
spill leak
disclose reveal divulge expose disclosure revelation
discover find detect discovery
disease illness sickness infection
dismiss sack oust remove removal dismissal
displace evacuate evacuation flee
row quarrel disagreement argument
divide split
doctor physician medic
document paper file record
dollar buck
donate give donation gift
drug medicine medication pharmaceutical
early premature
earthquake quake tremor
economy economic
education schooling
elect vote_in
election electoral
electricity power
email e-mail
employ hire recruit recruitment employment
employee worker staff staffer workforce personnel
enemy foe adversary
enter infiltrate penetrate infiltration intrude intrusion
emissary representative
error mistake fault blunder
escape run_away
establish found set_up create creation
estimate reckon
evidence proof
study look_at look_into
exceed surpass top go_beyond outstrip
exempt waive exemption waiver
expand extend enlarge expansion extension widen broaden
expel deport expulsion deportation throw_out
expensive costly pricey
fake false bogus phony
famous well-known renowned
fast quick rapid swift
lethal deadly mortal
fee toll
finance fund bankroll financing funding
fine penalty
first_time
flood flooding deluge inundate
food meal
forbid ban prohibit outlaw bar prohibition
force compel coerce oblige
foresee expect predict forecast anticipate project prediction expectation projection
former ex previous one-time onetime past
free liberate freedom liberty
freeze frozen
gather collect assemble
gathering meeting summit conference assembly
government administration cabinet regime white_house
governor gubernatorial
guarantee ensure assure assurance
guilty culpable
gun weapon arms firearm rifle pistol
hack hacking cyberattack cyber_attack hacker
handle deal_with manage
happen occur take_place
headquarters base
health medical
hint suggest imply
hospital clinic
house home residence dwelling
hunger famine starvation starve
illegal unlawful illicit
immigrant migrant
imprison jail incarcerate prison imprisonment behind_bars
improve better improvement enhance upgrade
income earnings revenue
influence sway affect
inform notify tell
injure wound injury injured
innocent not_guilty
instruct order direct
insufficient inadequate
insult offend
interfere meddle interference meddling tamper tampering
introduce bring_in
invade invasion
join enlist
journalist reporter correspondent
judge justice magistrate
kill slay murder killing slaying
kidnap abduct abduction hostage
lack shortage shortfall scarcity
land soil
law statute act
lawmaker legislator congressman senator parliamentarian
legal lawful
letter note
lie mislead deceive untrue falsehood
loan credit lend
loss deficit lose
manufacturer maker producer manufacture
market marketplace
mayor mayoral
meet get_together hold_talks
member affiliate
military army armed_forces troops soldier
million mn
minister secretary
money cash funds
motive reason
move relocate relocation shift transfer
need require necessary requirement necessity must
negotiate negotiation bargain talks
new fresh
obtain gain
occupy occupation
offer propose proposal
oil crude petroleum
old elderly ancient
open inaugurate
opinion view
oppose object resist opposition objection against
opponent critic detractor
outbreak epidemic
pay payment remit
people person
percent per_cent %
perfect ideal
phase stage step
phone telephone
plan scheme intend intention
plant factory facility
poison toxin venom
police cop law_enforcement
policy strategy approach
poor impoverished
poverty hardship
premier prime_minister
prepare ready preparation
president presidential presidency
leave depart exit departure
fail failure flop
answer reply respond response
pressure push
prisoner inmate detainee
produce make production output
promise pledge vow commit commitment
property estate
prosecute prosecution
prove confirm verify
provide supply deliver provision delivery
publish print
punish penalise penalize punishment
race contest
rail train railway railroad
rate level
reach arrive
recover rebound recovery
refugee asylum_seeker
rebel insurgent guerrilla
resume restart
photo photograph picture image
erase delete deletion
monitor spy surveillance eavesdrop wiretap
buy_back repurchase
find_out learn
audit auditor
worth value
refuse reject turn_down refusal rejection rebuff spurn
regulator watchdog
regulation rule
remain stay
repair fix mend
replace substitute
rescue save
resign quit step_down stand_down resignation
restore reinstate
retaliate retaliation revenge reprisal
return come_back go_back
revolt uprising rebellion mutiny
rich wealthy affluent
riot unrest
river stream
road street highway
rob steal theft robbery
rubbish trash garbage waste
safe safety
sale sell
sanction embargo
scandal affair
scientist researcher
search look_for hunt
secret covert clandestine hidden
serious grave severe
ship vessel boat
shoot gun_down shooting gunfire
show indicate
sick ill unwell
sign ink
significant important considerable substantial
site location place
small little tiny
solve solution
spokesman spokeswoman spokesperson
storm hurricane cyclone typhoon
walkout stoppage
strong powerful
student pupil
subsidy grant
succeed success work successful
sue lawsuit suit litigation
suffer endure
suicide took_his_own_life
summon call
supporter backer advocate
surrender give_in capitulate
survive live_through
suspect suspicion
suspend suspension
tax levy duty
teach teacher
tension strain tense
terrorist militant extremist
test trial
ton tonne
trade commerce
traffic smuggle
transport transit
travel journey trip
true correct accurate right
unemployed jobless out_of_work
unlikely improbable
urgent pressing
use utilise utilize usage maintain resort_to turn_to rely_on make_use_of
vaccine jab inoculation vaccinate vaccination
visit tour
wage salary
warn caution alert warning
water aquatic
weak feeble
win victory triumph
withdraw pull_out retreat withdrawal pullout
witness bystander
woman female
labourer laborer
world global worldwide
wrong incorrect
young youth
european_union eu brussels
united_nations un u.n
republican gop
democrat democratic
`

/** A line holds what news calls a country: its name, its adjective, its capital or the house of its government, as in "Oslo said". */
export const NATIONS = `
united_states us u.s america american usa u.s.a
russia russian moscow kremlin
china chinese beijing
united_kingdom uk u.k britain british
france french paris
germany german berlin
italy italian rome
spain spanish madrid
japan japanese tokyo
iran iranian tehran
iraq iraqi baghdad
syria syrian damascus
ukraine ukrainian kyiv kiev
turkey turkish ankara
israel israeli jerusalem
palestine palestinian
egypt egyptian cairo
india indian delhi
pakistan pakistani islamabad
mexico mexican
canada canadian ottawa
australia australian canberra
brazil brazilian brasilia
poland polish warsaw
greece greek athens
north_korea pyongyang
south_korea seoul
saudi_arabia saudi riyadh
afghanistan afghan kabul
norway norwegian oslo
sweden swedish stockholm
denmark danish copenhagen
finland finnish helsinki
netherlands dutch
belgium belgian
austria austrian vienna
switzerland swiss
portugal portuguese lisbon
hungary hungarian budapest
romania romanian bucharest
bulgaria bulgarian
serbia serbian belgrade
croatia croatian zagreb
ireland irish dublin
belarus belarusian minsk
estonia estonian tallinn
latvia latvian riga
lithuania lithuanian vilnius
armenia armenian yerevan
azerbaijan azerbaijani baku
kazakhstan kazakh
cuba cuban havana
venezuela venezuelan caracas
colombia colombian bogota
argentina argentine
vietnam vietnamese hanoi
thailand thai bangkok
indonesia indonesian jakarta
malaysia malaysian
philippines philippine filipino manila
taiwan taiwanese taipei
bangladesh bangladeshi dhaka
libya libyan tripoli
tunisia tunisian tunis
morocco moroccan rabat
algeria algerian algiers
sudan sudanese khartoum
ethiopia ethiopian
kenya kenyan nairobi
nigeria nigerian abuja
somalia somali mogadishu
yemen yemeni sanaa
qatar qatari doha
kuwait kuwaiti
lebanon lebanese beirut
`

/** A line holds two opposite meanings; saying one denies the other. Example: "rise fall" sets "Prices rose" against "Prices fell". */
export const OPPOSITES = `
boost cut
rise fall
gain lose
succeed fail
win lose
win defeat
accept refuse
approve refuse
approve oppose
support oppose
allow forbid
legal illegal
guilty innocent
true false
true wrong
alive dead
safe dangerous
open close
begin complete
hire dismiss
strong weak
improve worsen
confirm deny
join leave
stay leave
remain leave
enter leave
arrive depart
adequate insufficient
possible impossible
likely unlikely
same different
before after
more less
more fewer
high low
expand shrink
rich poor
convict acquit
deploy withdraw
public secret
ready unready
admit deny
above below
`

/** Words that say nothing of what is stated; they are never compared. */
export const FUNCTION_WORDS = `
a an the this that these those there here it its itself he him his himself she her hers herself they them their theirs themselves
i me my mine myself we us our ours ourselves you your yours yourself who whom whose which what where when why how whether
and or but nor so yet if then than because although though while whereas unless until since as for of to in on at by with from into onto
upon about over under after before between among through during within without against toward towards across behind beyond off out up down
around near per via amid despite except like
be is am are was were been being do does did done doing have has had having will would shall should can could may might must ought
let get got gets getting just only even also too not no never none nobody nothing neither nor cannot non
very much many more most some any each every either neither both all another other others
such own same again ever still already now ago else instead rather quite really actually basically literally simply
say says said saying tell tells told add adds added according report reports reported reportedly allegedly apparently
alleged purported purportedly supposed supposedly so-called
mr mrs ms dr sir lord lady sen rep gov adm
one ones thing things something anything everything someone anyone everyone somebody anybody everybody
well oh yes ok okay please anyway however therefore thus moreover furthermore meanwhile indeed further
going go goes went gone make makes made making come comes came put puts
year years time times day days week weeks month months today yesterday tomorrow
monday tuesday wednesday thursday friday saturday sunday
`

/** Forms that no rule makes: base form, then the others. */
export const IRREGULAR_WORDS = `
airplane plane planes
use used uses using
owe owed owes owing
age aged ages aging ageing
arise arose arisen
beat beaten
become became
bear bore borne
begin began begun
bind bound
bite bit bitten
bleed bled
blow blew blown
break broke broken
breed bred
bring brought
build built
burn burnt
buy bought
catch caught
child children
choose chose chosen
cling clung
creep crept
deal dealt
die died dying dies
dig dug
draw drew drawn
drink drank drunk
drive drove driven
eat ate eaten
fall fell fallen
feed fed
feel felt
fight fought
find found
flee fled fleeing
fly flew flown
forbid forbade forbidden
foresee foresaw foreseen
forget forgot forgotten
forgive forgave forgiven
freeze froze frozen
give gave given
go went gone
grow grew grown
hear heard
hide hid hidden
hold held
keep kept
know knew known
lay laid
lead led
leave left
lend lent
lie lied lying lies
lose lost
man men
mean meant
meet met
mislead misled
overthrow overthrew overthrown
pay paid
person people
ride rode ridden
rise rose risen
run ran
see saw seen
seek sought
sell sold
send sent
shake shook shaken
shine shone
shoot shot
show shown
shrink shrank shrunk
sing sang sung
sink sank sunk
sit sat
slay slew slain
sleep slept
speak spoke spoken
spend spent
stand stood
steal stole stolen
stick stuck
strike struck stricken
swear swore sworn
sweep swept
swim swam swum
take took taken
teach taught
tear tore torn
tell told
think thought
throw threw thrown
understand understood
wake woke woken
wear wore worn
win won
withdraw withdrew withdrawn
woman women
write wrote written
`

/** What people are, not what they do: sharing it only says that two statements name somebody of the kind. "former Governor Ann Lee" */
export const ROLE_WORDS = `
president presidential vice candidate nominee presumptive front-runner frontrunner contender rival running mate former ex republican democratic
senator congressman congresswoman representative governor mayor ceo chairman chairwoman chief head leader boss minister secretary premier
spokesman commander general officer official aide adviser advisor member attorney judge businessman billionaire prosecutor ambassador
director manager strategist supporter campaign party
`
