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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.tadamun.endorsements.endorsement.entity.EndorsementState;
import org.tadamun.endorsements.endorser.boundary.NamedEndorser;
import org.tadamun.endorsements.endorser.boundary.Newcomer;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.rest.boundary.Bodies;
import org.tadamun.kernel.rest.boundary.ETags;
import org.tadamun.kernel.rest.boundary.Page;

/** Creates endorsements; needs {@code endorsement:write}. */
@Path("campaigns/{slug}/endorsements")
@RequestScoped
@RolesAllowed(Permission.ENDORSEMENT_WRITE)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class EndorsementsWriteResource {

  @EJB private Endorsements endorsements;
  @EJB private Campaigns campaigns;

  /** A staff member who may own a promise. */
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
  public Response create(@PathParam("slug") String slug, NewEndorsement request) {
    CampaignView campaign = campaigns.bySlug(slug).orElseThrow(NotFound::new);
    NewEndorsement sent = Bodies.required(request);
    EndorsementState first = sent.state() == null ? EndorsementState.INVITED : sent.state();
    EndorsementStart beginning =
        new EndorsementStart(first, sent.promisedBy(), sent.owner(), sent.note());
    EndorsementDraft draft = sent.draft();
    Newcomer newcomer = Newcomer.of(sent.endorser(), sent.newEndorser());
    String known = NamedEndorser.id(sent.endorser());
    EndorsementView created =
        newcomer == null
            ? endorsements.create(campaign.id(), known, draft, beginning, false)
            : newcomer.write(
                who -> endorsements.createWith(campaign.id(), who, draft, beginning, false));
    return ETags.created("endorsements/" + created.id(), created, created.version());
  }
}
