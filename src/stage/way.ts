import type { WayShown } from '../coach/guidance';
import { t } from '../i18n';
import type { WayBack } from '../lesson/ports';
import type { Gesture, TargetName } from '../simulator/world/gesture';
import { plainRich } from './texts';

interface Named {
  readonly pages: Readonly<Record<string, { readonly title: string }>>;
  readonly targets: Readonly<Record<TargetName, { readonly label: string }>>;
}

/**
 * The way back in words: where the learner is, and the next gesture only.
 * @param catalogue the titles of pages and the labels of targets, in French
 */
export function wayInWords(way: WayBack, catalogue: Named, language: string): WayShown {
  const [next] = way.gestures;
  const page = catalogue.pages[way.page]?.title ?? way.page;
  return {
    where: plainRich(t('coach.way.where', { page }), language),
    ...(next ? { next: plainRich(sentenceOf(next, catalogue), language) } : {}),
    more: Math.max(0, way.gestures.length - 1),
  };
}

function sentenceOf(gesture: Gesture, { targets }: Named): string {
  if (gesture.kind === 'read') return t('coach.way.read');
  const named = targets[gesture.target]?.label ?? gesture.target;
  const label = gesture.kind === 'switch-tab' ? named.replace(/^Onglet /, 'onglet ') : named;
  return t(`coach.way.${gesture.kind}`, { label, value: valueOf(gesture) });
}

function valueOf(gesture: Gesture): string {
  if ('value' in gesture) return String(gesture.value);
  if (gesture.kind === 'attach') return gesture.paper;
  return gesture.kind === 'key' ? t(`coach.keys.${gesture.key}`) : '';
}
