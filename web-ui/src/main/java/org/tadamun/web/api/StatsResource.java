package org.tadamun.web.api;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tadamun.actions.action.boundary.ActionFigures;
import org.tadamun.actions.action.boundary.ActionLists;
import org.tadamun.actions.action.entity.ActionState;
import org.tadamun.actions.action.entity.CountingMethod;
import org.tadamun.endorsements.endorsement.entity.EndorsementKind;
import org.tadamun.endorsements.figures.boundary.EndorsementFigures;
import org.tadamun.endorsements.figures.boundary.Figures;
import org.tadamun.endorsements.parliament.entity.ActState;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.rest.boundary.PublicCache;
import org.tadamun.petition.delivery.boundary.DeliveryLists;
import org.tadamun.petition.delivery.entity.DeliveryOutcome;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.tally.boundary.Counts;
import org.tadamun.petition.tally.boundary.Tallies;

/** One document with all figures of a campaign: it joins what the three fields know. */
@Path("campaigns/{slug}/stats")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class StatsResource {

  @EJB private Campaigns campaigns;
  @EJB private Petitions petitions;
  @EJB private Tallies tallies;
  @EJB private ActionLists actions;
  @EJB private Figures endorsements;
  @EJB private DeliveryLists deliveries;
  @Inject private Clock clock;
  @Inject private StatsCache cache;

  /**
   * Only those of which the public knows; each as long as the list with its {@code when}.
   *
   * @param headCount of all methods together, which is no number to be told alone
   */
  public record ActionStats(
      long total,
      Map<ActionState, Long> byState,
      long upcoming,
      long calledOff,
      long headCount,
      Map<CountingMethod, Long> headCountByMethod) {}

  /** Letters are counted once a supporter has confirmed them. */
  public record LetterStats(long confirmed, Map<String, Long> byState) {}

  /** Incidents that were released to the public. */
  public record IncidentStats(long released) {}

  /**
   * Pledged is never part of published.
   *
   * @param endorsers who gave what is published, each once
   */
  public record EndorsementStats(
      long published,
      long endorsers,
      long pledged,
      Map<String, Long> byCountry,
      Map<EndorsementKind, Long> byKind) {}

  /**
   * Of which everybody can read.
   *
   * @param total what was done: in it is neither what is in preparation nor what was withdrawn
   * @param byState by the stage in which they are, those two too
   */
  public record ActStats(long total, Map<ActState, Long> byState) {}

  /** Attempts to put figures or letters before an addressee, as far as they were made. */
  public record DeliveryStats(Map<DeliveryOutcome, Long> byOutcome) {}

  /** The document. */
  @Schema(name = "Stats")
  public record Answer(
      String campaign,
      boolean sample,
      Instant asOf,
      SignatureStats signatures,
      ActionStats actions,
      LetterStats letters,
      long mediaItems,
      IncidentStats incidents,
      EndorsementStats endorsements,
      ActStats parliamentaryActs,
      DeliveryStats deliveries)
      implements PublicCache.Dated {}

  @GET
  @PermitAll
  @PublicCache
  @Operation(
      description =
          "At most five seconds old, all figures of one moment. The entity tag is that of the whole"
              + " answer, asOf included: after these seconds there is a new one, and no 304."
              + " Whoever signed several petitions is in signatures.total with each."
              + " signatures.countries is how many countries and territories have a figure. Where"
              + " the campaign tells these in steps, they are those of the last release"
              + " (countriesAsOf of the counts): people of more countries may have signed, and all"
              + " of one may have gone since; bySource has steps then, and OTHER for what is left"
              + " of all. deliveries.byOutcome has attempts that were made, and no plans.")
  public Answer stats(@PathParam("slug") String slug) {
    CampaignView campaign = campaigns.requirePublic(slug);
    return cache.of(campaign.id(), () -> count(campaign));
  }

  private Answer count(CampaignView campaign) {
    List<PetitionView> shown =
        petitions.ofCampaign(campaign.id()).stream().filter(PetitionView::isPublic).toList();
    Map<PetitionView, Counts> counts = new LinkedHashMap<>();
    shown.forEach(petition -> counts.put(petition, tallies.published(petition)));
    Instant asOf =
        counts.values().stream()
            .map(Counts::asOf)
            .min(Comparator.naturalOrder())
            .orElseGet(clock::instant);
    ActionFigures action = actions.publicFigures(campaign.id());
    EndorsementFigures endorsement = endorsements.of(campaign.id());
    return new Answer(
        campaign.slug(),
        campaign.sample(),
        asOf,
        SignatureStats.of(counts, asOf, tallies::changeSince),
        new ActionStats(
            action.total(),
            action.byState(),
            action.upcoming(),
            action.calledOff(),
            action.headCount(),
            action.headCountByMethod()),
        new LetterStats(0, Map.of()),
        0,
        new IncidentStats(0),
        new EndorsementStats(
            endorsement.published(),
            endorsement.endorsers(),
            endorsement.pledgedShown(),
            endorsement.byCountry(),
            endorsement.byKind()),
        new ActStats(endorsement.acts(), endorsement.actsByState()),
        new DeliveryStats(deliveries.publicFigures(campaign.id())));
  }
}
