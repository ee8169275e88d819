package org.tadamun.web.dashboard;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tadamun.web.console.frame.CampaignContext;
import org.tadamun.web.console.frame.DisplayBean;
import org.tadamun.web.text.TextBean;

/**
 * What waits for the reader. For staff of some countries each of these countries is counted apart:
 * a tile with work that they cannot do would soon be ignored.
 */
@Named
@RequestScoped
public class OwnWork {

  @Inject private CampaignContext campaign;
  @Inject private DisplayBean display;
  @Inject private TextBean text;

  private final Map<String, List<Part>> parts = new HashMap<>();

  /**
   * What one tile counts.
   *
   * @param country null for all countries
   * @param suffix the end of the tile's name, since there may be several
   * @param only words that name the country; empty for all
   */
  public record Part(String country, String suffix, String only) {

    static final Part WHOLE = new Part(null, "", "");

    boolean isWhole() {
      return country == null;
    }

    /** The end of the address of the list. */
    public String query() {
      return isWhole() ? "" : "&country=" + country;
    }
  }

  /**
   * The reader's countries, if the permission is for some countries only; else one part for all.
   */
  public List<Part> in(String permission) {
    return parts.computeIfAbsent(permission, this::read);
  }

  private List<Part> read(String permission) {
    if (campaign.mayThroughout(permission)) {
      // One query instead of three: each open dashboard asks again and again.
      return List.of(Part.WHOLE);
    }
    List<Part> own = new ArrayList<>();
    for (String country : campaign.limits(permission)) {
      String only = text.of("dashboard.only", display.country(country));
      own.add(new Part(country, own.isEmpty() ? "" : "-" + country, only));
    }
    return own.isEmpty() ? List.of(Part.WHOLE) : own;
  }
}
