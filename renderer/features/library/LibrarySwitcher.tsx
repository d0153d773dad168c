import { Menu, UnstyledButton } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import type { Outputs } from '../../platform/api';
import { useCommand } from '../../platform/commands';
import { useLeaveLibrary } from '../../platform/leave-library';
import { useCall } from '../../platform/live';
import { useHost, useLibrary } from '../../platform/session';
import { NewLibraryDialog } from './NewLibraryDialog';
import styles from './LibrarySwitcher.module.css';

/** The library's name, and the way to another. */
export function LibrarySwitcher() {
  const { capabilities } = useHost();
  const library = useLibrary();
  const [open, setOpen] = useState(false);
  const [making, setMaking] = useState(false);
  // What is recent changes outside this library, so it is asked anew each time.
  const recent = useCall(['host', 'libraries'], undefined, { enabled: open });

  const leave = useLeaveLibrary();
  const openMenu = (next: boolean): void => {
    setOpen(next);
    if (next) void recent.refetch();
  };
  useCommand('library.new', () => setMaking(true));
  useCommand('library.open', () => {
    if (capabilities.nativeDialogs) return leave((api) => api.host.chooseLibrary());
    openMenu(true);
    return undefined;
  });
  return (
    <>
      <Menu opened={open} onChange={openMenu} position="bottom-start" width={320}>
        <Menu.Target>
          <UnstyledButton className={styles.name ?? ''} title={library.place}>
            <span className={styles.words}>{library.name}</span>
            <IconChevronDown size={14} stroke={1.75} aria-hidden="true" />
            <span className="tl-unseen">, the open library. Change it</span>
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          <RecentLibraries
            libraries={recent.data ?? []}
            looking={recent.isFetching}
            onOpen={(handle) => void leave((api) => api.host.openLibrary({ handle }))}
          />
          <Menu.Divider />
          <Menu.Item onClick={() => setMaking(true)}>New library…</Menu.Item>
          {capabilities.nativeDialogs && (
            <Menu.Item onClick={() => void leave((api) => api.host.chooseLibrary())}>
              Open another folder…
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {making && (
        <NewLibraryDialog
          onClose={() => setMaking(false)}
          onMake={(name) => {
            setMaking(false);
            void leave((api) => api.host.newLibrary({ name }));
          }}
        />
      )}
    </>
  );
}

function RecentLibraries({
  libraries,
  looking,
  onOpen,
}: {
  libraries: Outputs['host']['libraries'];
  looking: boolean;
  onOpen: (handle: string) => void;
}) {
  const others = libraries.filter((each) => !each.current);
  return (
    <>
      <Menu.Label>Recent libraries</Menu.Label>
      {others.map(({ handle, name, place }) => (
        <Menu.Item key={handle} onClick={() => onOpen(handle)}>
          <div>{name}</div>
          <div className={styles.place}>{place}</div>
        </Menu.Item>
      ))}
      {others.length === 0 && (
        <Menu.Item disabled>{looking ? 'Looking…' : 'No other library has been opened'}</Menu.Item>
      )}
    </>
  );
}
