package org.tadamun.wrong.kernel.mail.control;

/** The single implementation. */
public class OnceDone implements Once {

  @Override
  public void run() {
    // Empty: that there is no other implementation breaks the rule.
  }
}
