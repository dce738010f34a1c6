import { useGraphiQL } from '@graphiql/react';
import { useEffect } from 'react';

/** Two dozen tabs are wider than a window: the open one is kept in sight, and the wheel moves along them. */
export function ReachableTabs() {
  const { activeTabIndex, count } = useGraphiQL(({ activeTabIndex, tabs }) => ({ activeTabIndex, count: tabs.length }));

  useEffect(() => {
    const openTab = document.querySelector('[role=tab][aria-selected=true]');
    openTab?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [activeTabIndex, count]);

  useEffect(() => {
    const tabs = document.querySelector('[role=tablist]');
    const moveAlong = (event: Event) => tabs?.scrollBy({ left: (event as WheelEvent).deltaY });
    tabs?.addEventListener('wheel', moveAlong, { passive: true });
    return () => tabs?.removeEventListener('wheel', moveAlong);
  }, []);

  return null;
}
