package org.tadamun.petition.moderation.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.json.boundary.OnlyKnown;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.petition.correction.entity.InvalidationReason;
import org.tadamun.petition.signature.boundary.SignatureRow;

/**
 * Holds, releases, invalidates and reverts one signature. A key that has held or invalidated 500 of
 * a petition in 24 hours is answered 429: more need a rule, and one that invalidates needs somebody
 * else's approval.
 *
 * <p>The path is longer than {@code signatures/self} and {@code signatures/confirmation} on
 * purpose: a root resource {@code signatures/{id}} would take their requests.
 */
@Path("signatures/{id}/commands")
@RequestScoped
@RolesAllowed(Permission.PETITION_MODERATE)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ModerationResource {

  @EJB private Moderation moderation;

  /**
   * The parameters of a command; those that it does not keep are refused.
   *
   * @param reason with {@code invalidate}, and required there
   * @param note with {@code hold} and {@code invalidate}
   */
  @OnlyKnown
  @Schema(name = "ModerationParameters")
  public record Parameters(InvalidationReason reason, String note) {

    static final Parameters NONE = new Parameters(null, null);
  }

  @POST
  @Path("{command}")
  @Operation(
      description =
          "Holding and invalidating: at most 500 signatures of a petition in 24 hours by one key,"
              + " then 429. More need a rule (/petitions/{slug}/invalidations); one that"
              + " invalidates, somebody else approves. Releasing and reverting are free.")
  public Moderation.Decided command(
      @PathParam("id") String id, @PathParam("command") String command, Parameters sent) {
    Parameters with = sent == null ? Parameters.NONE : sent;
    ModerationCommand verb = ModerationCommand.ofVerb(command).orElseThrow(NotFound::new);
    Decision decision = new Decision(verb, with.reason(), with.note());
    return moderation.decide(SignatureRow.number(id), decision);
  }
}
