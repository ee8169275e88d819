package org.tadamun.petition.version.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.json.boundary.OnlyKnown;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.kernel.rest.boundary.Bodies;
import org.tadamun.kernel.rest.boundary.Page;
import org.tadamun.kernel.translation.boundary.TranslationView;

/**
 * Lists and checks the translations of a petition; needs {@code petition:write} or {@code
 * text:translate}. The words themselves are written with the petition.
 */
@Path("petitions/{slug}/translations")
@RequestScoped
@RolesAllowed({Permission.PETITION_WRITE, Permission.TRANSLATE})
@Produces(MediaType.APPLICATION_JSON)
public class TranslationsResource {

  @EJB private TextVersions texts;
  @EJB private Translations translations;

  /**
   * @param textHash of the words that were compared, from the list
   */
  @OnlyKnown
  @Schema(name = "TranslationSeen")
  public record Seen(String textHash) {}

  @GET
  @Operation(
      description =
          "Of the text that is being prepared, or else of the present one; the source first.")
  public Page<TranslationView> list(
      @PathParam("slug") String slug,
      @QueryParam("limit") String limit,
      @QueryParam("cursor") String cursor) {
    return Page.part(
        texts.written(slug).translations(), TranslationView::language, cursor, Page.limit(limit));
  }

  @POST
  @Path("{language}/commands/{command}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      description =
          "check: somebody else than its writer compared it with the source and stands for it."
              + " keep: an outdated one still says what the source says; it is a draft again. 409"
              + " where the state does not allow it, as of the source; 412 when the words are"
              + " others by now.")
  public Page<TranslationView> command(
      @PathParam("slug") String slug,
      @PathParam("language") String language,
      @PathParam("command") String command,
      Seen sent) {
    String textHash = Bodies.required(sent).textHash();
    new Violations().required("textHash", textHash).throwIfAny();
    return new Page<>(
        switch (command) {
          case "check" -> translations.check(slug, language, textHash);
          case "keep" -> translations.keep(slug, language, textHash);
          default -> throw new NotFound();
        },
        null);
  }
}
