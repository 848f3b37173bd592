import type { Locale } from '../../core/organisation.ts';
import type { Item, Option, Questionnaire } from '../../core/questionnaire/questionnaire.ts';
import { escapeXml } from '../../formats/xml.ts';

const print = `@page { size: A4; margin: 18mm 16mm }
body { font: 11pt/1.4 sans-serif; max-width: 178mm; margin: 0 auto; color: #000 }
section { break-before: auto } h2 { break-after: avoid }
fieldset { break-inside: avoid; border: 0; margin: 0 0 7mm; padding: 0 } legend { font-weight: bold; padding: 0 }
ul { list-style: none; margin: 1mm 0; padding: 0 } .box::before { content: "☐ " } .dot::before { content: "○ " }
.line { border-bottom: 1px solid #000; height: 8mm } .hint { font-size: 9.5pt; margin: 0 }`;

/** A questionnaire as a page to print and fill in by hand: no script, no outside sources. */
export function writePaperForm(questionnaire: Questionnaire, locale: Locale): string {
  const title = escapeXml(questionnaire.title[locale]);
  const sections = questionnaire.sections.map(
    ({ title: heading, items }) =>
      `<section><h2>${escapeXml(heading[locale])}</h2>${items.map((item) => question(item, locale)).join('')}</section>`,
  );
  return `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><title>${title}</title><style>${print}</style></head><body><h1>${title}</h1>${sections.join('')}<p class="hint">${escapeXml(`${questionnaire.code} ${questionnaire.version}`)}</p></body></html>\n`;
}

function question(item: Item, locale: Locale): string {
  const words = (text: { readonly de: string; readonly en: string } | undefined, element: string): string =>
    text === undefined ? '' : `<${element} class="hint">${escapeXml(text[locale])}</${element}>`;
  if (item.type === 'information') return `<p>${escapeXml(item.text[locale])}</p>`;
  const apart = [item.dontKnow, item.notApplicable].flatMap((label) =>
    label === undefined ? [] : [`<li class="dot">${escapeXml(label[locale])}</li>`],
  );
  const missing = apart.length === 0 ? '' : `<ul>${apart.join('')}</ul>`;
  return `<fieldset><legend>${escapeXml(`${item.code} ${item.text[locale]}`)}</legend>${words(item.lead, 'p')}${words(item.hint, 'p')}${answer(item, locale)}${missing}</fieldset>`;
}

const line = '<div class="line"></div>';

function choices(options: readonly Option[], locale: Locale, mark: 'box' | 'dot'): string {
  const rows = options.map(({ code, label }) => {
    const writing = code === 90 ? line : '';
    return `<li class="${mark}">${escapeXml(label[locale])}${writing}</li>`;
  });
  return `<ul>${rows.join('')}</ul>`;
}

function blanks(options: readonly Option[], locale: Locale, unit: string): string {
  return `<ul>${options.map(({ label }) => `<li>____ ${unit} ${escapeXml(label[locale])}</li>`).join('')}</ul>`;
}

function answer(item: Item, locale: Locale): string {
  switch (item.type) {
    case 'rating':
    case 'single':
      return choices(item.options, locale, 'dot');
    case 'multiple':
      return choices(item.options, locale, 'box');
    case 'zeroToTen': {
      const points = Array.from({ length: 11 }, (_, point) => `○ ${point}`).join(' &#160; ');
      return `<p>${escapeXml(item.lowLabel[locale])} &#160; ${points} &#160; ${escapeXml(item.highLabel[locale])}</p>`;
    }
    case 'ranking':
      return blanks(item.options, locale, '.');
    case 'percentSplit':
      return blanks(item.options, locale, '%');
    case 'number':
    case 'money':
      return `${line}<p class="hint">${escapeXml(item.unit[locale])}</p>`;
    case 'consent':
      return `<p>${escapeXml(item.details[locale])}</p><ul><li class="dot">${escapeXml(item.agree[locale])}</li><li class="dot">${escapeXml(item.decline[locale])}</li></ul>`;
    case 'longText':
      return line.repeat(4);
    case 'importancePerformance':
      return item.rows.map((row) => batteryRow(item, row.label[locale], locale)).join('');
    default:
      return line;
  }
}

function batteryRow(
  { used, importance, performance }: Extract<Item, { type: 'importancePerformance' }>,
  label: string,
  locale: Locale,
): string {
  const asked = [
    { text: used.text, options: [used.yes, used.no] },
    { text: importance.text, options: importance.options.map((option) => option.label) },
    { text: performance.text, options: performance.options.map((option) => option.label) },
  ];
  return asked
    .map(({ text, options }) => {
      const list = options.map((option) => `○ ${escapeXml(option[locale])}`).join(' &#160; ');
      return `<p>${escapeXml(text[locale].replaceAll('{angebot}', label))}<br>${list}</p>`;
    })
    .join('');
}
