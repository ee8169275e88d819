package org.tadamun.wrong.petition.signature.boundary.below;

import org.tadamun.wrong.petition.signature.control.FillsWhatCallsIt;

/** Innocent but for its answer, which control fills. */
public class CallsControl {

  private final FillsWhatCallsIt control = new FillsWhatCallsIt();

  /** The answer that control fills. */
  public record Answer(long number) {}

  Answer ask() {
    return control.answer();
  }
}
