package org.tadamun.kernel.staff.boundary.notice;

import java.util.List;
import java.util.Set;
import org.tadamun.kernel.access.boundary.Reach;

/**
 * A staff member who may get a notice, with the present roles.
 *
 * @param actor as named in the audit trail
 */
public record NoticeReader(String actor, List<Reach> reaches) {

  public NoticeReader {
    reaches = List.copyOf(reaches);
  }

  /**
   * Whether the reader has the permission in this campaign for all of these countries.
   *
   * @param countries empty for what concerns all countries
   */
  public boolean may(String permission, long campaignId, Set<String> countries) {
    return countries.isEmpty()
        ? mayIn(permission, campaignId, null)
        : countries.stream().allMatch(country -> mayIn(permission, campaignId, country));
  }

  private boolean mayIn(String permission, long campaignId, String country) {
    return reaches.stream()
        .anyMatch(reach -> reach.gives(permission) && reach.covers(campaignId, country));
  }

  /** Whether the reader has the permission for the whole installation. */
  public boolean mayEverywhere(String permission) {
    return reaches.stream().anyMatch(reach -> reach.gives(permission) && reach.isEverywhere());
  }
}
