import { ClipboardList, Table2 } from 'lucide-react';
import { useState } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import { Choice } from '@throughline/editor';
import type { Random } from '@throughline/journey';
import { templates, type TemplateForm, type TemplateId } from '@throughline/journey/templates';
import { Button } from '../../parts/Button.tsx';
import { Dialog, DialogActions } from '../../parts/Dialog.tsx';
import { TextField } from '../../parts/TextField.tsx';
import { useText } from '../../text/useText.ts';
import { BlankPicture } from './BlankPicture.tsx';
import { MapPicture } from './MapPicture.tsx';
import { OpenFileButton } from './OpenFileButton.tsx';
import { useTemplatePictures } from './useTemplatePictures.ts';
import styles from './NewMapDialog.module.css';

/** What a new map starts with. */
export interface Beginning {
  readonly template: TemplateId | 'blank';
  readonly form: TemplateForm;
}

interface NewMapDialogProps {
  /** The template chosen before the dialog opened. */
  readonly initial: Beginning['template'];
  readonly random: Random;
  readonly onClose: () => void;
  readonly onDone: (title: string, beginning: Beginning) => void;
  /** A file to make the map of, under the title that was said. */
  readonly onFiles: (files: readonly File[], title: string) => void;
  readonly onPaste: (title: string) => void;
}

/**
 * A new map asks for one thing: what the person is trying to get done. Below lies what it may start from, each with
 * a picture of what is in it; a template brings a title of its own, so there the question may stay open.
 */
export function NewMapDialog({ initial, random, onClose, onDone, onFiles, onPaste }: NewMapDialogProps) {
  const text = useText();
  const [goal, setGoal] = useState('');
  const [asked, setAsked] = useState(false);
  const [beginning, begin] = useState<Beginning>({ template: initial, form: 'example' });
  const template = templates.find(({ id }) => id === beginning.template);
  const title = goal.trim() || (template?.title ?? '');
  return (
    <Dialog title={text('new.title')} isOpen onClose={onClose} width="widest">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (title === '') setAsked(true);
          else onDone(title, beginning);
        }}
      >
        <TextField
          label={text('new.goal')}
          hint={text(template ? 'new.goalHintTemplate' : 'new.goalHint', { title: template?.title ?? '' })}
          value={goal}
          onChange={setGoal}
          maxLength={200}
          problem={asked && title === '' ? text('new.goalMissing') : null}
          first
        />
        <BeginningChoice beginning={beginning} begin={begin} random={random} />
        <DialogActions>
          <span className={styles.bring}>
            <OpenFileButton
              words={text('new.rows')}
              icon={<Table2 size={15} aria-hidden />}
              onFiles={(files) => onFiles(files, goal.trim())}
            />
            <Button icon={<ClipboardList size={15} aria-hidden />} onPress={() => onPaste(goal.trim())}>
              {text('new.list')}
            </Button>
          </span>
          <Button onPress={onClose}>{text('cancel')}</Button>
          <Button look="primary" type="submit">
            {text('new.create')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

interface BeginningChoiceProps {
  readonly beginning: Beginning;
  readonly begin: (beginning: Beginning) => void;
  readonly random: Random;
}

/** Blank, or one of the templates; and of a template, whether it comes written out or as questions. */
function BeginningChoice({ beginning, begin, random }: BeginningChoiceProps) {
  const text = useText();
  const pictures = useTemplatePictures(beginning.form, random);
  return (
    <>
      <RadioGroup
        className={styles.group ?? ''}
        value={beginning.template}
        onChange={(chosen) => begin({ ...beginning, template: chosen as Beginning['template'] })}
        orientation="horizontal"
      >
        <Label className={styles.label ?? ''}>{text('new.startFrom')}</Label>
        <div className={styles.shelf}>
          <Radio value="blank" className={styles.template ?? ''}>
            <BlankPicture />
            <span className={styles.name}>{text('new.blank')}</span>
            <span className={styles.about}>{text('new.blankAbout')}</span>
          </Radio>
          {templates.map(({ id, title: name, about }) => (
            <Radio key={id} value={id} className={styles.template ?? ''}>
              <MapPicture picture={pictures(id)} />
              <span className={styles.name}>{name}</span>
              <span className={styles.about}>{about}</span>
            </Radio>
          ))}
        </div>
      </RadioGroup>
      <div className={styles.form}>
        {beginning.template !== 'blank' && (
          <>
            <Choice
              look="page"
              name={text('new.form')}
              options={[
                { id: 'example', words: text('new.example') },
                { id: 'prompts', words: text('new.prompts') },
              ]}
              chosen={beginning.form}
              onChoose={(form) => begin({ ...beginning, form })}
            />
            <span className={styles.about}>{text(`new.${beginning.form}About`)}</span>
          </>
        )}
      </div>
    </>
  );
}
