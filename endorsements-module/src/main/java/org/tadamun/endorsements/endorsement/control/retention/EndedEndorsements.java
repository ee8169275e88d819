package org.tadamun.endorsements.endorsement.control.retention;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.Set;
import org.tadamun.endorsements.endorsement.entity.EndorsementState;

/**
 * Names and words of those who declined, were rejected, withdrew, or never answered. That somebody
 * of such a kind and country was asked, and what came of it, stays; an invitation that nobody
 * answered is taken back first.
 */
@ApplicationScoped
public class EndedEndorsements extends OverEndorsements {

  private static final Set<EndorsementState> OVER = EnumSet.copyOf(EndorsementState.ENDED);

  static {
    OVER.add(EndorsementState.INVITED);
  }

  public EndedEndorsements() {
    super(OVER);
  }
}
