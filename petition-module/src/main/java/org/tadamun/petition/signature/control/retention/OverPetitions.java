package org.tadamun.petition.signature.control.retention;

import java.util.stream.Collectors;
import org.tadamun.petition.petition.entity.PetitionState;

/** Signatures of petitions that have been over since before a moment, and are not exempt. */
final class OverPetitions {

  static final String IN_SQL =
      PetitionState.OVER.stream().map(state -> "'" + state + "'").collect(Collectors.joining(", "));

  /** Nothing but its state changes of a petition that is over: its last change is that moment. */
  static final String CONDITION =
      "x.petitionId in (select p.id from Petition p where p.state in :over"
          + " and p.modifiedAt < :before and p.id not in :exempt)";

  private OverPetitions() {}
}
