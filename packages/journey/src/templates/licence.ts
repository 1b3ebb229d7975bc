/** Renewing a driver licence: a rural carer finds out late, meets a rule nobody told her of, and waits for a slot. */
export const example = String.raw`
title: Renewing a driver licence
language: en
goal: Keep a valid licence, so that she can drive to her patients every day
persona: Maria Okafor (58, home-care nurse, rural county)
persona: Devon Lewis (31, delivery driver) (5)
division: Digital Service (1)
division: Field Operations (2)
division: Print & Mail (3)
division: Records & Policy (4)
division: Contact Centre (6)

| Notice the expiry (Day −60 to −30) | Work out the rules (Day −30) | Gather documents (Day −29 to −14) | Book and attend (Day −14 to −1) | Pay and wait (Day 0 to 21) | Receive and use (Day 22 onward)

Customer actions |
| > Sees the date at a car rental desk
| > Looks for a letter that never came #letter-search
| > Follows the link in a text message ^future (replaces: letter-search)
| | > Opens four pages about renewal #four-pages
| | > Answers five questions online ^future (replaces: four-pages)
| | > Calls to ask if an eye test is needed #asks ^current
| | | > Hunts for two proofs of address #proofs
| | | > Confirms the address on file ^future (replaces: proofs)
| | | > Pays a pharmacy for a photo #pharmacy
| | | > Takes a photo, checked at once ^future (replaces: pharmacy)
| | | | > Checks for a slot nine mornings #mornings
| | | | > Picks a slot in the same week ^future (replaces: mornings)
| | | | > Drives 74 km and queues at counter B #drive <Maria Okafor> ^moment
| | | | > Walks in at her time, 20 km away ^future <Maria Okafor> ^moment (replaces: drive)
| | | | | > Pays the fee, prints a temporary permit
| | | | | > Carries the paper permit to work #carries <Maria Okafor; Devon Lewis>
| | | | | > Shows a permit they can scan ^future <Maria Okafor; Devon Lewis> (replaces: carries)
| | | | | | > Checks the card against her passport

Touchpoints & channels |
| Reminder letter #letter ^moment (on: mail)
| Text reminder ^future ^moment (on: text, email; replaces: letter)
| | Eligibility page #eligibility (on: website)
| | One answer page ^future (on: website; replaces: eligibility)
| | Helpline menu (on: telephone)
| | | Checklist #checklist (on: website, mail)
| | | Her own checklist ^future (on: website, email; replaces: checklist)
| | | | Booking site #booking (on: website, text)
| | | | Counter B #counter (on: counter)
| | | | | Payment page (on: website)
| | | | | | Card by post #card-by-post (on: mail)
| | | | | | Tracked card ^future (on: mail, text; replaces: card-by-post)

Emotion |
| ~+0.1 Unaware <Maria Okafor> ^current
| ~-0.9@0.9 Worried <Maria Okafor> ^current
| ~+0.6 Forewarned <Maria Okafor> ^future
| | ~-1.4 Confused <Maria Okafor> ^current
| | ~+0.85 Certain <Maria Okafor> ^future
| | | ~-0.3@0.45 Busy <Maria Okafor> ^current
| | | ~+0.7@0.45 Prepared <Maria Okafor> ^future
| | | | ~-1.9@0.3 Defeated #defeated <Maria Okafor> ^current (evidence: reported; source: Invented example: interview P03, 14:20)
| | | | ~-1.1@0.8 Tired <Maria Okafor> ^current
| | | | ~+0.9@0.3 Expected <Maria Okafor> ^future
| | | | | ~+0.25 Relieved <Maria Okafor> ^current
| | | | | ~+1.25 Reassured <Maria Okafor> ^future
| | | | | | ~+1.6@0.4 Proud <Maria Okafor>

Pain points |
| !3 Reminder went to her old address #old-address [records; reminders] {Records & Policy} <Maria Okafor> ^current (reach: 11.8% of letters; evidence: measured; source: Invented example: returned-mail log; date: 2026-09)
| !2 Some carers have no mobile on file ^future [access; reminders] {Records & Policy} (evidence: assumed; source: Invented example: redesign workshop)
| | !3 Pages disagree on eye-test age #pages [content] {Digital Service} ^current (reach: 9 of 12 sessions; evidence: observed; source: Invented example: usability sessions; date: 2026-07)
| | | !2 Checklist never says “originals” #originals [content; documents] {Digital Service} ^current (reach: 1 in 5 visits; evidence: reported; source: Invented example: counter notes, office B; date: 2026-08)
| | | | !4 No slot within 40 km for nine days #slots [access; rural; slots] {Field Operations} <Maria Okafor> ^current (reach: 34 of 52 interviews; evidence: observed; source: Invented example: interview P03, 14:20; date: 2026-08-19)
| | | | !4 Turned away: bill was a printout #turned-away [access; documents] {Field Operations} <Maria Okafor> ^current (reach: 1 in 3 first visits; evidence: observed; source: Invented example: a day at counter B; date: 2026-08-27)
| | | | | !2 Employers doubt the paper permit #permit [trust] {Field Operations} <Devon Lewis> ^current (reach: 14 of 52 interviews; evidence: reported; source: Invented example: interview P19, 08:05; date: 2026-08-21)
| | | | | | !1 No tracking, so she calls twice #tracking [calls] {Contact Centre} ^current (reach: 6% of renewals; evidence: assumed; source: Invented example: call reasons)

Voice of customer |
| " I only knew from the rental desk. #q-desk ^current (by: P07, carer; consent: public)
| | " One page said 65, the other said 70. #q-pages ^current (by: P12, driver; consent: public)
| | | | " Nine days, for a five-minute check. #q-nine <Maria Okafor> ^current (by: Maria, P03; consent: public)
| | | | | " My boss thought it was a fake. #q-fake ^current (by: P19, nurse; consent: internal)
| | | | | | " It came. I cried a little. <Maria Okafor> (by: Maria, P03; consent: public)

Backstage |
| % Nightly match with tax register #match {Records & Policy}
| | % Rule engine edited by hand #rules {Records & Policy}
| | % Every page reads the same rules ^future {Digital Service} (replaces: rules)
| | | % Address policy, reviewed 2017 #address-policy {Records & Policy}
| | | % Bank-verified address is proof ^future {Records & Policy} (replaces: address-policy)
| | | | % Slots released in weekly batches #batches {Field Operations}
| | | | % Unused slots released hourly ^future {Field Operations} (replaces: batches)
| | | | | % Payment clears overnight #payment {Digital Service}
| | | | | | % Two print runs a week #print-runs {Print & Mail}
| | | | | | % A print run every working day ^future {Print & Mail} (replaces: print-runs)

Metrics |
| = Letters returned #m-letters (value: 11.8 %; better: lower; target: 3; period: Q3 2026; was: 5.9, 6.4, 6.6, 7.8, 9.7; evidence: measured; source: Invented example: returned-mail log)
| | = Calls per renewal #m-calls (value: 1.7; better: lower; target: 0.8; period: Q3 2026; was: 1.1, 1.1, 1.2, 1.3, 1.4; evidence: measured; source: Invented example: call system)
| | | = First-visit success #m-first (value: 68 %; better: higher; target: 90; period: Q3 2026; was: 81, 78, 76, 74, 72; evidence: measured; source: Invented example: counter system)
| | | | = Days to a slot #m-slot (value: 9.4; better: lower; target: 2; period: Q3 2026; was: 3.8, 3.9, 4.4, 5.1, 6.2; evidence: measured; source: Invented example: booking system)
| | | | | | = Card in hand #m-card (value: 22 d; better: lower; target: 7; period: Q3 2026; was: 31, 30, 28, 27, 25; evidence: measured; source: Invented example: print and post log)

Opportunities |
| * Text at 60, 30 and 7 days #o-text {Digital Service} (impact: high; effort: S; status: planned)
| | * One eye-test answer page #o-answer {Digital Service} (impact: medium; effort: S; status: doing)
| | | * Photo check by phone before the visit ^future {Digital Service} (impact: medium; effort: M)
| | | | * Release unused slots hourly #o-hourly {Field Operations} (impact: high; effort: M; status: planned)
| | | | * Accept bank-verified address #o-bank {Records & Policy} (impact: high; effort: M)
| | | | | * Permit employers can scan #o-scan {Field Operations} (impact: medium; effort: L)
| | | | | | * Photo reuse for the next renewal ^future {Records & Policy} (impact: low; effort: S)

#old-address happens at #letter
#old-address caused by #match
#old-address solved by #o-text
#old-address evidence #q-desk
#pages happens at #eligibility
#pages caused by #rules
#pages solved by #o-answer
#pages leads to #asks
#pages evidence #q-pages
#originals happens at #checklist
#originals leads to #turned-away
#slots happens at #booking
#slots caused by #batches
#slots solved by #o-hourly
#slots leads to #defeated
#slots evidence #q-nine
#slots evidence #m-slot
#turned-away happens at #counter
#turned-away caused by #address-policy
#turned-away solved by #o-bank
#turned-away evidence #m-first
#permit solved by #o-scan
#permit evidence #q-fake
#tracking happens at #card-by-post
#payment hands over to #print-runs
`;

export const prompts = String.raw`
title: Renewing a driver licence
language: en

| Notice the expiry (Day −60 to −30) | Work out the rules (Day −30) | Gather documents (Day −29 to −14) | Book and attend (Day −14 to −1) | Pay and wait (Day 0 to 21) | Receive and use (Day 22 onward)

Customer actions |
| > ? (prompt: How do people find out that the licence runs out?)
| | > ? (prompt: How do they work out which path is theirs?)
| | | > ? (prompt: What must they find, pay for or have made?)
| | | | > ? (prompt: What do they do to get a slot, and to get there?)
| | | | | > ? (prompt: What do they do while they have no card?)
| | | | | | > ? (prompt: What do they check and do once it is there?)

Touchpoints & channels |
| ? (prompt: What reminds them, and on which channel?)
| | ? (prompt: Where do they look for the rules first?)
| | | ? (prompt: What tells them which papers to bring?)
| | | | ? (prompt: Where do they book, and where do they go?)
| | | | | ? (prompt: Where and how do they pay?)
| | | | | | ? (prompt: How does the card reach them?)

Emotion |
| ~ ? (prompt: How do they feel when they find out?)
| | ~ ? (prompt: How sure are they of the rules?)
| | | ~ ? (prompt: How do they feel about the papers?)
| | | | ~ ? (prompt: How do they feel at the counter?)
| | | | | ~ ? (prompt: How do they feel while they wait?)
| | | | | | ~ ? (prompt: How do they feel with the card in hand?)

Pain points |
| ! ? (prompt: Whom does the reminder not reach, and why?)
| | ! ? (prompt: Where do two sources say different things?)
| | | ! ? (prompt: Which paper is asked for and hard to get?)
| | | | ! ? (prompt: What makes people wait, or come twice?)
| | | | | ! ? (prompt: Who does not accept the temporary permit?)
| | | | | | ! ? (prompt: What makes them call before the card comes?)

Voice of customer |
| " ? (prompt: What did somebody say about finding out?)
| | " ? (prompt: What did somebody say about the rules?)
| | | | " ? (prompt: What did somebody say at the counter?)
| | | | | | " ? (prompt: What did somebody say when it came?)

Backstage |
| % ? (prompt: Which register decides who gets a reminder?)
| | % ? (prompt: Who keeps the rules, and in which system?)
| | | % ? (prompt: Which policy says what proves an address?)
| | | | % ? (prompt: Who releases slots, and how often?)
| | | | | % ? (prompt: What happens between payment and print?)
| | | | | | % ? (prompt: How often are cards printed and posted?)

Metrics |
| = ? (prompt: How many reminders come back?)
| | = ? (prompt: How many calls does one renewal cost?)
| | | = ? (prompt: How many have all papers on the first visit?)
| | | | = ? (prompt: How many days until a slot within reach?)
| | | | | | = ? (prompt: How many days from payment to card?)

Opportunities |
| * ? (prompt: What would reach them in time?)
| | * ? (prompt: What would settle the rules in one answer?)
| | | * ? (prompt: Which proof could we stop asking for?)
| | | | * ? (prompt: How could slots come nearer, and sooner?)
| | | | | * ? (prompt: What would make the permit trusted?)
| | | | | | * ? (prompt: What could the next renewal reuse?)
`;
