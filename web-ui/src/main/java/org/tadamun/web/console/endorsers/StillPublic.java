package org.tadamun.web.console.endorsers;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.tadamun.endorsements.endorsement.boundary.EndorsementView;
import org.tadamun.endorsements.endorsement.entity.EndorsementState;
import org.tadamun.endorsements.mention.boundary.Mentioned;
import org.tadamun.endorsements.mention.boundary.Mentions;

/** What everybody can still read of one who withdrew something: he may have meant that too. */
@Named
@RequestScoped
public class StillPublic {

  @EJB private Mentions mentions;

  private Mentioned found;

  /** Beside this one; nothing where it was not withdrawn, or nobody knows of whom it was. */
  public Mentioned beside(EndorsementView shown) {
    if (found == null) {
      found = find(shown);
    }
    return found;
  }

  private Mentioned find(EndorsementView shown) {
    return shown.state() == EndorsementState.WITHDRAWN && shown.forgottenAt() == null
        ? mentions.of(shown.endorser().id()).publicBut(shown.id())
        : Mentioned.NOWHERE;
  }
}
