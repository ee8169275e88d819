package org.tadamun.endorsements.endorsement.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
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
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.tadamun.endorsements.endorsement.entity.EndorsementCommand;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.kernel.rest.boundary.Bodies;
import org.tadamun.kernel.rest.boundary.ETags;
import org.tadamun.kernel.rest.boundary.MergePatch;

/** One endorsement for staff and integrators: read, edit, and run commands. */
@Path("endorsements/{id}")
@RequestScoped
@RolesAllowed(Permission.ENDORSEMENT_WRITE)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class EndorsementResource {

  @EJB private Endorsements endorsements;
  @EJB private EndorsementCommands commands;
  @Inject private Clock clock;

  @GET
  @APIResponseSchema(EndorsementView.class)
  public Response one(@PathParam("id") String id) {
    return answer(endorsements.one(id));
  }

  @PATCH
  @Consumes({MediaType.APPLICATION_JSON, MergePatch.MEDIA_TYPE})
  @APIResponseSchema(EndorsementView.class)
  public Response edit(
      @PathParam("id") String id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @MergePatch.Of(EndorsementDraft.class) MergePatch patch) {
    EndorsementView present = endorsements.one(id);
    int version = ETags.required(ifMatch, present.version());
    EndorsementDraft wanted =
        Bodies.required(patch).applyTo(present.draft(), EndorsementDraft.class);
    patch.keeping(new Violations(), present, EndorsementDraft.class).throwIfAny();
    return answer(endorsements.edit(id, version, wanted));
  }

  /** Runs a command. Without {@code If-Match} only the state decides whether it is possible. */
  @POST
  @Path("commands/{command}")
  @APIResponseSchema(EndorsementView.class)
  public Response command(
      @PathParam("id") String id,
      @PathParam("command") String command,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      EndorsementCommands.Parameters sent) {
    Integer version = ETags.named(ifMatch, () -> endorsements.one(id).version());
    EndorsementCommand verb = EndorsementCommand.ofVerb(command).orElseThrow(NotFound::new);
    EndorsementCommands.Parameters with = sent == null ? EndorsementCommands.Parameters.NONE : sent;
    return answer(
        verb == EndorsementCommand.RECEIVE
            ? commands.receive(id, version, day(id, with.receivedOn()), with.note())
            : commands.run(id, version, verb, with));
  }

  /** Returns the sent day, or null to keep the day on record; today where neither is known. */
  private LocalDate day(String id, LocalDate sent) {
    return sent != null || endorsements.one(id).receivedOn() != null
        ? sent
        : clock.instant().atOffset(ZoneOffset.UTC).toLocalDate();
  }

  private static Response answer(EndorsementView view) {
    return ETags.answer(view, view.version());
  }
}
