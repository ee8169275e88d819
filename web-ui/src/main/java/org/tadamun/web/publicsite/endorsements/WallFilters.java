package org.tadamun.web.publicsite.endorsements;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.tadamun.endorsements.endorsement.entity.EndorsementKind;
import org.tadamun.endorsements.figures.boundary.EndorsementFigures;
import org.tadamun.endorsements.wall.boundary.PublicEndorsements;
import org.tadamun.endorsements.wall.boundary.WallFilter;
import org.tadamun.kernel.text.boundary.Countries;
import org.tadamun.web.publicsite.route.PublicRequest;
import org.tadamun.web.text.TextBean;

/**
 * The filters of the wall as links. Each choice keeps the other filters and says how many
 * endorsements it leaves.
 */
@Named
@RequestScoped
public class WallFilters {

  @EJB private PublicEndorsements endorsements;
  @Inject private Countries countries;
  @Inject private PublicRequest request;
  @Inject private TextBean text;

  private String path;
  private WallFilter filter;
  private Map<String, Long> byCountry;
  private Map<EndorsementKind, Long> byKind;

  void open(String slug, WallFilter chosen, EndorsementFigures all) {
    this.path = "/campaigns/" + slug + "/endorsements";
    this.filter = chosen;
    boolean anywhere = chosen.kind() == null && chosen.language() == null;
    boolean any = chosen.country() == null && chosen.language() == null;
    this.byCountry =
        kept(
            all.byCountry(),
            anywhere ? all.byCountry() : endorsements.byCountry(slug, chosen),
            chosen.country());
    this.byKind =
        kept(all.byKind(), any ? all.byKind() : endorsements.byKind(slug, chosen), chosen.kind());
  }

  /** The values that leave something, and the chosen one; last where nobody has it. */
  static <K> Map<K, Long> kept(Map<K, Long> all, Map<K, Long> narrowed, K chosen) {
    Map<K, Long> kept = new LinkedHashMap<>();
    all.keySet().stream()
        .filter(one -> narrowed.containsKey(one) || one.equals(chosen))
        .forEach(one -> kept.put(one, narrowed.getOrDefault(one, 0L)));
    if (chosen != null) {
      kept.putIfAbsent(chosen, narrowed.getOrDefault(chosen, 0L));
    }
    return kept;
  }

  /** How many endorsements of a country the other filters leave, on all pages together. */
  long of(String country) {
    return byCountry.getOrDefault(country, 0L);
  }

  private static long sum(Map<?, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  public List<WallFilterLink> getCountries() {
    return Stream.concat(
            Stream.of(country(null, text.get("endorsements.wall.all"), sum(byCountry))),
            byCountry.entrySet().stream()
                .map(e -> country(e.getKey(), name(e.getKey()), e.getValue())))
        .toList();
  }

  public List<WallFilterLink> getKinds() {
    return Stream.concat(
            Stream.of(kind(null, text.get("endorsements.wall.all"), sum(byKind))),
            byKind.entrySet().stream()
                .map(
                    e ->
                        kind(
                            e.getKey(), text.get("endorsements.kind." + e.getKey()), e.getValue())))
        .toList();
  }

  /** The address of the shown list as a table for a spreadsheet. */
  public String getFile() {
    return request.link(path + ".csv" + query(filter, 1));
  }

  String page(int number) {
    return request.link(path + query(filter, number));
  }

  private WallFilterLink country(String code, String label, long count) {
    WallFilter wanted = new WallFilter(code, filter.kind(), filter.language());
    return link(wanted, label, count, Objects.equals(code, filter.country()));
  }

  private WallFilterLink kind(EndorsementKind kind, String label, long count) {
    WallFilter wanted = new WallFilter(filter.country(), kind, filter.language());
    return link(wanted, label, count, Objects.equals(kind, filter.kind()));
  }

  private WallFilterLink link(WallFilter wanted, String label, long count, boolean current) {
    return new WallFilterLink(label, request.link(path + query(wanted, 1)), count, current);
  }

  private String name(String country) {
    return countries.nameOrNone(country, request.locale());
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
