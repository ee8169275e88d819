package org.tadamun.web.console.signature;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.tadamun.petition.signature.boundary.search.SignatureNumbers;
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.web.console.frame.StateOption;

/**
 * The number of signatures of a list in each state, counted once for each response. The strip above
 * the list and its pager both need it. It must not be kept longer, because a page may stay open for
 * hours while others sign and decide, and its pager would be wrong. Numbers kept from an earlier
 * response (docs/adr/282) are shown with their time.
 */
@Named
@RequestScoped
public class CountedStates {

  private List<StateOption> counted;
  private Instant asOf;

  /** The numbers; counts them if this response has not done so yet. */
  List<StateOption> of(Supplier<List<StateOption>> counting) {
    if (counted == null) {
      counted = counting.get();
    }
    return counted;
  }

  /**
   * The states of the strip that can be chosen.
   *
   * @param only the one possible state; null for all
   */
  public List<StateOption> strip(List<StateOption> states, SignatureState only) {
    return only == null
        ? states
        : states.stream().filter(one -> one.value().equals(only.name())).toList();
  }

  /** The numbers by state; remembers their time, to be shown below them. */
  Map<SignatureState, Long> asTold(SignatureNumbers numbers) {
    asOf = numbers.asOf();
    return numbers.byState();
  }

  /**
   * When the oldest number of the strip was counted; null if all were counted just now. Known only
   * once the strip was drawn.
   */
  public Instant getAsOf() {
    return asOf;
  }

  /** The limit above which a number may be an older, kept one. */
  public long getMany() {
    return SignatureNumbers.MANY;
  }

  /** Drops the numbers, because a decision has changed them. */
  void forget() {
    counted = null;
    asOf = null;
  }
}
