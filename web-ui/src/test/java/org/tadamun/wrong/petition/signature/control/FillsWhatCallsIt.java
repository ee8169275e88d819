package org.tadamun.wrong.petition.signature.control;

import org.tadamun.wrong.petition.signature.boundary.below.CallsControl;

/** Wrong: fills a record that lies where control is called. */
public class FillsWhatCallsIt {

  public CallsControl.Answer answer() {
    return new CallsControl.Answer(0);
  }
}
