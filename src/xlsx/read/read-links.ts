/** Where cells lead to. Nothing is fetched: an address is a text like any other. */
import type { BookLink } from '../book/book';
import type { Budget } from '../package/budget';
import type { LeftOutCount } from '../package/left-out';
import type { Relation } from '../package/package';
import { child, children, decodeText, relationId } from '../package/xml';
import type { XmlElement } from '../package/xml-element';
import { readAreas } from './read-rules';

interface Sources {
  readonly budget: Budget;
  readonly leftOut: LeftOutCount;
}

export function readLinks(root: XmlElement, relations: readonly Relation[], { budget, leftOut }: Sources): BookLink[] {
  return children(child(root, 'hyperlinks'), 'hyperlink').flatMap((link): BookLink[] => {
    budget.spend('rules');
    const [area] = readAreas(link.get('ref'));
    const id = relationId(link);
    const relation = relations.find((one) => one.id === id && one.outside);
    const address = relation?.target ?? '';
    const place = decodeText(link.get('location') ?? '');
    if (!area || (address === '' && place === '')) {
      leftOut.add('hyperlinks');
      return [];
    }
    return [{ area, address, place, tip: decodeText(link.get('tooltip') ?? '') }];
  });
}
