import { useState } from 'react';
import type { KeyboardEvent, ReactElement, ReactNode } from 'react';
import { ChevronDown } from 'lucide-react';
import {
  Button,
  ComboBox,
  Header,
  Input,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Popover,
} from 'react-aria-components';
import type { Key } from 'react-aria-components';
import { useWords } from '../../text/words.ts';
import css from './Picker.module.css';

interface Option {
  readonly id: string;
  readonly text: string;
  /** Other words for it: typed, they mean it too. */
  readonly also?: readonly string[];
  readonly icon?: ReactNode;
  /** Options of one group stand together under its name. */
  readonly group?: string;
}

interface PickerProps {
  readonly name: string;
  readonly options: readonly Option[];
  readonly placeholder: string;
  /** What is chosen, where one is; it stands in the field until something else is typed. */
  readonly value?: string;
  readonly icon?: ReactNode;
  onPick(id: string): void;
  /** Makes something new out of what was typed; not given where only what is there can be picked. */
  onCreate?(text: string): void;
  /** Escape with nothing typed. */
  onEscape?(): void;
}

/** So many are offered at once; typing narrows them down. */
const mostOffered = 60;

/** Finds one of many by typing, and can make a new one. */
export function Picker(props: PickerProps): ReactElement {
  const { icon, name, onCreate, onEscape, onPick, options, placeholder, value = '' } = props;
  const words = useWords();
  const [typed, setTyped] = useState<string | null>(null);
  // Said to be chosen only until the list has closed over it: the field is free for the next one.
  const [picked, setPicked] = useState<string | null>(null);
  const wanted = (typed ?? '').trim();
  const { exact, matches } = find(options, wanted);
  const canCreate = onCreate !== undefined && wanted !== '' && exact === undefined;
  const take = (id: string): void => {
    setTyped(null);
    if (id === newOption) onCreate?.(wanted);
    else onPick(id);
  };
  const takeTyped = (): void => {
    const meant = exact ?? matches[0];
    if (canCreate) take(newOption);
    else if (meant) take(meant.id);
  };
  const choose = (id: Key | null): void => {
    if (typeof id !== 'string' || id === picked) return;
    setPicked(id);
    take(id);
  };
  const press = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key === 'Escape' && (typed !== null || onEscape)) {
      event.stopPropagation();
      if (typed === null) onEscape?.();
      setTyped(null);
    }
    const isOnOption = event.currentTarget.hasAttribute('aria-activedescendant');
    if (event.key !== 'Enter' || wanted === '' || isOnOption) return;
    event.preventDefault();
    takeTyped();
  };
  return (
    <ComboBox
      className={css.picker ?? ''}
      aria-label={name}
      allowsCustomValue
      defaultFilter={() => true}
      menuTrigger={openedBy(typed)}
      inputValue={typed ?? value}
      onInputChange={(text) => setTyped(text === value ? null : text)}
      selectedKey={picked}
      onSelectionChange={choose}
      onOpenChange={(isOpen) => !isOpen && setPicked(null)}
      onBlur={() => value !== '' && setTyped(null)}
    >
      {icon}
      <Input
        className={css.field ?? ''}
        placeholder={placeholder}
        onKeyDown={press}
        onFocus={(event) => event.currentTarget.select()}
      />
      <Button className={css.open ?? ''} aria-label={words('inspector.show')}>
        <ChevronDown size={14} aria-hidden />
      </Button>
      <Popover className={css.popover ?? ''}>
        <ListBox className={css.list ?? ''}>
          {grouped(matches).map(([group, inGroup]) => (
            <Group key={group} name={group} options={inGroup} />
          ))}
          {canCreate ? (
            <Offered option={{ id: newOption, text: words('inspector.create', { name: wanted }) }} />
          ) : null}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}

/** What is taken leaves the field, and that must not open the list again: only what is typed does. */
function openedBy(typed: string | null): 'manual' | 'input' {
  return typed === null ? 'manual' : 'input';
}

interface GroupProps {
  /** Empty for options of no group. */
  readonly name: string;
  readonly options: readonly Option[];
}

function Group({ name, options }: GroupProps): ReactElement {
  const offered = options.map((option) => <Offered key={option.id} option={option} />);
  if (name === '') return <>{offered}</>;
  return (
    <ListBoxSection id={`group ${name}`}>
      <Header className={css.group ?? ''}>{name}</Header>
      {offered}
    </ListBoxSection>
  );
}

/** What holds the words; what begins with them comes before what only has them somewhere. */
function find(options: readonly Option[], wanted: string) {
  const word = wanted.toLowerCase();
  const says = (test: (text: string) => boolean) => (option: Option) =>
    [option.text, ...(option.also ?? [])].some((text) => test(text.toLowerCase()));
  const matches = options.filter(says((text) => text.includes(word)));
  const first = new Set(matches.filter(says((text) => text.startsWith(word))));
  return {
    exact:
      matches.find(({ text }) => text.toLowerCase() === word) ?? matches.find(says((text) => text === word)),
    matches: [...first, ...matches.filter((option) => !first.has(option))].slice(0, mostOffered),
  };
}

/** No record's id: those hold no space. */
const newOption = 'new one';

function Offered({ option: { icon, id, text } }: { readonly option: Option }): ReactElement {
  return (
    <ListBoxItem id={id} textValue={text} className={css.item ?? ''}>
      {icon}
      <span className={css.text} dir="auto">
        {text}
      </span>
    </ListBoxItem>
  );
}

function grouped(options: readonly Option[]): readonly (readonly [string, readonly Option[]])[] {
  const groups = new Map<string, Option[]>();
  for (const option of options) {
    const group = groups.get(option.group ?? '');
    if (group) group.push(option);
    else groups.set(option.group ?? '', [option]);
  }
  return [...groups];
}
