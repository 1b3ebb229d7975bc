import { ButtonLink, PageMessage } from '../parts/PageMessage.tsx';
import { useText } from '../text/useText.ts';

/** An address that leads to nothing. */
export function NowherePage() {
  const text = useText();
  return (
    <PageMessage
      title={text('page.nowhere.title')}
      body={text('page.nowhere.body')}
      actions={<ButtonLink href="/">{text('page.nowhere.action')}</ButtonLink>}
    />
  );
}
