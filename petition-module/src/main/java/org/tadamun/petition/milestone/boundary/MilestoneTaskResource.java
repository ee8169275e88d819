package org.tadamun.petition.milestone.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.rest.boundary.ETags;

/** Marks a task about a milestone as done or open; needs {@code petition:write}. */
@Path("milestone-tasks/{id}")
@RequestScoped
@RolesAllowed(Permission.PETITION_WRITE)
@Produces(MediaType.APPLICATION_JSON)
public class MilestoneTaskResource {

  @EJB private MilestoneTasks tasks;

  @POST
  @Path("completion")
  @Operation(description = "Somebody has done it. The version to send stands in the list.")
  @APIResponseSchema(TaskView.class)
  public Response complete(
      @PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    int version = ETags.required(ifMatch, tasks.toComplete(id).version());
    return answer(tasks.complete(id, version));
  }

  @POST
  @Path("completion/reversal")
  @Operation(description = "It was marked as done by mistake, and is to be done after all.")
  @APIResponseSchema(TaskView.class)
  public Response reopen(
      @PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    int version = ETags.required(ifMatch, tasks.toComplete(id).version());
    return answer(tasks.reopen(id, version));
  }

  private static Response answer(TaskView task) {
    return ETags.answer(task, task.version());
  }
}
