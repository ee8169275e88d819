package org.tadamun.endorsements.proof.entity;

import java.util.List;
import java.util.Optional;

/**
 * All that proves one endorsement, and whether another person has to look at it.
 *
 * @param forOthers whether more than one's own name is at stake
 */
public record Proofs(List<EndorsementEvidence> all, boolean forOthers) {

  public Proofs {
    all = List.copyOf(all);
  }

  /**
   * Whether it proves what it has to.
   *
   * @param openly whether only what everybody can look at does
   */
  public boolean prove(boolean openly) {
    return all.stream().anyMatch(one -> !openly || one.kind().isOpenToAll());
  }

  /** Whether nobody but this one recorded any of it. */
  public boolean areOwnWordOf(String actor) {
    return all.stream().allMatch(one -> one.recordedBy().equals(actor));
  }

  /** Where nothing can be checked by everybody, and more than one's own name is at stake. */
  public boolean needSecondPerson() {
    return all.stream().noneMatch(one -> one.kind().isOpenToAll())
        && (forOthers || all.stream().allMatch(one -> one.kind().isByWordOfMouth()));
  }

  /** On whose word alone it rests, where that is not enough to approve it. */
  public Optional<String> soleWitness() {
    List<String> witnesses = all.stream().map(EndorsementEvidence::recordedBy).distinct().toList();
    return needSecondPerson() && witnesses.size() == 1
        ? Optional.of(witnesses.getFirst())
        : Optional.empty();
  }
}
