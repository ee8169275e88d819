package org.tadamun.petition.channel.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.rest.boundary.Cursor;
import org.tadamun.kernel.rest.boundary.Page;
import org.tadamun.petition.channel.entity.Origin;
import org.tadamun.petition.petition.boundary.Petitions;

/**
 * Lists by which way signatures come, as the console shows it. Figures come in steps of five, since
 * links can have any code, also one made for one person.
 */
@Path("petitions/{slug}/channels")
@RequestScoped
@RolesAllowed(Permission.SIGNATURE_READ)
@Produces(MediaType.APPLICATION_JSON)
public class ChannelsResource {

  @EJB private ChannelList channels;
  @EJB private Petitions petitions;

  /**
   * One way: the codes of its links, null if they have none, and its signatures. The last item is
   * the rest of all ways, in which all three codes are null.
   */
  @Schema(name = "Channel")
  public record Way(String medium, String campaign, String referrer, long confirmed) {}

  /** The signatures of one way from one country; "other" is the rest. */
  @Schema(name = "ChannelCountry")
  public record Country(String country, long confirmed) {}

  /** One way by country, most first, the rest last. */
  @Schema(name = "ChannelCountries")
  public record Countries(List<Country> items) {}

  /** Lists the ways, most signatures first, the rest last. */
  @GET
  public Page<Way> list(
      @PathParam("slug") String slug,
      @QueryParam("limit") String limit,
      @QueryParam("cursor") String cursor) {
    petitions.bySlug(slug).orElseThrow(NotFound::new);
    int most = Page.limit(limit);
    int first = first(cursor);
    List<ChannelRow> rows = channels.rows(slug, first, most + 1);
    return Page.of(
        rows, most, ChannelsResource::way, unused -> Integer.toString(Math.addExact(first, most)));
  }

  /** One way by country; at least one code must be given. */
  @GET
  @Path("countries")
  public Countries countries(
      @PathParam("slug") String slug,
      @QueryParam("medium") String medium,
      @QueryParam("campaign") String campaign,
      @QueryParam("referrer") String referrer) {
    Origin codes = Origin.asked(medium, campaign, referrer);
    List<ChannelRow> rows = channels.countries(slug, codes);
    if (codes.equals(Origin.NONE)) {
      throw new InvalidInput("referrer", "kernel.error.required");
    }
    return new Countries(
        rows.stream().map(row -> new Country(row.country(), row.confirmed())).toList());
  }

  private static Way way(ChannelRow row) {
    Origin codes = row.codes();
    return new Way(codes.medium(), codes.campaign(), codes.referrer(), row.confirmed());
  }

  private static int first(String cursor) {
    Long first = Cursor.decodeLong(cursor);
    if (first != null && (first < 0 || first > Integer.MAX_VALUE - 2L * Page.MOST)) {
      throw Cursor.invalid();
    }
    return first == null ? 0 : first.intValue();
  }
}
