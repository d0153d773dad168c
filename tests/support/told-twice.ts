/** A story as three articles tell it. All are invented. */
export interface ToldTwice {
  readonly name: string;
  readonly original: string;
  /** The original in other words, as a site that rewrites others would have it: shorter, in nearly the same order. */
  readonly reworded: string;
  /** A report of the same thing by somebody who was there too, with facts of its own. */
  readonly independent: string;
}

/** Stories for what tells a copy, a rewording and an independent report from one another. */
export const toldTwice: readonly ToldTwice[] = [
  {
    name: 'a bridge',
    original: `The Hallen bridge over the river Orm will be closed to lorries from Monday after engineers found cracks in two of its four main girders, the county of Vestmark said on Thursday.
Inspectors discovered the cracks during a routine survey last week, according to Ines Dahl, who leads the county's roads department. The longest of them measures about 40 centimetres. Cars and buses may still cross, but no faster than 30 kilometres an hour.
"We would rather close it a month too early than a day too late," Dahl told reporters in Vestmark.
The bridge, opened in 1961, carries some 12,000 vehicles a day and is the only crossing for 25 kilometres. Haulage firms warned that the detour through Skogby could cost them two hours a trip and might force the paper mill at Orm to cut a shift.
The county has asked the government for 90 million crowns to replace the girders. The transport ministry has not said whether it will pay. A decision could come before the summer.`,
    reworded: `Lorries are to be banned from the Hallen bridge starting Monday because cracks have appeared in two of the four main girders that support it, Vestmark county announced.
The damage was spotted last week in a routine inspection, said the head of the roads department, Ines Dahl, with the longest crack being roughly 40 centimetres long. Buses and cars are still allowed over at a maximum of 30 kilometres per hour. Dahl explained that it was better to shut the bridge a month early than a day late.
Built in 1961, it is used by around 12,000 vehicles daily and there is no other crossing within 25 kilometres. Haulage companies say going round by Skogby will add two hours to every trip, and the Orm paper mill will have to drop a shift.
Vestmark wants 90 million crowns from the government for new girders, but the ministry of transport has yet to answer. A decision is due before summer.`,
    independent: `Drivers queued for more than an hour in Skogby on Monday morning as the first lorries were turned away from the Hallen bridge.
"Nobody told us anything until we stood in front of the barrier," said Per Lund, who was taking timber to the paper mill. He had been on the road since four. Police officers sent him back the way he had come.
In the village the mood is bad. Shopkeepers fear for the tourist season, and parents complain that heavy traffic now passes the school. The mayor, Karin Holt, called for a temporary ferry and said she had not been consulted by the county.
Cracks were found in the girders of the bridge this month. Ines Dahl of the roads department said repairs cannot start before autumn because the steel has to be ordered from abroad. The mill has put its night shift on notice.`,
  },
  {
    name: 'talks',
    original: `The leaders of Arden and Moravia met on Saturday for the first time in six years and agreed to reopen three border crossings, ending a dispute that began over fishing rights in the Gulf of Sarn.
President Tomas Reyl of Arden and Prime Minister Lena Koval of Moravia talked for four hours at a hotel in Geneva, according to a joint statement. They said the crossings at Brod, Luka and Hill 9 would open to passengers by 1 June and to goods later in the year.
Moravia closed its border in 2017 after Arden's navy seized two trawlers and arrested 31 fishermen. Arden says the boats were in its waters; Moravia has always denied it. A court in The Hague is expected to rule on the matter next spring.
Diplomats said the talks could also prepare the exchange of ambassadors, though neither side has confirmed it. "It is a beginning and no more than that," Koval said.
Opposition parties in Arden accused Reyl of giving in. Their leader, Ana Borse, said the government had received nothing in return for the trawlers.`,
    reworded: `Arden and Moravia are to open three crossings on their border again after their leaders held their first meeting in six years on Saturday, putting an end to a row over fishing in the Gulf of Sarn.
At a Geneva hotel, Arden's President Tomas Reyl and Moravian Prime Minister Lena Koval spoke for four hours. Their joint statement says that passengers will be able to cross at Brod, Luka and Hill 9 from 1 June, with goods to follow later this year.
The border has been shut since 2017, when two trawlers were seized and 31 fishermen arrested by the navy of Arden, which insists the vessels were inside its waters, something Moravia denies. The court in The Hague will rule next spring.
The two countries will also exchange ambassadors, diplomats said. Koval described the meeting as only a beginning. Opposition leader Ana Borse accused Reyl of caving in and said nothing was received in return for the boats.`,
    independent: `BROD - Goran Petek has not seen his sister for six years. She lives two kilometres away, on the other side of a fence.
When the radio reported on Saturday that the leaders of Arden and Moravia had met in Geneva, he put on his good jacket and walked down to the customs house. So did half the town. Someone had brought an accordion.
The customs officers knew nothing. Their computers were taken away in 2018, the roof leaks, and the road on the Moravian side has been dug up. The mayor reckons that eight weeks will not be enough to get the crossing ready, whatever Tomas Reyl and Lena Koval have signed.
Before the quarrel over the trawlers, four thousand people crossed here every day, most of them for work in the cement plant. The plant went bankrupt. "They opened a door to an empty room," Petek said, "but I will walk through it all the same."`,
  },
  {
    name: 'a storm',
    original: `At least 14 people were killed and more than 200 injured when a storm struck the island of Pelagos early on Tuesday, tearing roofs from houses and cutting power to most of its 80,000 inhabitants, officials said.
Winds of up to 170 kilometres an hour were measured at the airport, which has been closed until further notice. Nine of the dead were found in the fishing village of Kalo, where a sea wall gave way shortly after three in the morning, the civil protection agency said.
The governor, Maria Stavrou, declared a state of emergency and asked the mainland for helicopters. Two ships with drinking water, blankets and generators left port on Tuesday afternoon and should arrive within a day.
The weather service had warned of the storm on Sunday. Residents said that sirens in Kalo had stayed silent. Stavrou promised an inquiry but said that it was too early to speak of mistakes.
Rescuers were still looking for six people late on Tuesday. Roads in the north of the island are blocked by fallen trees.`,
    reworded: `A powerful storm that hit Pelagos in the early hours of Tuesday has left at least 14 dead and over 200 hurt. Officials say houses lost their roofs and that most of the 80,000 people living on the island are without electricity.
The airport recorded gusts of 170 km/h and remains shut. According to the civil protection agency, nine victims were discovered in Kalo, a fishing village whose sea wall collapsed just after 3 am.
Governor Maria Stavrou has declared an emergency and requested helicopters from the mainland. Blankets, generators and drinking water are being carried by two ships that set out in the afternoon and will arrive within one day.
Although the weather service issued a warning on Sunday, people in Kalo said no sirens sounded. An inquiry will be held, the governor promised, adding that it is too soon to talk about errors. Six people are missing, and fallen trees are blocking northern roads.`,
    independent: `The Greek shipping minister flew to Pelagos on Wednesday to see the damage done by the storm that killed at least 15 people.
At the hospital he met some of the injured. Its director, Nikos Arvanitis, said that the emergency generator had failed for forty minutes and that doctors had operated by the light of their telephones. A boy of seven died on Wednesday morning of his injuries.
Insurers put the losses at 300 million euros. Tourism, on which one family in two depends, will suffer for years, the chamber of commerce fears. The harbour basin is full of sunken boats.
The minister said that the army would build a pontoon at Kalo within ten days. He did not want to answer questions about the sirens. The governor, Maria Stavrou, stood beside him and looked at the ground.`,
  },
  {
    name: 'a strike',
    original: `Nurses in the public hospitals of Caldera will go on strike for three days from 8 March after talks on pay broke down, their union said on Friday.
The union, which has 46,000 members, wants a rise of nine percent. The health ministry offered four. "We have gone as far as the budget lets us," Deputy Minister Paul Okan said, adding that the door remained open.
Emergency wards and intensive care will be staffed as usual, the union's secretary, Rosa Lim, told a press conference in the capital. Planned operations will be put off. The ministry estimates that some 6,500 patients may be affected.
It would be the first national walkout by nurses since 2009. Doctors have said they support it but will not take part. A poll published this week found that 61 percent of the public is on the side of the nurses.
Lim said that the strike could still be called off if a better offer was made by Tuesday.`,
    reworded: `Pay talks have collapsed and nurses at Caldera's public hospitals are going to walk out for three days beginning on 8 March, according to their union.
With 46,000 members, the union is demanding nine percent more, while four percent is what the ministry of health put on the table. Paul Okan, the deputy minister, said the budget would not allow more but that the door was open.
Secretary Rosa Lim said intensive care and emergency wards are going to be staffed normally. Planned operations are being postponed, affecting 6,500 patients by the ministry's estimate.
Nurses have not held a nationwide walkout since 2009. Doctors support them without joining in, and 61 percent of people are on their side, a poll this week shows. The strike will be called off if there is a better offer by Tuesday, Lim said.`,
    independent: `For Teresa Vann, a nurse of twenty years, the decision was made in the car park. "I could not remember a single patient's name," she said after a double shift at St Anne's, one of the public hospitals of Caldera where a strike has been called for March.
Wards built for thirty beds now hold forty-two. One post in six is vacant. Younger colleagues leave for clinics abroad, where a beginner earns what Vann makes at forty-five.
Economists doubt that money alone will help. A study by the university found that nurses who quit named rosters before wages. The government of the day promised in 2019 to train 5,000 more; 1,900 have finished.
The union and the health ministry blame each other. Deputy Minister Paul Okan cancelled an interview for this article. Rosa Lim, the union's secretary, said there was nothing left to talk about.`,
  },
];

/** Reports on the same matters by others again: of one subject, but of no one source with any of those above. */
export const othersOnTheSame: readonly string[] = [
  `Vestmark county is to spend 20 million crowns on cycle paths next year, its council decided on Thursday. The paths will link Skogby with the station and the school. The roads department under Ines Dahl expects the work to take nine months. The opposition had asked for a bus lane over the Hallen bridge instead, which the county calls impossible because of the width of the roadway.`,
  `President Tomas Reyl of Arden opened the new naval academy on Monday and promised the fleet four more patrol boats. The navy needs them, he said, to guard the Gulf of Sarn. Ana Borse, who leads the opposition, called the plan a gift to the shipyards. The boats are to cost 600 million and would be delivered from 2026 on.`,
  `A pilot scheme for robot cleaners in the hospitals of Caldera has been extended for a year. The machines disinfect floors at night and report spills. Staff had first been wary, the health ministry says, but sick leave among cleaners has fallen by a fifth since they arrived. The scheme costs 2 million a year.`,
];
