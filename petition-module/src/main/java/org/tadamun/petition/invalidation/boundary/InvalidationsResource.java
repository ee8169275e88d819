package org.tadamun.petition.invalidation.boundary;

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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.rest.boundary.Bodies;
import org.tadamun.kernel.rest.boundary.Choices;
import org.tadamun.kernel.rest.boundary.ETags;
import org.tadamun.kernel.rest.boundary.Page;
import org.tadamun.petition.invalidation.entity.InvalidationState;
import org.tadamun.petition.petition.boundary.Petitions;

/** The rules of one petition: lists, previews and proposes them. */
@Path("petitions/{slug}/invalidations")
@RequestScoped
@RolesAllowed(Permission.PETITION_MODERATE)
@Produces(MediaType.APPLICATION_JSON)
public class InvalidationsResource {

  @EJB private Invalidations invalidations;
  @EJB private InvalidationLists lists;
  @EJB private Petitions petitions;

  @GET
  public Page<InvalidationView> list(
      @PathParam("slug") String slug,
      @QueryParam("state") String state,
      @QueryParam("limit") String limit,
      @QueryParam("cursor") String cursor) {
    petitions.bySlug(slug).orElseThrow(NotFound::new);
    InvalidationState wanted = Choices.of("state", state, InvalidationState.class);
    return lists.page(slug, wanted, null, cursor, Page.limit(limit));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      description =
          "Proposed, or begun where it holds or releases: 201. With dryRun=true nothing is kept,"
              + " and the answer is 200 with who is meant.")
  @APIResponseSchema(value = InvalidationView.class, responseCode = "201")
  @APIResponse(
      responseCode = "200",
      description = "With dryRun=true: who is meant. Nothing is kept.",
      content = @Content(schema = @Schema(implementation = InvalidationPreview.class)))
  public Response propose(
      @PathParam("slug") String slug,
      @QueryParam("dryRun") String dryRun,
      InvalidationDraft draft) {
    InvalidationDraft sent = Bodies.required(draft);
    petitions.bySlug(slug).orElseThrow(NotFound::new);
    if (isDry(dryRun)) {
      return Response.ok(invalidations.preview(slug, sent)).build();
    }
    InvalidationView proposed = invalidations.propose(slug, sent);
    return ETags.created("invalidations/" + proposed.id(), proposed, proposed.version());
  }

  private static boolean isDry(String text) {
    if (text == null || text.equals("false")) {
      return false;
    }
    if (text.equals("true")) {
      return true;
    }
    throw new InvalidInput("dryRun", "kernel.error.choice-of", "true, false");
  }
}
