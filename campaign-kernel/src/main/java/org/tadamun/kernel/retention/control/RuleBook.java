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

/** The rules that there are. */
@ApplicationScoped
public class RuleBook {

  @Inject private Clock clock;
  @Inject @Any private Instance<RetentionRule> rules;

  /** By their names. */
  public List<RetentionRule> sorted() {
    return rules.stream().sorted(Comparator.comparing(RetentionRule::name)).toList();
  }

  /** Each with what a run would end now, counted in one of two ways. */
  public List<RuleView> views(BiFunction<RetentionRule, Instant, Forecast> counted) {
    Instant now = clock.instant();
    return sorted().stream()
        .map(rule -> RuleView.of(rule, () -> counted.apply(rule, now)))
        .toList();
  }
}
