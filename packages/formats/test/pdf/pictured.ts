import type { Journey } from '@throughline/journey';
import type { PdfOptions } from '../../src/pdf/write.ts';
import { licence, sketched } from './making.ts';
import { sampleJourney } from './samples.ts';

const arabic = `title: تجديد رخصة القيادة
language: ar
goal: أن أواصل القيادة دون أن أخسر يوم عمل
persona: ماريا أوكافور (ممرضة رعاية منزلية، 58 عامًا)
division: المكاتب الميدانية (2)

| ملاحظة انتهاء الصلاحية (اليوم −60) | فهم القواعد (اليوم −30) | الحجز والحضور (اليوم −1)

> ما يفعله الشخص | > ترى التاريخ عند مكتب تأجير السيارات | > تفتح أربع صفحات عن التجديد | > تقود 74 كم وتقف عند الشباك B ^moment
+ نقاط التماس | خطاب التذكير (on: mail) | صفحة الأهلية (on: website) | موقع الحجز (on: website, text)
~ المشاعر | ~0 غافلة / ~-1@0.9 قلقة | ~-1.4 حائرة | ~-1.9@0.3 محبطة / ~1.6@0.8 فخورة
! نقاط الألم | !3 أُرسل التذكير إلى عنوانها القديم | !2 الصفحات تختلف حول سن فحص النظر | !4 لا موعد ضمن 40 كم {المكاتب الميدانية}
" صوت الناس | " لم أعرف إلا من مكتب التأجير. (by: P07) | | " تسعة أيام لفحص مدته خمس دقائق. (by: Maria)
= المؤشرات | = الخطابات المرتجعة (value: 11.8 %; better: lower; was: 9.1, 9.7) | | = أيام حتى الموعد (value: 9.4; better: lower; was: 5.1, 6.2)
`;

const chinese = `title: 更换驾驶执照
language: zh
goal: 持有有效驾照，每天都能开车去看病人
persona: 李敏 (58 岁，家庭护士，住在乡下)
division: 现场办公室 (2)

| 发现快到期 (第 −60 天) | 弄清规定 (第 −30 天) | 预约并到场 (第 −1 天)

> 用户行动 | > 在租车柜台看到日期 / > 寻找一封没有寄到的信 | > 打开四个关于换证的网页 | > 开车 74 公里，在 B 窗口排队 ^moment
+ 接触点 | 提醒信 (on: mail) | 资格网页 (on: website) | 预约网站 (on: website, text)
~ 情绪 | ~0 没有察觉 / ~-1@0.9 担心 | ~-1.4 困惑 | ~-1.9@0.3 失望 / ~1.6@0.8 自豪
! 痛点 | !3 提醒寄到了旧地址 | !2 各网页对检查年龄的说法不一致 | !4 九天之内 40 公里内没有空位 {现场办公室}
" 原话 | " 租车的人告诉我，我才知道。 (by: P07) | | " 五分钟的检查，等了九天。 (by: P03)
= 指标 | = 退回的信 (value: 11.8 %; better: lower; was: 9.1, 9.7) | | = 等待天数 (value: 9.4; better: lower; was: 5.1, 6.2)
`;

/** The maps whose pages are compared with pictures that somebody looked at, and how they go on paper. */
export const pictured: readonly (readonly [
  name: string,
  map: () => Journey | Promise<Journey>,
  options: Partial<PdfOptions>,
])[] = [
  ['licence-a3', licence, {}],
  ['licence-poster-a1-on-a3', licence, { size: 'A1', mode: 'poster', sheet: 'A3' }],
  [
    'twelve-stages-a4',
    () => sampleJourney({ stages: 12, lanes: 5, cards: 90 }),
    { size: 'A4', mode: 'byStage' },
  ],
  ['arabic-a4', () => sketched(arabic), { size: 'A4' }],
  ['chinese-a4', () => sketched(chinese), { size: 'A4' }],
  ['three-hundred-cards-a3', () => sampleJourney({ stages: 10, lanes: 6, cards: 300 }), { mode: 'byStage' }],
];
