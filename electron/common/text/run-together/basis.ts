/*
 * The few words the search for joined words knows before it has read a text. It is no dictionary and need not
 * grow into one: what the texts at hand use as words of their own counts just as much. Written in one string a
 * kind, since a line a word would hide what each kind is for.
 */

function set(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/).filter((word) => word !== ''));
}

/** Small words that seldom begin a longer English word whose rest is a word too. */
export const smallBefore = set(`
  the of and with from that was were his her their its by to for has had said would could should which who when
  after between about into during through while this these those been than against because before since until also
  upon where`);

/** Small words that seldom end a longer English word whose beginning is a word too. */
export const smallAfter = set(`
  the of and with from that was were his their its by to in on is are for has had have said will would could who
  which when after between about into during while because also where until`);

/** Small words before a capital, where the capital already tells that a word begins. */
export const smallBeforeCapital = set(`
  a an the of and with from that was were is are his her their its by to for in on at as or if has had have said will
  would could should may which who whom whose when where after between about into during through while this these
  those been be than against because before since until also upon over under near then but not only told says met
  it he she we they you`);

/** Ranks that stand before a name. */
export const ranks = set(`
  minister president secretary chancellor premier ambassador general colonel admiral spokesman spokeswoman spokesperson
  chairman chairwoman leader diplomat senator governor mayor judge prince princess king queen professor doctor
  commander captain envoy director chief official counterpart commissioner representative deputy marshal pope
  foreign prime mr mrs ms dr`);

/** Short forms that are read as words. */
export const shortForms = set(
  'us uk un eu nato cia fbi nsa imf who osce opec g7 g20 ussr uae prc pla bbc cnn afp ap tass dprk eec wto',
);

/** Names that are written with a capital inside, and things that are. In lower case. */
export const joinedNames = set(`
  wikileaks linkedin youtube facebook facetime whatsapp mastercard huffpost buzzfeed tiktok javascript typescript
  github gitlab openai deepmind spacex astrazeneca biontech powerpoint playstation wordpress fedex exxonmobil
  totalenergies glaxosmithkline harpercollins blackrock fivethirtyeight soundcloud openstreetmap petrochina wechat
  wework doordash coindesk nordstream dreamworks metlife airasia greenpeace paypal snapchat imessage icloud macos
  visionos ipados tvos watchos indesign photoshop quickbooks onedrive sharepoint livejournal deviantart mailchimp
  paywall intercontinental jetblue easyjet flydubai airbnb postgresql mysql nodejs realnetworks salesforce servicenow
  kfor unhcr unicef gofundme patreon kickstarter protonmail bellingcat newsguard politifact factcheck opensecrets
  propublica mcdonald euronews eurostar newscorp timewarner comcast warnermedia viacomcbs paramount nbcuniversal
  bitcoin blockchain iphone ipad ipod ebay phd msc bsc indrive onplus oneplus fivestar
  realclearpolitics newsnation marinetraffic deepstate mediazona bluesky opendemocracy chinafile crowdstrike solarwinds
  darkside moveon surveymonkey fireeye harmonyos lockbit liveleak worldcat researchgate sciencedirect`);

/** Beginnings of family names that keep a capital after them. In lower case. */
export const namePrefixes = set(`
  mc mac mag fitz de di da du la le lo van von del des della dos das den der ter ten st san al el ben ibn abu bin ap
  ab vander o san kwa isi ama`);

/** English words that a small word and another word seem to make. */
export const wholeWords = set(`
  forgiving forgive forbidding forgoing forgotten fortunes forward forwards formation forming format forests forecast
  forever foreign former formal formed forms formats formatted formatter formatters formerly formally forgets forgave forbids forbade foregoing forwarding forwarded forget
  forbid forgot forty fortune fortunate fortress forged forge withdraw withdrawn withdraws withdrew withdrawal
  withdrawing withhold withholding withheld withstand withstood withstanding without within wither thereby therefore
  thereafter thereof therein thereto theretofore thereon hereby herein hereto hereafter whereas whereby wherein
  whereupon whereabouts wherever aftershock aftershocks afterwards afterward afternoon aftermath aftercare afterlife
  afterthought tonight today toward towards together offence offences offside offering offspring office officer often
  byproduct byproducts bypass bystander bystanders byline bylaw bylaws nearby standby passerby goodwill throughout
  throughput somewhere nowhere anywhere everywhere elsewhere hitherto bulletin history histories historic hersel
  heritage hereditary heroine heroin thousand thousands demand demands command commands island islands husband
  understand england ireland finland poland scotland thailand netherlands switzerland somewhat wherewithal forthwith
  therewith intowner into onto upon unto hereupon thereupon herewith therefrom wherefrom whatsoever whosoever
  whichever whoever whenever however whomever aboutface passion fashion cushion season reason person prison lesson
  information nation region action union mission decision million billion trillion basis crisis thesis emphasis
  analysis tobacco tomorrow torture tournament tower towers toxic topics total touring tourist tourists toasted
  tolerant tone toiled torrent thesaurus theatre theory theme theology therapy thermal herald heroes herself himself
  itself hishigh hasten hastened wasted washing hadron saidi whenas whereat becausal iswas byte bytes toll ofcom
  android andean anderson andes fromage thatch thatched thistle thisbe standin checkin builtin margin origin
  assassin protein mountain fountain captain certain curtain bargain remain domain obtain explain contain tooth
  dressing toward wherefore tomato dryland farmland heartland homeland mainland woodland parkland grassland highland
  borderland fatherland motherland wonderland eastland westland firebrand beforehand sinceres untilled shorthand
  secondhand firsthand offhand longhand underhand wheresoever behave beware pushin`);

/** Ends of English compounds: "policy makers" and "policymakers" are both right, and neither is a slip. */
export const compoundEnds = set(`
  maker makers making wide strike strikes space force forces care time times over out back up off down through fire
  line lines way ways day days man men woman women person people place places work works worker workers master house
  houses power land lands water side room board book books base bases long like less more one thing where body self
  end ends stream up ground grounds field fields head heads set point points ship ships port ports stone road roads
  keeping keeper keepers holder holders owner owners language plate while`);

/** Everyday words of reporting, in their simplest form; plurals and the usual endings are worked out. */
export const everyday = set(`
  able about above accept access accord account accuse across action active address adviser affair afford afraid
  after again agency agenda agree aid air alliance allow ally almost alone already also although always ambassador
  american among amount analyst announce another answer anyone anything appeal appear approach approve area argue
  armed army around arrange arrest arrive article asked assembly assets attack attempt attend attention author
  authority autumn avoid aware balance balloon bank based battle because become before begin behind believe best
  better between bilateral billion block bloc border both brief briefing bring build building business called
  campaign cancel candidate capital carry case cause ceasefire central century certain chairman chance change charge
  chief child children chinese choice choose city civilian claim clear climate close closer coalition comment
  commission committee common community company compare complete concern conclude condition conference confirm
  conflict congress consider consular contact contain continue contract control cooperation council country couple
  course court cover create crime crisis critic critical cross culture current customs damage danger dark date
  daughter deal death debate decade decide decision declare decline deep defence defense defend degree delay
  delegation demand department deploy describe design despite destroy detail develop development dialogue different
  difficult diplomacy diplomat diplomatic direct director discuss discussion dispute district division doctor
  document dollar domestic doubt drive during early east eastern economic economy effect effort eight election embassy
  emergency employ energy engage enough ensure enter entire european even evening event ever every everyone evidence
  exactly example except exchange exercise exist expect expert explain export express extend face fact fail fall
  family famous father fear federal fight figure final finally finance financial find first five flight follow food
  force foreign former forward found four free freedom french friend friendly front full future gather general german
  give given global goal good government great ground group growth guard half hand happen hard head health hear heart
  heavy held help high history hold home hope hospital host hotel hour house however human hundred idea image
  important improve include including increase independent industry influence inform information inside insist
  instead interest international interview invasion invest investigation invitation invite involve issue itinerary
  join joint journalist judge justice keep kill kind known lack large last late later launch law lawmaker lead leader
  learn least leave left legal less letter level life light likely limit line list little live local long longer look
  lose loss made main maintain major majority make many march market matter maybe mean measure media meet meeting
  member mention message might military million mind minister ministry minute mission missile modern moment money
  month morning most mostly mother move movement much must name nation national natural near nearly need negotiate
  negotiation neighbour network never news newspaper next night nine north northern note nothing notice nuclear number
  object observer offer office officer official often once only open operation opinion opportunity oppose opposition
  order organisation organization origin other outside owner page paper parliament part partner partnership party pass
  past payment peace people percent perhaps period permit person phone picture place plan plane play plenty point
  police policy political politics poor popular population position possible post power prepare present president
  press pressure prevent previous price prime prince principle prison private problem process produce programme
  program progress promise promote propose proposal protect protest prove provide public publish purpose push quarter
  question quick quickly quite raise rather reach react read ready real reason receive recent recently record reduce
  refuse regard region regional relate relation relationship release remain remark remember report reporter represent
  require resident resolve resource respond response rest result return reveal right rise risk river road role round
  rule russian safe safety sanction scale school science season second secret secretary section security seek seem
  senate send senior serious serve service session settle settlement seven several share shoot short should show side
  sign significant similar simple since single situation small social society soldier solution some something soon
  source south southern space speak special speech spend spokesman spokesperson spokeswoman spring staff stage stand
  standard start state statement station stay step still stop store story strategic strategy street stress strike
  strong student study subject success such suggest summer summit support sure surprise suspect system take talk
  target task team tell tension term territory test text thank their theme then there thing think third though
  thousand threat three through time title today together told tomorrow tonight tough tour toward town trade train
  transfer travel treat treaty trial trip troop trouble true trust turn twice under understand union unit until upon
  urge usual vehicle version very victim victory video view village violence visit visitor voice vote wait want warn
  warning watch water weapon weather week weekend welcome well west western what wheat where whether while white whole
  whose wife willing winter wish within without witness woman women word work worker world worry worth write writer
  wrong year yesterday young`);
