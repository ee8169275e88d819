package org.tadamun.wrong.kernel.mail.control;

/** Wrong: a server that prints. */
public class Prints {

  void print() {
    System.out.println();
  }
}
