package org.tadamun.web.publicsite.legal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import org.tadamun.kernel.retention.boundary.KeepingTime;
import org.tadamun.kernel.retention.boundary.RetentionRule;
import org.tadamun.web.text.TextBean;

/**
 * Sentences for the privacy notice that say how long data is kept, by the retention rules in force.
 * That is data of signers, endorsers who were never published, and requests to be left out.
 */
@ApplicationScoped
public class RetentionWords {

  private static final String UNCONFIRMED = "unconfirmed";
  private static final String UNFINISHED = "unfinished";

  /** A request to be left out is kept with the endorser's record, and is deleted with it. */
  private static final String WISHED = "endorsers";

  private static final List<String> CONFIRMED = List.of("addresses", "contacts", "names");

  /** In days: an unconfirmed signature expires after this time, and no rule deletes it earlier. */
  private static final long EXPIRY = 14;

  @Inject @Any private Instance<RetentionRule> rules;
  @Inject private TextBean text;

  String unconfirmed() {
    return said(UNCONFIRMED);
  }

  /**
   * Without a number, because the time is counted from the end of a campaign, which is not known
   * yet.
   */
  String unfinished() {
    return said(UNFINISHED);
  }

  String wished() {
    return said(WISHED);
  }

  /** One sentence for each rule that deletes part of a confirmed signature. */
  List<String> confirmed() {
    return CONFIRMED.stream().map(this::said).toList();
  }

  private String said(String rule) {
    KeepingTime kept =
        rules.stream().filter(one -> one.name().equals(rule)).findFirst().orElseThrow().kept();
    return text.of(key(rule, kept), days(rule, kept));
  }

  static String key(String rule, KeepingTime kept) {
    return "site.privacy.retention." + rule + (kept.isForEver() ? ".off" : "");
  }

  static long days(String rule, KeepingTime kept) {
    return rule.equals(UNCONFIRMED) ? Math.max(EXPIRY, kept.days()) : kept.days();
  }
}
