package org.tadamun.petition.eventpass.boundary;

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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.rest.boundary.Bodies;
import org.tadamun.kernel.rest.boundary.ETags;
import org.tadamun.kernel.rest.boundary.Page;
import org.tadamun.petition.eventpass.entity.PassDetails;

/**
 * Lists and makes the event passes of one petition; needs {@code petition:write}. Signers send the
 * code of a pass as {@code pass}.
 */
@Path("petitions/{slug}/event-passes")
@RequestScoped
@RolesAllowed(Permission.PETITION_WRITE)
@Produces(MediaType.APPLICATION_JSON)
public class EventPassesResource {

  @EJB private EventPasses passes;

  /** Lists the passes, newest first. */
  @GET
  public Page<EventPassView> list(
      @PathParam("slug") String slug,
      @QueryParam("limit") String limit,
      @QueryParam("cursor") String cursor) {
    return Page.part(passes.ofPetition(slug), EventPassView::id, cursor, Page.limit(limit));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @APIResponseSchema(value = EventPassView.class, responseCode = "201")
  public Response make(@PathParam("slug") String slug, PassDetails details) {
    EventPassView made = passes.make(slug, Bodies.required(details));
    return ETags.created("event-passes/" + made.id(), made, made.version());
  }
}
