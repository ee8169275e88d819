package org.tadamun.petition.signature.boundary.link;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.rest.boundary.Bodies;
import org.tadamun.kernel.rest.boundary.MergePatch;
import org.tadamun.petition.signature.boundary.OwnChoices;
import org.tadamun.petition.signature.boundary.OwnSignature;
import org.tadamun.petition.signature.boundary.Signatures;
import org.tadamun.petition.signature.boundary.TokenView;
import org.tadamun.petition.signature.boundary.own.OwnData;
import org.tadamun.petition.signature.boundary.own.RenewalOutcome;
import org.tadamun.petition.signature.boundary.renewal.Renewals;
import org.tadamun.petition.signature.control.link.NotStored;
import org.tadamun.petition.signature.entity.SignatureState;

/**
 * One's own signature. The token is sent in a body or header ({@link LinkToken}), never in a URL.
 */
@Path("signatures/self")
@RequestScoped
@NotStored
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class OwnSignatureResource {

  private static final String TOKEN =
      "The token of the mailed link, in this header, or as Authorization: Bearer. An API key begins"
          + " with tadamun_ and is none.";

  private static final String ANYWHERE =
      "The token of the mailed link stands in the body, in the header X-Signature-Token, or as"
          + " Authorization: Bearer; where several have it, it is the same.";

  private static final String BODILESS = " Outside the body it makes the body needless.";

  @EJB private Signatures signatures;
  @EJB private OwnSignature own;
  @EJB private Renewals renewals;
  @Inject private LinkToken link;

  /** The new state and the petition. */
  @Schema(name = "OwnSignatureStatus")
  public record Answer(SignatureState status, String petition) {}

  /** The answer to an erasure: which petition it was. */
  public record Erased(String status, String petition) {}

  @GET
  @PermitAll
  @APIResponseSchema(TokenView.class)
  public Response self(
      @Parameter(description = TOKEN) @HeaderParam(LinkToken.HEADER) String token) {
    return SeenSignature.answer(signatures.peek(link.sent(token)));
  }

  @GET
  @Path("data")
  @PermitAll
  public OwnData data(@Parameter(description = TOKEN) @HeaderParam(LinkToken.HEADER) String token) {
    return own.data(link.sent(token));
  }

  /** A token without a choice only reads; a choice is applied first. */
  @POST
  @PermitAll
  @Operation(description = ANYWHERE + BODILESS + " Without a choice beside it, it reads.")
  @APIResponseSchema(TokenView.class)
  public Response self(@HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, ChoiceRequest request) {
    ChoiceRequest given = link.body(request, ChoiceRequest.NOTHING);
    return given.choosesNothing()
        ? SeenSignature.answer(signatures.peek(link.sentWith(given.token())))
        : choose(ifMatch, given);
  }

  @PATCH
  @PermitAll
  @Operation(description = ANYWHERE + " If-Match may be left out; sent, it is heeded.")
  @Consumes({MediaType.APPLICATION_JSON, MergePatch.MEDIA_TYPE})
  @APIResponseSchema(TokenView.class)
  public Response choose(@HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, ChoiceRequest request) {
    ChoiceRequest given = Bodies.required(request);
    String token = link.sentWith(given.token());
    SeenSignature.require(ifMatch, () -> signatures.peek(token));
    OwnChoices choices = given.choices(() -> signatures.peek(token).signer());
    try {
      own.choose(token, choices);
    } catch (InvalidInput mistakes) {
      throw mistakes.named(given::called);
    }
    return SeenSignature.answer(signatures.peek(token));
  }

  /** Does what GET does, for clients that prefer not to send the token in a header. */
  @POST
  @Path("data")
  @PermitAll
  @Operation(description = ANYWHERE + BODILESS)
  public OwnData data(TokenRequest request) {
    return own.data(link.sentWith(token(request)));
  }

  /**
   * Signs the present version of the text, too, by the link of an earlier one; doing it again does
   * nothing.
   */
  @POST
  @Path("renewal")
  @PermitAll
  @Operation(description = ANYWHERE + BODILESS)
  public Answer renew(RenewalRequest request) {
    RenewalRequest given = link.body(request, RenewalRequest.NOTHING);
    RenewalOutcome renewed = renewals.sign(link.sentWith(given.token()), given.shown(), null);
    SignatureState state = renewed.held() ? SignatureState.HELD : SignatureState.CONFIRMED;
    return new Answer(state, renewed.petition());
  }

  @POST
  @Path("withdrawal")
  @PermitAll
  @Operation(description = ANYWHERE + BODILESS)
  public Answer withdraw(TokenRequest request) {
    String petition = own.withdraw(link.sentWith(token(request)));
    return new Answer(SignatureState.WITHDRAWN, petition);
  }

  @POST
  @Path("erasure")
  @PermitAll
  @Operation(description = ANYWHERE + BODILESS)
  public Erased erase(TokenRequest request) {
    return new Erased("ERASED", own.erase(link.sentWith(token(request))));
  }

  private String token(TokenRequest request) {
    return link.body(request, TokenRequest.NOTHING).token();
  }
}
