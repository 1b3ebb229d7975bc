import type { ReactNode, Ref } from 'react';
import { Button, Tooltip, TooltipTrigger, type ButtonProps } from 'react-aria-components';
import buttonStyles from './Button.module.css';
import styles from './Tooltip.module.css';

interface IconButtonProps extends Omit<ButtonProps, 'children' | 'className' | 'style' | 'aria-label'> {
  /** What it does: its name for everybody, shown as a tooltip. */
  readonly name: string;
  readonly children: ReactNode;
  readonly ref?: Ref<HTMLButtonElement>;
}

/** A button that is only an icon: its name is its tooltip. */
export function IconButton({ name, children, ...rest }: IconButtonProps) {
  return (
    <TooltipTrigger delay={600}>
      <Button {...rest} aria-label={name} className={buttonStyles.icon ?? ''}>
        {children}
      </Button>
      <Tooltip offset={6} className={styles.tooltip ?? ''}>
        {name}
      </Tooltip>
    </TooltipTrigger>
  );
}
