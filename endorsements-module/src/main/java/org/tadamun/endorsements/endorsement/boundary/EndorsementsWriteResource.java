package org.tadamun.endorsements.endorsement.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.tadamun.endorsements.endorsement.entity.Capacity;
import org.tadamun.endorsements.endorsement.entity.EndorsementKind;
import org.tadamun.endorsements.endorsement.entity.EndorsementState;
import org.tadamun.endorsements.endorsement.entity.Quote;
import org.tadamun.endorsements.endorser.entity.EndorserDetails;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.json.boundary.ById;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.rest.boundary.Bodies;
import org.tadamun.kernel.rest.boundary.ETags;
import org.tadamun.kernel.rest.boundary.Page;
import org.tadamun.kernel.text.entity.LocalizedText;

/** Enters endorsements; needs {@code endorsement:write}. */
@Path("campaigns/{slug}/endorsements")
@RequestScoped
@RolesAllowed(Permission.ENDORSEMENT_WRITE)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class EndorsementsWriteResource {

  @EJB private Endorsements endorsements;
  @EJB private Campaigns campaigns;

  /**
   * A new endorsement.
   *
   * @param endorser public id, or absent where it is a new one
   * @param newEndorser who was not known before, or absent
   * @param state {@code INVITED} where absent, {@code PLEDGED} or {@code RECEIVED}
   */
  @Schema(name = "NewEndorsement")
  public record Request(
      @ById String endorser,
      EndorserDetails newEndorser,
      EndorsementState state,
      LocalDate promisedBy,
      @Schema(
              description =
                  "Who asks after the promise: an id of .../endorsements/owners?country=.")
          String owner,
      String note,
      Capacity capacity,
      EndorsementKind kind,
      String country,
      LocalizedText displayName,
      LocalizedText displayRole,
      LocalizedText displayOrganisation,
      String language,
      @ById String addressee,
      LocalDate sentOn,
      LocalDate receivedOn,
      List<Quote> quotes,
      Instant embargoUntil) {

    EndorsementDraft draft() {
      return new EndorsementDraft(
          capacity,
          kind,
          country,
          displayName,
          displayRole,
          displayOrganisation,
          language,
          addressee,
          sentOn,
          receivedOn,
          quotes,
          embargoUntil);
    }
  }

  /** A colleague who may be the owner of a promise. */
  @Schema(name = "EndorsementOwner")
  public record Owner(String id, String name) {}

  @GET
  @Path("owners")
  @Operation(
      description =
          "Who can be made responsible for a promise in this campaign, by name. country is the"
              + " promise's: without it the list has also those who work for other countries alone,"
              + " and would be refused.")
  public Page<Owner> owners(@PathParam("slug") String slug, @QueryParam("country") String country) {
    CampaignView campaign = campaigns.bySlug(slug).orElseThrow(NotFound::new);
    return new Page<>(
        endorsements.owners(campaign.id(), country).stream()
            .map(one -> new Owner(one.publicId(), one.name()))
            .toList(),
        null);
  }

  @POST
  @APIResponseSchema(value = EndorsementView.class, responseCode = "201")
  public Response create(@PathParam("slug") String slug, Request request) {
    CampaignView campaign = campaigns.bySlug(slug).orElseThrow(NotFound::new);
    Request sent = Bodies.required(request);
    if (sent.endorser() != null && sent.newEndorser() != null) {
      throw new InvalidInput("newEndorser", "endorsements.error.known-and-new");
    }
    EndorsementState first = sent.state() == null ? EndorsementState.INVITED : sent.state();
    Beginning beginning = new Beginning(first, sent.promisedBy(), sent.owner(), sent.note());
    EndorsementView created =
        sent.newEndorser() != null
            ? endorsements.createWith(
                campaign.id(), sent.newEndorser(), sent.draft(), beginning, false)
            : endorsements.create(campaign.id(), sent.endorser(), sent.draft(), beginning, false);
    return Response.created(URI.create("endorsements/" + created.id()))
        .header(HttpHeaders.ETAG, ETags.of(created.version()))
        .entity(created)
        .build();
  }
}
