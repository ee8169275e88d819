package org.tadamun.petition.moderation.boundary;

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

/**
 * One alarm about a country: reads it, and keeps or releases what it holds. The alarm's state
 * decides which command is allowed.
 */
@Path("alarms/{id}")
@RequestScoped
@RolesAllowed(Permission.PETITION_MODERATE)
@Produces(MediaType.APPLICATION_JSON)
public class AlarmResource {

  @EJB private CountryAlarms alarms;

  /**
   * The parameters of a command.
   *
   * @param until release: no alarm about the country is raised before this moment
   * @param waiting release: how many were held when the caller last read the alarm
   */
  @OnlyKnown
  @Schema(name = "AlarmCommandParameters")
  public record Parameters(Instant until, Long waiting) {}

  @GET
  @APIResponseSchema(AlarmView.class)
  public Response one(@PathParam("id") String id) {
    return answer(alarms.one(id));
  }

  @POST
  @Path("commands/{command}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      description =
          "keep: somebody has looked, and new ones of the country are held on. release: new ones"
              + " count at once, and those held are released, which takes a while; the country is"
              + " quiet until the moment that is sent. Where the number that the caller saw waiting"
              + " is sent too, and clearly more are held by now (half as many again, and ten at"
              + " least), nothing is released: 412.")
  @APIResponseSchema(AlarmView.class)
  public Response command(
      @PathParam("id") String id, @PathParam("command") String command, Parameters sent) {
    return switch (command) {
      case "keep" -> answer(alarms.keep(id));
      case "release" -> answer(release(id, sent == null ? new Parameters(null, null) : sent));
      default -> throw new NotFound();
    };
  }

  private AlarmView release(String id, Parameters sent) {
    return alarms.release(id, sent.until(), sent.waiting());
  }

  private static Response answer(AlarmView alarm) {
    return ETags.answer(alarm, alarm.version());
  }
}
