package org.tadamun.petition.signature.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.annotation.JsonbNillable;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.tadamun.kernel.network.boundary.ClientAddress;
import org.tadamun.kernel.rest.boundary.Bodies;
import org.tadamun.petition.signature.boundary.question.LikelyDomain;
import org.tadamun.petition.signature.boundary.question.SignatureRequest;

/** Signatures under one petition: anybody may add one. */
@Path("petitions/{slug}/signatures")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class SignaturesResource {

  @EJB private Signatures signatures;
  @Inject private ClientAddress client;

  /** The answer, equal for a new and a repeated address. */
  @Schema(name = "SignatureReceived")
  public record Taken(
      String status,
      @Schema(
              description =
                  "Where the domain of the address is one step from one that many have, as"
                      + " gmial.com is: the one that was probably meant (gmail.com), so that a form"
                      + " can ask whoever has signed, and send it once more with the address that"
                      + " they chose. The mail went to the address that was sent. Else it is not"
                      + " there. It goes by that address alone.")
          @JsonbNillable(false)
          String likelyDomain) {

    static Taken by(String email) {
      return new Taken("CHECK_YOUR_MAIL", LikelyDomain.of(email).orElse(null));
    }
  }

  @POST
  @PermitAll
  @Consumes(MediaType.APPLICATION_JSON)
  @APIResponseSchema(value = Taken.class, responseCode = "202")
  public Response sign(
      @PathParam("slug") String slug,
      @Context HttpServletRequest asking,
      SignatureRequest request) {
    signatures.sign(slug, Bodies.required(request), client.of(asking));
    Taken taken = Taken.by(request.email());
    return Response.accepted(taken).header("Cache-Control", "no-store").build();
  }
}
