import { useEffect, useState } from 'react';
import type { Random } from '@throughline/journey';
import { loadTemplate, templates, type TemplateForm, type TemplateId } from '@throughline/journey/templates';
import { pictureOf, type Picture } from './picture.ts';

/** Pictures of what is in each template, drawn one after the other: a page must not wait for them. */
export function useTemplatePictures(form: TemplateForm, random: Random): (id: TemplateId) => Picture | null {
  const [drawn, setDrawn] = useState<ReadonlyMap<string, Picture>>(new Map());

  useEffect(() => {
    let wanted = true;
    const draw = async (): Promise<void> => {
      for (const { id } of templates) {
        const picture = pictureOf(await loadTemplate(id, { form, random }));
        if (!wanted) return;
        setDrawn((old) => new Map(old).set(`${form} ${id}`, picture));
      }
    };
    // Without its pictures the choice still has its words.
    draw().catch(() => {});
    return () => {
      wanted = false;
    };
  }, [form, random]);

  return (id) => drawn.get(`${form} ${id}`) ?? null;
}
