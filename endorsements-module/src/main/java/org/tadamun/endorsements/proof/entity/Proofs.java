package org.tadamun.endorsements.proof.entity;

import java.util.List;
import java.util.Optional;

/**
 * The proofs that count for one endorsement, and whether it needs a second person.
 *
 * @param forOthers whether the endorsement speaks for others than one person
 */
public record Proofs(List<EndorsementEvidence> all, boolean forOthers) {

  public Proofs {
    all = List.copyOf(all);
  }

  /**
   * Whether there is enough proof.
   *
   * @param openly whether only proofs that everybody can check count
   */
  public boolean prove(boolean openly) {
    return all.stream().anyMatch(one -> !openly || one.kind().isOpenToAll());
  }

  /** Whether this actor recorded all proofs. */
  public boolean areOwnWordOf(String actor) {
    return all.stream().allMatch(one -> one.recordedBy().equals(actor));
  }

  /**
   * True where nobody else can check a proof, and it speaks for others or rests on word of mouth.
   */
  public boolean needSecondPerson() {
    return all.stream().noneMatch(one -> one.kind().isOpenToAll())
        && (forOthers || all.stream().allMatch(one -> one.kind().isByWordOfMouth()));
  }

  /** The only recorder of the proofs, where they may not approve the endorsement themselves. */
  public Optional<String> soleWitness() {
    List<String> witnesses = all.stream().map(EndorsementEvidence::recordedBy).distinct().toList();
    return needSecondPerson() && witnesses.size() == 1
        ? Optional.of(witnesses.getFirst())
        : Optional.empty();
  }
}
