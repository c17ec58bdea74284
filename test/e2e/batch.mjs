// Batches of Excel.run in the add-in's page. They travel as text: nothing of a journey's own is known there.

/**
 * Runs a batch as another add-in or a macro would: events stay on.
 * @template const A
 * @template R
 * @param {Pick<import('./journeys').Opened, 'addIn'>} t
 * @param {(context: Excel.RequestContext, argument: A) => R | Promise<R>} work
 * @param {A} [argument]
 * @returns {Promise<R>}
 */
export const excel = ({ addIn }, work, argument) =>
  addIn(
    ([source, given]) => Excel.run((context) => new Function(`return (${source})`)()(context, given)),
    /** @type {const} */ ([work.toString(), argument]),
  );
