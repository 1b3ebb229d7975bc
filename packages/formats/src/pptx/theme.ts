import { element, xmlHead } from '../xml/write.ts';

/** The colours of kinds of cards, so that what people add to the slides goes with them. */
const accents = ['3F4BD1', '127A6B', 'C8431F', '822CC4', 'B08505', '2F7F3B'];

export function themeXml(): string {
  const colour = (name: string, val: string): string =>
    element(`a:${name}`, {}, element('a:srgbClr', { val }));
  const scheme = element(
    'a:clrScheme',
    { name: 'Throughline' },
    colour('dk1', '12161D'),
    colour('lt1', 'FFFFFF'),
    colour('dk2', '414A59'),
    colour('lt2', 'F4F5F8'),
    ...accents.map((val, index) => colour(`accent${index + 1}`, val)),
    colour('hlink', '333EB4'),
    colour('folHlink', '6B22A3'),
  );
  const font = (tag: string): string => {
    const faces = ['latin', 'ea', 'cs'].map((script) => {
      return element(`a:${script}`, { typeface: script === 'latin' ? 'Arial' : '' });
    });
    return element(tag, {}, ...faces);
  };
  const fonts = element('a:fontScheme', { name: 'Throughline' }, font('a:majorFont'), font('a:minorFont'));
  const fill = element('a:solidFill', {}, element('a:schemeClr', { val: 'phClr' }));
  const line = element('a:ln', { w: 9525 }, fill, element('a:prstDash', { val: 'solid' }));
  const effect = element('a:effectStyle', {}, element('a:effectLst'));
  const three = (each: string): string => each + each + each;
  const formats = element(
    'a:fmtScheme',
    { name: 'Throughline' },
    element('a:fillStyleLst', {}, three(fill)),
    element('a:lnStyleLst', {}, three(line)),
    element('a:effectStyleLst', {}, three(effect)),
    element('a:bgFillStyleLst', {}, three(fill)),
  );
  const main = 'http://schemas.openxmlformats.org/drawingml/2006/main';
  const elements = element('a:themeElements', {}, scheme, fonts, formats);
  return xmlHead + element('a:theme', { 'xmlns:a': main, name: 'Throughline' }, elements);
}
