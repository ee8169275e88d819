package org.tadamun.web.console.signature;

import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.function.Supplier;
import org.tadamun.web.console.frame.StateOption;

/**
 * How many signatures a list has in each state, counted once for each answer. The strip above the
 * list and its pager both ask; the page itself may be open for hours, in which others sign and
 * decide, and would turn to pages that there are no more, or never to those that have come.
 */
@RequestScoped
public class CountedStates {

  private List<StateOption> counted;

  /** As they are now, or were earlier in this answer. */
  List<StateOption> of(Supplier<List<StateOption>> counting) {
    if (counted == null) {
      counted = counting.get();
    }
    return counted;
  }

  /** What was counted before somebody decided is true no more. */
  void forget() {
    counted = null;
  }
}
