package org.tadamun.endorsements.parliament.control;

import java.util.List;
import org.tadamun.endorsements.parliament.entity.ParliamentaryAct;
import org.tadamun.endorsements.parliament.entity.Sponsor;

/**
 * The sponsors of an act at one moment, as the audit trail tells them. It tells their ids, because
 * nothing else does after a removal, and not their names, which must be erasable.
 *
 * @param lines one for each sponsor
 */
public record AuditedSponsors(List<String> lines) {

  public static AuditedSponsors of(ParliamentaryAct act) {
    return new AuditedSponsors(act.sponsors().stream().map(AuditedSponsors::line).toList());
  }

  public static String line(Sponsor sponsor) {
    String who = sponsor.role() + " " + sponsor.endorser().publicId();
    return sponsor.isWithdrawn() ? who + " WITHDRAWN" : who;
  }

  /** Returns the first line that the other moment lacks; null where there is none. */
  public String without(AuditedSponsors other) {
    return lines.stream().filter(one -> !other.lines.contains(one)).findFirst().orElse(null);
  }
}
