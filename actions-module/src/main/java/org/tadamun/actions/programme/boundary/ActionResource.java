package org.tadamun.actions.programme.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.tadamun.actions.action.boundary.ActionAnswer;
import org.tadamun.actions.action.boundary.ActionLists;
import org.tadamun.actions.action.boundary.ActionReading;
import org.tadamun.kernel.rest.boundary.PublicCache;

/** One action: whole for its campaign's staff, for all others what the public may know. */
@Path("actions/{id}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ActionResource {

  @EJB private ActionLists lists;

  /**
   * For staff its entity tag is that of an edit, so that who read it can change it. For everybody
   * else it is one of the content, which changes without the action: with its addressee's name.
   */
  @GET
  @PermitAll
  @PublicCache
  @SecurityRequirement(name = "key")
  @APIResponseSchema(ActionAnswer.class)
  public Response get(@PathParam("id") String id) {
    ActionReading reading = lists.read(id);
    Response.ResponseBuilder answer = Response.ok(reading.answer());
    return reading.isForStaff()
        ? answer
            .tag(reading.answer().version())
            .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
            .build()
        : answer.build();
  }
}
