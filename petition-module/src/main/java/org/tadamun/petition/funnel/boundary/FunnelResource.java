package org.tadamun.petition.funnel.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.rest.boundary.Page;
import org.tadamun.kernel.rest.boundary.TimeBound;
import org.tadamun.petition.funnel.entity.FunnelStage;

/** Serves the funnel, as the console shows it. */
@Path("petitions/{slug}/funnel")
@RequestScoped
@RolesAllowed(Permission.SIGNATURE_READ)
@Produces(MediaType.APPLICATION_JSON)
public class FunnelResource {

  private static final int USUAL_DAYS = 30;

  @EJB private FunnelReport report;
  @Inject private Clock clock;

  /**
   * What happened on a day.
   *
   * @param happened by stage; a stage of which nothing is known is absent, not zero
   */
  @Schema(name = "FunnelDay")
  public record Day(LocalDate day, Map<String, Long> happened) {}

  /** What happened in a country, over all the days. */
  @Schema(name = "FunnelCountry")
  public record Country(String country, Map<String, Long> happened) {}

  /**
   * The days, in the campaign's time zone, and the countries.
   *
   * @param since when the first event was counted, or null; nothing is known of the time before
   */
  @Schema(name = "Funnel")
  public record Answer(
      String petition,
      LocalDate from,
      LocalDate to,
      String timeZone,
      Instant since,
      List<Day> days,
      List<Country> countries) {}

  @GET
  @Operation(
      description =
          "Whole days of the campaign's time zone: from and to are the first and the last of them,"
              + " or moments, from the day of the one to the day that the other ends. Without them"
              + " the last 30; with a country its days, and all countries all the same. Of every"
              + " version of the text; what an import brought is in no stage until its owner signs"
              + " here, and what is erased is among the withdrawn. What a build from before 30"
              + " November 2026 counted has imports among HELD, INVALIDATED and WITHDRAWN.")
  public Answer funnel(
      @PathParam("slug") String slug,
      @QueryParam("from") String from,
      @QueryParam("to") String to,
      @QueryParam("country") String country) {
    ZoneId zone = report.zone(slug);
    LocalDate end = TimeBound.lastDay("to", to, zone);
    LocalDate last = end == null ? LocalDate.now(clock.withZone(zone)) : end;
    LocalDate begin = TimeBound.firstDay("from", from, zone);
    LocalDate first = begin == null ? last.minusDays(USUAL_DAYS - 1) : begin;
    FunnelQuestion question = new FunnelQuestion(slug, first, last);
    return new Answer(
        slug,
        first,
        last,
        zone.getId(),
        report.since(slug),
        report.byDay(question, Page.country(country)).stream()
            .map(row -> new Day(row.day(), known(row)))
            .toList(),
        report.byCountry(question).stream()
            .map(row -> new Country(row.country(), known(row)))
            .toList());
  }

  private static Map<String, Long> known(FunnelRow row) {
    Map<String, Long> known = new TreeMap<>();
    for (FunnelStage stage : FunnelStage.values()) {
      Long times = row.of(stage);
      if (times != null) {
        known.put(stage.name(), times);
      }
    }
    return known;
  }
}
