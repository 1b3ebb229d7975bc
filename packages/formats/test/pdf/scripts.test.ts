import { describe, expect, it, vi } from 'vitest';
import { inVisualOrder } from '../../src/pdf/bidi.ts';
import { checkOf, planned } from '../../src/pdf/write.ts';
import { everything } from './contents.ts';
import { fonts, made, sketched, usual } from './making.ts';

// Fonts are read and shaped for each file: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 60_000 });

/** What people write, and the fonts that nothing else in the map needs. */
const scripts: readonly (readonly [name: string, text: string, families: readonly string[]])[] = [
  ['Vietnamese', 'Xe\u0302\u0301p ha\u0300ng tư\u0300 sáng, chờ được gọi', ['inter-vietnamese']],
  ['Polish', 'Zażółć gęślą jaźń', ['inter-latin-ext']],
  ['Greek', 'Περιμένει στην ουρά', ['inter-greek']],
  ['Russian', 'Ждёт письма три недели', ['inter-cyrillic']],
  ['Arabic', 'تنتظر الرسالة (22 يومًا) ثم تتصل بالأستاذ', ['vazirmatn-arabic']],
  ['Hebrew', 'בודקת את הכרטיס (שלה) ב־22 ביום', ['noto-sans-hebrew-hebrew']],
  ['Chinese', '在租车柜台看到日期，发现驾照快要到期了。', ['noto-sans-sc-chinese-simplified']],
  ['Japanese', '住所の証明書を二通さがす', ['noto-sans-jp-japanese']],
  ['Korean', '아홉 번의 아침마다 확인한다', ['noto-sans-kr-korean']],
  ['Thai', 'รอจดหมายอยู่สามสัปดาห์ แล้วจึงโทรถาม น้ำ', ['noto-sans-thai-thai']],
  ['emoji', 'Feels 🙂 today, 👩🏽‍💼 waves 🇨🇭, 1️⃣ 2', ['noto-emoji-emoji']],
  ['symbols', 'Waits ≥ 3 days → calls ☂', ['noto-sans-sc-102', 'noto-sans-sc-109', 'noto-sans-sc-88']],
  ['English and Arabic', 'She reads “الدفع والانتظار” aloud', ['vazirmatn-arabic']],
];

function mapOf(text: string) {
  return sketched(`title: Words\n\n| One\n\nActions |\n| > ${text}`);
}

describe('texts of every script', () => {
  it.each(scripts)('come out of the file as they were typed: %s', async (_, text) => {
    const { root } = await made(mapOf(text));
    const items = everything(root).filter(({ tag }) => tag === 'LBody');
    expect(items.map((item) => item.text)).toContain(text.normalize('NFC'));
  });

  it.each(scripts)('ask for the fonts they need and no others: %s', async (_, text, families) => {
    const asked = new Set<string>();
    await planned(mapOf(text), {
      ...usual,
      fonts: (file) => {
        asked.add(/([^/]+?)-\d00-(?:normal|italic)\.woff$/u.exec(file)?.[1] ?? file);
        return fonts(file);
      },
    });
    expect([...asked].sort()).toEqual(['inter-latin', ...families].sort());
  });

  it('go the way of their paragraph, whatever letters a line of it begins with', async () => {
    const line = 'SMS ثم رسالة';
    const parts = (toLeft: boolean) => inVisualOrder(line, toLeft).map(({ text }) => text.trim());
    expect(parts(true)).toEqual(['ثم رسالة', 'SMS']);
    expect(parts(false)).toEqual(['SMS', 'ثم رسالة']);
    const text = 'تنتظر أربعة أيام وصول رمز الدخول الذي يأتيها في SMS ثم رسالة بالبريد';
    const { root } = await made(mapOf(text));
    expect(everything(root).map((item) => item.text)).toContain(text);
  });

  it('that no font has are told, and the rest is written', async () => {
    const cherokee = mapOf('Says ᎠᎡ, then goes');
    const check = checkOf((await planned(cherokee, usual)).plan);
    expect(check.problems).toMatchObject([
      { code: 'paper.undrawable', values: { said: 'Ꭰ Ꭱ' }, refuses: false },
    ]);
    expect((await made(cherokee)).root.text).toContain('Says ??, then goes');
  });
});
