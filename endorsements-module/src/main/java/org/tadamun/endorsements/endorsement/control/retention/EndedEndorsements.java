package org.tadamun.endorsements.endorsement.control.retention;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.Set;
import org.tadamun.endorsements.endorsement.entity.EndorsementState;

/**
 * Erases names and words of endorsements that were declined, rejected, withdrawn or never answered.
 * Kind of endorser, country and outcome stay. An unanswered invitation is withdrawn first.
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
