// What the model does at its barest: fifo over products and steps, and nothing else. No waits, terms, withdrawals,
// corrections, derived inflow or other work orders; it counts stock and decisions and only that.
/** @param {import('../../src/model/compile/model/model').Model} model */
export function plainLoop({ structure, inputs }) {
  const { periods: N, products: P, roles: R, steps: S, cohorts: C, cohortsBefore: B } = structure;
  const K = S / P;
  const stock = new Float64Array(inputs.length * P * N);
  const decisions = new Float64Array(inputs.length * P * N);
  const left = new Float64Array(R);
  const x = new Float64Array(S * C);
  inputs.forEach(({ queue }, l) => {
    x.fill(0);
    const { opening, inflow, caseHours, stepRole, hours } = queue;
    for (let i = 0; i < opening.cases.length; i += 1) {
      const s = opening.step[i];
      x[(opening.cohort[i] * P + Math.floor(s / K)) * K + (s % K)] += opening.cases[i];
    }
    let oldest = 0;
    for (let t = 0; t < N; t += 1) {
      for (let r = 0; r < R; r += 1) left[r] = hours[r * N + t];
      for (let p = 0; p < P; p += 1) x[((B + t) * P + p) * K] += inflow[p * N + t];
      let empty = true;
      for (let c = oldest; c <= B + t; c += 1) {
        for (let rank = 0; rank < P; rank += 1) {
          const p = structure.byPriority[rank];
          const i = (c * P + p) * K;
          for (let k = 0; k < K; k += 1) {
            let done = x[i + k];
            if (done === 0) continue;
            const s = p * K + k;
            const e = caseHours[s * N + t];
            const r = stepRole[s * N + t];
            const used = Math.min(done * e, left[r]);
            if (used < done * e) done = used / e;
            left[r] -= used;
            x[i + k] -= done;
            if (k + 1 < K) x[i + k + 1] += done;
            else decisions[(l * P + p) * N + t] += done;
          }
          for (let k = 0; k < K; k += 1) {
            if (x[i + k] > 0) empty = false;
            stock[(l * P + p) * N + t] += x[i + k];
          }
        }
        if (empty && c === oldest) oldest += 1;
      }
    }
  });
  return { stock, decisions };
}
