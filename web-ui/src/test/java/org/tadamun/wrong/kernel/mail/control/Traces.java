package org.tadamun.wrong.kernel.mail.control;

/** Wrong: its stack trace never reaches the log. */
public class Traces {

  void trace(Exception failure) {
    failure.printStackTrace();
  }
}
