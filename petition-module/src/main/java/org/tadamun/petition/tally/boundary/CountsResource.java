package org.tadamun.petition.tally.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.rest.boundary.CallerLocale;
import org.tadamun.kernel.rest.boundary.Page;
import org.tadamun.kernel.rest.boundary.PublicCache;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.tally.control.CountsAnswers;

/** The figures; open to everybody and cacheable. */
@Path("petitions/{slug}/counts")
@RequestScoped
@PublicCache
@Produces(MediaType.APPLICATION_JSON)
public class CountsResource {

  @EJB private Tallies tallies;
  @EJB private Petitions petitions;
  @Inject private StepWords names;
  @Inject private CountsAnswers answers;
  @Inject private CallerLocale caller;

  /** One country's figure with its name; {@code other} for the rest. */
  public record CountryRow(String country, String name, long count) {}

  /** The figures at one moment. */
  @Schema(name = "Counts")
  public record Answer(
      String petition,
      int version,
      Instant asOf,
      long total,
      Map<String, Long> bySource,
      @Schema(description = CountryCount.CODES) List<CountryRow> countries,
      @Schema(description = Counts.COUNTRIES_AS_OF) Instant countriesAsOf,
      @Schema(description = Counts.SAMPLE) boolean sample)
      implements PublicCache.Dated {}

  /** One page of the history. */
  @Schema(name = "CountsHistory")
  public record HistoryAnswer(
      String petition,
      int version,
      Instant asOf,
      String interval,
      String timeZone,
      List<Change> items,
      String next,
      @Schema(description = Counts.SAMPLE) boolean sample)
      implements PublicCache.Dated {}

  @GET
  @PermitAll
  @Operation(description = Counts.DESCRIPTION)
  public Answer counts(
      @PathParam("slug") String slug,
      @QueryParam("version") String version,
      @QueryParam("lang") String language) {
    Locale locale = caller.get(language);
    CountsAnswers.Key key = new CountsAnswers.Key(slug, version(slug, version), locale);
    return answers.of(key, () -> count(key));
  }

  private Answer count(CountsAnswers.Key asked) {
    PetitionView petition = petitions.requirePublic(asked.slug());
    Counts counts = tallies.publicCached(petition, asked.version());
    return new Answer(
        counts.petition(),
        counts.version(),
        counts.asOf(),
        counts.total(),
        counts.bySource(),
        counts.countries().stream().map(row -> row(row, asked.locale())).toList(),
        counts.countriesAsOf(),
        tallies.isSample(petition));
  }

  @GET
  @Path("history")
  @PermitAll
  @Operation(description = HistoryQuery.DESCRIPTION)
  public HistoryAnswer history(
      @PathParam("slug") String slug,
      @QueryParam("version") String version,
      @QueryParam("interval") String interval,
      @QueryParam("by") String by,
      @QueryParam("from") String from,
      @QueryParam("to") String to,
      @QueryParam("limit") String limit,
      @QueryParam("cursor") String cursor) {
    PetitionView petition = petitions.requirePublic(slug);
    HistoryQuery query = HistoryQuery.parse(interval, by, from, to, cursor, Page.limit(limit));
    int wanted = Tallies.existing(petition, version(slug, version));
    // Read first, so that the changes are at least as new; and repeated requests get the same
    // moment.
    Instant asOf = tallies.exactCached(petition, wanted).asOf();
    Page<Change> page = tallies.history(petition, wanted, query);
    return new HistoryAnswer(
        slug,
        wanted,
        asOf,
        query.day() ? "day" : "hour",
        "UTC",
        page.items(),
        page.next(),
        tallies.isSample(petition));
  }

  private CountryRow row(CountryCount row, Locale locale) {
    return new CountryRow(row.country(), names.country(row.country(), locale), row.count());
  }

  /** Parsed before the petition is read, because a cached answer does not need the petition. */
  private Integer version(String slug, String text) {
    try {
      return text == null ? null : Integer.valueOf(text);
    } catch (NumberFormatException malformed) {
      petitions.requirePublic(slug);
      throw new InvalidInput("version", "kernel.error.number");
    }
  }
}
