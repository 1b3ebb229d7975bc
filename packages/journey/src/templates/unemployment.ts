/** Applying for unemployment insurance: a picker paid by the week meets a form that forgets and a check that doubts him. */
export const example = String.raw`
title: Applying for unemployment insurance
language: en
goal: Replace part of my wages until I have work again
persona: Luis Ferreira (41, warehouse picker, paid weekly)
persona: Amina Diallo (29, two part-time jobs, one lost)
employee: Dana Whitfield (claims examiner, 11 years in the unit)
division: Benefits Intake (1)
division: Claims Adjudication (2)
division: Contact Centre (6)
division: Employer Services (3)
division: Fraud and Identity (4)
division: Payments (8)

| Lose the job (Day 0) | Find out (Day 1 to 5) | Apply (Day 5 to 9) | Prove and wait (Day 9 to 30) | Certify each week (Day 14 onward) | Get an answer (Day 21 to 45)

Customer actions |
| > Hears at the end of a shift that the line closes
| > Signs a separation paper he has not read
| | > Asks two former colleagues what they did #asks
| | > Reads that he needs eighteen months of pay records
| | | > Starts the online form three times #form
| | | > Guesses his employer’s legal name #guess
| | | > Files on a phone in one sitting, saved as he goes ^future #onesitting (replaces: form)
| | | | > Uploads a photo of his identity card
| | | | > Refreshes the status page each morning #refresh
| | | | > Gets a text when the status changes ^future (replaces: refresh)
| | | | | > Answers eleven questions each Sunday
| | | | | > Lists three employers he wrote to
| | | | | | > Opens the decision letter
| | | | | | > Pays the overdue rent

Touchpoints |
| Separation notice #notice (on: form) {Employer Services}
| Notice with the claim number printed on it ^future (replaces: notice; on: form, text) {Employer Services}
| | Benefits page #page (on: website) {Benefits Intake} ^moment
| | Workforce office poster (on: inPerson) {Benefits Intake}
| | | Claim form #claimform (on: digitalService, app) {Benefits Intake}
| | | Helpline #helpline (on: telephone, phoneMenu) {Contact Centre}
| | | | Identity check #identity (on: digitalService, app) {Fraud and Identity} ^moment
| | | | Request for wage proof (on: mail) {Claims Adjudication}
| | | | | Weekly certification #weekly (on: digitalService, telephone) {Payments}
| | | | | | Decision letter #letter (on: mail) {Claims Adjudication} ^moment
| | | | | | Payment card (on: mail) {Payments}

Emotion |
| ~-1.5@0.5 Stunned <Luis Ferreira> ^current
| ~-1@0.5 Stunned, but told what comes next <Luis Ferreira> ^future
| | ~-1@0.3 Ashamed to ask <Luis Ferreira> ^current
| | ~-0.5@0.75 Lost <Luis Ferreira> ^current
| | ~0@0.6 Informed <Luis Ferreira> ^future
| | | ~-1.5@0.4 Beaten by the form <Luis Ferreira> ^current
| | | ~+0.5@0.5 Done in an hour <Luis Ferreira> ^future
| | | | ~-2@0.4 Treated as a suspect <Luis Ferreira> ^current
| | | | ~-1.75@0.85 Counting days <Luis Ferreira> ^current
| | | | ~0@0.6 Waiting, and told why <Luis Ferreira> ^future
| | | | | ~-0.75@0.5 Going through the motions <Luis Ferreira> ^current
| | | | | ~+0.25@0.5 In a rhythm <Luis Ferreira> ^future
| | | | | | ~+0.5@0.3 Relieved <Luis Ferreira> ^current
| | | | | | ~+1@0.75 Steady again <Luis Ferreira> ^current
| | | | | | ~+1.5@0.6 Steady again <Luis Ferreira> ^future

Pain points |
| !2 Nobody says he may claim from day one #dayone {Employer Services} [awareness; time] (reach: 21 of 38 interviews; evidence: reported; source: invented example, interviews; date: 2026-03)
| | !3 The page speaks of base periods and never says what one is #base {Benefits Intake} [plain language] (evidence: observed; source: invented example, usability test)
| | | !4 The form signs him out after ten minutes and keeps nothing #timeout {Benefits Intake} [forms; mobile] (reach: 27 of 38 interviews; evidence: measured; source: invented example, web logs; date: 2026-04)
| | | !3 The employer’s trading name is not accepted #name {Employer Services} [forms]
| | | | !4 The identity check fails for cracked phone cameras #camera {Fraud and Identity} [identity; mobile] (evidence: measured; source: invented example, vendor report)
| | | | !3 Pending means four different things #pending {Claims Adjudication} [plain language; waiting]
| | | | | !2 One late answer stops the payment without a word #late {Payments} [waiting]
| | | | | | !3 The letter gives a law’s number and no reason #reason {Claims Adjudication} [plain language; trust] (reach: 12 of 38 interviews; evidence: reported; source: invented example, interviews)

Voice of customer |
| " They gave me a box and a paper. That was it. (by: P04, warehouse; consent: internal)
| | " I thought you had to wait a month before you could even ask. (by: P11, driver; consent: public)
| | | " Third time, I wrote everything on paper first. (by: Luis, P02; consent: public)
| | | | " I am not a thief. I packed boxes for nine years. (by: Luis, P02; consent: public)
| | | | | " Sunday night, same questions, hoping it still counts. (by: Amina, P09; consent: internal) <Amina Diallo>
| | | | | | " When it came I slept. (by: Luis, P02; consent: public)

Backstage |
| % Employer has ten days to confirm the separation #confirm {Employer Services} (evidence: observed; source: invented example, walk-through)
| | % Web content approved twice a year #approved {Benefits Intake}
| | | % Wage records arrive a quarter late #quarter {Employer Services}
| | | % Session limit set by a 2009 mainframe #mainframe {Benefits Intake}
| | | | % Every mismatch goes to one identity queue #queue {Fraud and Identity}
| | | | % Examiner retypes wage proofs by hand #retype {Claims Adjudication} <Dana Whitfield>
| | | | | % Payment run on Tuesdays only {Payments}
| | | | | | % Letters built from 140 text blocks #blocks {Claims Adjudication}

Metrics |
| = Employers who hand out the notice #given (value: 54 %; better: higher; target: 90; period: Q2 2026; was: 57, 55; source: invented example)
| | = Claims filed within a week of job loss (value: 46 %; better: higher; target: 75; period: Q2 2026; was: 49, 48, 46; source: invented example)
| | | = Forms finished at the first attempt #finished (value: 38 %; better: higher; target: 70; period: Q2 2026; was: 44, 43, 41, 39; source: invented example; evidence: measured)
| | | | = Days to a first payment #days (value: 31 days; better: lower; target: 14; period: Q2 2026; was: 22, 24, 26, 29; source: invented example; evidence: measured)
| | | | = Repeat calls per claim (value: 3.4; better: lower; target: 1; period: Q2 2026; was: 2.6, 2.9, 3.1; source: invented example)
| | | | | = Certifications on time (value: 88 %; better: higher; target: 95; period: Q2 2026; was: 86, 87; source: invented example)
| | | | | | = Decisions changed on appeal (value: 29 %; better: lower; target: 10; period: 2025; was: 24, 27; source: invented example)

Opportunities |
| * One-page notice in eight languages, given on the last day #eight (impact: high; effort: S; status: planned) {Employer Services}
| | * Two-question check: may I claim? #check (impact: medium; effort: S; status: idea) {Benefits Intake}
| | | * Save every answer as it is given #save (impact: high; effort: M; status: doing) {Benefits Intake}
| | | * Look employers up by any name they use #lookup (impact: medium; effort: M; status: idea) {Employer Services}
| | | | * Identity check at a counter or by video as well #video (impact: high; effort: M; status: planned) {Fraud and Identity}
| | | | * Status in four plain words, with a date #status (impact: high; effort: S; status: planned) {Claims Adjudication}
| | | | | * Remind by text on Sunday evening #remind (impact: medium; effort: S; status: done) {Payments}
| | | | | | * Say the reason first, the law after #first (impact: medium; effort: M; status: idea) {Claims Adjudication}

#dayone happens at #notice
#dayone solved by #eight
#base happens at #page
#base solved by #check
#timeout happens at #claimform
#timeout caused by #mainframe
#timeout solved by #save
#timeout evidence #finished
#name solved by #lookup
#camera happens at #identity
#camera solved by #video
#camera leads to #pending
#pending solved by #status
#pending evidence #days
#late solved by #remind
#reason happens at #letter
#reason caused by #blocks
#reason solved by #first
#queue hands over to #retype
#confirm hands over to #quarter
`;

export const prompts = String.raw`
title: Applying for unemployment insurance
language: en

| Lose the job (Day 0) | Find out (Day 1 to 5) | Apply (Day 5 to 9) | Prove and wait (Day 9 to 30) | Certify each week (Day 14 onward) | Get an answer (Day 21 to 45)

Customer actions |
| > ? (prompt: What happens on the last day at work?)
| | > ? (prompt: Whom or what do they ask first?)
| | | > ? (prompt: How do they apply, and on what device?)
| | | | > ? (prompt: What must they prove, and how do they follow the claim?)
| | | | | > ? (prompt: What do they do each week to stay paid?)
| | | | | | > ? (prompt: What do they do with the answer?)

Touchpoints |
| ? (prompt: Which paper or message reaches them here?)
| | ? (prompt: Where do they look: page, office, phone, friends?)
| | | ? (prompt: Which form or counter do they meet?)
| | | | ? (prompt: Where do they prove who they are?)
| | | | | ? (prompt: Where do they certify?)
| | | | | | ? (prompt: How does the decision reach them?)

Emotion |
| ~ ? (prompt: How do they feel when the job ends?)
| | | ~ ? (prompt: How does applying feel?)
| | | | ~ ? (prompt: How does the wait feel?)
| | | | | | ~ ? (prompt: How do they feel at the end?)

Pain points |
| ! ? (prompt: What are they not told?)
| | ! ? (prompt: Which words do they not understand?)
| | | ! ? (prompt: Where does the form stop them?)
| | | | ! ? (prompt: What makes an honest person look wrong?)
| | | | | ! ? (prompt: What stops a payment without notice?)
| | | | | | ! ? (prompt: What is unclear in the decision?)

Voice of customer |
| | " ? (prompt: What do people say about finding out?)
| | | " ? (prompt: Whose words about the form stay with you?)
| | | | " ? (prompt: What do people say while they wait?)
| | | | | | " ? (prompt: What do they say when the answer comes?)

Backstage |
| % ? (prompt: What must the employer do, and by when?)
| | | % ? (prompt: Which system or rule shapes the form?)
| | | | % ? (prompt: Who checks the claim, in which queue?)
| | | | | % ? (prompt: When do payments run?)
| | | | | | % ? (prompt: How is the letter made?)

Metrics |
| | = ? (prompt: How soon after job loss do people claim?)
| | | = ? (prompt: How many finish the form at once?)
| | | | = ? (prompt: How many days to a first payment?)
| | | | | = ? (prompt: How many certify on time?)
| | | | | | = ? (prompt: How many decisions are changed on appeal?)

Opportunities |
| * ? (prompt: What could be handed over on the last day?)
| | | * ? (prompt: What would let people finish at once?)
| | | | * ? (prompt: What would make the wait honest?)
| | | | | | * ? (prompt: What would make the decision clear?)
`;
