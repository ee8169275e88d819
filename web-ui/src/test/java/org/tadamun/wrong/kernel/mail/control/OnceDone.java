package org.tadamun.wrong.kernel.mail.control;

/** The only one that does it. */
public class OnceDone implements Once {

  @Override
  public void run() {
    // nothing to do: being alone is the sin
  }
}
