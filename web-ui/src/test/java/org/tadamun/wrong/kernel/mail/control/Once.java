package org.tadamun.wrong.kernel.mail.control;

/** Wrong: an interface with a single implementation. */
public interface Once {

  void run();
}
