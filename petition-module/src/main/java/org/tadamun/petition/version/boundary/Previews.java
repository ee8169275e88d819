package org.tadamun.petition.version.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import org.tadamun.kernel.access.boundary.Access;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.petition.petition.boundary.PetitionRows;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.entity.Petition;
import org.tadamun.petition.petition.entity.PetitionText;
import org.tadamun.petition.petition.entity.PetitionVersion;

/** Shows to those who work on a petition how the public will see it. Changes nothing. */
@Stateless
public class Previews {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private Access access;
  @EJB private Campaigns campaigns;
  @Inject private Clock clock;

  /**
   * Previews a petition.
   *
   * @param textId of the present or the next text; null for the present one
   * @throws NotFound if there is no such petition, it was archived unopened, or the text is neither
   *     of these; earlier texts are public
   */
  @RolesAllowed({Permission.PETITION_WRITE, Permission.TRANSLATE, Permission.CONSOLE_READ})
  public Preview of(String slug, String textId) {
    Petition petition = PetitionRows.require(em, slug);
    access.requireAny(
        petition.campaignId(),
        Permission.PETITION_WRITE,
        Permission.TRANSLATE,
        Permission.CONSOLE_READ);
    CampaignView campaign = campaigns.byId(petition.campaignId()).orElseThrow(NotFound::new);
    PetitionView present = PetitionView.of(petition);
    if (present.isPutAside()) {
      throw new NotFound();
    }
    return Preview.of(present, text(petition, textId), campaign, clock.instant());
  }

  /** The next text, or null for the present one. */
  private static PetitionText text(Petition petition, String id) {
    if (id == null || id.equals(petition.current().publicId())) {
      return null;
    }
    PetitionVersion next = petition.next();
    if (next == null || !id.equals(next.publicId())) {
      throw new NotFound();
    }
    return next.text();
  }
}
