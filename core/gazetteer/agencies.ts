/** Government bodies, parties, organisations and companies. Columns: surface, kind, canonical name, domain, country, note; tab-separated. */

export const AGENCIES = `
White House	agency	White House		US
Central Intelligence Agency	agency	Central Intelligence Agency	cia.gov	US
CIA	agency	Central Intelligence Agency	cia.gov	US
Federal Bureau of Investigation	agency	Federal Bureau of Investigation	fbi.gov	US
FBI	agency	Federal Bureau of Investigation	fbi.gov	US
National Security Agency	agency	National Security Agency	nsa.gov	US
NSA	agency	National Security Agency	nsa.gov	US
National Security Council	agency	National Security Council		US
NSC	agency	National Security Council		US
Pentagon	agency	Pentagon	defense.gov	US
Department of Defense	agency	Pentagon	defense.gov	US
Defense Department	agency	Pentagon	defense.gov	US
US Department of Defense	agency	Pentagon	defense.gov	US
U.S. Department of Defense	agency	Pentagon	defense.gov	US
State Department	agency	State Department	state.gov	US
Department of State	agency	State Department	state.gov	US
US State Department	agency	State Department	state.gov	US
U.S. State Department	agency	State Department	state.gov	US
Justice Department	agency	Justice Department	justice.gov	US
Department of Justice	agency	Justice Department	justice.gov	US
DOJ	agency	Justice Department	justice.gov	US
US Justice Department	agency	Justice Department	justice.gov	US
U.S. Justice Department	agency	Justice Department	justice.gov	US
Treasury Department	agency	Treasury Department	treasury.gov	US
Department of the Treasury	agency	Treasury Department	treasury.gov	US
US Treasury	agency	Treasury Department	treasury.gov	US
U.S. Treasury	agency	Treasury Department	treasury.gov	US
Department of Homeland Security	agency	Department of Homeland Security	dhs.gov	US
DHS	agency	Department of Homeland Security	dhs.gov	US
Homeland Security	agency	Department of Homeland Security	dhs.gov	US
Commerce Department	agency	Commerce Department	commerce.gov	US
Department of Commerce	agency	Commerce Department	commerce.gov	US
Labor Department	agency	Labor Department	dol.gov	US
Department of Labor	agency	Labor Department	dol.gov	US
Education Department	agency	Education Department	ed.gov	US
Department of Education	agency	Education Department	ed.gov	US
Energy Department	agency	Energy Department	energy.gov	US
Department of Energy	agency	Energy Department	energy.gov	US
Department of Agriculture	agency	Department of Agriculture	usda.gov	US
USDA	agency	Department of Agriculture	usda.gov	US
Agriculture Department	agency	Department of Agriculture	usda.gov	US
Department of Health and Human Services	agency	Department of Health and Human Services	hhs.gov	US
HHS	agency	Department of Health and Human Services	hhs.gov	US
Department of Veterans Affairs	agency	Department of Veterans Affairs	va.gov	US
Veterans Affairs	agency	Department of Veterans Affairs	va.gov	US
Environmental Protection Agency	agency	Environmental Protection Agency	epa.gov	US
EPA	agency	Environmental Protection Agency	epa.gov	US
Food and Drug Administration	agency	Food and Drug Administration	fda.gov	US
FDA	agency	Food and Drug Administration	fda.gov	US
Centers for Disease Control and Prevention	agency	Centers for Disease Control and Prevention	cdc.gov	US
CDC	agency	Centers for Disease Control and Prevention	cdc.gov	US
Centers for Disease Control	agency	Centers for Disease Control and Prevention	cdc.gov	US
Federal Reserve	agency	Federal Reserve	federalreserve.gov	US
Internal Revenue Service	agency	Internal Revenue Service	irs.gov	US
IRS	agency	Internal Revenue Service	irs.gov	US
Securities and Exchange Commission	agency	Securities and Exchange Commission	sec.gov	US
SEC	agency	Securities and Exchange Commission	sec.gov	US
Federal Communications Commission	agency	Federal Communications Commission	fcc.gov	US
FCC	agency	Federal Communications Commission	fcc.gov	US
Federal Election Commission	agency	Federal Election Commission	fec.gov	US
FEC	agency	Federal Election Commission	fec.gov	US
Federal Trade Commission	agency	Federal Trade Commission	ftc.gov	US
FTC	agency	Federal Trade Commission	ftc.gov	US
Secret Service	agency	Secret Service	secretservice.gov	US
Drug Enforcement Administration	agency	Drug Enforcement Administration	dea.gov	US
DEA	agency	Drug Enforcement Administration	dea.gov	US
Congressional Budget Office	agency	Congressional Budget Office	cbo.gov	US
CBO	agency	Congressional Budget Office	cbo.gov	US
Supreme Court	agency	Supreme Court	supremecourt.gov	US
U.S. Supreme Court	agency	Supreme Court	supremecourt.gov	US
US Supreme Court	agency	Supreme Court	supremecourt.gov	US
Congress	agency	Congress		US
US Congress	agency	Congress		US
U.S. Congress	agency	Congress		US
Senate	agency	Senate		US
US Senate	agency	Senate		US
U.S. Senate	agency	Senate		US
House of Representatives	agency	House of Representatives		US
Capitol Hill	agency	Capitol Hill		US	Congress
Democratic National Committee	agency	Democratic National Committee	democrats.org	US
DNC	agency	Democratic National Committee	democrats.org	US
Republican National Committee	agency	Republican National Committee	gop.com	US
RNC	agency	Republican National Committee	gop.com	US
Democratic Party	agency	Democratic Party	democrats.org	US
Democrats	agency	Democratic Party	democrats.org	US
Democrat Party	agency	Democratic Party	democrats.org	US
Republican Party	agency	Republican Party	gop.com	US
Republicans	agency	Republican Party	gop.com	US
GOP	agency	Republican Party	gop.com	US
G.O.P.	agency	Republican Party	gop.com	US
Libertarian Party	agency	Libertarian Party	lp.org	US
Libertarians	agency	Libertarian Party	lp.org	US
Green Party	agency	Green Party	gp.org
Tea Party	agency	Tea Party		US
National Rifle Association	agency	National Rifle Association	nra.org	US
NRA	agency	National Rifle Association	nra.org	US
American Civil Liberties Union	agency	American Civil Liberties Union	aclu.org	US
ACLU	agency	American Civil Liberties Union	aclu.org	US
NAACP	agency	NAACP	naacp.org	US
Planned Parenthood	agency	Planned Parenthood	plannedparenthood.org	US
Human Rights Watch	agency	Human Rights Watch	hrw.org
Amnesty International	agency	Amnesty International	amnesty.org
Amnesty	agency	Amnesty International	amnesty.org
Red Cross	agency	Red Cross	icrc.org
International Committee of the Red Cross	agency	Red Cross	icrc.org
ICRC	agency	Red Cross	icrc.org
Transparency International	agency	Transparency International	transparency.org
Greenpeace	agency	Greenpeace	greenpeace.org
Doctors Without Borders	agency	Doctors Without Borders	msf.org
Médecins Sans Frontières	agency	Doctors Without Borders	msf.org
MSF	agency	Doctors Without Borders	msf.org
United Nations	agency	United Nations	un.org
U.N.	agency	United Nations	un.org
UN	agency	United Nations	un.org
U.N. Security Council	agency	U.N. Security Council	un.org
UN Security Council	agency	U.N. Security Council	un.org
Security Council	agency	U.N. Security Council	un.org
World Health Organization	agency	World Health Organization	who.int
WHO	agency	World Health Organization	who.int
World Bank	agency	World Bank	worldbank.org
International Monetary Fund	agency	International Monetary Fund	imf.org
IMF	agency	International Monetary Fund	imf.org
World Trade Organization	agency	World Trade Organization	wto.org
WTO	agency	World Trade Organization	wto.org
International Atomic Energy Agency	agency	International Atomic Energy Agency	iaea.org
IAEA	agency	International Atomic Energy Agency	iaea.org
International Criminal Court	agency	International Criminal Court	icc-cpi.int
ICC	agency	International Criminal Court	icc-cpi.int
NATO	agency	NATO	nato.int
Nato	agency	NATO	nato.int
North Atlantic Treaty Organization	agency	NATO	nato.int
European Union	agency	European Union	europa.eu
EU	agency	European Union	europa.eu
E.U.	agency	European Union	europa.eu
European Commission	agency	European Commission	ec.europa.eu
European Parliament	agency	European Parliament	europarl.europa.eu
European Central Bank	agency	European Central Bank	ecb.europa.eu
ECB	agency	European Central Bank	ecb.europa.eu
OPEC	agency	OPEC	opec.org
Opec	agency	OPEC	opec.org
OSCE	agency	OSCE	osce.org
Organization for Security and Co-operation in Europe	agency	OSCE	osce.org
African Union	agency	African Union	au.int
AU	agency	African Union	au.int
Arab League	agency	Arab League	lasportal.org
ASEAN	agency	ASEAN	asean.org
Asean	agency	ASEAN	asean.org
Interpol	agency	Interpol	interpol.int
Kremlin	agency	Kremlin	kremlin.ru	RU	Russia's presidency
FSB	agency	FSB	fsb.ru	RU
Federal Security Service	agency	FSB	fsb.ru	RU
GRU	agency	GRU		RU
KGB	agency	KGB		RU
Duma	agency	Duma		RU
State Duma	agency	Duma		RU
Downing Street	agency	Downing Street	gov.uk	GB	Britain's prime minister
10 Downing Street	agency	Downing Street	gov.uk	GB	Britain's prime minister
Whitehall	agency	Whitehall		GB	Britain's civil service
House of Commons	agency	House of Commons		GB
House of Lords	agency	House of Lords		GB
Foreign Office	agency	Foreign Office		GB
Home Office	agency	Home Office		GB
Ministry of Defence	agency	Ministry of Defence		GB
MoD	agency	Ministry of Defence		GB
Scotland Yard	agency	Scotland Yard		GB
Metropolitan Police	agency	Scotland Yard		GB
MI5	agency	MI5		GB
MI6	agency	MI6		GB
GCHQ	agency	GCHQ		GB
Conservative Party	agency	Conservative Party		GB
Conservatives	agency	Conservative Party		GB
Tories	agency	Conservative Party		GB
Labour Party	agency	Labour Party		GB
Labour	agency	Labour Party		GB
Liberal Democrats	agency	Liberal Democrats		GB
Lib Dems	agency	Liberal Democrats		GB
Scottish National Party	agency	Scottish National Party		GB
SNP	agency	Scottish National Party		GB
UK Independence Party	agency	UK Independence Party		GB
UKIP	agency	UK Independence Party		GB
Ukip	agency	UK Independence Party		GB
Bank of England	agency	Bank of England		GB
Élysée	agency	Élysée		FR	France's presidency
Elysee	agency	Élysée		FR	France's presidency
Élysée Palace	agency	Élysée		FR	France's presidency
Quai d'Orsay	agency	Quai d'Orsay		FR	France's foreign ministry
National Front	agency	National Front		FR
Front National	agency	National Front		FR
Bundestag	agency	Bundestag		DE
Bundesbank	agency	Bundesbank		DE
Christian Democrats	agency	Christian Democrats		DE
CDU	agency	Christian Democrats		DE
Social Democrats	agency	Social Democrats		DE
SPD	agency	Social Democrats		DE
Alternative for Germany	agency	Alternative for Germany		DE
AfD	agency	Alternative for Germany		DE
Vatican	agency	Vatican		VA
Holy See	agency	Vatican		VA
Knesset	agency	Knesset		IL
Mossad	agency	Mossad		IL
Likud	agency	Likud		IL
Hamas	agency	Hamas		PS
Fatah	agency	Fatah		PS
Palestinian Authority	agency	Palestinian Authority		PS
Hezbollah	agency	Hezbollah		LB
Hizbollah	agency	Hezbollah		LB
Taliban	agency	Taliban		AF
Islamic State	agency	Islamic State
ISIS	agency	Islamic State
ISIL	agency	Islamic State
Daesh	agency	Islamic State
IS group	agency	Islamic State
al-Qaeda	agency	al-Qaeda
Al Qaeda	agency	al-Qaeda
al Qaeda	agency	al-Qaeda
Al-Qaeda	agency	al-Qaeda
Muslim Brotherhood	agency	Muslim Brotherhood
Revolutionary Guard	agency	Revolutionary Guard		IR
Revolutionary Guards	agency	Revolutionary Guard		IR
IRGC	agency	Revolutionary Guard		IR
Communist Party	agency	Communist Party		CN
Politburo	agency	Politburo		CN
Blue House	agency	Blue House		KR	South Korea's presidency
Wall Street	agency	Wall Street		US
Silicon Valley	agency	Silicon Valley		US
Google	agency	Google	google.com	US	company
Facebook	agency	Facebook	facebook.com	US	company
Twitter	agency	Twitter	twitter.com	US	company
Microsoft	agency	Microsoft	microsoft.com	US	company
Apple	agency	Apple	apple.com	US	company
Amazon	agency	Amazon	amazon.com	US	company
Yahoo	agency	Yahoo	yahoo.com	US	company
YouTube	agency	YouTube	youtube.com	US	company
Exxon	agency	Exxon	exxonmobil.com	US	company
Exxon Mobil	agency	Exxon	exxonmobil.com	US	company
ExxonMobil	agency	Exxon	exxonmobil.com	US	company
Boeing	agency	Boeing	boeing.com	US	company
Goldman Sachs	agency	Goldman Sachs	goldmansachs.com	US	company
JPMorgan Chase	agency	JPMorgan Chase	jpmorganchase.com	US	company
JPMorgan	agency	JPMorgan Chase	jpmorganchase.com	US	company
J.P. Morgan	agency	JPMorgan Chase	jpmorganchase.com	US	company
Wells Fargo	agency	Wells Fargo	wellsfargo.com	US	company
Gazprom	agency	Gazprom	gazprom.com	RU	company
Rosneft	agency	Rosneft	rosneft.com	RU	company
Huawei	agency	Huawei	huawei.com	CN	company
Gallup	agency	Gallup	gallup.com	US	polls
Quinnipiac University	agency	Quinnipiac University		US	polls
Quinnipiac	agency	Quinnipiac University		US	polls
Pew Research Center	agency	Pew Research Center	pewresearch.org	US	polls
Pew	agency	Pew Research Center	pewresearch.org	US	polls
Brookings Institution	agency	Brookings Institution	brookings.edu	US
Brookings	agency	Brookings Institution	brookings.edu	US
Heritage Foundation	agency	Heritage Foundation	heritage.org	US
Cato Institute	agency	Cato Institute	cato.org	US
RAND Corporation	agency	RAND Corporation	rand.org	US
Rand Corporation	agency	RAND Corporation	rand.org	US
Council on Foreign Relations	agency	Council on Foreign Relations	cfr.org	US
Clinton Foundation	agency	Clinton Foundation	clintonfoundation.org	US
`
