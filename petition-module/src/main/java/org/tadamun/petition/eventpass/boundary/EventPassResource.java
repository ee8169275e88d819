package org.tadamun.petition.eventpass.boundary;

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

/** Serves one event pass: reads and revokes it, and erases its name. */
@Path("event-passes/{id}")
@RequestScoped
@RolesAllowed(Permission.PETITION_WRITE)
@Produces(MediaType.APPLICATION_JSON)
public class EventPassResource {

  @EJB private EventPasses passes;

  @GET
  @APIResponseSchema(EventPassView.class)
  public Response one(@PathParam("id") String id) {
    return answer(passes.one(id));
  }

  @POST
  @Path("revocation")
  @APIResponseSchema(EventPassView.class)
  public Response revoke(@PathParam("id") String id) {
    return answer(passes.revoke(id));
  }

  /** Replaces the pass's name by its code; nothing else changes. */
  @POST
  @Path("erasure")
  @APIResponseSchema(EventPassView.class)
  public Response eraseName(@PathParam("id") String id) {
    return answer(passes.eraseName(id));
  }

  private static Response answer(EventPassView pass) {
    return ETags.answer(pass, pass.version());
  }
}
