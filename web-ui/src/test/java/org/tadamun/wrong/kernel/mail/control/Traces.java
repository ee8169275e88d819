package org.tadamun.wrong.kernel.mail.control;

/** Wrong: its failure never reaches the log. */
public class Traces {

  void trace(Exception failure) {
    failure.printStackTrace();
  }
}
