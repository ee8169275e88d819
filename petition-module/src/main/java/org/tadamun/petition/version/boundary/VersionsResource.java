package org.tadamun.petition.version.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.rest.boundary.Bodies;
import org.tadamun.kernel.rest.boundary.ETags;
import org.tadamun.kernel.rest.boundary.Page;
import org.tadamun.kernel.rest.boundary.PublicCache;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.kernel.translation.boundary.TranslationView;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.petition.boundary.PetitionsResource;
import org.tadamun.petition.petition.entity.ChangeKind;
import org.tadamun.petition.petition.entity.PetitionText;
import org.tadamun.petition.tally.boundary.Tallies;

/** Shows the texts of a petition to everybody; staff prepare and publish them here. */
@Path("petitions/{slug}/versions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class VersionsResource {

  @EJB private TextVersions texts;
  @EJB private Petitions petitions;
  @EJB private Tallies tallies;

  /** One language of a text, for everybody; names no person. */
  @Schema(name = "PetitionTranslation")
  public record Language(String language, String dir, String state, Instant checkedAt) {

    public static Language of(TranslationView view) {
      return new Language(view.language(), view.dir(), view.state().name(), view.checkedAt());
    }
  }

  /** A published text with the figure of its version and its changes. */
  @Schema(name = "PetitionVersion")
  public record Item(
      String id,
      int version,
      int revision,
      ChangeKind change,
      @Schema(description = PetitionsResource.TEXT_HASH) String textHash,
      String sourceLanguage,
      LocalizedText title,
      LocalizedText body,
      List<LocalizedText> demands,
      LocalizedText note,
      Instant publishedAt,
      Instant createdAt,
      Instant modifiedAt,
      long total,
      boolean sample,
      List<Language> translations,
      List<TextComparison> changes) {}

  /** The next text, which nobody signs yet, for those who write it. */
  @Schema(name = "PreparedText")
  public record Prepared(
      String id,
      String textHash,
      String sourceLanguage,
      LocalizedText title,
      LocalizedText body,
      List<LocalizedText> demands,
      Instant createdAt,
      Instant modifiedAt,
      List<TranslationView> translations) {

    static Prepared of(VersionView next) {
      return new Prepared(
          next.id(),
          next.textHash(),
          next.text().sourceLanguage(),
          next.text().title(),
          next.text().body(),
          next.text().demands(),
          next.createdAt(),
          next.modifiedAt(),
          next.translations());
    }
  }

  /** The petition's text now; its version for {@code If-Match} is the answer's entity tag. */
  @Schema(name = "PetitionTextStanding")
  public record Standing(String slug, int version, int revision, String textHash) {

    static Standing of(PetitionView petition) {
      return new Standing(
          petition.slug(), petition.textVersion(), petition.revision(), petition.textHash());
    }
  }

  @GET
  @PermitAll
  @PublicCache
  @Operation(
      description =
          "Oldest first; each with the figure of its version, all wordings of it together, and"
              + " never added up. How many signatures were given to which wording is not counted.")
  public Page<Item> list(
      @PathParam("slug") String slug,
      @QueryParam("limit") String limit,
      @QueryParam("cursor") String cursor) {
    PetitionView petition = petitions.requirePublic(slug);
    boolean sample = tallies.isSample(petition);
    List<VersionView> all = texts.published(slug);
    Page<VersionView> part = Page.part(all, VersionView::id, cursor, Page.limit(limit));
    List<Item> items = new ArrayList<>();
    for (VersionView one : part.items()) {
      int place = all.indexOf(one);
      items.add(item(petition, sample, one, place == 0 ? null : all.get(place - 1)));
    }
    return new Page<>(items, part.next());
  }

  private Item item(PetitionView petition, boolean sample, VersionView one, VersionView before) {
    return new Item(
        one.id(),
        one.number(),
        one.revision(),
        one.kind(),
        one.textHash(),
        one.text().sourceLanguage(),
        one.text().title(),
        one.text().body(),
        one.text().demands(),
        one.note(),
        one.publishedAt(),
        one.createdAt(),
        one.modifiedAt(),
        tallies.exactCached(petition, one.number()).total(),
        sample,
        one.translations().stream().map(Language::of).toList(),
        TextComparison.changes(before, one));
  }

  @POST
  @RolesAllowed(Permission.PETITION_WRITE)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      description =
          "Prepares the text that may follow; nobody signs it yet. Where one is being prepared"
              + " already it is replaced, and If-Match is needed (428).")
  @APIResponseSchema(Standing.class)
  public Response prepare(
      @PathParam("slug") String slug,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      PetitionText text) {
    return answer(texts.prepare(slug, toPrepare(slug, ifMatch), Bodies.required(text)));
  }

  /**
   * A first next text overwrites nothing and needs no If-Match. The version is read first, so that
   * a text prepared in between makes it stale.
   */
  private int toPrepare(String slug, String ifMatch) {
    int present = petitions.writable(slug).version();
    boolean first = ifMatch == null && !texts.isPreparing(slug);
    return first ? present : ETags.required(ifMatch, present);
  }

  @GET
  @Path("next")
  @RolesAllowed({Permission.PETITION_WRITE, Permission.TRANSLATE})
  @Operation(
      description =
          "The text that is being prepared, for whoever writes or translates it; 404 where there is"
              + " none.")
  @APIResponseSchema(Prepared.class)
  public Response prepared(@PathParam("slug") String slug) {
    int version = petitions.writable(slug).version();
    return ETags.answer(Prepared.of(texts.prepared(slug)), version);
  }

  @POST
  @Path("next/withdrawal")
  @RolesAllowed(Permission.PETITION_WRITE)
  @Operation(description = "Gives up the text that is being prepared.")
  @APIResponseSchema(Standing.class)
  public Response discard(
      @PathParam("slug") String slug, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    // If-Match is needed, since a colleague's newer words would be lost.
    return answer(texts.discard(slug, version(slug, ifMatch)));
  }

  @POST
  @Path("next/publication")
  @RolesAllowed(Permission.PETITION_WRITE)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      description =
          "MINOR keeps the signatures and shows the difference to everybody; MATERIAL opens a new"
              + " version whose count begins at nought, and asks earlier signers anew. If-Match is"
              + " needed (428), so that nobody publishes words that they have not read.")
  @APIResponseSchema(Standing.class)
  public Response publish(
      @PathParam("slug") String slug,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      Publication how) {
    return answer(texts.publish(slug, version(slug, ifMatch), Bodies.required(how)));
  }

  private int version(String slug, String ifMatch) {
    return ETags.required(ifMatch, petitions.writable(slug).version());
  }

  private static Response answer(PetitionView petition) {
    return ETags.answer(Standing.of(petition), petition.version());
  }
}
