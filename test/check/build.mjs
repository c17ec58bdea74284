// The builds that are out of date, in a process of its own: it is given other room than the one that waits for it.
import { buildWhatChanged } from '../../src/workbench/tools/builds.mjs';

await buildWhatChanged();
