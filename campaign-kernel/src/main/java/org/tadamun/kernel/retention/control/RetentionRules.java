package org.tadamun.kernel.retention.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import org.tadamun.kernel.retention.boundary.Forecast;
import org.tadamun.kernel.retention.boundary.RetentionRule;
import org.tadamun.kernel.retention.boundary.RuleView;

/** All retention rules. */
@ApplicationScoped
public class RetentionRules {

  @Inject private Clock clock;
  @Inject @Any private Instance<RetentionRule> rules;

  /** Sorted by name. */
  public List<RetentionRule> sorted() {
    return rules.stream().sorted(Comparator.comparing(RetentionRule::name)).toList();
  }

  /** Every rule with what a run would end now, counted by the given method. */
  public List<RuleView> views(BiFunction<RetentionRule, Instant, Forecast> counted) {
    Instant now = clock.instant();
    return sorted().stream()
        .map(rule -> RuleView.of(rule, () -> counted.apply(rule, now)))
        .toList();
  }
}
