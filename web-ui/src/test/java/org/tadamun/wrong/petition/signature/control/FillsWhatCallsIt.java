package org.tadamun.wrong.petition.signature.control;

import org.tadamun.wrong.petition.signature.boundary.below.CallsControl;

/** Wrong: it fills a record in the package that calls it. */
public class FillsWhatCallsIt {

  public CallsControl.Answer answer() {
    return new CallsControl.Answer(0);
  }
}
