package org.tadamun.petition.signature.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.tadamun.kernel.rest.boundary.Page;
import org.tadamun.kernel.rest.boundary.PublicCache;
import org.tadamun.petition.signature.boundary.question.ConsentQuestion;

/**
 * The questions that may be asked beside a signature under one petition, in the words that are
 * stored with the answer.
 */
@Path("petitions/{slug}/consents")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ConsentQuestionsResource {

  @EJB private ConsentQuestions questions;

  @GET
  @PermitAll
  @PublicCache
  @Operation(
      description =
          "Each question that may be asked beside the signature, by organisation and purpose, with"
              + " its sentence in every language. Show the sentence as it is, unticked, and send"
              + " its textVersion with the answer: what is kept as shown is that sentence. An"
              + " organisation that is called otherwise by now has another one; those that stood"
              + " here before may be named still.")
  public Page<ConsentQuestion> list(
      @PathParam("slug") String slug,
      @QueryParam("limit") String limit,
      @QueryParam("cursor") String cursor) {
    // A form without a limit shows all of them, or somebody would not be asked.
    int most = Page.limit(limit, Page.MOST);
    return Page.part(questions.of(slug), ConsentQuestionsResource::key, cursor, most);
  }

  private static String key(ConsentQuestion one) {
    return one.organisation() + " " + one.purpose() + " " + one.country();
  }
}
