/** Countries and capitals, which stand for their governments where they act. Columns: surface, kind, canonical name, domain, country, note; tab-separated. */

export const COUNTRIES = `
United States	agency	United States			country
US	agency	United States			country
U.S.	agency	United States			country
USA	agency	United States			country
U.S.A.	agency	United States			country
America	agency	United States			country
Washington	agency	United States			capital
Russia	agency	Russia			country
Russian Federation	agency	Russia			country
Moscow	agency	Russia			capital
China	agency	China			country
Beijing	agency	China			capital
United Kingdom	agency	United Kingdom			country
Britain	agency	United Kingdom			country
UK	agency	United Kingdom			country
U.K.	agency	United Kingdom			country
Great Britain	agency	United Kingdom			country
London	agency	United Kingdom			capital
France	agency	France			country
Paris	agency	France			capital
Germany	agency	Germany			country
Berlin	agency	Germany			capital
Italy	agency	Italy			country
Rome	agency	Italy			capital
Spain	agency	Spain			country
Madrid	agency	Spain			capital
Portugal	agency	Portugal			country
Lisbon	agency	Portugal			capital
Poland	agency	Poland			country
Warsaw	agency	Poland			capital
Hungary	agency	Hungary			country
Budapest	agency	Hungary			capital
Greece	agency	Greece			country
Athens	agency	Greece			capital
Turkey	agency	Turkey			country
Ankara	agency	Turkey			capital
Ukraine	agency	Ukraine			country
Kiev	agency	Ukraine			capital
Kyiv	agency	Ukraine			capital
Belarus	agency	Belarus			country
Minsk	agency	Belarus			capital
Georgia	agency	Georgia			country
Tbilisi	agency	Georgia			capital
Sweden	agency	Sweden			country
Stockholm	agency	Sweden			capital
Norway	agency	Norway			country
Oslo	agency	Norway			capital
Finland	agency	Finland			country
Helsinki	agency	Finland			capital
Denmark	agency	Denmark			country
Copenhagen	agency	Denmark			capital
Netherlands	agency	Netherlands			country
Holland	agency	Netherlands			country
The Hague	agency	Netherlands			capital
Belgium	agency	Belgium			country
Austria	agency	Austria			country
Vienna	agency	Austria			capital
Switzerland	agency	Switzerland			country
Bern	agency	Switzerland			capital
Ireland	agency	Ireland			country
Dublin	agency	Ireland			capital
Serbia	agency	Serbia			country
Belgrade	agency	Serbia			capital
Romania	agency	Romania			country
Bucharest	agency	Romania			capital
Bulgaria	agency	Bulgaria			country
Sofia	agency	Bulgaria			capital
Israel	agency	Israel			country
Jerusalem	agency	Israel			capital
Iran	agency	Iran			country
Tehran	agency	Iran			capital
Iraq	agency	Iraq			country
Baghdad	agency	Iraq			capital
Syria	agency	Syria			country
Damascus	agency	Syria			capital
Lebanon	agency	Lebanon			country
Beirut	agency	Lebanon			capital
Jordan	agency	Jordan			country
Amman	agency	Jordan			capital
Egypt	agency	Egypt			country
Cairo	agency	Egypt			capital
Saudi Arabia	agency	Saudi Arabia			country
Riyadh	agency	Saudi Arabia			capital
Qatar	agency	Qatar			country
Doha	agency	Qatar			capital
Yemen	agency	Yemen			country
Sanaa	agency	Yemen			capital
United Arab Emirates	agency	United Arab Emirates			country
UAE	agency	United Arab Emirates			country
U.A.E.	agency	United Arab Emirates			country
Abu Dhabi	agency	United Arab Emirates			capital
Kuwait	agency	Kuwait			country
Libya	agency	Libya			country
Tripoli	agency	Libya			capital
Tunisia	agency	Tunisia			country
Tunis	agency	Tunisia			capital
Algeria	agency	Algeria			country
Algiers	agency	Algeria			capital
Morocco	agency	Morocco			country
Rabat	agency	Morocco			capital
Sudan	agency	Sudan			country
Khartoum	agency	Sudan			capital
Ethiopia	agency	Ethiopia			country
Addis Ababa	agency	Ethiopia			capital
Kenya	agency	Kenya			country
Nairobi	agency	Kenya			capital
Nigeria	agency	Nigeria			country
Abuja	agency	Nigeria			capital
Somalia	agency	Somalia			country
Mogadishu	agency	Somalia			capital
South Africa	agency	South Africa			country
Pretoria	agency	South Africa			capital
Zimbabwe	agency	Zimbabwe			country
Harare	agency	Zimbabwe			capital
Afghanistan	agency	Afghanistan			country
Kabul	agency	Afghanistan			capital
Pakistan	agency	Pakistan			country
Islamabad	agency	Pakistan			capital
India	agency	India			country
New Delhi	agency	India			capital
Delhi	agency	India			capital
Bangladesh	agency	Bangladesh			country
Dhaka	agency	Bangladesh			capital
Sri Lanka	agency	Sri Lanka			country
Colombo	agency	Sri Lanka			capital
Myanmar	agency	Myanmar			country
Burma	agency	Myanmar			country
Naypyidaw	agency	Myanmar			capital
Thailand	agency	Thailand			country
Bangkok	agency	Thailand			capital
Vietnam	agency	Vietnam			country
Hanoi	agency	Vietnam			capital
Philippines	agency	Philippines			country
Manila	agency	Philippines			capital
Indonesia	agency	Indonesia			country
Jakarta	agency	Indonesia			capital
Malaysia	agency	Malaysia			country
Kuala Lumpur	agency	Malaysia			capital
Singapore	agency	Singapore			country
Taiwan	agency	Taiwan			country
Taipei	agency	Taiwan			capital
Japan	agency	Japan			country
Tokyo	agency	Japan			capital
South Korea	agency	South Korea			country
Seoul	agency	South Korea			capital
North Korea	agency	North Korea			country
Pyongyang	agency	North Korea			capital
Mongolia	agency	Mongolia			country
Australia	agency	Australia			country
Canberra	agency	Australia			capital
New Zealand	agency	New Zealand			country
Wellington	agency	New Zealand			capital
Canada	agency	Canada			country
Ottawa	agency	Canada			capital
Mexico	agency	Mexico			country
Mexico City	agency	Mexico			capital
Cuba	agency	Cuba			country
Havana	agency	Cuba			capital
Venezuela	agency	Venezuela			country
Caracas	agency	Venezuela			capital
Colombia	agency	Colombia			country
Bogotá	agency	Colombia			capital
Bogota	agency	Colombia			capital
Brazil	agency	Brazil			country
Brasília	agency	Brazil			capital
Brasilia	agency	Brazil			capital
Argentina	agency	Argentina			country
Buenos Aires	agency	Argentina			capital
Chile	agency	Chile			country
Santiago	agency	Chile			capital
Peru	agency	Peru			country
Lima	agency	Peru			capital
Bolivia	agency	Bolivia			country
La Paz	agency	Bolivia			capital
Ecuador	agency	Ecuador			country
Quito	agency	Ecuador			capital
Haiti	agency	Haiti			country
Port-au-Prince	agency	Haiti			capital
`
