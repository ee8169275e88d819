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
 * Of staff of some countries what waits is counted for each of these by itself: the rest is not
 * theirs to do, and a tile that they cannot put out is soon read by nobody.
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
   * @param country of what alone; null for all
   * @param suffix what the name of the tile ends with, as there may be several
   * @param only the words for the country; empty for all
   */
  public record Part(String country, String suffix, String only) {

    static final Part WHOLE = new Part(null, "", "");

    boolean isWhole() {
      return country == null;
    }

    /** What the address of the list ends with. */
    public String query() {
      return isWhole() ? "" : "&country=" + country;
    }
  }

  /** For whoever may do this in some countries each of them; everything for everybody else. */
  public List<Part> in(String permission) {
    return parts.computeIfAbsent(permission, this::read);
  }

  private List<Part> read(String permission) {
    if (campaign.mayThroughout(permission)) {
      return List.of(Part.WHOLE); // One question, not three: each open dashboard asks anew.
    }
    List<Part> own = new ArrayList<>();
    for (String country : campaign.limits(permission)) {
      String only = text.of("dashboard.only", display.country(country));
      own.add(new Part(country, own.isEmpty() ? "" : "-" + country, only));
    }
    return own.isEmpty() ? List.of(Part.WHOLE) : own;
  }
}
