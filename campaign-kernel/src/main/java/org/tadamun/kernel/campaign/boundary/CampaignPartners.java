package org.tadamun.kernel.campaign.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.function.BiConsumer;
import org.tadamun.kernel.access.boundary.Access;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.audit.boundary.AuditTrail;
import org.tadamun.kernel.campaign.control.CampaignRows;
import org.tadamun.kernel.campaign.entity.Campaign;
import org.tadamun.kernel.event.boundary.CampaignChanged;
import org.tadamun.kernel.organisation.entity.Organisation;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.record.boundary.Records;

/**
 * The organisations that run a campaign together with its owner. Signers are asked for consent to
 * each of them, and their keys reach the campaign.
 */
@Stateless
public class CampaignPartners {

  private static final String FIELD = "organisation";

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private Access access;
  @EJB private AuditTrail audit;
  @Inject private Clock clock;
  @Inject private Event<CampaignChanged> changes;

  @RolesAllowed(Permission.CAMPAIGN_WRITE)
  public CampaignView join(String slug, String organisation) {
    Campaign campaign = writable(slug);
    Organisation partner = organisation(organisation);
    if (campaign.organisations().contains(partner)) {
      throw new InvalidInput(FIELD, "kernel.error.joined-already");
    }
    return change(campaign, "campaign.joined", (one, now) -> one.join(partner, now));
  }

  /** Consents that signers gave stay on record; nobody is asked again (ADR 152). */
  @RolesAllowed(Permission.CAMPAIGN_WRITE)
  public CampaignView leave(String slug, String organisation) {
    Campaign campaign = writable(slug);
    Organisation partner = organisation(organisation);
    if (partner == campaign.owner()) {
      throw new InvalidInput(FIELD, "kernel.error.owner-stays");
    }
    if (!campaign.organisations().contains(partner)) {
      throw new InvalidInput(FIELD, "kernel.error.choice");
    }
    return change(campaign, "campaign.left", (one, now) -> one.leave(partner, now));
  }

  private CampaignView change(
      Campaign campaign, String action, BiConsumer<Campaign, Instant> verb) {
    CampaignAuditText before = CampaignAuditText.of(campaign);
    verb.accept(campaign, clock.instant());
    before.record(audit, action, campaign);
    changes.fire(new CampaignChanged(campaign.id()));
    em.flush();
    return CampaignView.of(campaign);
  }

  private Campaign writable(String slug) {
    Campaign campaign = CampaignRows.require(em, slug);
    access.requireCountry(Permission.CAMPAIGN_WRITE, campaign.id(), null);
    return campaign;
  }

  private Organisation organisation(String slug) {
    if (slug == null || slug.isBlank()) {
      throw new InvalidInput(FIELD, "kernel.error.required");
    }
    return Records.bySlug(em, Organisation.class, slug)
        .orElseThrow(() -> new InvalidInput(FIELD, "kernel.error.choice"));
  }
}
