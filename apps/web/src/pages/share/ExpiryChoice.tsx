import { ChevronDown } from 'lucide-react';
import { Button, Label, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components';
import { useText } from '../../text/useText.ts';
import type { Days } from './shareLinks.ts';
import styles from './ExpiryChoice.module.css';

const choices = [
  { id: 'never', days: null },
  { id: 'day', days: 1 },
  { id: 'week', days: 7 },
  { id: 'month', days: 30 },
] as const satisfies readonly { id: string; days: Days }[];

/** How long links made from now on work. */
export function ExpiryChoice({
  days,
  onChange,
}: {
  readonly days: Days;
  readonly onChange: (days: Days) => void;
}) {
  const text = useText();
  return (
    <Select
      className={styles.select ?? ''}
      selectedKey={choices.find((choice) => choice.days === days)?.id ?? 'never'}
      onSelectionChange={(key) => onChange(choices.find((choice) => choice.id === key)?.days ?? null)}
    >
      <Label className={styles.label ?? ''}>{text('share.expiry')}</Label>
      <Button className={styles.button ?? ''}>
        <SelectValue />
        <ChevronDown size={14} aria-hidden />
      </Button>
      <Popover className={styles.popover ?? ''} offset={4}>
        <ListBox className={styles.list ?? ''}>
          {choices.map((choice) => (
            <ListBoxItem key={choice.id} id={choice.id} className={styles.item ?? ''}>
              {text(`share.expiry.${choice.id}`)}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </Select>
  );
}
