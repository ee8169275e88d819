package org.tadamun.endorsements.parliament.control;

import jakarta.enterprise.context.Dependent;
import org.tadamun.endorsements.endorser.boundary.ShownNameWords;

/** By what a name under a parliamentary act is found. */
@Dependent
public class SponsorWords extends ShownNameWords {

  public SponsorWords() {
    super("endorsements_sponsor");
  }
}
