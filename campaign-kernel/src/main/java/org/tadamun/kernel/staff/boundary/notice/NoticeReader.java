package org.tadamun.kernel.staff.boundary.notice;

import java.util.List;
import java.util.Set;
import org.tadamun.kernel.access.boundary.Reach;

/**
 * One of the staff who may be told, as he stands now.
 *
 * @param actor as the audit trail names him
 */
public record NoticeReader(String actor, List<Reach> reaches) {

  public NoticeReader {
    reaches = List.copyOf(reaches);
  }

  /**
   * In this campaign, for things of all of these countries together.
   *
   * @param countries none for what concerns all countries
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

  /** For the whole installation. */
  public boolean mayEverywhere(String permission) {
    return reaches.stream().anyMatch(reach -> reach.gives(permission) && reach.isEverywhere());
  }
}
