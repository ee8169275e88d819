package org.tadamun.web.publicsite.endorsements;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.tadamun.endorsements.endorsement.entity.EndorsementKind;
import org.tadamun.endorsements.figures.boundary.EndorsementFigures;
import org.tadamun.endorsements.wall.boundary.WallFilter;
import org.tadamun.kernel.text.boundary.Countries;
import org.tadamun.web.publicsite.route.PublicRequest;
import org.tadamun.web.text.TextBean;

/** The filters of the wall as links: each narrows what the others have narrowed already. */
@Named
@RequestScoped
public class WallFilters {

  @Inject private Countries countries;
  @Inject private PublicRequest request;
  @Inject private TextBean text;

  private String path;
  private WallFilter filter;
  private EndorsementFigures numbers;

  void open(String slug, WallFilter chosen, EndorsementFigures all) {
    this.path = "/campaigns/" + slug + "/endorsements";
    this.filter = chosen;
    this.numbers = all;
  }

  public List<WallFilterLink> getCountries() {
    return Stream.concat(
            Stream.of(country(null, text.get("endorsements.wall.all"), numbers.published())),
            numbers.byCountry().entrySet().stream()
                .map(e -> country(e.getKey(), name(e.getKey()), e.getValue())))
        .toList();
  }

  public List<WallFilterLink> getKinds() {
    return Stream.concat(
            Stream.of(kind(null, text.get("endorsements.wall.all"), numbers.published())),
            numbers.byKind().entrySet().stream()
                .map(
                    e ->
                        kind(
                            e.getKey(), text.get("endorsements.kind." + e.getKey()), e.getValue())))
        .toList();
  }

  /** The table of what is shown, for a spreadsheet. */
  public String getFile() {
    return request.root("/api/v1" + path + ".csv" + query(filter, 1));
  }

  String page(int number) {
    return request.link(path + query(filter, number));
  }

  private WallFilterLink country(String code, String label, long count) {
    WallFilter wanted = new WallFilter(code, filter.kind(), filter.language());
    return link(wanted, label, count, equal(code, filter.country()));
  }

  private WallFilterLink kind(EndorsementKind kind, String label, long count) {
    WallFilter wanted = new WallFilter(filter.country(), kind, filter.language());
    return link(wanted, label, count, equal(kind, filter.kind()));
  }

  private WallFilterLink link(WallFilter wanted, String label, long count, boolean current) {
    return new WallFilterLink(label, request.link(path + query(wanted, 1)), count, current);
  }

  private String name(String country) {
    return countries.name(country, request.locale());
  }

  private static boolean equal(Object one, Object other) {
    return one == null ? other == null : one.equals(other);
  }

  private static String query(WallFilter filter, int page) {
    StringBuilder query = new StringBuilder();
    add(query, "country", filter.country());
    add(query, "kind", filter.kind());
    add(query, "lang", filter.language());
    add(query, "page", page == 1 ? null : page);
    return query.toString();
  }

  private static void add(StringBuilder query, String name, Object value) {
    if (value != null) {
      query
          .append(query.isEmpty() ? '?' : '&')
          .append(name)
          .append('=')
          .append(URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
    }
  }
}
