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
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.rest.boundary.ETags;

/** One rule: its progress, and the decisions about it. Its state decides which are allowed. */
@Path("invalidations/{id}")
@RequestScoped
@RolesAllowed(Permission.PETITION_MODERATE)
@Produces(MediaType.APPLICATION_JSON)
public class InvalidationResource {

  @EJB private Invalidations invalidations;

  @GET
  @APIResponseSchema(InvalidationView.class)
  public Response one(@PathParam("id") String id) {
    return answer(invalidations.one(id));
  }

  @POST
  @Path("approval")
  @APIResponseSchema(InvalidationView.class)
  public Response approve(@PathParam("id") String id) {
    return answer(invalidations.approve(id));
  }

  @POST
  @Path("cancellation")
  @APIResponseSchema(InvalidationView.class)
  public Response cancel(@PathParam("id") String id) {
    return answer(invalidations.cancel(id));
  }

  @POST
  @Path("reversal")
  @APIResponseSchema(InvalidationView.class)
  public Response revert(@PathParam("id") String id) {
    return answer(invalidations.revert(id));
  }

  private static Response answer(InvalidationView one) {
    return ETags.answer(one, one.version());
  }
}
