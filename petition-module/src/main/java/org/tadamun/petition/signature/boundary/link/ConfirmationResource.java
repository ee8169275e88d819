package org.tadamun.petition.signature.boundary.link;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tadamun.kernel.rest.boundary.Bodies;
import org.tadamun.petition.signature.boundary.Signatures;
import org.tadamun.petition.signature.boundary.own.Confirmation;
import org.tadamun.petition.signature.control.link.NotStored;
import org.tadamun.petition.signature.entity.SignatureState;

/** The confirmation by a mailed link. The token is sent in the body, never in a URL. */
@Path("signatures")
@ApplicationScoped
@NotStored
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ConfirmationResource {

  @EJB private Signatures signatures;

  /** The new state and the petition. */
  @Schema(name = "SignatureStatus")
  public record Answer(SignatureState status, String petition) {}

  @POST
  @Path("confirmation")
  @PermitAll
  public Answer confirm(TokenRequest request) {
    Confirmation confirmation = signatures.confirm(Bodies.required(request).required());
    return new Answer(confirmation.status(), confirmation.petition());
  }
}
