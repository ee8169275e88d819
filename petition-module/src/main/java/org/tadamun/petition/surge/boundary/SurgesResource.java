package org.tadamun.petition.surge.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.rest.boundary.Page;

/** The alarms of one whole petition; needs {@code petition:moderate} for all its countries. */
@Path("petitions/{slug}/surges")
@RequestScoped
@RolesAllowed(Permission.PETITION_MODERATE)
@Produces(MediaType.APPLICATION_JSON)
public class SurgesResource {

  @EJB private Surges surges;

  /** The newest first. */
  @GET
  public Page<SurgeView> list(
      @PathParam("slug") String slug,
      @QueryParam("limit") String limit,
      @QueryParam("cursor") String cursor) {
    return Page.part(surges.list(slug), SurgeView::id, cursor, Page.limit(limit));
  }
}
