package org.tadamun.wrong.kernel.mail.control;

/** Wrong: server code that prints. */
public class Prints {

  void print() {
    System.out.println();
  }
}
