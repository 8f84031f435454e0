/** News outlets, wires and programmes. Columns: surface, kind, canonical name, domain, country, note; tab-separated. */

export const OUTLETS = `
Reuters	outlet	Reuters	reuters.com	GB	wire
Associated Press	outlet	Associated Press	apnews.com	US	wire
The Associated Press	outlet	Associated Press	apnews.com	US	wire
AP	outlet	Associated Press	apnews.com	US	wire
Agence France-Presse	outlet	Agence France-Presse	afp.com	FR	wire
AFP	outlet	Agence France-Presse	afp.com	FR	wire
Agence France Presse	outlet	Agence France-Presse	afp.com	FR	wire
United Press International	outlet	United Press International	upi.com	US	wire
UPI	outlet	United Press International	upi.com	US	wire
Bloomberg	outlet	Bloomberg	bloomberg.com	US
Bloomberg News	outlet	Bloomberg	bloomberg.com	US
Bloomberg Businessweek	outlet	Bloomberg	bloomberg.com	US
Bloomberg Politics	outlet	Bloomberg	bloomberg.com	US
Dow Jones	outlet	Dow Jones	dowjones.com	US	wire
Dow Jones Newswires	outlet	Dow Jones	dowjones.com	US	wire
RIA	outlet	RIA	ria.ru	RU	wire
RIA Novosti	outlet	RIA	ria.ru	RU	wire
TASS	outlet	TASS	tass.ru	RU	wire
Tass	outlet	TASS	tass.ru	RU	wire
Itar-Tass	outlet	TASS	tass.ru	RU	wire
ITAR-TASS	outlet	TASS	tass.ru	RU	wire
Interfax	outlet	Interfax	interfax.ru	RU	wire
Xinhua	outlet	Xinhua	xinhuanet.com	CN	wire
Xinhua News Agency	outlet	Xinhua	xinhuanet.com	CN	wire
Kyodo	outlet	Kyodo	kyodonews.jp	JP	wire
Kyodo News	outlet	Kyodo	kyodonews.jp	JP	wire
Yonhap	outlet	Yonhap	yna.co.kr	KR	wire
Yonhap News Agency	outlet	Yonhap	yna.co.kr	KR	wire
KCNA	outlet	KCNA	kcna.kp	KP	wire
Korean Central News Agency	outlet	KCNA	kcna.kp	KP	wire
IRNA	outlet	IRNA	irna.ir	IR	wire
Fars	outlet	Fars	farsnews.ir	IR	wire
Fars News Agency	outlet	Fars	farsnews.ir	IR	wire
Fars news agency	outlet	Fars	farsnews.ir	IR	wire
Tasnim	outlet	Tasnim	tasnimnews.com	IR	wire
Tasnim News Agency	outlet	Tasnim	tasnimnews.com	IR	wire
Tasnim news agency	outlet	Tasnim	tasnimnews.com	IR	wire
SANA	outlet	SANA	sana.sy	SY	wire
Syrian Arab News Agency	outlet	SANA	sana.sy	SY	wire
Anadolu	outlet	Anadolu	aa.com.tr	TR	wire
Anadolu Agency	outlet	Anadolu	aa.com.tr	TR	wire
Anadolu Ajansı	outlet	Anadolu	aa.com.tr	TR	wire
DPA	outlet	DPA	dpa.com	DE	wire
Deutsche Presse-Agentur	outlet	DPA	dpa.com	DE	wire
ANSA	outlet	ANSA	ansa.it	IT	wire
EFE	outlet	EFE	efe.com	ES	wire
PTI	outlet	PTI	ptinews.com	IN	wire
Press Trust of India	outlet	PTI	ptinews.com	IN	wire
ANI	outlet	ANI	aninews.in	IN	wire
Asian News International	outlet	ANI	aninews.in	IN	wire
PA Media	outlet	PA Media	pamediagroup.com	GB	wire
Press Association	outlet	PA Media	pamediagroup.com	GB	wire
The New York Times	outlet	The New York Times	nytimes.com	US
New York Times	outlet	The New York Times	nytimes.com	US
NYT	outlet	The New York Times	nytimes.com	US
NY Times	outlet	The New York Times	nytimes.com	US
N.Y. Times	outlet	The New York Times	nytimes.com	US
The Washington Post	outlet	The Washington Post	washingtonpost.com	US
Washington Post	outlet	The Washington Post	washingtonpost.com	US
WaPo	outlet	The Washington Post	washingtonpost.com	US
The Wall Street Journal	outlet	The Wall Street Journal	wsj.com	US
Wall Street Journal	outlet	The Wall Street Journal	wsj.com	US
WSJ	outlet	The Wall Street Journal	wsj.com	US
USA Today	outlet	USA Today	usatoday.com	US
Los Angeles Times	outlet	Los Angeles Times	latimes.com	US
The Los Angeles Times	outlet	Los Angeles Times	latimes.com	US
LA Times	outlet	Los Angeles Times	latimes.com	US
L.A. Times	outlet	Los Angeles Times	latimes.com	US
Chicago Tribune	outlet	Chicago Tribune	chicagotribune.com	US
The Chicago Tribune	outlet	Chicago Tribune	chicagotribune.com	US
Chicago Sun-Times	outlet	Chicago Sun-Times	suntimes.com	US
The Boston Globe	outlet	The Boston Globe	bostonglobe.com	US
Boston Globe	outlet	The Boston Globe	bostonglobe.com	US
Boston Herald	outlet	Boston Herald	bostonherald.com	US
New York Post	outlet	New York Post	nypost.com	US
The New York Post	outlet	New York Post	nypost.com	US
NY Post	outlet	New York Post	nypost.com	US
New York Daily News	outlet	New York Daily News	nydailynews.com	US
Daily News	outlet	New York Daily News	nydailynews.com	US
The Miami Herald	outlet	The Miami Herald	miamiherald.com	US
Miami Herald	outlet	The Miami Herald	miamiherald.com	US
Tampa Bay Times	outlet	Tampa Bay Times	tampabay.com	US
San Francisco Chronicle	outlet	San Francisco Chronicle	sfchronicle.com	US
The Seattle Times	outlet	The Seattle Times	seattletimes.com	US
Seattle Times	outlet	The Seattle Times	seattletimes.com	US
The Dallas Morning News	outlet	The Dallas Morning News	dallasnews.com	US
Dallas Morning News	outlet	The Dallas Morning News	dallasnews.com	US
Houston Chronicle	outlet	Houston Chronicle	houstonchronicle.com	US
Detroit Free Press	outlet	Detroit Free Press	freep.com	US
The Detroit News	outlet	The Detroit News	detroitnews.com	US
Detroit News	outlet	The Detroit News	detroitnews.com	US
The Philadelphia Inquirer	outlet	The Philadelphia Inquirer	inquirer.com	US
Philadelphia Inquirer	outlet	The Philadelphia Inquirer	inquirer.com	US
The Des Moines Register	outlet	The Des Moines Register	desmoinesregister.com	US
Des Moines Register	outlet	The Des Moines Register	desmoinesregister.com	US
Star Tribune	outlet	Star Tribune	startribune.com	US
Minneapolis Star Tribune	outlet	Star Tribune	startribune.com	US
The Atlanta Journal-Constitution	outlet	The Atlanta Journal-Constitution	ajc.com	US
Atlanta Journal-Constitution	outlet	The Atlanta Journal-Constitution	ajc.com	US
The Denver Post	outlet	The Denver Post	denverpost.com	US
Denver Post	outlet	The Denver Post	denverpost.com	US
The Arizona Republic	outlet	The Arizona Republic	azcentral.com	US
Arizona Republic	outlet	The Arizona Republic	azcentral.com	US
The Oregonian	outlet	The Oregonian	oregonlive.com	US
Oregonian	outlet	The Oregonian	oregonlive.com	US
The Plain Dealer	outlet	The Plain Dealer	cleveland.com	US
Plain Dealer	outlet	The Plain Dealer	cleveland.com	US
The Baltimore Sun	outlet	The Baltimore Sun	baltimoresun.com	US
Baltimore Sun	outlet	The Baltimore Sun	baltimoresun.com	US
The Washington Times	outlet	The Washington Times	washingtontimes.com	US
Washington Times	outlet	The Washington Times	washingtontimes.com	US
Washington Examiner	outlet	Washington Examiner	washingtonexaminer.com	US
The Washington Examiner	outlet	Washington Examiner	washingtonexaminer.com	US
The Washington Free Beacon	outlet	The Washington Free Beacon	freebeacon.com	US
Washington Free Beacon	outlet	The Washington Free Beacon	freebeacon.com	US
The Christian Science Monitor	outlet	The Christian Science Monitor	csmonitor.com	US
Christian Science Monitor	outlet	The Christian Science Monitor	csmonitor.com	US
Stars and Stripes	outlet	Stars and Stripes	stripes.com	US
New Hampshire Union Leader	outlet	New Hampshire Union Leader	unionleader.com	US
Union Leader	outlet	New Hampshire Union Leader	unionleader.com	US
Newsday	outlet	Newsday	newsday.com	US
Politico	outlet	Politico	politico.com	US
POLITICO	outlet	Politico	politico.com	US
The Hill	outlet	The Hill	thehill.com	US
Roll Call	outlet	Roll Call	rollcall.com	US
Axios	outlet	Axios	axios.com	US
Vox	outlet	Vox	vox.com	US
Slate	outlet	Slate	slate.com	US
Salon	outlet	Salon	salon.com	US
The Huffington Post	outlet	The Huffington Post	huffpost.com	US
Huffington Post	outlet	The Huffington Post	huffpost.com	US
HuffPost	outlet	The Huffington Post	huffpost.com	US
BuzzFeed	outlet	BuzzFeed	buzzfeednews.com	US
BuzzFeed News	outlet	BuzzFeed	buzzfeednews.com	US
The Daily Beast	outlet	The Daily Beast	thedailybeast.com	US
Daily Beast	outlet	The Daily Beast	thedailybeast.com	US
The Daily Caller	outlet	The Daily Caller	dailycaller.com	US
Daily Caller	outlet	The Daily Caller	dailycaller.com	US
Breitbart	outlet	Breitbart	breitbart.com	US
Breitbart News	outlet	Breitbart	breitbart.com	US
The Intercept	outlet	The Intercept	theintercept.com	US
Intercept	outlet	The Intercept	theintercept.com	US
ProPublica	outlet	ProPublica	propublica.org	US
Mother Jones	outlet	Mother Jones	motherjones.com	US
The Nation	outlet	The Nation	thenation.com	US
National Review	outlet	National Review	nationalreview.com	US
The Weekly Standard	outlet	The Weekly Standard	weeklystandard.com	US
Weekly Standard	outlet	The Weekly Standard	weeklystandard.com	US
The Federalist	outlet	The Federalist	thefederalist.com	US
The Blaze	outlet	The Blaze	theblaze.com	US
TheBlaze	outlet	The Blaze	theblaze.com	US
Newsmax	outlet	Newsmax	newsmax.com	US
The Daily Wire	outlet	The Daily Wire	dailywire.com	US
Daily Wire	outlet	The Daily Wire	dailywire.com	US
The Gateway Pundit	outlet	The Gateway Pundit	thegatewaypundit.com	US
Gateway Pundit	outlet	The Gateway Pundit	thegatewaypundit.com	US
Infowars	outlet	Infowars	infowars.com	US
InfoWars	outlet	Infowars	infowars.com	US
WorldNetDaily	outlet	WorldNetDaily	wnd.com	US
WND	outlet	WorldNetDaily	wnd.com	US
Western Journalism	outlet	Western Journalism	westernjournal.com	US
The Western Journal	outlet	Western Journalism	westernjournal.com	US
Western Journal	outlet	Western Journalism	westernjournal.com	US
Townhall	outlet	Townhall	townhall.com	US
RealClearPolitics	outlet	RealClearPolitics	realclearpolitics.com	US
Real Clear Politics	outlet	RealClearPolitics	realclearpolitics.com	US
FiveThirtyEight	outlet	FiveThirtyEight	fivethirtyeight.com	US
PolitiFact	outlet	PolitiFact	politifact.com	US
FactCheck.org	outlet	FactCheck.org	factcheck.org	US
Snopes	outlet	Snopes	snopes.com	US
Talking Points Memo	outlet	Talking Points Memo	talkingpointsmemo.com	US
ThinkProgress	outlet	ThinkProgress	thinkprogress.org	US
Media Matters	outlet	Media Matters	mediamatters.org	US
Media Matters for America	outlet	Media Matters	mediamatters.org	US
Mediaite	outlet	Mediaite	mediaite.com	US
Gawker	outlet	Gawker	gawker.com	US
Vice News	outlet	Vice News	vice.com	US
VICE News	outlet	Vice News	vice.com	US
Business Insider	outlet	Business Insider	businessinsider.com	US
Forbes	outlet	Forbes	forbes.com	US
Fortune	outlet	Fortune	fortune.com	US
MarketWatch	outlet	MarketWatch	marketwatch.com	US
Barron's	outlet	Barron's	barrons.com	US
Time	outlet	Time	time.com	US	needs-context
Time magazine	outlet	Time	time.com	US	needs-context
TIME	outlet	Time	time.com	US	needs-context
TIME magazine	outlet	Time	time.com	US	needs-context
Newsweek	outlet	Newsweek	newsweek.com	US
The Atlantic	outlet	The Atlantic	theatlantic.com	US
The New Yorker	outlet	The New Yorker	newyorker.com	US
New Yorker	outlet	The New Yorker	newyorker.com	US
The New Republic	outlet	The New Republic	newrepublic.com	US
New Republic	outlet	The New Republic	newrepublic.com	US
Vanity Fair	outlet	Vanity Fair	vanityfair.com	US
Rolling Stone	outlet	Rolling Stone	rollingstone.com	US
Esquire	outlet	Esquire	esquire.com	US
GQ	outlet	GQ	gq.com	US
Wired	outlet	Wired	wired.com	US
People	outlet	People	people.com	US	needs-context
People magazine	outlet	People	people.com	US	needs-context
Us Weekly	outlet	Us Weekly	usmagazine.com	US
National Enquirer	outlet	National Enquirer	nationalenquirer.com	US
The National Enquirer	outlet	National Enquirer	nationalenquirer.com	US
TMZ	outlet	TMZ	tmz.com	US
Variety	outlet	Variety	variety.com	US	needs-context
The Hollywood Reporter	outlet	The Hollywood Reporter	hollywoodreporter.com	US
Hollywood Reporter	outlet	The Hollywood Reporter	hollywoodreporter.com	US
Foreign Policy	outlet	Foreign Policy	foreignpolicy.com	US
Foreign Affairs	outlet	Foreign Affairs	foreignaffairs.com	US
Defense One	outlet	Defense One	defenseone.com	US
TechCrunch	outlet	TechCrunch	techcrunch.com	US
The Verge	outlet	The Verge	theverge.com	US
CNN	outlet	CNN	cnn.com	US
CNBC	outlet	CNBC	cnbc.com	US
MSNBC	outlet	MSNBC	msnbc.com	US
NBC News	outlet	NBC News	nbcnews.com	US
NBC	outlet	NBC News	nbcnews.com	US
ABC News	outlet	ABC News	abcnews.go.com	US
ABC	outlet	ABC News	abcnews.go.com	US
CBS News	outlet	CBS News	cbsnews.com	US
CBS	outlet	CBS News	cbsnews.com	US
Fox News	outlet	Fox News	foxnews.com	US
Fox News Channel	outlet	Fox News	foxnews.com	US
FOX News	outlet	Fox News	foxnews.com	US
Fox	outlet	Fox News	foxnews.com	US
Fox Business	outlet	Fox Business	foxbusiness.com	US
Fox Business Network	outlet	Fox Business	foxbusiness.com	US
C-SPAN	outlet	C-SPAN	c-span.org	US
C-Span	outlet	C-SPAN	c-span.org	US
PBS	outlet	PBS	pbs.org	US
PBS NewsHour	outlet	PBS	pbs.org	US
NPR	outlet	NPR	npr.org	US
National Public Radio	outlet	NPR	npr.org	US
HBO	outlet	HBO	hbo.com	US
Univision	outlet	Univision	univision.com	US
Telemundo	outlet	Telemundo	telemundo.com	US
One America News	outlet	One America News	oann.com	US
OAN	outlet	One America News	oann.com	US
One America News Network	outlet	One America News	oann.com	US
SiriusXM	outlet	SiriusXM	siriusxm.com	US
Sirius XM	outlet	SiriusXM	siriusxm.com	US
Voice of America	outlet	Voice of America	voanews.com	US
VOA	outlet	Voice of America	voanews.com	US
Radio Free Europe	outlet	Radio Free Europe	rferl.org	US
RFE/RL	outlet	Radio Free Europe	rferl.org	US
Radio Free Europe/Radio Liberty	outlet	Radio Free Europe	rferl.org	US
Radio Free Asia	outlet	Radio Free Asia	rfa.org	US
BBC	outlet	BBC	bbc.com	GB
BBC News	outlet	BBC	bbc.com	GB
BBC Radio	outlet	BBC	bbc.com	GB
ITV	outlet	ITV	itv.com	GB
ITV News	outlet	ITV	itv.com	GB
Channel 4 News	outlet	Channel 4 News	channel4.com	GB
Sky News	outlet	Sky News	news.sky.com	GB
The Guardian	outlet	The Guardian	theguardian.com	GB
Guardian	outlet	The Guardian	theguardian.com	GB
The Observer	outlet	The Observer	observer.com	GB
The Times of London	outlet	The Times of London	thetimes.co.uk	GB
Times of London	outlet	The Times of London	thetimes.co.uk	GB
The Sunday Times	outlet	The Sunday Times	thetimes.co.uk	GB
Sunday Times	outlet	The Sunday Times	thetimes.co.uk	GB
The Daily Telegraph	outlet	The Daily Telegraph	telegraph.co.uk	GB
Daily Telegraph	outlet	The Daily Telegraph	telegraph.co.uk	GB
The Telegraph	outlet	The Daily Telegraph	telegraph.co.uk	GB
The Independent	outlet	The Independent	independent.co.uk	GB
Financial Times	outlet	Financial Times	ft.com	GB
The Financial Times	outlet	Financial Times	ft.com	GB
FT	outlet	Financial Times	ft.com	GB
The Economist	outlet	The Economist	economist.com	GB
The Sun	outlet	The Sun	thesun.co.uk	GB
Daily Mail	outlet	Daily Mail	dailymail.co.uk	GB
The Daily Mail	outlet	Daily Mail	dailymail.co.uk	GB
MailOnline	outlet	Daily Mail	dailymail.co.uk	GB
Mail on Sunday	outlet	Daily Mail	dailymail.co.uk	GB
Daily Mirror	outlet	Daily Mirror	mirror.co.uk	GB
The Daily Mirror	outlet	Daily Mirror	mirror.co.uk	GB
The Mirror	outlet	Daily Mirror	mirror.co.uk	GB
Daily Express	outlet	Daily Express	express.co.uk	GB
The Daily Express	outlet	Daily Express	express.co.uk	GB
Evening Standard	outlet	Evening Standard	standard.co.uk	GB
The Evening Standard	outlet	Evening Standard	standard.co.uk	GB
The Scotsman	outlet	The Scotsman	scotsman.com	GB
New Statesman	outlet	New Statesman	newstatesman.com	GB
The Spectator	outlet	The Spectator	spectator.co.uk	GB
The Irish Times	outlet	The Irish Times	irishtimes.com	IE
Irish Times	outlet	The Irish Times	irishtimes.com	IE
RTÉ	outlet	RTÉ	rte.ie	IE
RTE	outlet	RTÉ	rte.ie	IE
Deutsche Welle	outlet	Deutsche Welle	dw.com	DE
DW	outlet	Deutsche Welle	dw.com	DE
Der Spiegel	outlet	Der Spiegel	spiegel.de	DE
Spiegel	outlet	Der Spiegel	spiegel.de	DE
Die Zeit	outlet	Die Zeit	zeit.de	DE
Die Welt	outlet	Die Welt	welt.de	DE
Bild	outlet	Bild	bild.de	DE
Bild am Sonntag	outlet	Bild	bild.de	DE
Frankfurter Allgemeine Zeitung	outlet	Frankfurter Allgemeine Zeitung	faz.net	DE
FAZ	outlet	Frankfurter Allgemeine Zeitung	faz.net	DE
Süddeutsche Zeitung	outlet	Süddeutsche Zeitung	sueddeutsche.de	DE
Sueddeutsche Zeitung	outlet	Süddeutsche Zeitung	sueddeutsche.de	DE
ARD	outlet	ARD	ard.de	DE
ZDF	outlet	ZDF	zdf.de	DE
Le Monde	outlet	Le Monde	lemonde.fr	FR
Le Figaro	outlet	Le Figaro	lefigaro.fr	FR
Libération	outlet	Libération	liberation.fr	FR
France 24	outlet	France 24	france24.com	FR
El País	outlet	El País	elpais.com	ES
El Pais	outlet	El País	elpais.com	ES
El Mundo	outlet	El Mundo	elmundo.es	ES
Corriere della Sera	outlet	Corriere della Sera	corriere.it	IT
La Repubblica	outlet	La Repubblica	repubblica.it	IT
Euronews	outlet	Euronews	euronews.com	FR
RT	outlet	RT	rt.com	RU
Russia Today	outlet	RT	rt.com	RU
Sputnik	outlet	Sputnik	sputniknews.com	RU
Sputnik News	outlet	Sputnik	sputniknews.com	RU
Kommersant	outlet	Kommersant	kommersant.ru	RU
Izvestia	outlet	Izvestia	iz.ru	RU
Novaya Gazeta	outlet	Novaya Gazeta	novayagazeta.ru	RU
Echo of Moscow	outlet	Echo of Moscow	echo.msk.ru	RU
Ekho Moskvy	outlet	Echo of Moscow	echo.msk.ru	RU
Rossiya 24	outlet	Rossiya 24	vesti.ru	RU
Mir TV	outlet	Mir TV	mirtv.ru	RU
Meduza	outlet	Meduza	meduza.io	LV
The Moscow Times	outlet	The Moscow Times	themoscowtimes.com	RU
Moscow Times	outlet	The Moscow Times	themoscowtimes.com	RU
Kyiv Post	outlet	Kyiv Post	kyivpost.com	UA
Al Jazeera	outlet	Al Jazeera	aljazeera.com	QA
Al-Jazeera	outlet	Al Jazeera	aljazeera.com	QA
Al Arabiya	outlet	Al Arabiya	alarabiya.net	SA
Al-Arabiya	outlet	Al Arabiya	alarabiya.net	SA
Press TV	outlet	Press TV	presstv.ir	IR
Al-Manar	outlet	Al-Manar	almanar.com.lb	LB
Al Manar	outlet	Al-Manar	almanar.com.lb	LB
Haaretz	outlet	Haaretz	haaretz.com	IL
The Jerusalem Post	outlet	The Jerusalem Post	jpost.com	IL
Jerusalem Post	outlet	The Jerusalem Post	jpost.com	IL
The Times of Israel	outlet	The Times of Israel	timesofisrael.com	IL
Times of Israel	outlet	The Times of Israel	timesofisrael.com	IL
Hürriyet	outlet	Hürriyet	hurriyet.com.tr	TR
Hurriyet	outlet	Hürriyet	hurriyet.com.tr	TR
The Hindu	outlet	The Hindu	thehindu.com	IN
The Times of India	outlet	The Times of India	timesofindia.com	IN
Times of India	outlet	The Times of India	timesofindia.com	IN
Hindustan Times	outlet	Hindustan Times	hindustantimes.com	IN
NDTV	outlet	NDTV	ndtv.com	IN
Dawn	outlet	Dawn	dawn.com	PK	needs-context
Global Times	outlet	Global Times	globaltimes.cn	CN
The Global Times	outlet	Global Times	globaltimes.cn	CN
People's Daily	outlet	People's Daily	people.cn	CN
CCTV	outlet	CCTV	cctv.com	CN
China Central Television	outlet	CCTV	cctv.com	CN
CGTN	outlet	CGTN	cgtn.com	CN
South China Morning Post	outlet	South China Morning Post	scmp.com	HK
SCMP	outlet	South China Morning Post	scmp.com	HK
The Straits Times	outlet	The Straits Times	straitstimes.com	SG
Straits Times	outlet	The Straits Times	straitstimes.com	SG
Nikkei	outlet	Nikkei	nikkei.com	JP
Nikkei Asian Review	outlet	Nikkei	nikkei.com	JP
Asahi Shimbun	outlet	Asahi Shimbun	asahi.com	JP
The Asahi Shimbun	outlet	Asahi Shimbun	asahi.com	JP
NHK	outlet	NHK	nhk.or.jp	JP
The Japan Times	outlet	The Japan Times	japantimes.co.jp	JP
Japan Times	outlet	The Japan Times	japantimes.co.jp	JP
The Korea Herald	outlet	The Korea Herald	koreaherald.com	KR
Korea Herald	outlet	The Korea Herald	koreaherald.com	KR
Chosun Ilbo	outlet	Chosun Ilbo	chosun.com	KR
The Sydney Morning Herald	outlet	The Sydney Morning Herald	smh.com.au	AU
Sydney Morning Herald	outlet	The Sydney Morning Herald	smh.com.au	AU
The Age	outlet	The Age	theage.com.au	AU	needs-context
The Australian	outlet	The Australian	theaustralian.com.au	AU
The Globe and Mail	outlet	The Globe and Mail	theglobeandmail.com	CA
Globe and Mail	outlet	The Globe and Mail	theglobeandmail.com	CA
Toronto Star	outlet	Toronto Star	thestar.com	CA
The Toronto Star	outlet	Toronto Star	thestar.com	CA
CBC	outlet	CBC	cbc.ca	CA
CBC News	outlet	CBC	cbc.ca	CA
CTV	outlet	CTV	ctvnews.ca	CA
CTV News	outlet	CTV	ctvnews.ca	CA
The New Zealand Herald	outlet	The New Zealand Herald	nzherald.co.nz	NZ
New Zealand Herald	outlet	The New Zealand Herald	nzherald.co.nz	NZ
Folha de S.Paulo	outlet	Folha de S.Paulo	folha.uol.com.br	BR
Folha	outlet	Folha de S.Paulo	folha.uol.com.br	BR
O Globo	outlet	O Globo	oglobo.globo.com	BR
Clarín	outlet	Clarín	clarin.com	AR
Clarin	outlet	Clarín	clarin.com	AR
El Universal	outlet	El Universal	eluniversal.com.mx	MX
TeleSUR	outlet	TeleSUR	telesurtv.net	VE
Telesur	outlet	TeleSUR	telesurtv.net	VE
Mail & Guardian	outlet	Mail & Guardian	mg.co.za	ZA
WikiLeaks	outlet	WikiLeaks	wikileaks.org		publisher of leaked documents
Wikileaks	outlet	WikiLeaks	wikileaks.org		publisher of leaked documents
Bellingcat	outlet	Bellingcat	bellingcat.com	NL
Drudge Report	outlet	Drudge Report	drudgereport.com	US
The Drudge Report	outlet	Drudge Report	drudgereport.com	US
Meet the Press	outlet	Meet the Press	nbcnews.com	US	programme of NBC News
Face the Nation	outlet	Face the Nation	cbsnews.com	US	programme of CBS News
60 Minutes	outlet	60 Minutes	cbsnews.com	US	programme of CBS News
Fox & Friends	outlet	Fox & Friends	foxnews.com	US	programme of Fox News
Fox and Friends	outlet	Fox & Friends	foxnews.com	US	programme of Fox News
Morning Joe	outlet	Morning Joe	msnbc.com	US	programme of MSNBC
State of the Union on CNN	outlet	State of the Union on CNN	cnn.com	US	programme of CNN
Good Morning America	outlet	Good Morning America	abcnews.go.com	US	programme of ABC News
`
