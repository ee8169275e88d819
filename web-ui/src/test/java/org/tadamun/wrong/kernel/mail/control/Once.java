package org.tadamun.wrong.kernel.mail.control;

/** Wrong: an interface with one side. */
public interface Once {

  void run();
}
