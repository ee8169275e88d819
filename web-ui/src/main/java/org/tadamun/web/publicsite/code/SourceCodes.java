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
 * The codes of the link by which somebody came (docs/adr/122). Anything that does not look like a
 * code is left out, never refused; so what is here may stand in an address and in a page as it is.
 *
 * @param codes by the name that each has in an address
 */
public record SourceCodes(Map<String, String> codes) {

  public static final SourceCodes NONE = new SourceCodes(Map.of());

  /** A signer's personal link. */
  public static final String VIA = "via";

  private static final String EMBED = "embed";
  private static final String MEDIUM = "utm_medium";
  private static final String CAMPAIGN = "utm_campaign";
  private static final String SOURCE = "utm_source";
  private static final Set<String> NAMES = Set.of(MEDIUM, CAMPAIGN, SOURCE, VIA);

  public SourceCodes {
    codes = Map.copyOf(codes);
  }

  /** Those among the fields of a query or a form. */
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

  /** Those of what stands behind the question mark of a request; null where nothing does. */
  public static SourceCodes ofQuery(String query) {
    return query == null ? NONE : in(FormData.parse(query));
  }

  /** Those of a page's address; null and anything malformed have none. */
  public static SourceCodes ofAddress(String address) {
    return in(query(address));
  }

  /** These, or the others where there are none at all: codes of two links are never mixed. */
  public SourceCodes or(SourceCodes others) {
    return isEmpty() ? others : this;
  }

  /** Whatever the link said, its medium is the frame on another site. */
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

  /** The address of a page with these behind it, and nothing where there are none. */
  public String onto(String page) {
    return isEmpty() ? page : page + '?' + query();
  }

  /** As it stands behind the question mark, in one order. */
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
