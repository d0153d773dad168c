import { IconHelpCircle } from '@tabler/icons-react';
import { SignsKey } from '../../../timeline/SignsKey';
import { OpeningButton } from '../../../ui/OpeningButton';

/** The button that explains the signs of the timeline. */
export function SignsButton() {
  return (
    <OpeningButton
      label="What the signs mean"
      icon={<IconHelpCircle size={18} stroke={1.75} />}
      width={336}
      isText
    >
      <SignsKey />
    </OpeningButton>
  );
}
