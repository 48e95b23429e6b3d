/**
 * The Dutch list: 2,048 everyday words, sorted a to z (code point order), chosen by hand for Zegelpost.
 *
 * Source: every word is in the OpenTaal word list (Debian package wdutch 1:2.20.19-2); this is a changed selection of it.
 * © 1996 Nederlandstalige Tex Gebruikersgroep; © 2001, 2002, 2003, 2005 Simon Brouwer e.a.; © 2006-2010 OpenTaal;
 * © 2020 OpenTaal (Simon Brouwer, Sander van Geloven). Licence: revised BSD or CC BY 3.0, at choice.
 *
 * Rules: a to z only, four to eight letters; no first four letters twice, nor shared with the English list; no two words
 * one edit apart (a letter changed, added, dropped, or two neighbours swapped); nothing that frightens, and no numerals,
 * which would be written as digits. A place is a value: once codes exist, no word moves or changes.
 */
export const wordsNl: readonly string[] = `
aaien aalbes aanbod aandacht aankomst aanleg aannemen aanpak aanraken aantal aanvraag aanwezig aanzet aardbei abonnee
abrikoos acacia academie achter acteur adelaar adem afdak afdeling afdruk affiche afgeven afhalen afkoelen aflezen
afloop afmeting afname afremmen afrit afronden afruimen afslag afspraak afstand aftellen aftrap afval afvegen afvoer
afwas afwerken afwijken agave airbag airco akte albatros alfabet algemeen alinea almanak alpaca alpino alsnog altijd
alvast alweer amandel ambacht ambitie amfibie amper amulet ananas anders andijvie anekdote anemoon anijs anker ansicht
ansjovis antwoord apenrots apotheek apparaat aquarium arbeid aria armband aroma asfalt atelier atlas atleet atoom
atrium aula avond azijn baan baard badeend badhuis badjas badkamer badlaken badmuts badpak badstof badwater bagage
bagel baguette bakboord bakfiets bakkerij bakoven bakplaat baksel bakvorm balie balkon balpen balspel balzaal bandana
banjo bank barbecue barcode barkruk baron bassist baviaan beamer bedankt bedbank bedding bedenken bediende bedlamp
bedoelen bedsprei bedtijd beek beeld beetje befaamd begaafd begonia begrip beheren behoefte beige beitel beker
bekijken bekleden beknopt bekwaam belang beleefd belletje bemesten benaming benieuwd benutten benzine bepalen bereik
berg bericht beroep beschuit besef bespelen bessen betegeld beton beurt bevriend bewaren beweging bewoner bewust bezem
bezig bezoek biefstuk biggetje bijdrage bijen bijkomen bijlage bijna bijrol bijstaan bijzin bikini bingo binnen
bioscoop biscuit bistro bivak bizar bizon blaadje blaffen blaten blauw blender blijven blik bloem blog blokken blond
blozen blubber bobslee bocht bodem boeket boel boenen boerin boetiek boksen bolhoed bolide bolwerk bonbon bonsai
bontmuts boom boontje boothuis borstel bosbes bospad bosrand bosuil boter botsauto bouillon bouwwerk boven bowlen
braam braden breien brengen bretel bril broek brommer brouwen brug bruin brullen brunch buidel buigen buitelen buizerd
bukken bulderen bumper bungalow burcht bureau bushalte buskaart buslijn busreis butler buurman buxus cabaret cabrio
cacao calorie capuchon caravan carnaval cassette cavia cello chemie chip chocola cilinder cinema cipres cirkel citaat
citroen claxon clematis cobra cockpit cola coltrui cowboy cupcake cursus daarom dadel dagboek dagdeel dageraad dagje
dagkaart daglicht dagmenu dagtocht dahlia dakgoot dakkapel dakpan dakraam daktuin dambord dame dankbaar dansen darts
datum dauw debuut deegrol deelname deftig degelijk deinen dekbed deksel delen delta denken desnoods dessert deuntje
deurbel dichtbij dictee dieet dienblad diep dierbaar dijk dikte dikwijls dille dimmen diner dinsdag diploma dirigent
dobber docent dochter doelpunt doen dokter dolblij dolfijn domein dompelen dons dooier doolhof doosje doperwt dorp
douchen dozijn draad draven drempel dreumes driehoek drijven drogist dromen droog druif drukte druppel dubbel duet
duikbril duim durf dutje duurzaam duwen dwalen dweil echtpaar edel eekhoorn eend eenheid eenmaal eenvoud eerbied
eerder eervol eetbaar eethoek eetkamer eetlepel eetzaal eeuwig effect egaal eierdop eigenaar eindpunt eiwit ekster
eland elastiek elektra elfje elftal elkaar elleboog ellips embleem emmer engel enorm eregast ereprijs erfgoed erfstuk
ervaring erwt esdoorn espresso etage etalage etappe etiket etmaal etui euromunt evenaar ezelsoor fabel factuur fakkel
falafel fanfare fatsoen fazant feest felrood feniks fenomeen ferry feta ficus fiets fijn filiaal filosoof fjord flacon
flanel flensje fles fleurig flexibel flink flits flora fluweel flyer folie folklore fondue fonkelen fontein formule
fornuis fors foto foxtrot fraai franje frisbee frituur functie fysiek gaar gaatje galerij galjoen galop gangpad gans
gapen garnaal gasfles gaskraan gastvrij gazon gebaar gebergte gebied geboorte gebruik gedachte gedeelte gedicht gedrag
geduld geel geestig geeuwen gefluit gegeven gehakt geheugen gehoor gehucht geiser geit gejuich gekko gekleurd gekookt
gekruid gelach geld gelei geliefd geluid gemak gember gemeente genoeg gepraat geranium gerbera gereed gerst geschenk
gesprek getal getij getrouwd geur geven gevlekt gevoel gewas geweldig gewoon gewricht gezang gezellig gezin gezond
gids gieter gigant gist gitaar gitzwart glazuur gletsjer glijbaan glitter gloed gnoe goedkoop golf gondel gong gooien
gordijn gorgelen goudvis graag grafiek gratis grauw grazen grens greppel grijs grillig groente grommen grond groots
grot grutto gulden gunnen gunstig guppy gymles gymnast gympen gymzaal haai haakje haarband haastig hagelbui halen
hallo halsdoek halveren hamer hamlap hanenkam hangmat hanteren hapjes haring hark harpist hartig havik hazelaar
hechten hectare heden heelal heerlijk hefbrug heide hekwerk helaas helder helft helium hemd hemel hendel hengst herfst
herhalen herlezen herrie herstel hert heup heuvel hiel hijsen hinkelen hinniken hitte hobo hoedje hoekbank hoepel
hoera hoes hoeveel hoezo hofnar hokje holte hommel hond honing honkbal hoofd hoogte hooiberg hoop hoorn horde horeca
horizon horloge hotdog houding houten houvast houweel huid huifkar huisraad hulst humeur hummus hunebed huppelen
hurken husselen hutspot huurauto huwelijk hyacint hyena icoon idee idool iedereen iglo ijsbeer ijsgrot ijshal ijsje
ijskast ijslaag ijsmuts ijspegel ijsregen ijssalon ijsthee ijsvogel ijswafel ijszee ijverig ijzig illusie imker
inademen inbellen inboedel inbreng indruk ineens ingang ingooi inhoud inhuren inkopen inkt inleiden inloggen innig
inpakken inrit inruilen insmeren intro intussen intypen invloed invullen inwerken inwoner inzet inzicht inzoomen iris
ivoor jaartal jacht jammer jampot januari japon jargon jarig jasje jasmijn jaszak jawoord jetlag jetski jeugd jockey
jodelen joggen jojo jolig jongleur joystick jubelen jubileum judo juffrouw juist jukebox juli jurk juweel kaaiman
kaarten kaas kabbelen kabouter kachel kade kaft kajak kajuit kakelen kalender kalf kalkoen kalmte kameel kamille
kamperen kanaal kandij kanjer kano kansrijk kantine kapitein kapper kapstok kaptafel karavaan karpet karretje karton
karwei kassa kasteel katoen katrol kavel kaviaar keerpunt kegelen keihard keizer kelner kenmerk kennis kenteken
kerkuil kermis kern kersen ketel ketting keuken keurig keuvelen keuze keyboard kiekje kienen kies kietelen kieuw
kiezel kijken kikker kilo kimono kiosk kipfilet kippenei klaar kladblok klamboe klank klaproos klarinet klassiek
klaver kleding kleintje klep kletsen kleur kleven klimop klinker klodder klokhuis klomp klont kloppen klos kluis
klusje kluwen knaap knagen knapzak kneden knie knijper knikken knipoog knoflook knol knoop knorren knuffel knus
knutsel koala koebel koekoek koelkast koemelk koers koestal koetsier koffer koken kokos kolibrie kolom komeet komisch
kompas komst konijn kookboek koolraap koopman koord kopbal koper kopie koplamp koppel koprol koptekst koraal kordaat
korfbal korrel kort kosmos kostuum kotelet koud kraan krab krachtig kralen krant krater krediet kreeft krekel kreuk
kriebel krijt krimpen kring kristal kroelen kroket krom kronkel kroontje kropsla kruimel krukje krul kubus kudde kuif
kuiken kundig kunst kurkuma kussen kustlijn kwadraat kwaken kwartet kwast kwestie kwiek laadpaal laagte laantje laars
laatst lachen lading lagune landgoed lapje larve laser lasso laurier lauwwarm lavendel lawaai leder leeftijd leeg
leerling leesbril leeuwin leguaan leiding lekker lelie lenig lente lepel leraar lesauto lesboek lesdag lestijd lesuur
leuk leunen lezen liaan lichaam lied liefde liever ligbad ligfiets liggen ligstoel lijf lijmpot lijster likken lila
limoen linde liniaal linoleum lintje linzen lipstick liter loeien loempia loep logboek logeren logo lokaal loket lolly
loods loofbos loon lopen losmaken loterij lotion lotus luchtig lucifer luieren luifel luik luipaard lusten luxe lyceum
maaltijd maandag maat macaroni madelief magazijn mahonie makreel mama manchet manege manier mannen mantel maquette
marathon marmer mascotte matig matzwart mazzel meedoen meegaan meekomen meenemen meervoud meetlint meeuw meevaren
meewind megafoon meidoorn meikever meisje melk meneer mengen mens merel merkbaar meteen metgezel metro metselen
metworst meubel mevrouw mezelf miauw midweek midzomer mier miezeren mijl mild milieu mimosa mineraal minpunt minst
modder moedig moeite moeras moestuin mogelijk mokka molen molshoop mondje monument mooi mopperen morgen mosgroen
mossel mosterd motel motregen motto mouw muesli muis munt mutsje muur muziek naadloos naaidoos naald naast nabij
nadenken nadoen nadruk nagaan nagellak najaar nakijken namaak namiddag napraten narcis narwal nazomer nectar nederig
neef neerslag nemen neon nergens netjes netvlies neus nieten nieuws nijptang nippen niveau nobel nodig noedel nogal
nomade noorden notulen nuance nuchter nuttig nylon oase ochtend octaaf oefenen oehoe oerknal oeroud oersterk oertijd
oester oever ogenblik okapi oker oksel oktober oldtimer oliebol olifant omafiets omarmen ombuigen omdat omelet omgaan
omgeving omhelzen omhoog omkeren omkijken omkleden omlaag omleggen omlopen ommetje omrijden omroep omruilen omslag
omtrek omvang omweg onderweg ondiep oneven ongeveer onkruid onlangs onnodig ontbijt onthaal ontstaan ontwerp ontzag
oogappel ooghoek ooglid oogst oogwenk ooievaar ooit oorbel oordop oorkonde oorzaak oosten opbergen opbouw opdracht
opduiken opeens opeten opgave opgewekt ophalen opheffen opklaren opkomst opladen opletten oplossen opmaak opnieuw
opnoemen oppas oprapen oprecht oprit oprollen opruimen opstap optellen optocht optreden opvallen opvouwen opvragen
opwarmen opzet opzij opzoeken orakel ordner oregano orgel orka orkest ornament otter ouder outfit ovaal ovatie paardje
paasei pagaai pagina pakhuis pakje paksoi paleis paling pallet panfluit pannetje panorama papaja papier paplepel
paprika pardon parfum pasfoto paskamer pastel pasvorm patat patent pauze pedaal peddelen pedicure peen peertje pegel
peinzen pellen peloton penning penseel peper perensap periode perk perron perzik pesto petekind peul peuter piccolo
picknick piekfijn pienter pieptoon pijltje pijnboom pikant pilaar pincet pinda pingpong pinpas pioen piramide pittig
pixel plaat plafond plakband plamuur plavuis plechtig plein plek plensbui plezier plint ploeg plonzen plooi plots
pluim plukken plus pocket podcast podium poeder poef poespas polka pollepel pols pompoen poncho popcorn poppen poten
potgrond potlood potplant potvis praktijk praten precies prei premie prent prikbord proefrit pruik puber punaise
puntmuts puree pyjama python raadsel raampje raap rabarber ragout rammelen ranja raspen raster rauwkost ravioli
ravotten reactie rechtop reclame redden redelijk reebok reeks reep refrein regenton reggae reiger reinigen reisgids
reiziger rekbaar rekenen rekstok remlicht remweg renbaan rennen reptiel restant retour ridder riem rietje rijbaan
rijden rijkdom rijles rijmpje rijp rijst rijtuig rijwiel rimpel ritme rits rivier robijn roeiboot roepen roer roest
rogge rollade rolmaat rolstoel roltrap romig romp rondom ronken rood rooster rotonde rotsblok roze rubriek rucola
rugby rugslag rugzak ruig ruimte ruisen ruiter rukwind rumoer rups rustig safari saffier saldo salsa sambal sanitair
sappig sardine sauna savanne saxofoon schaap schilder schmink schroef schuur scooter seizoen serenade serre sesam
sfeer shampoo shirt show shuttle sieraad sikkel silhouet sinds siroop sissen sjaal sjabloon sjalot sjerp sjoelen
sjokken sjouwen skeeler skelter skibril skihal skipas skistok slaapzak slager slak slalom slang slaolie slepen sleutel
sliert slijpen slinger slof sloot sluiten slurf smaak smelten smeren smid smullen snaar snavel sneeuw snel snert
snijden snoep snor snuit snurken soepkom sofa solo soms sonate soort sopraan sorbet souvenir spaarpot spade spagaat
spanning spek spetter spiegel spijker spil spits sprookje spruit spuitbus spurt staart stal stapel steiger stekker
stelt stengel steun stevig stier stift stijgen stippel stoel stoffer stolp stoppen stug stuiter stukje stunt stuur
stuwdam subliem subsidie subtiel suiker sultan sushi symfonie synoniem taak taalgids taartje tabblad tact tafel
talrijk tamelijk tandem tang tante tapas tapdans tapijt tapkraan tarief tarwe taxatie techniek teckel teddy teelt
teentje tegeltje tegoed teil teken tekort tekst telefoon telkens telraam telwoord temmen tempo tenger tenor tenue
tenzij terecht terloops terras terug teugel tevens tevoren tevreden theater theepot thuis tiara tiener tijdstip tijger
tijm tikfout tillen tint tiptop titel tjokvol tochtje toegang toekomst toelaten toenemen toerist toestel toets toeval
toffee tokkelen tombola tondeuse tonnen toonbank topfit topje topsport topvorm toren tosti totdat touwtje tovenaar
traject tram trechter trede trein trekken trema trilling triomf troef trofee trommel troon trots truffel trui tuba
tuimelen tuin tulband tulp tumult turbo tussenin tutu tuurlijk tweeling uiensoep uitbouw uitdelen uiteinde uitgang
uithoek uitje uitkomst uitloper uitroep uitstel uitvoer uitweg uitzicht ukelele ultiem umlaut uniek upload uurwerk
vaag vaart vaasje vaatdoek vader vakantie vakblad vakman vakwerk valhelm valk vanavond vandaag vangen vannacht vanzelf
varken veeboer veelhoek veerpont veestal vegen veilig veldmuis venkel venster veranda verdelen verfpot vergiet verhaal
verkeer verlof vermaak vernis vertier veruit vervoer verzoek vest vetkrijt vetplant veulen viaduct vierkant vijfhoek
vijg vijver vijzel vilt vinden vinger viool visboer visgraat viskom visnet vissoep vitrine vlaggen vlakbij vlam vlecht
vlees vlekken vleugel vlieger vlijtig vlinder vloer vlokje vlot vlug vochtig voeding voelen voertuig voet vogel
voldoen volgen volkoren volmaakt volzin vondst vonk voordeur vorkje vorm vossen vouwen vracht vredig vreemd vreugde
vriend vrijdag vroeg vrolijk vrouw vuilnis vulkaan vulling vulpen vurig vuurrood waaier waakvlam waarde wachten
waggelen wakker walrus wals walvis wandelen wanneer wapperen warboel wasbeer wasdag wasgoed waskom waslijn wasmand
wasrek wasserij watten wazig webcam website weefsel weelde weer wegdek wegens weggaan wegnemen wegwijs weiland weinig
weldra welkom wellicht welvaart welzijn wendbaar wensput wentelen wereld werf werkplek werpen wervel wesp weten wezel
wiebelen wieden wiegje wieldop wifi wigwam wijnglas wijsheid wijzer wikkelen wilg wimper wipkip wipneus wirwar
wiskunde wissel witgoed witlof woensdag woestijn wokken wolk wollen wolvin wombat wonen woonwijk worst wringen wroeten
wuiven xylofoon yoga yoghurt yucca zaadje zaagsel zaal zakdoek zakelijk zakgeld zakken zaklamp zalig zalm zand zangles
zaterdag zeebaars zeegras zeehond zeekust zeeleeuw zeeman zeepbel zeereis zeester zeetong zeevaart zeewier zeezout
zeggen zeilboot zekering zelden zelf zending zeshoek zetmeel zetten zicht zien zigzag zijde zijkant zijpad zijtak
zijweg zilver zingen zink zintuig zinvol zitbank zitzak zoals zodra zoeken zoentje zojuist zolang zolder zomaar zomer
zondag zonlicht zonnig zoogdier zool zorg zout zoveel zowat zowel zuchten zuiden zuigfles zuil zuinig zuiver zulk
zuring zuster zuurkool zwaan zwabber zwager zwaluw zwart zwemmen zwerfkei zweven zwieren
`
  .trim()
  .split(/\s+/);
