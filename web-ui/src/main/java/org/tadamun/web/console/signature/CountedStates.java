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
 * How many signatures a list has in each state, counted once for each answer. The strip above the
 * list and its pager both ask; the page itself may be open for hours, in which others sign and
 * decide, and would turn to pages that there are no more, or never to those that have come. Numbers
 * that were kept from an earlier answer (docs/adr/282) are shown with their moment.
 */
@Named
@RequestScoped
public class CountedStates {

  private List<StateOption> counted;
  private Instant asOf;

  /** As they are told now, or were earlier in this answer. */
  List<StateOption> of(Supplier<List<StateOption>> counting) {
    if (counted == null) {
      counted = counting.get();
    }
    return counted;
  }

  /**
   * Of the states above the list those that can be chosen.
   *
   * @param only null for all of them
   */
  public List<StateOption> strip(List<StateOption> states, SignatureState only) {
    return only == null
        ? states
        : states.stream().filter(one -> one.value().equals(only.name())).toList();
  }

  /** These numbers, whose moment is shown below them. */
  Map<SignatureState, Long> asTold(SignatureNumbers numbers) {
    asOf = numbers.asOf();
    return numbers.byState();
  }

  /** Of when the oldest number in the strip is; null where all are of now. Ask below the strip. */
  public Instant getAsOf() {
    return asOf;
  }

  /** What is more than that may be of then. */
  public long getMany() {
    return SignatureNumbers.MANY;
  }

  /** What was counted before somebody decided is true no more. */
  void forget() {
    counted = null;
    asOf = null;
  }
}
