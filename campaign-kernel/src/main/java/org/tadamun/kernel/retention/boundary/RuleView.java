package org.tadamun.kernel.retention.boundary;

import java.time.Instant;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A rule, and what a run would end now.
 *
 * @param key of the configuration
 * @param days how long it is kept; 0 for ever
 * @param oldest the moment of the oldest thing that is due, or null
 */
@Schema(name = "RetentionRule")
public record RuleView(String name, String key, long days, long due, Instant oldest) {

  /**
   * Makes the view.
   *
   * @param forecast not called where it is kept for ever
   */
  public static RuleView of(RetentionRule rule, Supplier<Forecast> forecast) {
    Forecast found = rule.kept().isForEver() ? Forecast.NONE : forecast.get();
    return new RuleView(
        rule.name(), rule.key().key(), rule.kept().days(), found.due(), found.oldest());
  }
}
