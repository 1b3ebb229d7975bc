/** Reporting a change of address: a family says the same nine lines seven times, and one letter still goes astray. */
export const example = String.raw`
title: Reporting a change of address across agencies
language: en
goal: Tell government once that I have moved, and get my letters
persona: Hannah Berg (34, moved with two children and a dog)
persona: Mr Okoro (78, moved in with his daughter, no smartphone)
employee: Priyanka Shah (records clerk, county office)
division: Registrar (1)
division: Tax and Revenue (2)
division: Motor Vehicles (3)
division: Schools (4)
division: Elections (6)
division: Health Plans (8)

| Plan the move (Week −6 to −1) | Move in (Week 0) | Tell the agencies (Week 1 to 4) | Prove it (Week 2 to 6) | Letters go astray (Month 2 to 6) | Settled (Month 6 onward)

Customer actions |
| > Makes a list of who needs to know #list
| > Asks the post office to forward mail
| | > Registers at the town hall, waits fifty minutes #register
| | > Registers from the kitchen table ^future #kitchen (replaces: register)
| | | > Fills in seven forms with the same nine lines #seven
| | | > Calls the health plan from work
| | | > Ticks which agencies may know, once ^future #ticks (replaces: seven)
| | | | > Shows the lease to three counters #lease
| | | | > Asks the landlord for a letter
| | | | | > Drives to the old house for a tax notice
| | | | | > Explains the fine to an officer
| | | | | | > Votes at the new polling place
| | | | | | > Opens a letter with the right name on the right door

Touchpoints |
| Moving checklist #checklist (on: website, form) {Registrar}
| Mail forwarding (on: counter, website)
| | Registration counter #counter (on: counter) {Registrar} ^moment
| | | Seven change forms #forms (on: form, website, telephone) {Tax and Revenue}
| | | Health plan helpline (on: telephone) {Health Plans}
| | | One change-of-address service #once (on: digitalService, counter, telephone) ^future (replaces: forms; on: digitalService) {Registrar}
| | | | Proof of address #proof (on: counter, email) {Motor Vehicles} ^moment
| | | | School enrolment desk (on: counter) {Schools}
| | | | | Tax notice #notice (on: mail) {Tax and Revenue} ^moment
| | | | | Reminder with a fine (on: mail) {Tax and Revenue}
| | | | | | Polling card (on: mail) {Elections}

Emotion |
| ~+0.5@0.5 Organised <Hannah Berg> ^current
| ~+0.75@0.5 Organised <Hannah Berg> ^future
| | ~0@0.4 Busy <Hannah Berg> ^current
| | ~-0.5@0.8 Queueing <Hannah Berg> ^current
| | ~+0.5@0.5 Done before lunch <Hannah Berg> ^future
| | | ~-1.25@0.5 Saying it a seventh time <Hannah Berg> ^current
| | | ~+1@0.5 Told once <Hannah Berg> ^future
| | | | ~-1@0.5 Doubted <Hannah Berg> ^current
| | | | ~+0.5@0.5 Believed <Hannah Berg> ^future
| | | | | ~-1.75@0.4 Fined for a letter she never saw <Hannah Berg> ^current
| | | | | ~+0.75@0.5 Reached <Hannah Berg> ^future
| | | | | | ~+0.25@0.3 Relieved <Hannah Berg> ^current
| | | | | | ~+1@0.7 At home <Hannah Berg> ^current
| | | | | | ~+1.5@0.6 At home <Hannah Berg> ^future

Pain points |
| !2 No list says who tells whom #who {Registrar} [coordination] (evidence: reported; source: invented example, interviews)
| | !2 Registration only in office hours, in person #hours {Registrar} [access] <Mr Okoro> (reach: 19 of 30 interviews; evidence: reported; source: invented example, interviews)
| | | !3 Every agency asks for the same nine lines #same {Tax and Revenue} [forms; once only] (reach: 26 of 30 interviews; evidence: observed; source: invented example, diary study; date: 2026-02)
| | | !2 Apartment numbers do not fit the field #field {Motor Vehicles} [forms; data]
| | | | !3 The bill in her partner’s name is no proof #bill {Motor Vehicles} [proof]
| | | | !3 A man without internet is sent to a website #offline {Health Plans} [access] <Mr Okoro>
| | | | | !4 Fined for not answering a letter sent to the old house #fined {Tax and Revenue} [trust; data] (reach: 6 of 30 interviews; evidence: measured; source: invented example, returned mail count)
| | | | | | !1 Three agencies still write to the old name #old {Health Plans} [data]

Voice of customer |
| " I had a spreadsheet for the government. A spreadsheet. (by: P03, mother of two; consent: public)
| | " The only day they are open late is the day my shift is late. (by: P15, baker; consent: internal)
| | | " You are all one building. Why do I tell you seven times? (by: Hannah, P01; consent: public)
| | | | " My daughter pays the bills. So I live nowhere? (by: Mr Okoro, P08; consent: public) <Mr Okoro>
| | | | | " The first I heard of it was the fine. (by: Hannah, P01; consent: public)
| | | | | | " Now it just works. It took half a year. (by: P22, student; consent: notAsked)

Backstage |
| % Each agency keeps its own address table #tables {Registrar} (evidence: observed; source: invented example, data inventory)
| | % Clerk types the paper form into two systems #typed {Registrar} <Priyanka Shah>
| | | % Nightly file goes to tax, weekly to schools #file {Registrar}
| | | % Consent is recorded per agency, on paper #consent {Health Plans}
| | | | % Proof list set by three different rules #rules {Motor Vehicles}
| | | | | % Returned letters are boxed, not read #boxed {Tax and Revenue}
| | | | | | % Voter roll updated twice a year {Elections}

Metrics |
| = People who know whom to tell (value: 31 %; better: higher; target: 80; period: 2025; was: 33, 30; source: invented example)
| | = Minutes waiting to register #minutes (value: 52 min; better: lower; target: 10; period: Q1 2026; was: 38, 41, 47; source: invented example; evidence: measured)
| | | = Times the same facts are given #times (value: 7; better: lower; target: 1; period: Q1 2026; was: 7, 7; source: invented example; evidence: observed)
| | | | = Proofs accepted at the first visit (value: 63 %; better: higher; target: 95; period: Q1 2026; was: 66, 64; source: invented example)
| | | | | = Letters returned #returned (value: 9.2 %; better: lower; target: 2; period: Q1 2026; was: 7.8, 8.1, 8.8; source: invented example; evidence: measured)
| | | | | = Fines withdrawn after a move (value: 1140; better: lower; target: 100; period: 2025; was: 820, 960; source: invented example)
| | | | | | = Months until all agencies have it (value: 6.5 months; better: lower; target: 0.5; period: 2025; was: 6.1, 6.3; source: invented example)

Opportunities |
| * One page: who tells whom, and who does not #page (impact: medium; effort: S; status: done) {Registrar}
| | * Register online or by phone, any hour #online (impact: high; effort: M; status: doing) {Registrar}
| | | * Tell once, tick who may know #tell (impact: high; effort: L; status: planned) {Registrar}
| | | * One address standard for all forms #standard (impact: medium; effort: M; status: idea) {Motor Vehicles}
| | | | * Accept the register as proof #accept (impact: high; effort: S; status: planned) {Motor Vehicles}
| | | | * Phone service for people without internet #phone (impact: medium; effort: S; status: idea) {Health Plans}
| | | | | * A returned letter stops the clock #clock (impact: high; effort: S; status: idea) {Tax and Revenue}
| | | | | | * Confirm to the person when everyone has it #told (impact: medium; effort: M; status: idea) {Registrar}

#who happens at #checklist
#who solved by #page
#hours happens at #counter
#hours solved by #online
#hours evidence #minutes
#same happens at #forms
#same caused by #tables
#same solved by #tell
#same evidence #times
#field solved by #standard
#bill happens at #proof
#bill caused by #rules
#bill solved by #accept
#offline solved by #phone
#fined happens at #notice
#fined caused by #boxed
#fined solved by #clock
#fined evidence #returned
#typed hands over to #file
#same leads to #fined
`;

export const prompts = String.raw`
title: Reporting a change of address across agencies
language: en

| Plan the move (Week −6 to −1) | Move in (Week 0) | Tell the agencies (Week 1 to 4) | Prove it (Week 2 to 6) | Letters go astray (Month 2 to 6) | Settled (Month 6 onward)

Customer actions |
| > ? (prompt: What do they do before the move?)
| | > ? (prompt: Where do they register, and how long does it take?)
| | | > ? (prompt: Whom do they tell, in which order?)
| | | | > ? (prompt: What do they show to be believed?)
| | | | | > ? (prompt: What happens when a letter goes to the old place?)
| | | | | | > ? (prompt: What tells them that it is done?)

Touchpoints |
| ? (prompt: Which list or page do they find?)
| | ? (prompt: Which counter or service registers them?)
| | | ? (prompt: Which forms ask for the new address?)
| | | | ? (prompt: Where is proof asked for?)
| | | | | ? (prompt: Which letter matters most here?)
| | | | | | ? (prompt: What reaches the new door first?)

Emotion |
| ~ ? (prompt: How do they feel before the move?)
| | | ~ ? (prompt: How does it feel to say it again?)
| | | | | ~ ? (prompt: How does a missed letter feel?)
| | | | | | ~ ? (prompt: How do they feel when settled?)

Pain points |
| ! ? (prompt: What do they not know?)
| | ! ? (prompt: Who cannot come at these hours?)
| | | ! ? (prompt: What do they say more than once?)
| | | | ! ? (prompt: Whose proof is refused, and why?)
| | | | | ! ? (prompt: What does a lost letter cost them?)
| | | | | | ! ? (prompt: What is still wrong after months?)

Voice of customer |
| " ? (prompt: How do people describe their list?)
| | | " ? (prompt: What do they say at the third form?)
| | | | " ? (prompt: What do they say when doubted?)
| | | | | " ? (prompt: What do they say about the fine?)

Backstage |
| % ? (prompt: Which agency keeps which address?)
| | % ? (prompt: Who types it in, and where?)
| | | % ? (prompt: Which file goes to whom, how often?)
| | | | % ? (prompt: Which rule says what is proof?)
| | | | | % ? (prompt: What happens to returned letters?)

Metrics |
| | = ? (prompt: How long do people wait to register?)
| | | = ? (prompt: How often are the same facts asked for?)
| | | | = ? (prompt: How many proofs are accepted at once?)
| | | | | = ? (prompt: How many letters come back?)
| | | | | | = ? (prompt: How long until all agencies have it?)

Opportunities |
| * ? (prompt: What could one list say?)
| | | * ? (prompt: What would telling once look like?)
| | | | * ? (prompt: What could count as proof?)
| | | | | * ? (prompt: What should a returned letter do?)
`;
