package org.tadamun.petition.snapshot.boundary;

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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.rest.boundary.Bodies;
import org.tadamun.kernel.rest.boundary.ETags;
import org.tadamun.kernel.rest.boundary.Page;
import org.tadamun.petition.petition.boundary.Petitions;

/** Lists and freezes the packs of one petition; needs {@code petition:write}. */
@Path("petitions/{slug}/snapshots")
@RequestScoped
@RolesAllowed(Permission.PETITION_WRITE)
@Produces(MediaType.APPLICATION_JSON)
public class SnapshotsResource {

  @EJB private Snapshots snapshots;
  @EJB private SnapshotLists lists;
  @EJB private Petitions petitions;

  @GET
  public Page<SnapshotView> list(
      @PathParam("slug") String slug,
      @QueryParam("addressee") String addressee,
      @QueryParam("limit") String limit,
      @QueryParam("cursor") String cursor) {
    petitions.bySlug(slug).orElseThrow(NotFound::new);
    return lists.page(slug, addressee, cursor, Page.limit(limit));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      description =
          "Freezes the figures of this moment for an addressee, for good. Without languages it is"
              + " in that of the petition and in those whose translation was checked; whatever"
              + " else it shall be in is named.")
  @APIResponseSchema(value = SnapshotView.class, responseCode = "201")
  public Response freeze(@PathParam("slug") String slug, SnapshotRequest request) {
    SnapshotView frozen = snapshots.freeze(slug, Bodies.required(request));
    return ETags.created("snapshots/" + frozen.id(), frozen, frozen.version());
  }
}
