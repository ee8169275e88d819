package org.tadamun.endorsements.endorsement.control;

import jakarta.enterprise.context.Dependent;
import org.tadamun.endorsements.endorser.boundary.ShownNameWords;

/** By what an endorsement is found: the name that it shows. */
@Dependent
public class EndorsementWords extends ShownNameWords {

  public EndorsementWords() {
    super("endorsements_endorsement");
  }
}
