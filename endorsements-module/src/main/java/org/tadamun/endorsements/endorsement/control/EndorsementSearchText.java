package org.tadamun.endorsements.endorsement.control;

import jakarta.enterprise.context.Dependent;
import org.tadamun.endorsements.endorser.boundary.ShownNameWords;

/** Keeps the search text of endorsements, which is the displayed name. */
@Dependent
public class EndorsementSearchText extends ShownNameWords {

  public EndorsementSearchText() {
    super("endorsements_endorsement");
  }
}
