package org.tadamun.petition.eventpass.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.tadamun.kernel.access.boundary.Permission;

/** One pass, taken back. */
@Path("event-passes/{id}")
@RequestScoped
@RolesAllowed(Permission.PETITION_WRITE)
@Produces(MediaType.APPLICATION_JSON)
public class EventPassResource {

  @EJB private EventPasses passes;

  @POST
  @Path("revocation")
  public EventPassView revoke(@PathParam("id") String id) {
    return passes.revoke(id);
  }
}
