package org.tadamun.petition.signature.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.kernel.rest.boundary.Bodies;
import org.tadamun.petition.signature.entity.SignatureState;

/** The button behind a mailed link. The token travels in the body, never in a URL. */
@Path("signatures")
@ApplicationScoped
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ConfirmationResource {

  @EJB private Signatures signatures;

  /** The token from the mail. */
  public record TokenRequest(String token) {

    private static final int MOST = 64;

    String required() {
      new Violations().required("token", token).maxLength("token", token, MOST).throwIfAny();
      return token;
    }
  }

  /** The new state and the petition. */
  @Schema(name = "SignatureStatus")
  public record Answer(SignatureState status, String petition) {}

  @POST
  @Path("confirmation")
  public Answer confirm(TokenRequest request) {
    Signatures.Confirmation confirmation = signatures.confirm(Bodies.required(request).required());
    return new Answer(confirmation.status(), confirmation.petition());
  }
}
