package org.tadamun.web.console.endorsements.publishing;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.tadamun.endorsements.endorsement.boundary.EndorsementView;
import org.tadamun.endorsements.endorsement.boundary.Endorsements;

/** What an endorsement makes public, shown beside the consent that has to cover it. */
@Named
@RequestScoped
public class PublishedWords {

  @EJB private Endorsements endorsements;

  private EndorsementView found;

  /** Read once for a page; if it changes meanwhile, the publication is refused by its version. */
  public EndorsementView of(String id) {
    if (found == null) {
      found = endorsements.one(id);
    }
    return found;
  }
}
