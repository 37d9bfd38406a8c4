import type { Comfort, Learner, Memory, Placement } from '../lesson/ports';
import * as rows from './learners';
import { Machine } from './machine';
import { readComfort, readLearner, readPlacement } from './shapes';

type LearnerMembers =
  | 'learner'
  | 'rename'
  | 'learners'
  | 'addLearner'
  | 'useLearner'
  | 'removeLearner'
  | 'comfort'
  | 'setComfort'
  | 'placement'
  | 'setPlacement'
  | 'welcomed'
  | 'setWelcomed';

/** The learners of this machine and what is remembered of each, beside their runs. */
export class KeptLearners extends Machine implements Pick<Memory, LearnerMembers> {
  learner(): Promise<Learner> {
    return this.use(
      async (store) => this.volatile.takeLearner(await rows.learnerInUse(store)),
      () => this.volatile.learner(),
    );
  }

  async rename(learner: Learner): Promise<void> {
    const row = readLearner(learner);
    if (!row) return;
    await this.volatile.rename(row);
    await this.use((store) => rows.keepLearner(store, row), nothing);
  }

  learners(): Promise<Learner[]> {
    return this.use(
      async (store) => {
        const all = await rows.everyone(store);
        this.volatile.takeLearners(all);
        return all;
      },
      () => this.volatile.learners(),
    );
  }

  addLearner(wanted: Omit<Learner, 'id'>): Promise<Learner> {
    const learner = rows.newLearner(wanted);
    return this.use(
      async (store) => {
        await rows.keepNewLearner(store, learner);
        return this.volatile.takeLearner(learner);
      },
      async () => this.volatile.takeLearner(learner),
    );
  }

  useLearner(id: string): Promise<Learner> {
    return this.use(
      async (store) => this.volatile.takeLearner(await rows.changeLearner(store, id)),
      () => this.volatile.useLearner(id),
    );
  }

  async removeLearner(id: string): Promise<Learner> {
    this.volatile.drop(id);
    await this.use(
      async (store) => {
        for (const run of await rows.removeLearner(store, id)) {
          this.damagedRuns.delete(run);
          await this.journal?.forgotten(run);
        }
      },
      () => this.free((store) => rows.removeLearner(store, id)),
    );
    return this.learner();
  }

  comfort(learner: string): Promise<Comfort> {
    return this.use(
      async (store) => {
        const comfort = await rows.comfortOf(store, learner);
        await this.volatile.setComfort(learner, comfort);
        return comfort;
      },
      () => this.volatile.comfort(learner),
    );
  }

  async setComfort(learner: string, comfort: Comfort): Promise<void> {
    const row = readComfort(comfort);
    if (!row) return;
    await this.volatile.setComfort(learner, row);
    await this.use((store) => rows.keepComfort(store, learner, row), nothing);
  }

  placement(learner: string): Promise<Placement | undefined> {
    return this.use(
      async (store) => {
        const placement = await rows.placementOf(store, learner);
        if (placement) await this.volatile.setPlacement(learner, placement);
        return placement;
      },
      () => this.volatile.placement(learner),
    );
  }

  async setPlacement(learner: string, placement: Placement): Promise<void> {
    const row = readPlacement(placement);
    if (!row) return;
    await this.volatile.setPlacement(learner, row);
    await this.use((store) => rows.keepPlacement(store, learner, row), nothing);
  }

  welcomed(): Promise<boolean> {
    return this.use(
      async (store) => {
        const welcomed = await rows.isWelcomed(store);
        if (welcomed) await this.volatile.setWelcomed();
        return welcomed;
      },
      () => this.volatile.welcomed(),
    );
  }

  async setWelcomed(): Promise<void> {
    await this.volatile.setWelcomed();
    await this.use(rows.keepWelcomed, nothing);
  }
}

const nothing = () => Promise.resolve();
