package org.tadamun.petition.surge.boundary;

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
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.json.boundary.OnlyKnown;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.rest.boundary.ETags;

/** One alarm of a whole petition: reads and acknowledges it. */
@Path("surges/{id}")
@RequestScoped
@RolesAllowed(Permission.PETITION_MODERATE)
@Produces(MediaType.APPLICATION_JSON)
public class SurgeResource {

  @EJB private Surges surges;

  /**
   * The parameters of the command.
   *
   * @param until no other alarm of the petition is raised before this moment
   */
  @OnlyKnown
  @Schema(name = "SurgeCommandParameters")
  public record Parameters(Instant until) {}

  @GET
  @APIResponseSchema(SurgeView.class)
  public Response one(@PathParam("id") String id) {
    return answer(surges.one(id));
  }

  @POST
  @Path("commands/{command}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      description =
          "acknowledge: somebody has looked, and no other alarm of the whole petition is raised"
              + " until the moment that is sent. Nobody was held for it, and nobody is released.")
  @APIResponseSchema(SurgeView.class)
  public Response command(
      @PathParam("id") String id, @PathParam("command") String command, Parameters sent) {
    if (!command.equals("acknowledge")) {
      throw new NotFound();
    }
    return answer(surges.acknowledge(id, sent == null ? null : sent.until()));
  }

  private static Response answer(SurgeView surge) {
    return ETags.answer(surge, surge.version());
  }
}
