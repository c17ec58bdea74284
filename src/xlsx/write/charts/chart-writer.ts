/** Writes charts. Handed to the writer of books by who has any, so that nobody else carries it along. */
import type { ChartWriter } from '../write-target';
import { writeChart } from './write-chart';
import { writeDrawing } from './write-drawing';
import { writeTheme } from './write-theme';

export const chartWriter: ChartWriter = { drawing: writeDrawing, chart: writeChart, theme: writeTheme };
