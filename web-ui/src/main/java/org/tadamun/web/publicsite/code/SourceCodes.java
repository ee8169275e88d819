package org.tadamun.web.publicsite.code;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tadamun.petition.channel.entity.Origin;
import org.tadamun.petition.signature.boundary.question.SignatureRequest.Source;
import org.tadamun.web.publicsite.form.FormData;

/**
 * The codes of the link by which somebody came (docs/adr/122). Values that do not look like codes
 * are dropped without an error, so all that are here are safe in addresses and pages.
 *
 * @param codes by their names in an address
 */
public record SourceCodes(Map<String, String> codes) {

  public static final SourceCodes NONE = new SourceCodes(Map.of());

  /** The code of a signer's personal link. */
  public static final String VIA = "via";

  private static final String EMBED = "embed";
  private static final String MEDIUM = "utm_medium";
  private static final String CAMPAIGN = "utm_campaign";
  private static final String SOURCE = "utm_source";
  private static final Set<String> NAMES = Set.of(MEDIUM, CAMPAIGN, SOURCE, VIA);

  public SourceCodes {
    codes = Map.copyOf(codes);
  }

  /** The codes among the fields of a query or a form. */
  public static SourceCodes in(FormData fields) {
    Map<String, String> found = new LinkedHashMap<>();
    for (String name : NAMES) {
      String text = fields.text(name);
      if (Origin.isCode(text)) {
        found.put(name, text);
      }
    }
    return new SourceCodes(found);
  }

  /** The codes in the query of a request; none for null. */
  public static SourceCodes ofQuery(String query) {
    return query == null ? NONE : in(FormData.parse(query));
  }

  /** The codes in a page's address; none if it is null or malformed. */
  public static SourceCodes ofAddress(String address) {
    return in(query(address));
  }

  /** These codes, or the others if there are none: codes of two links are never mixed. */
  public SourceCodes or(SourceCodes others) {
    return isEmpty() ? others : this;
  }

  /** These codes with the medium "embed", for a form in a frame, whatever the link said. */
  public SourceCodes embedded() {
    Map<String, String> all = new LinkedHashMap<>(codes);
    all.put(MEDIUM, EMBED);
    return new SourceCodes(all);
  }

  public boolean isEmpty() {
    return codes.isEmpty();
  }

  public Source toSource() {
    return new Source(codes.get(MEDIUM), codes.get(CAMPAIGN), codes.get(SOURCE), codes.get(VIA));
  }

  /** The page's address with these codes; unchanged if there are none. */
  public String onto(String page) {
    return isEmpty() ? page : page + '?' + query();
  }

  /** The codes as a query, always in the same order. */
  public String query() {
    return new TreeMap<>(codes)
        .entrySet().stream()
            .map(code -> code.getKey() + '=' + code.getValue())
            .collect(Collectors.joining("&"));
  }

  private static FormData query(String address) {
    try {
      String query = address == null ? null : URI.create(address).getRawQuery();
      return query == null ? FormData.NONE : FormData.parse(query);
    } catch (IllegalArgumentException malformed) {
      return FormData.NONE;
    }
  }
}
