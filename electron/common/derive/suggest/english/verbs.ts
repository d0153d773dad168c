/** What happens on a day, as news tells it: base forms, with the past where it is not made by -ed. */
const happenings = `
  abandon abduct abolish accept accuse acquire acquit adopt adjourn agree:agreed announce annex apologise apologize appeal
  appoint approve arrest arrive assassinate attack attend ban become:became begin:began/begun bomb block break:broke/broken
  bring:brought build:built burn:burnt/burned buy:bought call cancel capture cede celebrate charge clash close collapse come:came commission complete
  concede conclude condemn confirm convene convict crash create cross cut:cut declare defeat defect delay deliver
  demand demolish depart deploy deport deny derail detain die dismiss dissolve divide down drop earn eject elect end enact enter erupt escape
  establish evacuate execute expel explode extend extradite fall:fell/fallen fine fire flee:fled fly:flew/flown forbid:forbade freeze:froze/frozen
  form found free gather give:gave/given go:went/gone grant halt hand hang happen hijack hit:hit hold:held/held host impeach impose
  imprison inaugurate indict injure install interview intercept introduce invade invite join jail kidnap kill land launch
  lay:laid lead:led leave:left/left lift lose:lost make:made march marry meet:met merge mobilise mobilize murder name nominate occupy occur open
  order organise organize oust outlaw overthrow:overthrew/overthrown pardon pass pay:paid perform pick postpone present press publish pull
  put:put quit:quit raid ratify reach reappear receive recall recapture reelect refuse reject release remove reopen repeal replace
  rescue resign restore resume retire return reveal reverse revoke rule sack sail sanction secede seize sell:sold send:sent
  sentence serve settle shell shoot:shot shut:shut sign sink:sank/sunk sit:sat speak:spoke/spoken spill split:split stab stage
  start step stop storm strike:struck sue summon surrender suspend swear:swore/sworn take:took/taken tear:tore/torn test
  topple tour transfer travel unveil veto visit vote vow walk warn welcome win:won withdraw:withdrew/withdrawn
  wound`;

/** What is so, is thought or is said: no day is theirs. */
const states = `
  allow appear aim be become believe belong can claim comment comprise concern consider consist contain continue contribute cost
  depend describe desire differ emphasise emphasize doubt estimate exceed exist expect face fear feel force highlight hope improve include increase
  indicate intend involve know lack last lie like live look matter mean mention need observe offer own owe plan possess prefer prepare provide
  predict rank reflect reiterate report remark reply respond repeat speculate underline relate remain represent require rise seem serve show stand stay struggle suggest suppose support tend think
  threaten trust understand use value want wish wonder work worry`;

const list = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '');

function pastOf(base: string): string {
  if (base.endsWith('e')) return `${base}d`;
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ied`;
  return `${base}ed`;
}

/** "drop", "dropped": short verbs double their last letter. */
function doubled(base: string): string {
  return /^[^aeiou]*[aeiou][bdgklmnprt]$/.test(base) || /(?:mit|cur|fer|bel)$/.test(base)
    ? `${base}${base.slice(-1)}ed`
    : '';
}

function thirdOf(base: string): string {
  if (/(?:s|x|z|ch|sh|o)$/.test(base)) return `${base}es`;
  return /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ies` : `${base}s`;
}

const entries = list(happenings).map((entry) => {
  const [base = '', forms = ''] = entry.split(':');
  return { base, past: forms === '' ? [pastOf(base), doubled(base)] : forms.split('/') };
});

const bases: ReadonlySet<string> = new Set(entries.map(({ base }) => base));
const pasts: ReadonlySet<string> = new Set(entries.flatMap(({ past }) => past).filter((form) => form !== ''));
const thirds: ReadonlySet<string> = new Set(entries.map(({ base }) => thirdOf(base)));
const stateBases: ReadonlySet<string> = new Set(list(states).filter((base) => !bases.has(base)));
const statePasts: ReadonlySet<string> = new Set(
  [...stateBases].flatMap((base) => [pastOf(base), doubled(base)]),
);

/** Words in -ed that are no verbs, or are nearly always said of a noun. */
const notVerbs: ReadonlySet<string> = new Set(
  list(`hundred indeed united limited unprecedented alleged armed so-called aged advanced suspected based entitled
  located tired interested involved alarmed concerned related detailed mixed unexpected unfounded unnamed wanted`),
);

/** How surely a form tells of a happening: 2 a verb known for it, 1 any other verb, 0 none of one. */
export type Weight = 0 | 1 | 2;

/** How much a past form ("landed", "met") tells of a happening. Lower case. */
export function pastWeight(word: string): Weight {
  if (pasts.has(word)) return 2;
  if (!/^\p{L}{3,}ed$/u.test(word) || statePasts.has(word) || notVerbs.has(word)) return 0;
  return 1;
}

/** Whether it is a past form, be it of a happening or not. Lower case. */
export function isPast(word: string): boolean {
  return pastWeight(word) > 0 || statePasts.has(word);
}

/** How much a base form after "will" or "to" tells of a happening. Lower case. */
export function baseWeight(word: string): Weight {
  if (bases.has(word)) return 2;
  return stateBases.has(word) || !/^\p{Ll}{2,}$/u.test(word) ? 0 : 1;
}

const statesNow: ReadonlySet<string> = new Set(
  list(`wants believes expects seems remains means thinks knows shows says contains includes depends faces lacks owns
  represents suggests involves wishes likes supports opposes`),
);

/** Whether it is a present form that tells what is so, and hardly ever a noun. Lower case. */
export function isStateNow(word: string): boolean {
  return statesNow.has(word);
}

/** Whether it is a present form that schedules tell by: "leaves on Tuesday". Lower case. */
export function isPresentForm(word: string): boolean {
  return thirds.has(word);
}
