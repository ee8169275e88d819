package org.tadamun.endorsements.endorsement.control;

import jakarta.enterprise.context.Dependent;
import org.tadamun.endorsements.endorser.boundary.ShownNameWords;

/** Keeps the search text of endorsements, which is the displayed name. */
@Dependent
public class EndorsementWords extends ShownNameWords {

  public EndorsementWords() {
    super("endorsements_endorsement");
  }
}
