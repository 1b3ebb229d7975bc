import { Monitor, Moon, Sun } from 'lucide-react';
import { chooseTheme, useTheme, type Theme } from '../theme.ts';
import { useText } from '../text/useText.ts';
import { Menu, MenuChoices } from './Menu.tsx';
import { MenuButton } from './MenuButton.tsx';

const icons = { system: Monitor, light: Sun, dark: Moon } as const;
const themes: readonly Theme[] = ['system', 'light', 'dark'];

/** Chooses light, dark, or what the device says. */
export function ThemeMenu() {
  const text = useText();
  const theme = useTheme();
  const Icon = icons[theme];
  return (
    <MenuButton
      name={text('theme.name', { theme })}
      icon={<Icon size={17} aria-hidden />}
      menu={
        <Menu>
          <ThemeActions />
        </Menu>
      }
    />
  );
}

/** The choices of colours, for any menu. */
export function ThemeActions() {
  const text = useText();
  const theme = useTheme();
  const options = themes.map((value) => {
    const Icon = icons[value];
    return { value, words: text(`theme.${value}`), icon: <Icon size={15} aria-hidden /> };
  });
  return (
    <MenuChoices
      name={text('theme.name', { theme })}
      chosen={theme}
      options={options}
      onChoose={chooseTheme}
    />
  );
}
