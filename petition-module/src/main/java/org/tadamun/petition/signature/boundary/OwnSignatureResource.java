package org.tadamun.petition.signature.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tadamun.kernel.rest.boundary.Bodies;
import org.tadamun.kernel.rest.boundary.MergePatch;
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.petition.signature.entity.Visibility;

/** One's own signature. The token travels in a body or header, never in a URL. */
@Path("signatures/self")
@RequestScoped
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class OwnSignatureResource {

  static final String TOKEN_HEADER = "X-Signature-Token";

  @EJB private Signatures signatures;
  @EJB private OwnSignature own;

  /**
   * The token from the mail, with what is chosen anew.
   *
   * @param toTarget whether the name may also go to authorities of the target country
   */
  public record ChoiceRequest(
      String token, Visibility visibility, String language, Boolean toTarget) {}

  /** The new state and the petition. */
  @Schema(name = "OwnSignatureStatus")
  public record Answer(SignatureState status, String petition) {}

  /** What remains after an erasure: which petition it was. */
  public record Erased(String status, String petition) {}

  @GET
  public TokenView self(@HeaderParam(TOKEN_HEADER) String token) {
    return signatures.peek(token);
  }

  @GET
  @Path("data")
  public OwnSignature.Data data(@HeaderParam(TOKEN_HEADER) String token) {
    return own.data(token);
  }

  @PATCH
  @Consumes({MediaType.APPLICATION_JSON, MergePatch.MEDIA_TYPE})
  public TokenView choose(ChoiceRequest request) {
    ChoiceRequest given = Bodies.required(request);
    String token = new ConfirmationResource.TokenRequest(given.token()).required();
    own.choose(
        token, new OwnSignature.Choices(given.visibility(), given.language(), given.toTarget()));
    return signatures.peek(token);
  }

  @POST
  @Path("withdrawal")
  public Answer withdraw(ConfirmationResource.TokenRequest request) {
    String petition = signatures.withdraw(Bodies.required(request).required());
    return new Answer(SignatureState.WITHDRAWN, petition);
  }

  @POST
  @Path("erasure")
  public Erased erase(ConfirmationResource.TokenRequest request) {
    return new Erased("ERASED", own.erase(Bodies.required(request).required()));
  }
}
