package org.tadamun.petition.signature.boundary.link;

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
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.kernel.rest.boundary.Bodies;
import org.tadamun.kernel.rest.boundary.MergePatch;
import org.tadamun.petition.signature.boundary.OwnChoices;
import org.tadamun.petition.signature.boundary.OwnSignature;
import org.tadamun.petition.signature.boundary.Signatures;
import org.tadamun.petition.signature.boundary.TokenView;
import org.tadamun.petition.signature.boundary.renewal.Renewals;
import org.tadamun.petition.signature.boundary.renewal.Renewed;
import org.tadamun.petition.signature.entity.SignatureState;

/** One's own signature. The token travels in a body or header, never in a URL. */
@Path("signatures/self")
@RequestScoped
@NotKept
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class OwnSignatureResource {

  static final String TOKEN_HEADER = "X-Signature-Token";

  @EJB private Signatures signatures;
  @EJB private OwnSignature own;
  @EJB private Renewals renewals;

  /** The new state and the petition. */
  @Schema(name = "OwnSignatureStatus")
  public record Answer(SignatureState status, String petition) {}

  /** What remains after an erasure: which petition it was. */
  public record Erased(String status, String petition) {}

  @GET
  @PermitAll
  public TokenView self(@HeaderParam(TOKEN_HEADER) String token) {
    return signatures.peek(sent(token));
  }

  @GET
  @Path("data")
  @PermitAll
  public OwnData data(@HeaderParam(TOKEN_HEADER) String token) {
    return own.data(sent(token));
  }

  /** As in a body: which token there is none of is 410, that there is none at all a mistake. */
  private static String sent(String token) {
    new Violations().required(TOKEN_HEADER, token).throwIfAny();
    return token;
  }

  /** The token alone reads; with a choice beside it, that is taken first. */
  @POST
  @PermitAll
  public TokenView self(ChoiceRequest request) {
    ChoiceRequest given = Bodies.required(request);
    return given.choosesNothing() ? signatures.peek(given.requiredToken()) : choose(given);
  }

  @PATCH
  @PermitAll
  @Consumes({MediaType.APPLICATION_JSON, MergePatch.MEDIA_TYPE})
  public TokenView choose(ChoiceRequest request) {
    ChoiceRequest given = Bodies.required(request);
    String token = given.requiredToken();
    OwnChoices choices = given.choices(() -> signatures.peek(token).signer());
    try {
      own.choose(token, choices);
    } catch (InvalidInput mistakes) {
      throw mistakes.named(given::called);
    }
    return signatures.peek(token);
  }

  /** As the GET, for who would rather send no token in a header. */
  @POST
  @Path("data")
  @PermitAll
  public OwnData data(TokenRequest request) {
    return own.data(Bodies.required(request).required());
  }

  /**
   * Signs the present version of the text too, by the link of an earlier one; again is harmless.
   */
  @POST
  @Path("renewal")
  @PermitAll
  public Answer renew(RenewalRequest request) {
    RenewalRequest given = Bodies.required(request);
    Renewed renewed = renewals.sign(given.requiredToken(), given.shown(), null);
    SignatureState state = renewed.held() ? SignatureState.HELD : SignatureState.CONFIRMED;
    return new Answer(state, renewed.petition());
  }

  @POST
  @Path("withdrawal")
  @PermitAll
  public Answer withdraw(TokenRequest request) {
    String petition = own.withdraw(Bodies.required(request).required());
    return new Answer(SignatureState.WITHDRAWN, petition);
  }

  @POST
  @Path("erasure")
  @PermitAll
  public Erased erase(TokenRequest request) {
    return new Erased("ERASED", own.erase(Bodies.required(request).required()));
  }
}
