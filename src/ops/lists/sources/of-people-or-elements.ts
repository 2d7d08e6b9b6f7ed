/** SQL of the codes in which a word of a search may be meant. */
export interface SearchedCodes {
  readonly person: string;
  readonly element: string;
}

/**
 * Condition: the word is in what one calls the person, or the element. Both are looked up first, so that of many decisions only
 * those that match are read.
 */
export function ofPeopleOrElements(word: string, { person, element }: SearchedCodes): string {
  return `(${person} = any(array(select p.code from lists.person p where strpos(p.folded, ${word}) > 0))
    or ${element} = any(array(
      select e.element_code from lists.element e where strpos(e.folded, ${word}) > 0)))`;
}
