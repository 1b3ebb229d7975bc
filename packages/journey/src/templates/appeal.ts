/** Appealing a benefit decision: a refusal nobody explains, proof that costs money, five months of silence, a hearing. */
export const example = String.raw`
title: Appealing a benefit decision
language: en
goal: Have a wrong decision looked at again by someone who listens
persona: Ruth Adeyemi (52, former cook, back injury)
persona: Tom Adeyemi (24, her son, writes the letters)
employee: Marcus Lind (appeals officer, 210 open cases)
division: Benefits Office (1)
division: Medical Review (2)
division: Appeals Tribunal (4)
division: Legal Services (3)
division: Contact Centre (6)

| The letter (Day 0) | Understand it (Day 1 to 10) | Decide to appeal (Day 10 to 30) | Gather proof (Day 20 to 60) | Wait and be heard (Month 3 to 8) | The outcome (Month 8 to 9)

Customer actions |
| > Reads the first page and stops
| > Puts the letter behind the clock
| | > Reads it again with her son #again <Tom Adeyemi>
| | > Calls and is told to read the letter
| | | > Copies a form from the library #copy
| | | > Sends the appeal by registered mail #registered
| | | > Appeals from the letter itself, by phone, web or slip ^future #slip (replaces: registered; on: telephone, website, mail)
| | | | > Asks her doctor for notes, twice #notes
| | | | > Keeps a diary of bad days
| | | | > Allows the office to fetch the notes ^future #allow (replaces: notes)
| | | | | > Asks every month where her case is #where
| | | | | > Speaks for eleven minutes at the hearing
| | | | | > Sees where her case is, and who has it ^future #see (replaces: where)
| | | | | | > Opens the second letter with her son
| | | | | | > Gets the money owed since winter

Touchpoints |
| Decision letter #letter (on: mail) {Benefits Office} ^moment
| | Helpline #helpline (on: telephone, phoneMenu) {Contact Centre}
| | Page about appeals (on: website) {Benefits Office}
| | | Appeal form #form (on: form, mail) {Appeals Tribunal}
| | | Advice centre (on: thirdParty, inPerson) {Legal Services}
| | | | Request for medical notes #request (on: mail, thirdParty) {Medical Review}
| | | | | Hearing notice #hearingnotice (on: mail) {Appeals Tribunal}
| | | | | Hearing #hearing (on: inPerson, video) {Appeals Tribunal} ^moment
| | | | | | Outcome letter #outcome (on: mail) {Appeals Tribunal} ^moment

Emotion |
| ~-1.75@0.5 Struck down <Ruth Adeyemi> ^current
| ~-0.75@0.5 Disappointed, but told why <Ruth Adeyemi> ^future
| | ~-1.25@0.5 Confused <Ruth Adeyemi> ^current
| | ~-0.25@0.5 Clear about the reason <Ruth Adeyemi> ^future
| | | ~-0.5@0.3 Determined <Ruth Adeyemi> ^current
| | | ~-1@0.8 Afraid of the deadline <Ruth Adeyemi> ^current
| | | ~+0.25@0.5 Taken seriously <Ruth Adeyemi> ^future
| | | | ~-1.25@0.5 Begging for papers <Ruth Adeyemi> ^current
| | | | ~0@0.5 Helped <Ruth Adeyemi> ^future
| | | | | ~-2@0.35 Forgotten <Ruth Adeyemi> ^current
| | | | | ~+0.25@0.85 Heard <Ruth Adeyemi> ^current
| | | | | ~+0.5@0.6 Kept informed <Ruth Adeyemi> ^future
| | | | | | ~+1.25@0.5 Vindicated <Ruth Adeyemi> ^current
| | | | | | ~+1.5@0.5 Fairly treated <Ruth Adeyemi> ^future

Pain points |
| !4 The reason is on page four, in a code #code {Benefits Office} [plain language] (reach: 31 of 40 interviews; evidence: observed; source: invented example, reading test; date: 2026-01)
| | !3 The helpline may not explain decisions #mayno {Contact Centre} [trust] (evidence: reported; source: invented example, interviews)
| | !2 The appeal page is written for lawyers #lawyers {Benefits Office} [plain language]
| | | !3 Thirty days run from the date printed, not the day it came #thirty {Appeals Tribunal} [deadline] (evidence: measured; source: invented example, postmarks)
| | | | !3 Doctors charge for notes she cannot pay for #charge {Medical Review} [cost] (reach: 14 of 40 interviews; evidence: reported; source: invented example, interviews)
| | | | !2 The same notes are already on file #onfile {Medical Review} [once only]
| | | | | !4 Five months without one word #silence {Appeals Tribunal} [waiting; trust] (evidence: measured; source: invented example, case log)
| | | | | !3 The hearing room has no lift #lift {Appeals Tribunal} [access]
| | | | | | !2 Nothing says what will change for others #others {Benefits Office} [learning]

Voice of customer |
| " I saw “not eligible” and my ears rang. (by: Ruth, P01; consent: public)
| | " They said: it is all in the letter. I was holding the letter. (by: Ruth, P01; consent: public)
| | | " My son writes. What do people do who have no son? (by: Ruth, P01; consent: public)
| | | | " The doctor’s desk said: again? (by: P17, driver; consent: internal)
| | | | | " I thought they had lost me. (by: P09, cleaner; consent: public)
| | | | | | " She let me finish my sentence. That was the first time. (by: Ruth, P01; consent: public)

Backstage |
| % Letter assembled from codes by a batch job #batch {Benefits Office}
| | % Script forbids talking about cases #script {Contact Centre}
| | | % Appeals scanned and named by hand #scanned {Appeals Tribunal} <Marcus Lind>
| | | | % Notes requested by letter, answered by fax #fax {Medical Review}
| | | | | % One list for all cases, oldest first #oldest {Appeals Tribunal}
| | | | | % Officer reads the file the night before <Marcus Lind> {Appeals Tribunal}
| | | | | | % Outcome typed into the old system #typed {Benefits Office}
| | | | | | % Reasons for overturning are not counted #counted {Legal Services}

Metrics |
| = People who can say why they were refused #why (value: 22 %; better: higher; target: 80; period: Q1 2026; was: 26, 24; source: invented example, reading test; evidence: observed)
| | = Calls within a week of a letter (value: 41 %; better: lower; target: 15; period: Q1 2026; was: 35, 38; source: invented example)
| | | = Appeals refused as late #late (value: 12 %; better: lower; target: 3; period: 2025; was: 10, 11; source: invented example; evidence: measured)
| | | | = Days to get medical notes #daysnotes (value: 34 days; better: lower; target: 7; period: Q1 2026; was: 29, 31; source: invented example)
| | | | | = Months from appeal to hearing #months (value: 5.2 months; better: lower; target: 2; period: Q1 2026; was: 3.9, 4.4, 4.8; source: invented example; evidence: measured)
| | | | | | = Decisions overturned #overturned (value: 47 %; better: lower; target: 15; period: 2025; was: 44, 45; source: invented example; evidence: measured)

Opportunities |
| * First paragraph: what we decided, why, what you can do #para (impact: high; effort: S; status: doing) {Benefits Office}
| | * Let the helpline explain the reason #explain (impact: high; effort: M; status: idea) {Contact Centre}
| | | * Count thirty days from delivery #delivery (impact: medium; effort: S; status: planned) {Appeals Tribunal}
| | | | * Fetch notes once, with consent, at our cost #fetch (impact: high; effort: M; status: idea) {Medical Review}
| | | | | * A line every month: where your case is #line (impact: medium; effort: S; status: planned) {Appeals Tribunal}
| | | | | * Hearing by video or at a library #library (impact: medium; effort: M; status: done) {Appeals Tribunal}
| | | | | | * Count why decisions fall, and tell the first office #learn (impact: high; effort: M; status: idea) {Legal Services}

#code happens at #letter
#code caused by #batch
#code solved by #para
#code evidence #why
#mayno happens at #helpline
#mayno caused by #script
#mayno solved by #explain
#code leads to #mayno
#thirty happens at #form
#thirty solved by #delivery
#thirty evidence #late
#charge happens at #request
#charge solved by #fetch
#onfile solved by #fetch
#silence caused by #oldest
#silence solved by #line
#silence evidence #months
#lift happens at #hearing
#lift solved by #library
#others caused by #counted
#others solved by #learn
#scanned hands over to #oldest
`;

export const prompts = String.raw`
title: Appealing a benefit decision
language: en

| The letter (Day 0) | Understand it (Day 1 to 10) | Decide to appeal (Day 10 to 30) | Gather proof (Day 20 to 60) | Wait and be heard (Month 3 to 8) | The outcome (Month 8 to 9)

Customer actions |
| > ? (prompt: What does the person do with the letter?)
| | > ? (prompt: Who helps them to understand it?)
| | | > ? (prompt: How do they appeal, and by when?)
| | | | > ? (prompt: Which papers must they get, and from whom?)
| | | | | > ? (prompt: What do they do while they wait?)
| | | | | | > ? (prompt: What changes with the outcome?)

Touchpoints |
| ? (prompt: How does the decision arrive?)
| | ? (prompt: Whom can they ask?)
| | | ? (prompt: Which form, desk or adviser do they meet?)
| | | | ? (prompt: Who asks for proof, and how?)
| | | | | ? (prompt: Where and how are they heard?)
| | | | | | ? (prompt: How does the outcome arrive?)

Emotion |
| ~ ? (prompt: How does the letter feel?)
| | | ~ ? (prompt: How does it feel to object?)
| | | | | ~ ? (prompt: How does the wait feel?)
| | | | | | ~ ? (prompt: How do they feel at the end?)

Pain points |
| ! ? (prompt: Which part of the letter do they miss?)
| | ! ? (prompt: What will nobody explain?)
| | | ! ? (prompt: Which deadline or form stops them?)
| | | | ! ? (prompt: What does proof cost them?)
| | | | | ! ? (prompt: What do they not hear, and for how long?)
| | | | | | ! ? (prompt: What is left open?)

Voice of customer |
| " ? (prompt: What do people say on the day it comes?)
| | " ? (prompt: What did the helpline say to them?)
| | | | " ? (prompt: What do they say about asking for papers?)
| | | | | " ? (prompt: What do they say about waiting?)
| | | | | | " ? (prompt: What did being heard mean to them?)

Backstage |
| % ? (prompt: How is the letter made?)
| | % ? (prompt: What may the helpline say?)
| | | % ? (prompt: What happens when an appeal comes in?)
| | | | % ? (prompt: Who holds the proof already?)
| | | | | % ? (prompt: How are cases put in order?)
| | | | | | % ? (prompt: Who learns from the outcome?)

Metrics |
| = ? (prompt: How many can say why they were refused?)
| | | = ? (prompt: How many appeals come too late?)
| | | | = ? (prompt: How long does proof take?)
| | | | | = ? (prompt: How long until a hearing?)
| | | | | | = ? (prompt: How many decisions are overturned?)

Opportunities |
| * ? (prompt: What should the first paragraph say?)
| | * ? (prompt: Who could explain it?)
| | | | * ? (prompt: Which proof could be fetched for them?)
| | | | | * ? (prompt: What should they hear each month?)
| | | | | | * ? (prompt: How would the first office learn?)
`;
