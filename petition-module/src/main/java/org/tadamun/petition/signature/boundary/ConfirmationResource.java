package org.tadamun.petition.signature.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.kernel.rest.boundary.Bodies;
import org.tadamun.petition.signature.entity.SignatureState;

/** What the owner of a mailed link does. The token travels in a body or header, never in a URL. */
@Path("signatures")
@RequestScoped
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ConfirmationResource {

  static final String TOKEN_HEADER = "X-Signature-Token";

  @EJB private Signatures signatures;

  /** The token from the mail. */
  public record TokenRequest(String token) {

    String required() {
      new Violations().required("token", token).maxLength("token", token, 64).throwIfAny();
      return token;
    }
  }

  /** The new state and the petition. */
  public record Answer(SignatureState status, String petition) {}

  @POST
  @Path("confirmation")
  public Answer confirm(TokenRequest request) {
    Confirmation confirmation = signatures.confirm(Bodies.required(request).required());
    return new Answer(confirmation.status(), confirmation.petition());
  }

  @GET
  @Path("self")
  public TokenView self(@HeaderParam(TOKEN_HEADER) String token) {
    return signatures.peek(token);
  }

  @POST
  @Path("self/withdrawal")
  public Answer withdraw(TokenRequest request) {
    String petition = signatures.withdraw(Bodies.required(request).required());
    return new Answer(SignatureState.WITHDRAWN, petition);
  }
}
