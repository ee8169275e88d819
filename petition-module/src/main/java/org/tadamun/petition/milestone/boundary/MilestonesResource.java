package org.tadamun.petition.milestone.boundary;

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
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.json.boundary.InitialValue;
import org.tadamun.kernel.rest.boundary.Bodies;
import org.tadamun.kernel.rest.boundary.ETags;
import org.tadamun.kernel.rest.boundary.Page;

/**
 * Lists, adds and removes the numbers that a petition is to reach; needs {@code petition:write}.
 */
@Path("petitions/{slug}/milestones")
@RequestScoped
@RolesAllowed(Permission.PETITION_WRITE)
@Produces(MediaType.APPLICATION_JSON)
public class MilestonesResource {

  @EJB private Milestones milestones;

  /**
   * A number to add.
   *
   * @param country ISO 3166-1 alpha-2; null for all countries together
   * @param wanted how many signatures
   */
  @InitialValue(field = {"percent", "reached", "reachedNow", "reachedAt"})
  @Schema(name = "NewMilestone")
  public record Request(String country, Long wanted) {}

  @GET
  @Operation(
      description =
          "Quarters of the goal first, which have no id, then the staff's own. reached stays where"
              + " the count has fallen since; reachedNow is by the figures of now.")
  public Page<MilestoneView> list(
      @PathParam("slug") String slug,
      @QueryParam("limit") String limit,
      @QueryParam("cursor") String cursor) {
    int most = Page.limit(limit, Page.MOST);
    return Page.part(milestones.all(slug), MilestonesResource::key, cursor, most);
  }

  /** A key for paging; a quarter has no id, and keeps its key when the goal changes. */
  private static String key(MilestoneView one) {
    return one.own() ? one.id() : "quarter " + one.percent();
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @APIResponseSchema(value = MilestoneView.class, responseCode = "201")
  public Response add(@PathParam("slug") String slug, Request request) {
    Request sent = Bodies.required(request);
    MilestoneView added = milestones.add(slug, sent.country(), sent.wanted());
    return ETags.created("petitions/" + slug + "/milestones", added, added.version());
  }

  @POST
  @Path("{id}/removal")
  @Operation(description = "What it has raised stays.")
  public Page<MilestoneView> remove(@PathParam("slug") String slug, @PathParam("id") String id) {
    return new Page<>(milestones.remove(slug, id), null);
  }
}
