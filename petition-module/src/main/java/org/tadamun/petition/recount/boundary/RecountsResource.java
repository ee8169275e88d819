package org.tadamun.petition.recount.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.rest.boundary.Page;
import org.tadamun.petition.petition.boundary.Petitions;

/** Recounts a petition and shows the results; needs {@code petition:moderate}. */
@Path("petitions/{slug}/recounts")
@RequestScoped
@RolesAllowed(Permission.PETITION_MODERATE)
@Produces(MediaType.APPLICATION_JSON)
public class RecountsResource {

  @EJB private Petitions petitions;
  @EJB private Recounts recounts;

  @GET
  @Operation(
      description =
          "Those that found a difference, the newest first, each with its own correction; null"
              + " where none was proposed. A recount with which all agreed is not among them, nor"
              + " one that found nothing itself, and only repeats what stood from before"
              + " (standing).")
  public Page<RecountView> list(
      @PathParam("slug") String slug,
      @QueryParam("limit") String limit,
      @QueryParam("cursor") String cursor) {
    petitions.bySlug(slug).orElseThrow(NotFound::new);
    return recounts.differing(slug, cursor, Page.limit(limit));
  }

  @POST
  @Operation(description = "Compares every figure with what it counts; repairs nothing.")
  public RecountView run(@PathParam("slug") String slug) {
    return recounts.run(slug);
  }

  @GET
  @Path("latest")
  @Operation(description = "The last one, by night or by hand; 404 where there was none yet.")
  public RecountView latest(@PathParam("slug") String slug) {
    return recounts.latest(slug).orElseThrow(NotFound::new);
  }

  @GET
  @Path("{id}")
  @Operation(
      description =
          "One of any day, with all that it found. Its `correction` is one of this recount, null"
              + " where none was proposed.")
  public RecountView one(@PathParam("slug") String slug, @PathParam("id") String id) {
    return recounts.one(slug, id);
  }
}
