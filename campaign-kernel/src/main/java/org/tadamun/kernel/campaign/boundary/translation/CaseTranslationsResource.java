package org.tadamun.kernel.campaign.boundary.translation;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tadamun.kernel.rest.boundary.Page;
import org.tadamun.kernel.rest.boundary.PublicCache;
import org.tadamun.kernel.translation.boundary.TranslationView;
import org.tadamun.kernel.translation.entity.TranslationState;

/** How far the languages of a campaign's texts can be relied on. */
@Path("campaigns/{slug}/translations")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CaseTranslationsResource {

  @EJB private CaseTranslations translations;

  /** One language, for everybody: without the persons who wrote or checked it. */
  @Schema(name = "CampaignTranslation")
  public record Language(
      String language, String dir, TranslationState state, boolean whole, Instant checkedAt) {

    static Language of(TranslationView view) {
      return new Language(
          view.language(), view.dir(), view.state(), view.whole(), view.checkedAt());
    }
  }

  @GET
  @PermitAll
  @PublicCache
  @Operation(
      description =
          "Of title, summary, case and demands together; the source first. A translation is a"
              + " draft until a second person checks it, and outdated where the source has changed"
              + " since it was written.")
  public Page<Language> list(
      @PathParam("slug") String slug,
      @QueryParam("limit") String limit,
      @QueryParam("cursor") String cursor) {
    List<Language> all = translations.published(slug).stream().map(Language::of).toList();
    return Page.part(all, Language::language, cursor, Page.limit(limit));
  }
}
