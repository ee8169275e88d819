package org.tadamun.petition.invalidation.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.tadamun.kernel.access.boundary.Permission;

/** One invalidation: its progress, and the decisions about it; its state alone decides. */
@Path("invalidations/{id}")
@RequestScoped
@RolesAllowed(Permission.PETITION_MODERATE)
@Produces(MediaType.APPLICATION_JSON)
public class InvalidationResource {

  @EJB private Invalidations invalidations;

  @GET
  public InvalidationView one(@PathParam("id") String id) {
    return invalidations.one(id);
  }

  @POST
  @Path("approval")
  public InvalidationView approve(@PathParam("id") String id) {
    return invalidations.approve(id);
  }

  @POST
  @Path("cancellation")
  public InvalidationView cancel(@PathParam("id") String id) {
    return invalidations.cancel(id);
  }

  @POST
  @Path("reversal")
  public InvalidationView revert(@PathParam("id") String id) {
    return invalidations.revert(id);
  }
}
