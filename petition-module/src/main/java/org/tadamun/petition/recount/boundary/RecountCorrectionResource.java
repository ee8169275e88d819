package org.tadamun.petition.recount.boundary;

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
import org.tadamun.kernel.rest.boundary.Bodies;

/**
 * Corrects figures after a recount, by two people. Without {@code If-Match}: a command depends on
 * the state alone.
 */
@Path("petitions/{slug}/recounts/{id}/correction")
@RequestScoped
@RolesAllowed(Permission.PETITION_MODERATE)
@Produces(MediaType.APPLICATION_JSON)
public class RecountCorrectionResource {

  @EJB private RecountCorrections corrections;

  /** What was wrong; shown to staff, not to the public. */
  @OnlyKnown
  @Schema(name = "RecountCorrectionReason")
  public record Reason(String reason) {}

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(description = "Proposes to put right what the last recount has found.")
  public RecountView propose(
      @PathParam("slug") String slug, @PathParam("id") String id, Reason sent) {
    return corrections.propose(slug, id, Bodies.required(sent).reason());
  }

  @POST
  @Path("approval")
  @Operation(
      description =
          "By a second person: compares anew, books what differs, and recounts. 412 where a figure"
              + " differs otherwise by now, or never stood still. Where the correction is APPROVED"
              + " and the recount is of before its `decidedAt`, the recount after it failed: what"
              + " was approved is booked, and the next recount, by night or by hand, shows it.")
  public RecountView approve(@PathParam("slug") String slug, @PathParam("id") String id) {
    return corrections.approve(slug, id);
  }

  @POST
  @Path("rejection")
  @Operation(description = "Ends a proposal; no figure changes.")
  public RecountView reject(@PathParam("slug") String slug, @PathParam("id") String id) {
    return corrections.reject(slug, id);
  }
}
