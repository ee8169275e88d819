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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.tadamun.endorsements.endorsement.entity.EndorsementCommand;
import org.tadamun.endorsements.proof.entity.EvidenceKind;
import org.tadamun.endorsements.proof.entity.Grounds;
import org.tadamun.endorsements.proof.entity.PublicationBasis;
import org.tadamun.endorsements.proof.entity.Source;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.json.boundary.OnlyKnown;
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

  /** The parameters of all commands; each command reads only those that it needs. */
  @OnlyKnown
  @Schema(name = "CommandParameters")
  public record Parameters(
      LocalDate promisedBy,
      @Schema(
              description =
                  "Who asks after the promise: an id of /campaigns/{slug}/endorsements/owners.")
          String owner,
      LocalDate receivedOn,
      EvidenceKind kind,
      String url,
      PublicationBasis basis,
      LocalDate consentOn,
      String consentText,
      Source source,
      String reason,
      String note) {

    static final Parameters NONE =
        new Parameters(null, null, null, null, null, null, null, null, null, null, null);
  }

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
      Parameters sent) {
    Integer version = ETags.named(ifMatch, () -> endorsements.one(id).version());
    Parameters with = sent == null ? Parameters.NONE : sent;
    return answer(
        switch (EndorsementCommand.ofVerb(command).orElseThrow(NotFound::new)) {
          case PLEDGE -> commands.pledge(id, version, with.promisedBy, with.owner, with.note);
          case DECLINE -> commands.decline(id, version, with.note);
          case RECEIVE -> commands.receive(id, version, day(id, with), with.note);
          case LAPSE -> commands.lapse(id, version, with.note);
          case NOT_RECEIVED ->
              commands.notReceived(id, version, with.promisedBy, with.owner, with.note);
          case REQUEST_PROOF -> commands.requestProof(id, version, with.note);
          case ADD_EVIDENCE -> commands.addEvidence(id, version, with.kind, with.url, with.note);
          case APPROVE -> commands.approve(id, version, with.note);
          case REJECT ->
              commands.reject(id, version, with.reason == null ? with.note : with.reason);
          case PUBLISH -> commands.publish(id, version, grounds(with), with.source, with.note);
          case UNPUBLISH -> commands.unpublish(id, version, with.note);
          case WITHDRAW -> commands.withdraw(id, version, with.note);
          case ERASE_PROOF -> commands.eraseProof(id, version);
          case FORGET -> commands.forget(id, version);
        });
  }

  /** Returns the sent day, or null to keep the day on record; today where neither is known. */
  private LocalDate day(String id, Parameters with) {
    return with.receivedOn != null || endorsements.one(id).receivedOn() != null
        ? with.receivedOn
        : clock.instant().atOffset(ZoneOffset.UTC).toLocalDate();
  }

  private static Grounds grounds(Parameters with) {
    return new Grounds(with.basis, with.consentOn, with.consentText);
  }

  private static Response answer(EndorsementView view) {
    return ETags.answer(view, view.version());
  }
}
