package org.tadamun.petition.petition.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
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
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.petition.petition.entity.PetitionOutcome;
import org.tadamun.petition.petition.entity.PetitionState;

/** Moves a petition from one state to another. */
@Path("petitions/{slug}/commands")
@RequestScoped
@RolesAllowed(Permission.PETITION_WRITE)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PetitionCommandsResource {

  @EJB private Petitions petitions;

  /** The parameters of hand-over, answer and correction; other commands have none. */
  @OnlyKnown
  @Schema(name = "PetitionCommandParameters")
  public record Parameters(
      Instant deliveredAt,
      String deliveredTimeZone,
      LocalizedText deliveredTo,
      Long deliveredSignatures,
      Instant signaturesAsOf,
      Instant answeredAt,
      String answeredTimeZone,
      LocalizedText answeredBy,
      LocalizedText answer) {

    static final Parameters NONE =
        new Parameters(null, null, null, null, null, null, null, null, null);

    PetitionOutcome outcome() {
      return new PetitionOutcome(
          deliveredAt,
          deliveredTimeZone,
          deliveredTo,
          deliveredSignatures,
          signaturesAsOf,
          answeredAt,
          answeredTimeZone,
          answeredBy,
          answer);
    }
  }

  /** The petition's standing after a command. */
  @Schema(name = "PetitionStanding")
  public record Standing(
      String id,
      String slug,
      PetitionState state,
      int version,
      Instant startsAt,
      Instant openedAt,
      @Schema(description = PetitionsResource.CLOSES_AT) Instant closesAt,
      PetitionOutcome outcome,
      @Schema(description = PetitionsResource.MODIFIED_AT) Instant modifiedAt) {

    static Standing of(PetitionView petition) {
      return new Standing(
          petition.publicId(),
          petition.slug(),
          petition.state(),
          petition.textVersion(),
          petition.startsAt(),
          petition.openedAt(),
          petition.closesAt(),
          petition.outcome(),
          petition.modifiedAt());
    }
  }

  @POST
  @Path("{command}")
  @Operation(
      description =
          "submit, return, open, pause, close, reopen, deliver, answer, correct or archive. What"
              + " was closed by mistake is reopened within 14 days, and is PAUSED then, with the"
              + " dates that it had: not what closed by itself, nor while an outcome of its"
              + " campaign stands, nor once the shortest period of the retention that begins with"
              + " the end is over. Time zones are those of the places, on whose clocks the days are"
              + " told; without one, or with an empty one, it is the campaign's."
              + " deliveredSignatures is how many the pack stated that was handed over, as of"
              + " signaturesAsOf, both or none. What was written down wrongly of handover or answer"
              + " is corrected, or said in further languages, while the petition is DELIVERED or"
              + " ANSWERED, and in the archive where it was; what is not sent, or is null or an"
              + " empty time zone, stays as it is, deliveredSignatures 0 without signaturesAsOf"
              + " takes both out again, and a text that is sent has all its languages. A command"
              + " that does not fit the state answers 409 and names both states. With If-Match it"
              + " is refused when somebody else was quicker; without it the state alone decides,"
              + " and 412 says that another command came in the same moment.")
  @APIResponseSchema(Standing.class)
  public Response command(
      @PathParam("slug") String slug,
      @PathParam("command") String command,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      Parameters sent) {
    Parameters with = sent == null ? Parameters.NONE : sent;
    int present = petitions.writable(slug).version();
    int version = ifMatch == null ? present : ETags.required(ifMatch, present);
    PetitionView done =
        switch (command) {
          case "submit" -> petitions.submit(slug, version);
          case "return" -> petitions.sendBack(slug, version);
          case "open" -> petitions.open(slug, version);
          case "pause" -> petitions.pause(slug, version);
          case "close" -> petitions.close(slug, version);
          case "reopen" -> petitions.reopen(slug, version);
          case "deliver" -> petitions.deliver(slug, version, Handover.of(with.outcome()));
          case "answer" -> petitions.answer(slug, version, PetitionReply.of(with.outcome()));
          case "correct" -> petitions.correct(slug, version, with.outcome());
          case "archive" -> petitions.archive(slug, version);
          default -> throw new NotFound();
        };
    return ETags.answer(Standing.of(done), done.version());
  }
}
