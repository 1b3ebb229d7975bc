import { cardsIn, cardsInReadingOrder, drawnRuns, isMirroredMap, shownText } from '@throughline/journey';
import type { Card, Journey, Lane, Run, Stage } from '@throughline/journey';
import { chosenOf } from '../chosen.ts';
import type { Written } from '../format.ts';
import { isLanguage } from '../language.ts';
import { factsOf, nameOf } from '../outline/facts.ts';
import { lineEnds, phrase } from '../outline/words.ts';
import type { OutlineWords, Voice } from '../outline/words.ts';
import { hasWords, wordsIn } from '../paper/languages.ts';
import { dataAddress } from '../photos.ts';
import type { Photos, WithPhotos } from '../photos.ts';
import { byId } from '../said/facets.ts';
import { escapeXml } from '../xml/write.ts';
import { curveFigure } from './curve.ts';
import { style } from './style.ts';

/**
 * Writes a map as one page that needs nothing else: no script, no other file, no network. A real table with scopes and
 * lists in its cells, curves as pictures with their words, readable by whatever reads pages.
 */
export function writeHtml(whole: Journey, options: WithPhotos = {}): Written<string> {
  const { leftOut, shown: journey } = chosenOf(whole, options);
  const { goal, lang, title: said } = journey.meta;
  const { photos = new Map() } = options;
  const voice: PageVoice = { photos, ...htmlVoice(wordsIn(lang).outline) };
  const title = said.trim() || voice.untitled;
  const language = isLanguage(lang) ? lang : 'en';
  const ours = hasWords(language) ? '' : ' lang="en"';
  const body = [
    '<!doctype html>',
    `<html lang="${language}" dir="${isMirroredMap(journey) ? 'rtl' : 'ltr'}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; ${photos.size > 0 ? 'img-src data:; ' : ''}style-src 'unsafe-inline'">`,
    '<meta name="referrer" content="no-referrer">',
    '<meta name="generator" content="Throughline">',
    `<title>${escapeXml(oneLine(title))}</title>`,
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    `<a class="skip" href="#map"${ours}>${voice.toMap}</a>`,
    `<header><h1 dir="auto">${escapeXml(oneLine(title))}</h1>${goalOf(goal, voice)}</header>`,
    '<main>',
    ...people(journey, voice),
    ...journey.lanes.flatMap((lane) => feelings(lane, journey, voice)),
    ...map(journey, voice, ours),
    ...links(journey, voice),
    ...divisions(journey, voice),
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
  return { body, notCarried: leftOut };
}

/** What is said, and the photos that are at hand. */
interface PageVoice extends Voice {
  readonly photos: Photos;
}

function htmlVoice(words: OutlineWords): Voice {
  const plain = (text: string): string => escapeXml(oneLine(text));
  return { ...words, plain, lines: (text) => [drawnRuns(text).map(written).join('').trim()] };
}

function oneLine(text: string): string {
  return text.split(lineEnds).join(' ').trim();
}

function goalOf(goal: string, voice: Voice): string {
  return goal.trim() === '' ? '' : `<p dir="auto">${phrase(voice.goal, { said: voice.plain(goal) })}</p>`;
}

function people({ personas }: Journey, voice: Voice): readonly string[] {
  const items = byId(personas.values()).map(({ about, name, side }) => {
    const said = voice.plain(name);
    const named = side === 'employee' ? phrase(voice.employee, { name: said }) : said;
    return about.trim() === '' ? named : `${named}: ${voice.plain(about)}`;
  });
  return section(voice.personas, items);
}

function feelings(lane: Lane, journey: Journey, voice: Voice): readonly string[] {
  const figure = lane.kind === 'emotion' ? curveFigure(lane, journey, voice) : '';
  if (figure === '') return [];
  const title = voice.plain(lane.title) || voice.kinds.emotion;
  return [`<section><h2 dir="auto">${title}</h2>${figure}</section>`];
}

/** `ours` marks words of ours that are in another language than the page. */
function map(journey: Journey, voice: PageVoice, ours: string): readonly string[] {
  const { lanes, stages } = journey;
  const heads = stages.map(
    (stage, index) => `<th scope="col" dir="auto">${stageHead(stage, index, voice)}</th>`,
  );
  const rows = lanes.map((lane, index) => {
    const title = voice.plain(lane.title) || phrase(voice.lane, { number: index + 1 });
    const cells = stages.map((stage) => cell(stage, lane, journey, voice));
    return `<tr><th scope="row" dir="auto">${title}</th>${cells.join('')}</tr>`;
  });
  return [
    '<section>',
    `<h2 id="map"${ours}>${voice.map}</h2>`,
    '<div class="map" role="region" aria-labelledby="map" tabindex="0">',
    `<table><caption${ours} dir="auto">${voice.mapTable}</caption>`,
    `<thead><tr><td${ours}>${voice.lanesAndStages}</td>${heads.join('')}</tr></thead>`,
    `<tbody>${rows.join('\n')}</tbody></table>`,
    '</div>',
    '</section>',
  ];
}

function stageHead({ title, when }: Stage, index: number, voice: Voice): string {
  const name = voice.plain(title) || phrase(voice.stage, { number: index + 1 });
  return when.trim() === '' ? name : `${name} <span class="when">${voice.plain(when)}</span>`;
}

function cell(stage: Stage, lane: Lane, journey: Journey, voice: PageVoice): string {
  const cards = cardsIn(journey, stage.id, lane.id);
  if (cards.length === 0) return '<td></td>';
  return `<td><ul>${cards.map((card) => item(card, lane, journey, voice)).join('')}</ul></td>`;
}

function item(card: Card, lane: Lane, journey: Journey, voice: PageVoice): string {
  const text = words(shownText(card)) || voice.noText;
  const said = card.state === 'future' ? `<strong>${voice.future}</strong> ${text}` : text;
  const picture = pictureOf(card, voice);
  const shows =
    card.kind === 'photo' ? phrase(voice.description, { said: voice.plain(card.description) }) : '';
  const facts = [
    ...(card.ref === '' ? [] : [voice.plain(card.ref)]),
    ...factsOf(card, journey, lane.kind, voice),
  ].filter((fact) => picture === '' || fact !== shows);
  const language = isLanguage(card.lang) ? ` lang="${card.lang}"` : '';
  const about = facts.length === 0 ? '' : `<span class="facts" dir="auto">${facts.join(voice.and)}</span>`;
  const kind = card.state === 'future' ? `${card.kind} future` : card.kind;
  return `<li class="${kind}">${picture}<span dir="auto"${language}>${said}</span>${about}</li>`;
}

/** What can be seen on it is said where it is, and not once more behind the card. */
function pictureOf(card: Card, voice: PageVoice): string {
  const photo = card.kind === 'photo' && voice.photos.get(card.file);
  if (card.kind !== 'photo' || !photo) return '';
  const alt = card.decorative ? '' : voice.plain(card.description) || voice.kinds.photo;
  const size = card.width > 0 && card.height > 0 ? ` width="${card.width}" height="${card.height}"` : '';
  return `<img src="${dataAddress(photo)}" alt="${alt}"${size}>`;
}

function links(journey: Journey, voice: Voice): readonly string[] {
  const items = byId(journey.links.values()).map(({ from, kind, to }) => {
    const ends = { from: nameOf(from, journey, voice), to: nameOf(to, journey, voice) };
    return phrase(voice.linkKinds[kind], ends);
  });
  return section(voice.links, items);
}

function divisions(journey: Journey, voice: Voice): readonly string[] {
  const cards = cardsInReadingOrder(journey);
  const items = byId(journey.divisions.values()).map(({ id, name }) => {
    const count = cards.filter(({ division }) => division === id).length;
    return phrase(voice.divisionCards, { name: voice.plain(name), count });
  });
  return section(voice.divisions, items);
}

function section(title: string, items: readonly string[]): readonly string[] {
  if (items.length === 0) return [];
  const list = items.map((said) => `<li dir="auto">${said}</li>`).join('');
  return [`<section><h2>${title}</h2><ul>${list}</ul></section>`];
}

/** The text of a card: bold is bold, lines are lines, addresses lead where they say. */
function words(text: string): string {
  return drawnRuns(text.trim()).map(written).join('').trim();
}

const address = /https?:\/\/[^\s<>"]*[^\s<>"'.,;:!?)\]]/giu;

function written({ bold, text }: Run): string {
  let done = '';
  let end = 0;
  for (const { 0: found, index } of text.matchAll(address)) {
    const safe = escapeXml(found);
    done += `${broken(text.slice(end, index))}<a href="${safe}" rel="noopener noreferrer">${safe}</a>`;
    end = index + found.length;
  }
  const all = done + broken(text.slice(end));
  return bold ? `<strong>${all}</strong>` : all;
}

function broken(text: string): string {
  return text.split(lineEnds).map(escapeXml).join('<br>');
}
