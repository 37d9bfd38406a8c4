import { openProjection, type Projected } from '../../shell/projection';

/** What tells the projector: whenever something changes, and when a projector is opened. */
export interface ProjectorFeed {
  /** Tells it, unless it is what was told last. */
  show(projected: Projected): void;
  /** @param ended the session is over: the projector says so */
  close(ended: boolean): void;
}

/** Opens the way to the projectors of this machine. */
export function openFeed(): ProjectorFeed {
  let text = '';
  const line = openProjection(({ kind }) => {
    if (kind === 'ask' && text !== '') send();
  });
  const send = (more: Partial<Projected> = {}): void =>
    line.send({ kind: 'show', projected: { ...(JSON.parse(text) as Projected), ...more } });
  return {
    show(projected) {
      // As text: it is compared, and nothing of it lives on elsewhere.
      const next = JSON.stringify(projected);
      if (next === text) return;
      text = next;
      send();
    },
    close(ended) {
      if (ended && text !== '') send({ ended });
      line.close();
    },
  };
}
