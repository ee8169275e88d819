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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.json.boundary.OnlyKnown;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.rest.boundary.Bodies;
import org.tadamun.kernel.rest.boundary.ETags;
import org.tadamun.kernel.rest.boundary.Page;

/** The alarms about countries of one petition; needs {@code petition:moderate}. */
@Path("petitions/{slug}/alarms")
@RequestScoped
@RolesAllowed(Permission.PETITION_MODERATE)
@Produces(MediaType.APPLICATION_JSON)
public class AlarmsResource {

  @EJB private CountryAlarms alarms;
  @EJB private AlarmsByHand byHand;
  @EJB private ChosenAlarms chosen;

  /**
   * The country to hold by hand.
   *
   * @param country ISO 3166-1 alpha-2, whose new signatures are held
   */
  @OnlyKnown
  @Schema(name = "CountryToHold")
  public record CountryToHold(String country) {}

  /**
   * The parameters of a command about several alarms.
   *
   * @param ids of the alarms, all of this petition
   * @param until release: no alarm about their countries is raised before this moment
   * @param waiting release: how many all of them held when the caller last read them
   */
  @OnlyKnown
  @Schema(name = "AlarmsCommandParameters")
  public record Several(List<String> ids, Instant until, Long waiting) {}

  /**
   * The result of a command.
   *
   * @param decided how many alarms (keep) or countries (release) changed; the others had been
   *     decided before
   */
  @Schema(name = "AlarmsDecided")
  public record Outcome(int decided) {}

  /** The newest first. */
  @GET
  public Page<AlarmView> list(
      @PathParam("slug") String slug,
      @QueryParam("limit") String limit,
      @QueryParam("cursor") String cursor) {
    return Page.part(alarms.list(slug), AlarmView::id, cursor, Page.limit(limit));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      description =
          "Holds new ones of a country by hand, before it has more than can be expected: 201, an"
              + " alarm whose cause is BY_HAND and whose state is KEPT. A quiet time of the country"
              + " ends. Where an alarm holds the country already, or alarms are switched off: 409.")
  @APIResponseSchema(value = AlarmView.class, responseCode = "201")
  public Response raise(@PathParam("slug") String slug, CountryToHold what) {
    AlarmView alarm = byHand.raise(slug, Bodies.required(what).country());
    return ETags.created("alarms/" + alarm.id(), alarm, alarm.version());
  }

  @POST
  @Path("commands/{command}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      description =
          "keep or release, as of one alarm, of several at once: all or none. Those of which"
              + " somebody has decided the same or more meanwhile stay as they are, and are not"
              + " counted.")
  public Outcome command(
      @PathParam("slug") String slug, @PathParam("command") String command, Several sent) {
    Several what = Bodies.required(sent);
    return switch (command) {
      case "keep" -> new Outcome(chosen.keep(slug, what.ids()));
      case "release" -> new Outcome(chosen.release(slug, what.ids(), what.until(), what.waiting()));
      default -> throw new NotFound();
    };
  }
}
