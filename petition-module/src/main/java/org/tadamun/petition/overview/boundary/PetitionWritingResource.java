package org.tadamun.petition.overview.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.addressee.boundary.Addressees;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.kernel.rest.boundary.Bodies;
import org.tadamun.kernel.rest.boundary.ETags;
import org.tadamun.kernel.rest.boundary.MergePatch;
import org.tadamun.petition.petition.boundary.EditedPetition;
import org.tadamun.petition.petition.boundary.PetitionRequest;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.boundary.Petitions;

/**
 * Changes a petition; needs {@code petition:write}. Commands and versions have their own addresses.
 */
@Path("petitions/{slug}")
@RequestScoped
@RolesAllowed(Permission.PETITION_WRITE)
@Produces(MediaType.APPLICATION_JSON)
public class PetitionWritingResource {

  @EJB private Petitions petitions;
  @EJB private Campaigns campaigns;
  @EJB private Addressees addressees;
  @Inject private PetitionResource reading;

  @GET
  @Path("editing")
  @RolesAllowed({Permission.PETITION_WRITE, Permission.TRANSLATE})
  @Operation(
      description =
          "The petition as whoever writes or translates it sees it, in any state, with the entity"
              + " tag for If-Match.")
  @APIResponseSchema(EditedPetition.class)
  public Response one(@PathParam("slug") String slug) {
    return answer(petitions.writable(slug));
  }

  @PATCH
  @Consumes({MediaType.APPLICATION_JSON, MergePatch.MEDIA_TYPE})
  @Operation(
      description =
          "Before the opening everything; afterwards a text gains languages only, and other words"
              + " are a version of their own. Demands are a list, which is sent whole.")
  @APIResponseSchema(EditedPetition.class)
  public Response edit(
      @PathParam("slug") String slug,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @MergePatch.Of(PetitionRequest.class) MergePatch patch) {
    PetitionView present = petitions.writable(slug);
    int version = ETags.required(ifMatch, present.version());
    PetitionRequest now = PetitionRequest.of(present, addressed(present));
    PetitionRequest wanted = Bodies.required(patch).applyTo(now, PetitionRequest.class);
    Violations mistakes =
        patch.keeping(wanted.fixed(present), reading.get(slug), PetitionRequest.class);
    return answer(wanted.with(now.goal(), draft -> petitions.edit(slug, version, draft, mistakes)));
  }

  private Response answer(PetitionView petition) {
    CampaignView campaign = campaigns.byId(petition.campaignId()).orElseThrow(NotFound::new);
    return ETags.answer(
        EditedPetition.of(petition, campaign.slug(), addressed(petition)), petition.version());
  }

  private List<String> addressed(PetitionView petition) {
    return EditedPetition.addressed(petition, addressees);
  }
}
