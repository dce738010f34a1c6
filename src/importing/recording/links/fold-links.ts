/** One spell of a practice with a commissioner, as an edition prints it. */
export interface LinkSpell {
  objectId: number;
  from: string;
  /** The first day on which it may have ended; of a spell that was going on, the first after the edition was made. */
  endsFrom: string | null;
  /** Null while it was going on. */
  endsBy: string | null;
}

/** What one file says of one practice: lines by the identity of the spell. */
export interface LinkEdition {
  releaseId: number;
  sourceId: number;
  /** None of its rows was refused: what it leaves out it does not say. */
  isComplete: boolean;
  lines: ReadonlyMap<number, number>;
}

/** A spell from the edition that first states it until the one that first does not. */
export interface LinkWord {
  relationId: number;
  releaseId: number;
  sourceId: number;
  line: number;
  /** The release that no longer states it; null while none does not. */
  withdrawnBy: number | null;
}

/**
 * What a practice's editions come to, in their order: each spell stands from the edition that states it until one contradicts it.
 *
 * @param editions  the files that list the practice, the earliest edition first
 */
export function foldLinks(editions: readonly LinkEdition[], spells: ReadonlyMap<number, LinkSpell>): LinkWord[] {
  let standing: LinkWord[] = [];
  const words: LinkWord[] = [];
  for (const edition of editions) {
    standing = standing.filter((word) => {
      if (!contradicts(edition, word, spells)) return true;
      words.push({ ...word, withdrawnBy: edition.releaseId });
      return false;
    });
    const said = new Set(standing.map(({ relationId }) => relationId));
    for (const [relationId, line] of edition.lines) {
      if (said.has(relationId)) continue;
      const { releaseId, sourceId } = edition;
      standing.push({ relationId, releaseId, sourceId, line, withdrawnBy: null });
    }
  }
  return [...words, ...standing];
}

/** It does not state the spell, nor that a spell which had been going on went on or ended no sooner than it was seen to go on. */
function contradicts(edition: LinkEdition, word: LinkWord, spells: ReadonlyMap<number, LinkSpell>): boolean {
  if (edition.lines.has(word.relationId)) return false;
  const spell = spells.get(word.relationId)!;
  const own = [...edition.lines.keys()].map((relationId) => spells.get(relationId)!);
  const isAnotherEdition = word.sourceId !== edition.sourceId;
  if (isAnotherEdition && own.some((later) => wentOnAsSeen(later, spell))) return false;
  // A refused row says nothing, and may have been this one.
  return edition.isComplete || own.some((other) => overlap(other, spell));
}

function wentOnAsSeen(later: LinkSpell, seen: LinkSpell): boolean {
  const isSame = later.objectId === seen.objectId && later.from === seen.from;
  return isSame && seen.endsBy === null && (later.endsFrom ?? '9999') >= (seen.endsFrom ?? '9999');
}

function overlap(one: LinkSpell, other: LinkSpell): boolean {
  const end = ({ endsFrom, endsBy }: LinkSpell): string => (endsBy === null ? '9999' : endsFrom!);
  return one.from < end(other) && other.from < end(one);
}
