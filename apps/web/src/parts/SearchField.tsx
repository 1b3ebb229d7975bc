import { Search, X } from 'lucide-react';
import { Button, Input, SearchField as AriaSearchField } from 'react-aria-components';
import styles from './SearchField.module.css';

interface SearchFieldProps {
  readonly name: string;
  readonly clear: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Narrows the list beside it while a person types; Escape empties it. */
export function SearchField({ name, clear, value, onChange }: SearchFieldProps) {
  return (
    <AriaSearchField aria-label={name} value={value} onChange={onChange} className={styles.field ?? ''}>
      <Search size={15} aria-hidden className={styles.icon} />
      <Input className={styles.input ?? ''} placeholder={name} />
      {value !== '' && (
        <Button className={styles.clear ?? ''} aria-label={clear}>
          <X size={14} aria-hidden />
        </Button>
      )}
    </AriaSearchField>
  );
}
