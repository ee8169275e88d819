package org.tadamun.actions.action.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.problem.boundary.BusinessException;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.kernel.rest.boundary.ETags;
import org.tadamun.kernel.rest.boundary.MergePatch;
import org.tadamun.kernel.rest.boundary.PublicCache;
import org.tadamun.kernel.text.entity.LocalizedText;

/** One action: read by all, edited and commanded by staff and integrators. */
@Path("actions/{id}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ActionResource {

  @EJB private Actions actions;
  @EJB private ActionLists lists;

  /** Why it is rejected, postponed or cancelled: by language. */
  public record Reason(LocalizedText reason) {}

  @GET
  @PermitAll
  @PublicCache
  public Response get(@PathParam("id") String id) {
    ActionReading reading = lists.read(id);
    Response.ResponseBuilder answer = Response.ok(reading.answer()).tag(tag(reading.answer()));
    return reading.isForStaff()
        ? answer.header(HttpHeaders.CACHE_CONTROL, "private, no-store").build()
        : answer.build();
  }

  @PATCH
  @Consumes({MediaType.APPLICATION_JSON, MergePatch.MEDIA_TYPE})
  @RolesAllowed(Permission.ACTION_WRITE)
  public Response edit(
      @PathParam("id") String id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      MergePatch patch) {
    if (patch == null) {
      throw new BusinessException(ProblemType.MALFORMED, "kernel.error.malformed-json");
    }
    ActionView before = actions.toEdit(id);
    int version = ETags.required(ifMatch);
    ActionDraft draft = patch.applyTo(before.draft(), ActionDraft.class);
    return answer(actions.edit(id, version, draft));
  }

  @POST
  @Path("commands/{command}")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Permission.ACTION_WRITE)
  public Response command(
      @PathParam("id") String id,
      @PathParam("command") String command,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      Reason body) {
    Integer version = version(ifMatch);
    LocalizedText reason = body == null ? null : body.reason();
    return answer(
        switch (command) {
          case "approve" -> actions.approve(id, version);
          case "reject" -> actions.reject(id, version, reason);
          case "postpone" -> actions.postpone(id, version, reason);
          case "cancel" -> actions.cancel(id, version, reason);
          default -> throw new NotFound();
        });
  }

  @POST
  @Path("report")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Permission.ACTION_WRITE)
  public Response report(
      @PathParam("id") String id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      ActionReport body) {
    ActionReport report = body == null ? new ActionReport(null) : body;
    return answer(actions.report(id, version(ifMatch), report));
  }

  /** Commands may name the version that was seen; the state guards them anyway. */
  private static Integer version(String ifMatch) {
    return ifMatch == null ? null : Integer.valueOf(ETags.required(ifMatch));
  }

  private Response answer(ActionView action) {
    ActionReading reading = lists.read(action.id());
    return Response.ok(reading.answer()).tag(tag(reading.answer())).build();
  }

  private static String tag(ActionAnswer answer) {
    return Integer.toString(answer.version());
  }
}
