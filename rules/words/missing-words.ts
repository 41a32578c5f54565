// What is missing, by the names of the catalogue, and which department can deliver it.

import { factOf, sourcesOf } from '../facts/catalogue.ts';
import { parseReference } from '../formula/reference.ts';
import { departments } from '../facts/department.ts';
import type { Verdict } from '../verdict.ts';
import { either, listed, say } from './language.ts';
import { nameOf } from './naming.ts';
import type { Setting } from './setting.ts';

const placesShown = 5;

/** One sentence for each missing fact: 缺少 2025 年应纳税所得额，由税务部门提供. */
export function missingLines(
  { missing, missingAt }: Pick<Verdict, 'missing' | 'missingAt'>,
  setting: Setting,
): string[] {
  const { lang } = setting;
  if (missing.length === 0)
    return [
      either(
        lang,
        '现有数据无法算出结果，例如除数为零，需要人工核对',
        'the data give no result, for example by a division by zero; it has to be checked',
      ),
    ];
  return missing.map((key) => {
    const at = missingAt.filter(
      (place) => place === key || (/^[.[]/.test(place.slice(key.length)) && place.startsWith(key)),
    );
    const what = placesWords(at.length > 0 ? at : [key], setting);
    const from = listed(
      sourcesOf(key).map((source) => say(departments[source], lang)),
      lang,
    );
    const blank = /^\d/.test(what) ? ' ' : '';
    return either(
      lang,
      `缺少${blank}${what}，由${from}提供`,
      `missing: ${what}, to come from ${from}`,
    );
  });
}

/** Places by their names; members of a list are not told apart. */
export function placesWords(places: readonly string[], setting: Setting): string {
  const { lang } = setting;
  const names = [...new Set(places.map((place) => placeWords(place, setting)))];
  const shown = listed(names.slice(0, placesShown), lang);
  return names.length > placesShown ? either(lang, `${shown}等`, `${shown} and others`) : shown;
}

function factOfPlace(text: string) {
  const head = parseReference(text)?.head;
  return head?.kind === 'fact' ? factOf(head.key) : undefined;
}

/** A place in the facts: `hr.hires[0].stillInsured` is 招用人员的仍在参保. */
function placeWords(place: string, setting: Setting): string {
  const { lang } = setting;
  const text = place.replaceAll(/\[(?!\d{4}(?:-\d{2}|Q[1-4])?\])[^\]]*\]/g, '[]');
  const name = nameOf(text, setting).words;
  const fact = factOfPlace(text);
  const ofList = fact?.kind === 'list' && text.includes('[].');
  const ofRecord = fact?.kind === 'record' && text.includes('.', fact.key.length);
  if (!fact || (!ofList && !ofRecord)) return name;
  return either(lang, `${say(fact.label, lang)}的${name}`, `${name} of ${say(fact.label, lang)}`);
}
