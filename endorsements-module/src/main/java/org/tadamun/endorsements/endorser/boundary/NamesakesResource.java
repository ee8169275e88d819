package org.tadamun.endorsements.endorser.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.rest.boundary.Page;

/** The namesakes of an endorser, for staff and keys with {@code endorsement:write}. */
@Path("endorsers/{id}/namesakes")
@RequestScoped
@RolesAllowed(Permission.ENDORSEMENT_WRITE)
@Produces(MediaType.APPLICATION_JSON)
public class NamesakesResource {

  @EJB private EndorserNamesakes namesakes;

  /** Returns those of the same kind and country who are not marked as different. */
  @GET
  public Page<EndorserView> list(@PathParam("id") String id) {
    return new Page<>(namesakes.of(id), null);
  }

  /** Marks the two as different persons, as somebody found who looked at both. Idempotent. */
  @POST
  @Path("{other}/distinction")
  @Consumes(MediaType.WILDCARD)
  @APIResponse(responseCode = "204", description = "Kept.")
  public Response distinguish(@PathParam("id") String id, @PathParam("other") String other) {
    namesakes.distinguish(id, other);
    return Response.noContent().build();
  }
}
