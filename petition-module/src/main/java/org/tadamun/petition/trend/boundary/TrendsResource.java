package org.tadamun.petition.trend.boundary;

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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.rest.boundary.Choices;
import org.tadamun.kernel.rest.boundary.Cursor;
import org.tadamun.kernel.rest.boundary.Page;
import org.tadamun.petition.petition.boundary.Petitions;

/** Lists mail domains and network ranges that occur often; needs {@code petition:moderate}. */
@Path("petitions/{slug}/trends")
@RequestScoped
@RolesAllowed(Permission.PETITION_MODERATE)
@Produces(MediaType.APPLICATION_JSON)
public class TrendsResource {

  @EJB private Petitions petitions;
  @EJB private Trends trends;
  @Inject private Clock clock;

  /**
   * One page of a report.
   *
   * @param different how many domains or ranges there are in all
   */
  @Schema(name = "Trends")
  public record Answer(
      String petition,
      String by,
      Instant from,
      Instant to,
      Instant since,
      long total,
      long without,
      long different,
      List<Trend> items,
      String next) {}

  /** A report by {@code domain} or {@code range}, most first; by default of the last 24 hours. */
  @GET
  public Answer trends(
      @PathParam("slug") String slug,
      @QueryParam("by") String by,
      @QueryParam("from") String from,
      @QueryParam("to") String to,
      @QueryParam("order") String order,
      @QueryParam("limit") String limit,
      @QueryParam("cursor") String cursor) {
    petitions.bySlug(slug).orElseThrow(NotFound::new);
    TrendBy wanted = Choices.small("by", by, TrendBy.DOMAIN);
    TrendOrder sorted = Choices.small("order", order, TrendOrder.COUNT);
    int most = Page.limit(limit);
    int first = first(cursor);
    TrendReport report =
        trends.report(wanted, TrendQuestion.parse(slug, from, to, clock.instant()));
    boolean more = first + most < report.rows().size();
    return new Answer(
        slug,
        Choices.small(wanted),
        report.from(),
        report.to(),
        report.since(),
        report.total(),
        report.without(),
        report.rows().size(),
        report.page(sorted, first, most),
        more ? Cursor.encode(Integer.toString(first + most)) : null);
  }

  private static int first(String cursor) {
    Long first = Cursor.decodeLong(cursor);
    if (first != null && (first < 0 || first > Integer.MAX_VALUE - Page.MOST)) {
      throw Cursor.invalid();
    }
    return first == null ? 0 : first.intValue();
  }
}
