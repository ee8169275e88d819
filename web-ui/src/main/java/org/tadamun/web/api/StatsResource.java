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

/** One document with all figures of a campaign: petitions, actions and endorsements. */
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
   * Public actions only; each number is the length of the list with that {@code when}.
   *
   * @param headCount the sum over all counting methods; never shown without headCountByMethod
   */
  public record ActionStats(
      long total,
      Map<ActionState, Long> byState,
      long upcoming,
      long calledOff,
      long headCount,
      Map<CountingMethod, Long> headCountByMethod) {}

  /**
   * Always 0 and empty, since there are no letters yet. Letters count once a supporter has
   * confirmed them.
   */
  public record LetterStats(long confirmed, Map<String, Long> byState) {}

  /** Incidents that were released to the public; always 0, since there are none yet. */
  public record IncidentStats(long released) {}

  /**
   * Pledged endorsements are never part of those published.
   *
   * @param endorsers how many people and organisations gave those published, each counted once
   */
  public record EndorsementStats(
      long published,
      long endorsers,
      long pledged,
      Map<String, Long> byCountry,
      Map<EndorsementKind, Long> byKind) {}

  /**
   * Public parliamentary acts.
   *
   * @param total how many are neither in preparation nor withdrawn
   * @param byState by their state, those in preparation or withdrawn included
   */
  public record ActStats(long total, Map<ActState, Long> byState) {}

  /** Attempts to hand figures or letters to an addressee that were really made. */
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
    shown.forEach(petition -> counts.put(petition, tallies.publicCached(petition)));
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
