/** Birth and early childhood: six agencies, a newborn at three desks, money after the rent, one nurse who comes. */
export const example = String.raw`
title: Birth and early childhood across agencies
language: en
goal: Have my child registered, insured and cared for, without a desk for each
persona: Lena Kowalczyk (31, first child, works nights at a bakery)
persona: Samuel Osei (33, her partner, self-employed)
employee: Joan Pereira (public health nurse, 60 families)
division: Vital Records (1)
division: Public Health (3)
division: Health Insurance (2)
division: Family Benefits (4)
division: Child Care (6)
division: Tax and Revenue (8)

| Expecting (Month −6 to 0) | The birth (Day 0 to 5) | Papers (Week 1 to 6) | Money and leave (Month 1 to 4) | Health checks (Month 1 to 24) | Child care (Month 6 to 36)

Customer actions |
| > Asks other parents what must be done
| > Looks for a midwife from a list of forty #midwife
| | > Fills in a form between two feeds #feeds
| | > Signs for the birth record
| | | > Takes the baby to three offices #three
| | | > Spells the name for the fourth time
| | | > Says yes to four services at the bedside ^future #yes (replaces: three)
| | | | > Asks two employers for pay slips #slips <Samuel Osei>
| | | | > Applies for the child benefit on paper #paper
| | | | > Confirms what the offices already know ^future #confirm (replaces: paper)
| | | | | > Books a check-up by calling each morning #calls
| | | | | > Brings the yellow booklet
| | | | | | > Puts the child on five waiting lists #lists
| | | | | | > Visits a place at seven in the evening
| | | | | | > Puts the child on one list for the town ^future #onelist (replaces: lists)

Touchpoints |
| Antenatal class #class (on: inPerson, video) {Public Health}
| List of midwives (on: website) {Public Health}
| | Hospital desk #desk (on: counter, form) {Vital Records} ^moment
| | | Birth certificate office #certificate (on: counter) {Vital Records}
| | | Insurance form (on: mail, form) {Health Insurance}
| | | One birth service #oneservice (on: digitalService, inPerson) ^future (replaces: certificate; on: digitalService) {Vital Records}
| | | | Child benefit form #benefit (on: form, mail) {Family Benefits} ^moment
| | | | Parental leave page (on: website) {Family Benefits}
| | | | | Nurse home visit #visit (on: homeVisit) {Public Health} ^moment
| | | | | Reminder of a check-up (on: mail) {Public Health}
| | | | | | Child care portal #portal (on: digitalService) {Child Care}
| | | | | | Letter about a place (on: mail) {Child Care}

Emotion |
| ~+1@0.3 Hopeful <Lena Kowalczyk> ^current
| ~+0.25@0.8 Unsure what comes <Lena Kowalczyk> ^current
| ~+1@0.6 Ready <Lena Kowalczyk> ^future
| | ~+1.75@0.3 Overjoyed <Lena Kowalczyk> ^current
| | ~+0.5@0.8 Tired <Lena Kowalczyk> ^current
| | ~+1.75@0.5 Overjoyed <Lena Kowalczyk> ^future
| | | ~-1.25@0.5 Sent from desk to desk <Lena Kowalczyk> ^current
| | | ~+0.75@0.5 Looked after <Lena Kowalczyk> ^future
| | | | ~-1.5@0.5 Worried about rent <Lena Kowalczyk> ^current
| | | | ~+0.5@0.5 Safe <Lena Kowalczyk> ^future
| | | | | ~+1.25@0.4 Seen by the nurse <Lena Kowalczyk> ^current
| | | | | ~+1.25@0.5 Seen by the nurse <Lena Kowalczyk> ^future
| | | | | | ~-1@0.35 On five lists <Lena Kowalczyk> ^current
| | | | | | ~+0.25@0.85 Place found, late <Lena Kowalczyk> ^current
| | | | | | ~+1@0.6 A place in time <Lena Kowalczyk> ^future

Pain points |
| !2 Nobody gives a list of what must be done #nolist {Public Health} [awareness] (reach: 29 of 44 interviews; evidence: reported; source: invented example, interviews; date: 2026-05)
| | !2 The form comes in the hours after birth #hours {Vital Records} [timing] (evidence: observed; source: invented example, ward visit)
| | | !3 Three offices, a week-old baby, no lift #offices {Vital Records} [access; once only] (reach: 24 of 44 interviews; evidence: observed; source: invented example, shadowing)
| | | !3 A spelling error takes nine weeks to mend #spelling {Vital Records} [data] (evidence: measured; source: invented example, case log)
| | | | !4 The benefit comes after the rent is due #rent {Family Benefits} [waiting; money] (evidence: measured; source: invented example, payment log; date: 2026-04)
| | | | !3 Self-employed income does not fit the form #income {Family Benefits} [forms] <Samuel Osei>
| | | | | !2 Check-ups can only be booked by phone at eight #eight {Public Health} [access]
| | | | | | !4 No place means no return to work #noplace {Child Care} [money; waiting] (reach: 18 of 44 interviews; evidence: reported; source: invented example, interviews)
| | | | | | !2 Each place asks for the same certificate #again {Child Care} [once only]

Voice of customer |
| " Everyone gave me a brochure. Nobody gave me a list. (by: Lena, P02; consent: public)
| | " I signed something. I hope it was his name. (by: P14, mother of twins; consent: public)
| | | " The third office asked whether he was born. He was in my arms. (by: Lena, P02; consent: public)
| | | | " I learned what “net of allowances” means at four in the morning. (by: Samuel, P03; consent: internal) <Samuel Osei>
| | | | | " She came to us. She saw that I was not well. (by: Lena, P02; consent: public)
| | | | | | " Five lists, and I still ring each of them on Mondays. (by: P20, nurse; consent: internal)

Backstage |
| % Class lists are not shared with the hospital #classlists {Public Health}
| | % Ward clerk keys the form in at night #keyed {Vital Records}
| | | % Record sent on by paper once a week #sent {Vital Records}
| | | % Insurance waits for the certificate #waits {Health Insurance}
| | | | % Income checked by hand against last year’s tax #checked {Family Benefits}
| | | | % Tax file arrives in June #june {Tax and Revenue}
| | | | | % Nurse plans visits in her own notebook #notebook <Joan Pereira> {Public Health}
| | | | | | % Each provider keeps its own waiting list #ownlist {Child Care}

Metrics |
| = Parents who know the next step (value: 37 %; better: higher; target: 85; period: Q1 2026; was: 40, 38; source: invented example, survey)
| | = Births registered from the ward (value: 71 %; better: higher; target: 98; period: Q1 2026; was: 64, 68; source: invented example; evidence: measured)
| | | = Offices visited by six weeks #visited (value: 3.2; better: lower; target: 0; period: Q1 2026; was: 3.4, 3.3; source: invented example, diary study; evidence: observed)
| | | | = Days to the first child benefit #daysbenefit (value: 63 days; better: lower; target: 20; period: Q1 2026; was: 48, 55, 59; source: invented example; evidence: measured)
| | | | | = Families visited by a nurse in time #visited2 (value: 82 %; better: higher; target: 95; period: Q1 2026; was: 76, 79; source: invented example)
| | | | | | = Months waiting for a place #waiting (value: 11 months; better: lower; target: 3; period: Q1 2026; was: 8, 9, 10; source: invented example; evidence: measured)

Opportunities |
| * One list by week, in twelve languages #weeks (impact: medium; effort: S; status: done) {Public Health}
| | * Ask before the birth, confirm after it #before (impact: medium; effort: S; status: planned) {Vital Records}
| | | * Birth record tells insurance and benefits #tells (impact: high; effort: L; status: doing) {Vital Records}
| | | * Mend a name by phone within a day #mend (impact: medium; effort: M; status: idea) {Vital Records}
| | | | * Pay a first month at once, settle later #first (impact: high; effort: M; status: planned) {Family Benefits}
| | | | * Use tax data with consent #tax (impact: medium; effort: M; status: idea) {Tax and Revenue}
| | | | | * Book check-ups by text at any hour #bytext (impact: medium; effort: S; status: planned) {Public Health}
| | | | | | * One waiting list for the whole town #town (impact: high; effort: L; status: idea) {Child Care}

#nolist happens at #class
#nolist solved by #weeks
#hours happens at #desk
#hours solved by #before
#offices happens at #certificate
#offices caused by #sent
#offices solved by #tells
#offices evidence #visited
#spelling caused by #keyed
#spelling solved by #mend
#spelling leads to #rent
#rent happens at #benefit
#rent caused by #june
#rent solved by #first
#rent evidence #daysbenefit
#income solved by #tax
#eight solved by #bytext
#noplace happens at #portal
#noplace caused by #ownlist
#noplace solved by #town
#noplace evidence #waiting
#keyed hands over to #sent
#sent hands over to #waits
`;

export const prompts = String.raw`
title: Birth and early childhood across agencies
language: en

| Expecting (Month −6 to 0) | The birth (Day 0 to 5) | Papers (Week 1 to 6) | Money and leave (Month 1 to 4) | Health checks (Month 1 to 24) | Child care (Month 6 to 36)

Customer actions |
| > ? (prompt: What do parents do before the birth?)
| | > ? (prompt: What are they asked to sign, and when?)
| | | > ? (prompt: Where do they go with a new baby?)
| | | | > ? (prompt: What must they prove to be paid?)
| | | | | > ? (prompt: How do they come to a check-up?)
| | | | | | > ? (prompt: How do they look for a place?)

Touchpoints |
| ? (prompt: Who tells them what comes?)
| | ? (prompt: Which desk or form meets them at the ward?)
| | | ? (prompt: Which offices are involved?)
| | | | ? (prompt: Which form brings money?)
| | | | | ? (prompt: Who visits or invites them?)
| | | | | | ? (prompt: Where do they ask for a place?)

Emotion |
| ~ ? (prompt: How do they feel before?)
| | ~ ? (prompt: How do they feel in the first days?)
| | | ~ ? (prompt: How do the papers feel?)
| | | | | ~ ? (prompt: How does it feel to be visited?)
| | | | | | ~ ? (prompt: How does looking for a place feel?)

Pain points |
| ! ? (prompt: What are they not told in time?)
| | ! ? (prompt: What comes at the wrong moment?)
| | | ! ? (prompt: What must they say again?)
| | | | ! ? (prompt: When does money come too late?)
| | | | | ! ? (prompt: Who cannot come?)
| | | | | | ! ? (prompt: What does a missing place cost them?)

Voice of customer |
| " ? (prompt: What do parents say about preparing?)
| | | " ? (prompt: What do they say about the offices?)
| | | | | " ? (prompt: What do they say about the nurse?)
| | | | | | " ? (prompt: What do they say about the lists?)

Backstage |
| % ? (prompt: Which agency knows about the birth first?)
| | % ? (prompt: Who keys the record in?)
| | | % ? (prompt: How does the record travel on?)
| | | | % ? (prompt: What is checked against what?)
| | | | | % ? (prompt: How are visits planned?)
| | | | | | % ? (prompt: Who keeps the waiting lists?)

Metrics |
| = ? (prompt: How many know the next step?)
| | = ? (prompt: How many births are registered at the ward?)
| | | = ? (prompt: How many offices do they visit?)
| | | | = ? (prompt: How many days to the first payment?)
| | | | | = ? (prompt: How many are visited in time?)
| | | | | | = ? (prompt: How long do they wait for a place?)

Opportunities |
| * ? (prompt: What could one list hold?)
| | | * ? (prompt: Which office could tell the others?)
| | | | * ? (prompt: What could be paid at once?)
| | | | | | * ? (prompt: What could one waiting list change?)
`;
