package org.tadamun.web.console.endorsers;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.tadamun.endorsements.endorsement.boundary.EndorsementView;
import org.tadamun.endorsements.endorsement.entity.EndorsementState;
import org.tadamun.endorsements.mention.boundary.Mentioned;
import org.tadamun.endorsements.mention.boundary.Mentions;

/**
 * What is still public of an endorser who withdrew an endorsement, since they may want that removed
 * too.
 */
@Named
@RequestScoped
public class StillPublic {

  @EJB private Mentions mentions;

  private Mentioned found;

  /**
   * What is public beside this one; nothing if this was not withdrawn, or its endorser was erased.
   */
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
